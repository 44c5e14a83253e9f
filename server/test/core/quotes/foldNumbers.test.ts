import { describe, expect, it } from 'vitest';
import { normalizeQuote } from '../../../src/core/quotes/normalization/normalizeQuote.ts';

describe('foldNumbers', () => {
  it.each([
    ['twelve boats', '12 boats'],
    ['Twenty-five boats', '25 boats'],
    ['ninety boats', '90 boats'],
    ['three hundred and five boats', '305 boats'],
    ['a hundred boats', '100 boats'],
    ['one hundred boats', '100 boats'],
    ['two thousand five hundred boats', '2,500 boats'],
    ['2.5 million boats', '2,500,000 boats'],
    ['two million three hundred thousand boats', '2,300,000 boats'],
    ['a million boats', '1 million boats'],
    ['5bn boats', 'five billion boats'],
    ['$5m', 'five million dollars'],
    ['$5 million', '5 million dollars'],
    ['$1', 'one dollar'],
    ['€2.5bn', '2.5 billion euros'],
    ['£40', 'forty pounds'],
    ['the 1st and the 3rd', 'the first and the third'],
    ['the twenty-first boat', 'the 21st boat'],
    ['thirteenth', '13th'],
    ['40%', 'forty percent'],
  ])('gives %j and %j the same words', (a, b) => expect(normalizeQuote(a)).toEqual(normalizeQuote(b)));

  it.each([
    ['from three hundred and four hundred boats', ['from', '300', 'and', '400', 'boats']],
    ['five and six boats', ['five', 'and', 'six', 'boats']],
    ['one two three', ['one', 'two', 'three']],
    ['two million and three million', ['2000000', 'and', '3000000']],
    ['5m deep', ['5m', 'deep']],
    ['no one', ['no', 'one']],
    ['a few hundred boats', ['a', 'few', 'hundred', 'boats']],
    ['$ and €', ['and']],
    ['1.2.3 and 4x4', ['1.2.3', 'and', '4x4']],
  ])('splits %j into %j', (text, words) => expect(normalizeQuote(text)).toEqual(words));

  it('distinguishes amounts in different currencies', () => {
    expect(normalizeQuote('$5 million')).not.toEqual(normalizeQuote('€5 million'));
  });

  it.each(['twenty ', 'hundred ', 'five thousand and ', '$', '9', 'a million ', '1,'])(
    'reads a long repetition of %j',
    (piece) => {
      expect(normalizeQuote(piece.repeat(100_000)).length).toBeLessThanOrEqual(200_000);
    },
  );
});
