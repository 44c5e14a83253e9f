import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenWindow, WORD_ID } from '../../../src/core/syntax/index.ts';
import { parseArticle } from '../../../src/core/text/index.ts';

/** Returns a window over the tokens `[start, end)` of a text, by default all. */
function windowOver(text: string, start = 0, end?: number): TokenWindow {
  const { tokens } = parseArticle(text);
  const window = new TokenWindow(tokens, text);
  window.start = start;
  window.end = end ?? tokens.count;
  return window;
}

describe('TokenWindow', () => {
  it('recognizes the kinds of tokens', () => {
    const window = windowOver('Tarn sold 40 – off');
    const indices = [0, 1, 2, 3, 4];
    expect(indices.filter((i) => window.isWord(i))).toEqual([0, 1, 4]);
    expect(indices.filter((i) => window.isNumber(i))).toEqual([2]);
    expect(indices.filter((i) => window.isDash(i))).toEqual([3]);
    expect(indices.filter((i) => window.isCapital(i))).toEqual([0]);
  });

  it('recognizes nothing outside its range', () => {
    const window = windowOver('The 40 – The 40 – The 40 –', 3, 6);
    for (const i of [-1, 0, 1, 2, 6, 7, 8, 9]) {
      expect(window.inside(i)).toBe(false);
      expect([window.isWord(i), window.isNumber(i), window.isDash(i), window.isCapital(i)]).not.toContain(true);
      expect([window.word(i), window.code(i)]).toEqual([0, -1]);
    }
    expect([window.isCapital(3), window.isNumber(4), window.isDash(5)]).toEqual([true, true, true]);
    expect([window.word(3), window.code(4)]).toEqual([WORD_ID.the, '4'.charCodeAt(0)]);
  });

  it('returns the text and length of a token', () => {
    const window = windowOver('Orrin sold 2718 boats');
    expect([window.textOf(2), window.length(2)]).toEqual(['2718', 4]);
  });

  it('knows whether a space precedes a token', () => {
    const window = windowOver('Tarn’s boat\nleaked.');
    expect([0, 1, 2, 3, 4, 5].filter((i) => window.followsWithoutSpace(i))).toEqual([1, 2, 5]);
  });

  it.each([
    ['two-day', true],
    ['two - day', false],
    ['two -day', false],
    ['two- day', false],
    ['two day', false],
  ])('recognizes a hyphen that joins two words in "%s": %s', (text, expected) => {
    expect(windowOver(text).isJoiningHyphen(1)).toBe(expected);
  });

  it('does not join a token outside its range', () => {
    expect(windowOver('two-day', 0, 2).isJoiningHyphen(1)).toBe(false);
    expect(windowOver('two-day', 0, 1).isJoiningHyphen(1)).toBe(false);
  });

  it('knows which tokens start a sentence', () => {
    const window = windowOver('Tarn left. Lume said: He “Wept” There');
    const starts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((i) => window.beginsSentence(i));
    expect(starts.map((i) => window.textOf(i))).toEqual(['Tarn', 'Lume', 'He', 'Wept', 'There']);
  });

  it('starts a sentence at its first token', () => {
    expect(windowOver('Tarn left Orrin', 2, 3).beginsSentence(2)).toBe(true);
    expect(windowOver('Tarn left Orrin').beginsSentence(2)).toBe(false);
  });

  it('returns words in lower case, known or not, in any order of requests', () => {
    const word = fc.constantFrom('The', 'GRUNDLE', 'Ånd', 'of', 'Pellwharf', '40');
    const requests = fc.array(fc.nat(59), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 60, maxLength: 60 }), requests, (words, indices) => {
        const window = windowOver(words.join(' '));
        for (const i of indices) expect(window.lower(i)).toBe(words[i]!.toLowerCase());
      }),
    );
  });
});
