import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/figures/dates.ts';
import type { Figure } from '../../../src/core/figures/figure.ts';
import { findFigures } from '../../../src/core/figures/figures.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

function read(text: string): { figures: Figure[]; dates: ReturnType<typeof findDates> } {
  const article = parseArticle(text);
  const dates = findDates(article, '2025-07-10');
  return { figures: findFigures(article, dates), dates };
}
const valuesOf = (text: string) => read(text).figures.map((figure) => [figure.kind, figure.value, figure.unit]);

const WORDS =
  `a an the of to and or in from between than more about over at least one two seven twelve twenty ninety hundred
  thousand million billion dozen dozens half third quarter thirds second first year years old mile miles per cent percent
  euros dollars pounds people drones killed were rose fell by July Friday last week no section up as many few couple
  degrees minus point 5 10 718 2,718 2.5 2019 7.62 $ € £ % - – / . , ( ) : ° ½ ' " k m bn km kg 10% €5m 3-1 14th 34-year-old
  18:00 p.m. S&P not`.split(/\s+/);
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ' ', '\n'), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('any text', () => {
  it('gives sorted spans that are slices and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { figures, dates } = read(text);
        for (const list of [figures, dates]) {
          for (const [i, mention] of list.entries()) {
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(mention.start).toBeLessThan(mention.end);
            if (i > 0) expect(mention.start).toBeGreaterThanOrEqual(list[i - 1]!.end);
          }
        }
        for (const figure of figures) {
          expect(dates.some((date) => date.start < figure.end && figure.start < date.end)).toBe(false);
          expect(Number.isFinite(figure.value.min) && figure.value.min <= figure.value.max).toBe(true);
          const { min, max } = figure.interval;
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          if (figure.noun) expect(figure.noun.text).toBe(text.slice(figure.noun.start, figure.noun.end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives each of two paragraphs the figures it has alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const first = a.replace(/[\n\r]/g, ' ');
        const second = b.replace(/[\n\r]/g, ' ');
        expect(valuesOf(`${first}\n\n${second}`)).toEqual([...valuesOf(first), ...valuesOf(second)]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('printing and reading back', () => {
  const UNITS =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  function below1000(n: number): string {
    if (n < 20) return UNITS[n]!;
    if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 ? `-${UNITS[n % 10]}` : '');
    return `${UNITS[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${below1000(n % 100)}` : ''}`;
  }
  function inWords(n: number): string {
    const parts: string[] = [];
    let rest = n;
    for (const [word, size] of [
      ['billion', 1e9],
      ['million', 1e6],
      ['thousand', 1e3],
    ] as const) {
      if (rest >= size) parts.push(`${below1000(Math.floor(rest / size))} ${word}`);
      rest %= size;
    }
    if (rest > 0) parts.push((parts.length > 0 && rest < 100 ? 'and ' : '') + below1000(rest));
    return parts.join(' ');
  }
  const grouped = (n: number, separator: string) => String(n).replace(/\B(?=(\d{3})+$)/g, separator);
  const counts = fc.oneof(fc.integer({ min: 2, max: 3000 }), fc.integer({ min: 2, max: 999_999_999_999 }));

  it('reads number words', () => {
    fc.assert(
      fc.property(counts, (n) => {
        for (const text of [inWords(n), inWords(n).toUpperCase(), inWords(n).replaceAll(' ', '\u00a0')]) {
          expect(valuesOf(`They sold ${text} kites there.`), text).toEqual([['count', { min: n, max: n }, 'kite']]);
        }
      }),
    );
  });

  it('reads grouped digits with commas, thin and no-break spaces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (n) => {
        for (const separator of [',', '\u2009', '\u202f', '\u00a0']) {
          expect(valuesOf(`They sold ${grouped(n, separator)} kites there.`)).toEqual([
            ['count', { min: n, max: n }, 'kite'],
          ]);
        }
      }),
    );
  });

  it('reads money with scales, across case, line wraps and wide spaces', () => {
    const scales = fc.constantFrom(['million', 1e6], ['bn', 1e9], ['trillion', 1e12]) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), scales, (tenths, [scale, size]) => {
        const value = Number(`${tenths / 10}e${Math.log10(size)}`);
        const wanted = [['money', { min: value, max: value }, 'EUR']];
        for (const space of [' ', '\u00a0', '\u2009', '\n']) {
          // Lines that wrap in mid-sentence make the line end a space.
          const lead = 'The firm of Ode Venn lost\nin a bad year\nwhich nobody\nforesaw in town\n';
          expect(valuesOf(`${lead}some €${tenths / 10}${space}${scale}.`)).toEqual(wanted);
        }
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    '7',
    '7,',
    'million ',
    'one and ',
    '$',
    '1 ',
    '-5 ',
    'minus ',
    'between 5 and ',
    'a hundred ',
    '1/',
    '12:',
    'July ',
  ])('reads a run of %j without an error', (piece) => {
    const text = piece.repeat(4000);
    const { figures } = read(text);
    for (const figure of figures) expect(Number.isFinite(figure.value.max)).toBe(true);
  });
});
