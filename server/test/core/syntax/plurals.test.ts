import { describe, expect, it } from 'vitest';
import { isPluralAt, looksPlural, singular, singularAt, TokenWindow } from '../../../src/core/syntax/index.ts';
import { parseArticle } from '../../../src/core/text/index.ts';
import { readMarked } from './marked.ts';

describe('singular', () => {
  it.each([
    ['gates', 'gate'],
    ['Drones', 'drone'],
    ['people', 'person'],
    ['women', 'woman'],
    ['policemen', 'policeman'],
    ['salespeople', 'salesperson'],
    ['cities', 'city'],
    ['movies', 'movie'],
    ['viruses', 'virus'],
    ['houses', 'house'],
    ['warehouses', 'warehouse'],
    ['crises', 'crisis'],
    ['beaches', 'beach'],
    ['tranches', 'tranche'],
    ['boxes', 'box'],
    ['heroes', 'hero'],
    ['shoes', 'shoe'],
    ['classes', 'class'],
    ['buses', 'bus'],
    ['lives', 'life'],
    ['wolves', 'wolf'],
    ['specimens', 'specimen'],
    ['toys', 'toy'],
    ['ties', 'tie'],
    ['Ferries', 'ferry'],
    ['pies', 'pie'],
    ['cookies', 'cookie'],
    ['watches', 'watch'],
    ['headaches', 'headache'],
    ['axes', 'axe'],
    ['suffixes', 'suffix'],
    ['leashes', 'leash'],
    ['waltzes', 'waltz'],
    ['quizzes', 'quiz'],
    ['prizes', 'prize'],
    ['bonuses', 'bonus'],
    ['lighthouses', 'lighthouse'],
    ['phases', 'phase'],
    ['analyses', 'analysis'],
    ['potatoes', 'potato'],
    ['canoes', 'canoe'],
    ['photos', 'photo'],
    ['knives', 'knife'],
    ['roofs', 'roof'],
    ['firemen', 'fireman'],
    ['townspeople', 'townsperson'],
    ['grandchildren', 'grandchild'],
    ['criteria', 'criterion'],
    ['tug-boats', 'tug-boat'],
    ['Pell-women', 'pell-woman'],
  ])('returns the singular of "%s", and that singular unchanged', (plural, expected) => {
    expect(singular(plural)).toBe(expected);
    expect(singular(expected)).toBe(expected);
  });

  it.each([
    'boat',
    'bus',
    'glass',
    'basis',
    'virus',
    'series',
    'species',
    'aircraft',
    'passers-by',
    'news',
    'specimen',
    'regimen',
    'omen',
    'mother-in-law',
    'is',
    '',
  ])('returns "%s" unchanged', (word) => {
    expect(singular(word)).toBe(word);
  });
});

describe('looksPlural', () => {
  it.each([
    ...['boats', 'ferries', 'buses', 'crises', 'people', 'women', 'firemen', 'townspeople', 'schoolchildren'],
    ...['media', 'aircraft', 'police', 'fish'],
  ])('accepts "%s"', (word) => {
    expect(looksPlural(word)).toBe(true);
  });

  it.each([
    ...[
      'boat',
      'glass',
      'virus',
      'basis',
      'has',
      'was',
      'this',
      'gas',
      'lens',
      'news',
      'physics',
      'always',
      'as',
      's',
      '',
    ],
    ...['specimen', 'abdomen', 'child', 'person'],
  ])('rejects "%s"', (word) => {
    expect(looksPlural(word)).toBe(false);
  });
});

/** Returns the result of `read` for the ‹given› word. */
function readWord<T>(marked: string, read: (window: TokenWindow, index: number) => T): T {
  const { text, given } = readMarked(marked);
  const { tokens } = parseArticle(text);
  const window = new TokenWindow(tokens, text);
  window.end = tokens.count;
  return read(window, tokens.firstFrom(given!.start));
}

describe('isPluralAt', () => {
  it.each([
    ['40 ‹boats› left', true],
    ['40 ‹Boats› left', true],
    ['a ‹boat› left', false],
    ['a ‹bus› left', false],
    ['two ‹MPs› left', true],
    ['12 ‹RBIs› there', true],
    ['a story on ‹CBS› there', false],
    ['THE OLD ‹BOATS› SAIL', true],
    ['THE ‹BOATS›', true],
    ['‹BOATS› SAIL', true],
    ['the old ‹BOATS› sail', true],
  ])('judges the marked word in "%s": %s', (marked, expected) => {
    expect(readWord(marked, isPluralAt)).toBe(expected);
  });
});

describe('singularAt', () => {
  it.each([
    ['40 ‹Boats› left', 'boat'],
    ['THE ‹FERRIES› SAIL', 'ferry'],
    ['a ‹Bus› left', 'bus'],
    ['two ‹MPs› left', 'mp'],
    ['12 ‹RBIs› there', 'rbi'],
  ])('returns the singular of the marked word in "%s"', (marked, expected) => {
    expect(readWord(marked, singularAt)).toBe(expected);
  });
});
