import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { listSharedNames } from '../../../src/core/crossref/events/sharedNames.ts';
import { findPeriods } from '../../../src/core/crossref/frames/periods.ts';
import { createFolderEntry } from '../../../src/core/folder/index.ts';

const LENGTH = 200_000;
const HOSTILE = [
  'highest since '.repeat(LENGTH / 14),
  'most '.repeat(LENGTH / 5),
  `highest ${'x '.repeat(LENGTH / 2)}`,
  'since since '.repeat(LENGTH / 12),
  'in the past two in the past two '.repeat(LENGTH / 32),
  'A'.repeat(LENGTH),
  'Aa Bb '.repeat(LENGTH / 6),
  '1 crew member '.repeat(LENGTH / 14),
];

describe('regular expressions of frames and events', () => {
  // A quadratic expression does not finish within the time limit of the test.
  it.each(HOSTILE)('find few periods in %.14s…', (text) => {
    expect(findPeriods(text, { start: 0, end: text.length }, []).length).toBeLessThan(3);
  });

  it('read hostile articles completely', () => {
    for (const text of HOSTILE.map((each) => each.slice(0, 20_000))) {
      const entry = createFolderEntry('a', annotate(text));
      expect(entry.text).toHaveLength(text.length);
      expect(listSharedNames(entry, entry, 4).length).toBeLessThanOrEqual(4);
    }
  });
});

describe('findPeriods', () => {
  const find = (text: string) => findPeriods(text, { start: 0, end: text.length }, annotate(text).dates);

  it.each([
    ['Turnout was the highest since May 2017.'],
    ['It was a record since March.'],
    ['Prices fell to their lowest level since November.'],
  ])('ignores the earlier time that "%s" compares with', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('keeps the time of the value itself', () => {
    expect(find('In June, turnout was the highest since May.')).toEqual([{ granularity: 'month', value: '06' }]);
  });
});
