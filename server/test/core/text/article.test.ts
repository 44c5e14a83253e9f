import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/core/text/article.ts';

const sentencesOf = (text: string) => {
  const { sentences } = parseArticle(text);
  return Array.from({ length: sentences.count }, (_, i) => text.slice(sentences.start[i], sentences.end[i]));
};
const wordsOf = (text: string) => {
  const { tokens } = parseArticle(text);
  return Array.from({ length: tokens.count }, (_, i) => tokens.textOf(i));
};

describe('parseArticle: lines', () => {
  it('ends lines at \\n, \\r\\n and \\r only', () => {
    const text = 'a\nb\r\nc\rd\u2028e\u0085f\u000bg\n';
    const { lines } = parseArticle(text);
    const found = Array.from({ length: lines.count }, (_, i) => text.slice(lines.start[i], lines.end[i]));
    expect(found).toEqual(['a', 'b', 'c', 'd\u2028e\u0085f\u000bg', '']);
  });

  it('gives an empty text one empty line, no paragraph and no sentence', () => {
    const article = parseArticle('');
    expect([article.lines.count, article.paragraphs.count, article.sentences.count, article.tokens.count]).toEqual([
      1, 0, 0, 0,
    ]);
  });
});

describe('parseArticle: sentences', () => {
  it('keeps abbreviations, initials and acronyms inside their sentence', () => {
    expect(sentencesOf('Mr. Ode Tarn met Gen. P. K. Lume in the U.S. Senate. He left at 6 p.m. on Friday.')).toEqual([
      'Mr. Ode Tarn met Gen. P. K. Lume in the U.S. Senate.',
      'He left at 6 p.m. on Friday.',
    ]);
  });

  it('ends a sentence after an acronym if a typical first word follows', () => {
    expect(sentencesOf('They flew to the U.S. The rest stayed.')).toHaveLength(2);
  });

  it('includes closing quotation marks in the sentence', () => {
    expect(sentencesOf('“We wait.” She left. "Now!" he said.')).toEqual(['“We wait.”', 'She left.', '"Now!" he said.']);
  });

  it('ends a sentence after a closing mark that lost its space', () => {
    expect(sentencesOf('It is “a path.”He left.')).toEqual(['It is “a path.”', 'He left.']);
  });

  it('does not split decimals and numbered items', () => {
    expect(sentencesOf('It rose 3.5 per cent to No. 4 in the list.')).toHaveLength(1);
  });

  it('joins hard-wrapped lines and keeps unwrapped lines apart', () => {
    const wrapped =
      'The harbour of Orrin was closed on Friday\nafter a storm that nobody had\nforeseen, and the town had\nno light for hours.\n\nIt opened again later.';
    expect(sentencesOf(wrapped)).toHaveLength(2);
    expect(sentencesOf('Harbour closed\nThe town had no light\nIt opened again')).toHaveLength(3);
  });
});

describe('parseArticle: tokens', () => {
  it('separates digits, letters and marks', () => {
    expect(wordsOf('€10bn with“specific” don’t F-16')).toEqual([
      '€',
      '10',
      'bn',
      'with',
      '“',
      'specific',
      '”',
      'don',
      '’',
      't',
      'F',
      '-',
      '16',
    ]);
  });

  it('never cuts a surrogate pair or a combining mark', () => {
    expect(wordsOf('cafe\u0301 😀x 👍🏽23 🇺🇳“a” 👩‍👧b 𝒳y')).toEqual([
      'cafe\u0301',
      '😀',
      'x',
      '👍🏽',
      '23',
      '🇺🇳',
      '“',
      'a',
      '”',
      '👩‍👧',
      'b',
      '𝒳y',
    ]);
  });

  it('covers all characters except white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { tokens, sentences, paragraphs } = parseArticle(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          expect(
            text
              .slice(at, tokens.start[i])
              .trim()
              .replace(/[\u0085\u200b]/g, ''),
          ).toBe('');
          at = tokens.end[i]!;
        }
        for (let i = 0; i < sentences.count; i++) {
          expect(sentences.end[i]).toBeGreaterThan(sentences.start[i]!);
          expect(paragraphs.at(sentences.start[i]!)).toBe(paragraphs.at(sentences.end[i]! - 1));
        }
      }),
    );
  });
});
