import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesIn } from './marked.ts';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  '?',
  ':',
  '—',
  '-',
  ' ',
  ' ',
  '\n',
  '\n\n',
  'Tarn',
  'Ode Tarn',
  'the mayor',
  'he',
  'she',
  'said',
  'says',
  'told reporters',
  'called',
  'according to',
  'and',
  'who',
  'that',
  'the ferry is full',
  "don't",
  "workers'",
  "'90s",
  '5\'10"',
  'saying',
  'Mr. Lume',
  'the mayor, Ida Lume',
  'himself',
  'was',
  'by',
  'of',
  'so-called',
  '😀',
  'é',
  '“one',
  'two”',
  '‘three',
  'four’',
  '"five',
  'six,"',
  "'seven",
  "eight'",
  '«nine',
  'ten»',
];
const article = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' ').replaceAll('  ', ''));

describe('extractQuotes on any text', () => {
  it('returns sorted spans that are nested or disjoint and match the text', () => {
    fc.assert(
      fc.property(article, (text) => {
        const quotes = quotesIn(text);
        const open: number[] = [];
        let last = 0;
        for (const { start, end, text: slice, speaker, cue } of quotes) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
          while (open.length > 0 && open.at(-1)! <= start) open.pop();
          if (open.length > 0) expect(end).toBeLessThanOrEqual(open.at(-1)!);
          open.push(end);
          for (const span of [{ start, end, text: slice }, speaker, cue]) {
            if (!span) continue;
            expect(span.start).toBeLessThan(span.end);
            expect(text.slice(span.start, span.end)).toBe(span.text);
            expect(span.text.trim()).toBe(span.text);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('returns the same quotes each time', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(quotesIn(text)).toEqual(quotesIn(text));
      }),
    );
  });

  it('keeps the quotes of all other paragraphs when a mark is deleted', () => {
    const paragraph = fc.constantFrom(
      '“The ferry is full,” Tarn said. “We sail at noon.”',
      '"It leaks," said Ida Lume, who called it "a sieve" on Monday.',
      "Lume said the 'old' crew wasn't there: ''We waited.''",
      '‘The dockers’ boats are gone,’ she added.',
      'Rain fell on Orrin.',
      '“The captain told me, ‘Jump,’ and I jumped.',
    );
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 6 }), fc.nat(), (paragraphs, pick) => {
        const text = paragraphs.join('\n\n');
        const marks = [...text.matchAll(/[“”"‘’']/g)].map((match) => match.index);
        fc.pre(marks.length > 0);
        const at = marks[pick % marks.length]!;
        const from = text.lastIndexOf('\n', at) + 1;
        const to = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
        const outside = (source: string, end: number) =>
          quotesIn(source)
            .filter((quote) => quote.end <= from || quote.start >= end)
            .map(
              (quote) =>
                `${quote.start < from ? quote.start : quote.start - source.length} ${quote.kind} ${quote.text}`,
            );
        expect(outside(text.slice(0, at) + text.slice(at + 1), to - 1)).toEqual(outside(text, to));
      }),
    );
  });
});

describe('extractQuotes on hostile text', () => {
  const SIZE = 200_000;
  it.each([
    '"',
    '“',
    '”',
    "'",
    '’',
    '‘',
    '“ ” ',
    '“a',
    '"a" ',
    "''",
    'said ',
    'he said ',
    '"x," he said. ',
    '"x," said the mayor, Ode Tarn and ',
    '"x," said the head of Orrin and ',
    'in Orrin and Tarn said ',
    ', and said',
    'Tarn, ',
    'who said ',
    '(',
    '“‘',
    "'s",
    '“a ‘b ',
    'and Tarn said that ',
    'A. ',
    ': "',
    '"a"\n',
    'Tarn: ',
    'called ',
    'by ',
    'to say ',
    '-',
    '"x" and ',
    'saying ',
  ])('returns nested spans of linear total length for repetitions of %j', (piece) => {
    const quotes = quotesIn(piece.repeat(Math.ceil(SIZE / piece.length)));
    // Nested spans overlap, so their total length could grow faster than the text.
    expect(quotes.reduce((sum, quote) => sum + quote.text.length, 0)).toBeLessThanOrEqual(8 * SIZE);
  });
});
