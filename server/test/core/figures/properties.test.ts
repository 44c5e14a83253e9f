import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDates } from '../../../src/core/dates/extractDates.ts';
import { extractFigures } from '../../../src/core/figures/extractFigures.ts';
import type { Figure } from '../../../src/core/figures/figure.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

function extract(text: string): { figures: Figure[]; dates: ReturnType<typeof extractDates> } {
  const article = parseArticle(text);
  const dates = extractDates(article, '2025-07-10');
  return { figures: extractFigures(article, dates), dates };
}
const extractValues = (text: string) => extract(text).figures.map((figure) => [figure.kind, figure.value, figure.unit]);

const WORDS = `herons compared with against another under below points grew x each aged she is turned turns
  a an the of to and or in from between than more about over at least one two seven twelve twenty ninety hundred
  thousand million billion dozen dozens half third quarter thirds second first year years old mile miles per cent percent
  euros dollars pounds people drones killed were rose fell by July Friday last week no section up as many few couple
  degrees minus point 5 10 718 2,718 2.5 2019 7.62 $ € £ % - – / . , ( ) : ° ½ ' " k m bn km kg 10% €5m 3-1 14th 34-year-old
  18:00 p.m. S&P not`.split(/\s+/);
/** Words as printed, with one space between them. */
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 });
const anyText = fc.oneof(
  words.map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ' ', '\n'), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('extractFigures on any text', () => {
  it('returns sorted spans that are slices and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { figures, dates } = extract(text);
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

  /** Paragraphs that would inherit something from the preceding text if it were the same paragraph. */
  const leaning = fc.constantFrom(
    'against 52 then.',
    'or 2% more.',
    'compared with 52.',
    'to 2,900 it went.',
    '3-6 it was.',
    'and 20 in town.',
    ', 80 on the hill.',
  );
  const figured = fc.constantFrom(
    'They saw 370 herons',
    'It rose 38 points',
    'Posts grew by 1,200',
    'It ended 6-4',
    'It fell 5%',
  );

  it('extracts the same figures from each of two paragraphs as from it alone', () => {
    const moved = (figures: readonly Figure[], by: number) =>
      figures.map((figure) => ({
        ...figure,
        start: figure.start + by,
        end: figure.end + by,
        noun: figure.noun && { ...figure.noun, start: figure.noun.start + by, end: figure.noun.end + by },
      }));
    fc.assert(
      fc.property(fc.oneof(anyText, figured), fc.oneof(anyText, leaning), (a, b) => {
        const first = a.replace(/[\n\r]/g, ' ');
        const second = b.replace(/[\n\r]/g, ' ');
        const both = extract(`${first}\n\n${second}`).figures;
        expect(both).toEqual([...extract(first).figures, ...moved(extract(second).figures, first.length + 2)]);
      }),
      { numRuns: 500 },
    );
  });

  it('treats thin and no-break spaces as spaces', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('\u2009', '\u202f', '\u00a0'), (list, space) => {
        expect(extractValues(list.join(space))).toEqual(extractValues(list.join(' ')));
      }),
      { numRuns: 500 },
    );
  });

  it('treats a wrapped line end as a space', () => {
    // Lines that end before lower-case letters show that the text is wrapped.
    const lead = 'The firm of Ode Venn\nin a bad year\nwhich nobody\nforesaw in town\nsaid that';
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 39 }), (list, at) => {
        const wrapped = `${list.slice(0, at).join(' ')}\n${list.slice(at).join(' ')}`;
        fc.pre(at < list.length && wrapped.split('\n').every((line) => line.length < 90));
        expect(extractValues(`${lead} ${wrapped}`)).toEqual(extractValues(`${lead} ${list.join(' ')}`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('extractFigures on generated figures', () => {
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

  it('parses number words', () => {
    fc.assert(
      fc.property(counts, (n) => {
        for (const text of [inWords(n), inWords(n).toUpperCase(), inWords(n).replaceAll(' ', '\u00a0')]) {
          expect(extractValues(`They sold ${text} kites there.`), text).toEqual([
            ['count', { min: n, max: n }, 'kite'],
          ]);
        }
      }),
    );
  });

  it('parses grouped digits with commas, thin and no-break spaces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (n) => {
        for (const separator of [',', '\u2009', '\u202f', '\u00a0']) {
          expect(extractValues(`They sold ${grouped(n, separator)} kites there.`)).toEqual([
            ['count', { min: n, max: n }, 'kite'],
          ]);
        }
      }),
    );
  });

  it('parses scales, currencies and units in any letter case', () => {
    const printed = fc.constantFrom('million dollars', 'billion euros', 'per cent', 'kilometres', 'tonnes', 'years');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), printed, (n, unit) => {
        const expected = extractValues(`they lost ${inWords(n)} ${unit} there.`);
        expect(expected).toHaveLength(1);
        expect(expected[0]![2]).not.toBe('');
        expect(extractValues(`THEY LOST ${inWords(n).toUpperCase()} ${unit.toUpperCase()} THERE.`)).toEqual(expected);
      }),
    );
  });

  it('parses decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 3 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        const text = value.toFixed(decimals);
        expect(extractValues(`It grew ${text}% there.`)).toEqual([['percent', { min: value, max: value }, 'percent']]);
        expect(extractValues(`It is ${text} km long.`)).toEqual([['length', { min: value, max: value }, 'kilometre']]);
        expect(extractValues(`It cost £${text}.`)).toEqual([['money', { min: value, max: value }, 'GBP']]);
      }),
    );
  });

  it('parses both ends of a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 900 }), (from, step) => {
        const value = { min: from, max: from + step };
        for (const text of [
          `between $${from} and $${from + step}`,
          `from $${from} to $${from + step}`,
          `$${from}–$${from + step}`,
        ]) {
          expect(extractValues(`It cost ${text} there.`), text).toEqual([['money', value, 'USD']]);
        }
      }),
    );
  });

  it('parses money with scales across line wraps and wide spaces', () => {
    const scales = fc.constantFrom(['million', 1e6], ['bn', 1e9], ['trillion', 1e12]) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), scales, (tenths, [scale, size]) => {
        const value = Number(`${tenths / 10}e${Math.log10(size)}`);
        const expected = [['money', { min: value, max: value }, 'EUR']];
        for (const space of [' ', '\u00a0', '\u2009', '\n']) {
          // Lines that wrap within a sentence make the line end a space.
          const lead = 'The firm of Ode Venn lost\nin a bad year\nwhich nobody\nforesaw in town\n';
          expect(extractValues(`${lead}some €${tenths / 10}${space}${scale}.`)).toEqual(expected);
        }
      }),
    );
  });
});

describe('extractFigures on hostile text', () => {
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
  ])('extracts finite figures from repetitions of %j without an error', (piece) => {
    const { figures } = extract(`${piece.repeat(4000)}\n\nThe flood hurt 14 people.`);
    for (const figure of figures) expect(Number.isFinite(figure.value.max)).toBe(true);
    expect(figures.at(-1)).toMatchObject({ text: '14', value: { min: 14, max: 14 } });
  });
});
