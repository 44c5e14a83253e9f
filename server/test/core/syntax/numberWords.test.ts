import { describe, expect, it } from 'vitest';
import {
  DOZEN_WORDS,
  FOLD_WORDS,
  HUNDRED_WORDS,
  NEGATIVE_WORDS,
  ORDINAL_ROUND_WORDS,
  ORDINAL_SCALE_WORDS,
  ORDINAL_UNIT_WORDS,
  PLURAL_DENOMINATORS,
  SCALE_WORDS,
  SHORT_SCALES,
  SINGLE_DENOMINATORS,
  TEEN_WORDS,
  TENS_WORDS,
  UNIT_WORDS,
  VAGUE_PLURALS,
} from '../../../src/core/syntax/index.ts';
import { type WordMap, wordId } from '../../../src/core/text/index.ts';

const valuesOf = (map: WordMap<number>, words: string) => words.split(' ').map((word) => map.get(wordId(word)));

describe('number words', () => {
  it('maps the words from "zero" to "ninety" to their values', () => {
    expect(valuesOf(UNIT_WORDS, 'zero one two three four five six seven eight nine')).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(
      valuesOf(TEEN_WORDS, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
    ).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(valuesOf(TENS_WORDS, 'twenty thirty forty fifty sixty seventy eighty ninety')).toEqual([
      20, 30, 40, 50, 60, 70, 80, 90,
    ]);
  });

  it('maps ordinals to their values', () => {
    expect(valuesOf(ORDINAL_UNIT_WORDS, 'first second third fourth fifth sixth seventh eighth ninth')).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(
      valuesOf(
        ORDINAL_ROUND_WORDS,
        'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      ),
    ).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(
      valuesOf(ORDINAL_ROUND_WORDS, 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
    ).toEqual([20, 30, 40, 50, 60, 70, 80, 90]);
    expect(valuesOf(ORDINAL_SCALE_WORDS, 'hundredth thousandth millionth billionth trillionth')).toEqual([
      100, 1e3, 1e6, 1e9, 1e12,
    ]);
  });

  it('maps scales in the singular and in the plural to powers of ten', () => {
    expect(valuesOf(SCALE_WORDS, 'thousand lakh million crore billion trillion')).toEqual([3, 5, 6, 7, 9, 12]);
    expect(valuesOf(SCALE_WORDS, 'thousands lakhs millions crores billions trillions')).toEqual([3, 5, 6, 7, 9, 12]);
  });

  it('maps abbreviated scales, as printed, to powers of ten', () => {
    expect(['k', 'M', 'mn', 'cr', 'bn', 'BN', 'tn'].map((scale) => SHORT_SCALES.get(scale))).toEqual([
      3, 6, 6, 7, 9, 9, 12,
    ]);
    expect(['m', 'KM', 'bN', ''].map((scale) => SHORT_SCALES.get(scale))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('maps denominators in the singular and in the plural to their values', () => {
    expect(valuesOf(SINGLE_DENOMINATORS, 'half third quarter fourth fifth tenth twentieth hundredth')).toEqual([
      2, 3, 4, 4, 5, 10, 20, 100,
    ]);
    expect(valuesOf(PLURAL_DENOMINATORS, 'halves thirds quarters fourths fifths tenths twentieths hundredths')).toEqual(
      [2, 3, 4, 4, 5, 10, 20, 100],
    );
  });

  it('excludes "second" from the denominators', () => {
    expect([...valuesOf(SINGLE_DENOMINATORS, 'second'), ...valuesOf(PLURAL_DENOMINATORS, 'seconds')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('maps vague plurals to their minimum', () => {
    expect(valuesOf(VAGUE_PLURALS, 'tens dozens scores hundreds thousands millions billions')).toEqual([
      10, 12, 20, 100, 1e3, 1e6, 1e9,
    ]);
    expect(valuesOf(VAGUE_PLURALS, 'dozen hundred thousand')).toEqual([undefined, undefined, undefined]);
  });

  it('maps multiples in one word to their factor', () => {
    expect(valuesOf(FOLD_WORDS, 'twofold fivefold tenfold hundredfold')).toEqual([2, 5, 10, 100]);
  });

  it('includes the words for hundreds, dozens and minus signs in their sets', () => {
    expect(['hundred', 'hundreds', 'dozen'].map((word) => HUNDRED_WORDS.has(wordId(word)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(['dozen', 'dozens', 'doz', 'hundred'].map((word) => DOZEN_WORDS.has(wordId(word)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['minus', 'negative', 'plus'].map((word) => NEGATIVE_WORDS.has(wordId(word)))).toEqual([true, true, false]);
  });

  it('maps an unknown word to no value', () => {
    expect([UNIT_WORDS, SCALE_WORDS, SINGLE_DENOMINATORS, VAGUE_PLURALS].map((map) => map.get(0))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
