import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import {
  createEventPair,
  EVENT_FEATURE_NAMES,
  EVENT_FEATURE_SIGNS,
  eventFeatures,
  isSameEvent,
} from '../../../src/core/crossref/events/eventPair.ts';
import { EVENT_WEIGHTS } from '../../../src/core/crossref/events/eventWeights.ts';
import { findDayOfYear } from '../../../src/core/crossref/events/namedDays.ts';
import { createFolderEntry } from '../../../src/core/folder/index.ts';

const toSignature = (text: string) => createFolderEntry('article', annotate(text)).event;

const FIRE = toSignature(`Silo fire in Tarnholm

A silo of the Brakke mill in Tarnholm burned down on Friday, and the Sund bridge was closed. Mayor Ode Tarn said the fire had started in a conveyor.`);
const SAME_FIRE = toSignature(`Brakke mill burns

The Sund bridge in Tarnholm reopened after a fire in a silo of the Brakke mill on Friday, Mayor Ode Tarn said.`);
const OTHER_FIRE = toSignature(`Silo fire in Quelstad

A silo of the Hovde mill in Quelstad burned down on Monday, and the Lier bridge was closed. Mayor Ida Lume said the fire had started in a conveyor.`);

describe('eventFeatures', () => {
  it('returns one number per feature name, sign and weight', () => {
    expect(eventFeatures(FIRE, SAME_FIRE)).toHaveLength(EVENT_FEATURE_NAMES.length);
    expect(EVENT_FEATURE_SIGNS).toHaveLength(EVENT_FEATURE_NAMES.length);
    expect(EVENT_WEIGHTS).toHaveLength(EVENT_FEATURE_NAMES.length);
  });

  it('is symmetric', () => {
    expect(eventFeatures(FIRE, OTHER_FIRE)).toEqual(eventFeatures(OTHER_FIRE, FIRE));
  });

  it('has weights with the signs that the features ask for', () => {
    expect(EVENT_FEATURE_NAMES.filter((_, i) => EVENT_WEIGHTS[i]! * EVENT_FEATURE_SIGNS[i]! < 0)).toEqual([]);
  });

  it('counts the names and weekdays that only one article has', () => {
    const features = Object.fromEntries(
      EVENT_FEATURE_NAMES.map((name, i) => [name, eventFeatures(FIRE, OTHER_FIRE)[i]]),
    );
    expect(features.otherWeekday).toBe(1);
    expect(features.foreignLeadMin).toBeGreaterThan(1);
    const same = Object.fromEntries(EVENT_FEATURE_NAMES.map((name, i) => [name, eventFeatures(FIRE, SAME_FIRE)[i]]));
    expect(same).toMatchObject({ otherWeekday: 0, foreignLeadMin: 0 });
  });
});

describe('isSameEvent', () => {
  it('accepts two accounts of one event', () => {
    expect(isSameEvent(FIRE, SAME_FIRE)).toBe(true);
  });

  it('rejects a text from the same template about another place and day', () => {
    expect(createEventPair(FIRE, OTHER_FIRE).logit).toBeLessThan(createEventPair(FIRE, SAME_FIRE).logit);
    expect(isSameEvent(FIRE, OTHER_FIRE)).toBe(false);
  });

  it('rejects texts without words', () => {
    const empty = toSignature('');
    expect(isSameEvent(empty, empty)).toBe(false);
  });
});

describe('findDayOfYear', () => {
  it.each([
    ['14 March', null, ['03-14']],
    ['Nov. 3', null, ['11-03']],
    ['2031-07-10', '2031-07-10', ['07-10']],
    ['March', null, []],
    ['2031', '2031', []],
    ['yesterday', null, []],
  ])('reads "%s"', (text, iso, expected) => {
    expect(findDayOfYear({ text, iso, start: 0, end: text.length })).toEqual(expected);
  });
});
