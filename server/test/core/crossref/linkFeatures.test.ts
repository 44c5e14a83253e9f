import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import type { EventPair } from '../../../src/core/crossref/events/eventPair.ts';
import { EMPTY_EVENT_SIGNATURE } from '../../../src/core/crossref/events/eventSignature.ts';
import { findExclusion } from '../../../src/core/crossref/figures/exclusions.ts';
import {
  canCorefer,
  FEATURE_NAMES,
  FEATURE_SIGNS,
  linkFeatures,
} from '../../../src/core/crossref/figures/linkFeatures.ts';
import { OTHER_VALUE_WEIGHTS, SAME_VALUE_WEIGHTS } from '../../../src/core/crossref/figures/linkWeights.ts';
import { compareFrames } from '../../../src/core/crossref/frames/compareFrames.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

const PAIR: EventPair = { a: EMPTY_EVENT_SIGNATURE, b: EMPTY_EVENT_SIGNATURE, logit: 1.5, isSameArticle: true };
const firstFigure = (text: string) => createFigureMentions(annotate(text))[0]!;

describe('canCorefer', () => {
  it('accepts rates only if both have the same denominator or one has none', () => {
    const perNight = firstFigure('The inn in Orrin takes $240 a night from its guests.');
    const perWeek = firstFigure('The inn in Orrin takes $240 a week from its guests.');
    const withoutDenominator = firstFigure('The inn in Orrin takes $240 from its guests.');
    expect(canCorefer(perNight, perWeek)).toBe(false);
    expect(canCorefer(perNight, perNight)).toBe(true);
    expect(canCorefer(perNight, withoutDenominator)).toBe(true);
  });

  it('rejects different counts of different nouns, however near their values are', () => {
    const barges = firstFigure('Crews pulled 417 barges from the river.');
    const judges = firstFigure('The race has 419 judges.');
    expect(canCorefer(barges, judges)).toBe(false);
  });

  it('accepts counts of one noun, however far apart their values are', () => {
    const barges = firstFigure('Crews pulled 417 barges from the river.');
    const fleet = firstFigure('Crews pulled 41,700 barges from the river.');
    expect(canCorefer(barges, fleet)).toBe(true);
  });

  it('accepts the same number in two currencies', () => {
    const euros = firstFigure('The port paid €7.4 million for the crane.');
    const dollars = firstFigure('The port paid $7.4 million for the crane.');
    const others = firstFigure('The port paid $7.9 million for the crane.');
    expect(canCorefer(euros, dollars)).toBe(true);
    expect(canCorefer(euros, others)).toBe(false);
  });
});

describe('findExclusion', () => {
  it.each([
    ['period', 'Exports grew 4.1 percent in May.', 'Exports grew 4.6 percent in April.'],
    ['period', 'In the first half, Orrin took 9 shots.', 'In the second half, Orrin took 6 shots.'],
    [
      'period',
      'The drought has destroyed 61 farms since it began.',
      'The drought destroyed 27 farms in the past two weeks.',
    ],
    ['nationality', 'Orrin detained 23 Danish sailors.', 'Orrin detained 23 Swedes.'],
    ['nationality', 'The mill bought 40 tons of Chinese wool.', 'The mill bought 40 tons of Indian wool.'],
    ['modality', 'The port wants to sell 140 cranes.', 'The port has sold 95 cranes.'],
    ['modality', 'The hall can seat 90 guests.', 'The hall seated 64 guests.'],
    ['modality', 'The port expects a loss of $5 million.', 'The port made a loss of $7 million.'],
    ['quantity', 'Another 30 stalls opened in Orrin.', 'In Orrin, 640 stalls opened.'],
    ['quantity', 'An average of 40 ferries sail a day.', 'On Monday, 55 ferries sailed.'],
    ['direction', 'Fares rose 12 percent.', 'Fares fell 12 percent.'],
    ['negation', 'The library will lend 26 paintings.', 'The library will not lend 26 paintings.'],
    ['person', 'Ode Tarn, 61, won the race.', 'Ida Lume, 61, won the race.'],
    ['past', 'Last year, a flood in Orrin killed 31 people.', 'A flood in Orrin killed 12 people.'],
  ])('returns "%s" for "%s" and "%s"', (slot, first, second) => {
    const [a, b] = [firstFigure(first), firstFigure(second)];
    expect(findExclusion(a, b, compareFrames(a.frame, b.frame))).toBe(slot);
    expect(findExclusion(b, a, compareFrames(b.frame, a.frame))).toBe(slot);
  });

  it.each([
    ['Exports grew 4.1 percent in May.', 'In May, exports were up 4.6 percent.'],
    ['The drought has destroyed 61 farms since the spring.', 'Since the spring, the drought has destroyed 67 farms.'],
    ['The port has sold 140 cranes.', 'The port has sold 95 cranes.'],
    ['Ode Tarn, 61, won the race.', 'Tarn, who is 49, won the race.'],
    ['A 27-nation pact may be signed.', 'A 26-nation pact was signed.'],
  ])('returns null for "%s" and "%s"', (first, second) => {
    const [a, b] = [firstFigure(first), firstFigure(second)];
    expect(findExclusion(a, b, compareFrames(a.frame, b.frame))).toBeNull();
  });
});

describe('linkFeatures', () => {
  it('returns one number per feature name and per weight', () => {
    const figure = firstFigure('Crews pulled 417 barges from the river.');
    expect(linkFeatures(figure, figure, PAIR)).toHaveLength(FEATURE_NAMES.length);
    expect(SAME_VALUE_WEIGHTS).toHaveLength(FEATURE_NAMES.length);
    expect(OTHER_VALUE_WEIGHTS).toHaveLength(FEATURE_NAMES.length);
  });

  it('has weights with the signs that the features ask for', () => {
    for (const weights of [SAME_VALUE_WEIGHTS, OTHER_VALUE_WEIGHTS]) {
      const wrong = FEATURE_NAMES.filter((_, i) => weights[i]! * FEATURE_SIGNS[i]! < 0);
      expect(wrong).toEqual([]);
    }
  });

  it('names the evidence for two accounts of one count', () => {
    const a = firstFigure('Crews pulled 417 barges from the river.');
    const b = firstFigure('Crews pulled about 420 barges from the river.');
    const vector = linkFeatures(a, b, PAIR);
    const features = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, vector[i]]));
    expect(features).toMatchObject({
      bias: 1,
      sameConcept: 1,
      disjointConcept: 0,
      ownShare: 1,
      event: 1.5,
    });
    expect(linkFeatures(b, a, PAIR)).toEqual(vector);
  });
});
