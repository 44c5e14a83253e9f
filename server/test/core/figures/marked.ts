import { expect } from 'vitest';
import { extractDates } from '../../../src/core/dates/extractDates.ts';
import { extractFigures } from '../../../src/core/figures/extractFigures.ts';
import type { Figure } from '../../../src/core/figures/figure.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

/**
 * Articles with marks: `⟦2,718⟧{value:2718; unit:person; modifier:over}` is a figure with the values its fields must have,
 * `⟪10 July 2025⟫{2025-07-10}` a date with its ISO text (`{}`: unresolved). The marks are all the figures and dates of the
 * text: one more or one less fails.
 */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

interface Marked {
  readonly text: string;
  readonly figures: readonly Mark[];
  readonly dates: readonly Mark[];
}

const MARK = /⟦([^⟧]*)⟧(?:\{([^}]*)\})?|⟪([^⟫]*)⟫(?:\{([^}]*)\})?/g;

function parseMarks(source: string): Marked {
  const figures: Mark[] = [];
  const dates: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(from, match.index);
    const isFigure = match[1] !== undefined;
    const content = match[1] ?? match[3] ?? '';
    const mark = { start: text.length, end: text.length + content.length, expected: match[2] ?? match[4] ?? '' };
    (isFigure ? figures : dates).push(mark);
    text += content;
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), figures, dates };
}

const formatNumber = (value: number | null) => (value === null ? '' : String(Number(value.toPrecision(12))));
const formatRange = (min: number | null, max: number | null) =>
  min === max ? formatNumber(min) : `${formatNumber(min)}..${formatNumber(max)}`;

const FIELDS: Readonly<Record<string, (figure: Figure) => string>> = {
  kind: (figure) => figure.kind,
  value: (figure) => formatRange(figure.value.min, figure.value.max),
  interval: (figure) => formatRange(figure.interval.min, figure.interval.max),
  bound: (figure) => figure.bound,
  modifier: (figure) => figure.modifier,
  change: (figure) => figure.change ?? '',
  unit: (figure) => figure.unit,
  counted: (figure) => figure.counted.join('+'),
  noun: (figure) => figure.noun?.text ?? '',
  per: (figure) => figure.per ?? '',
  values: (figure) => figure.values?.join('-') ?? '',
};

/** Expects exactly the marked figures and dates of the article, with the field values that the marks give. */
export function expectMarked(source: string, reference: string | null = null): void {
  const { text, figures, dates } = parseMarks(source);
  const article = parseArticle(text);
  const foundDates = extractDates(article, reference);
  const found = extractFigures(article, foundDates);
  const spans = (list: readonly { start: number; end: number }[]) =>
    list.map(({ start, end }) => text.slice(start, end));
  expect({ figures: spans(found), dates: spans(foundDates) }).toEqual({ figures: spans(figures), dates: spans(dates) });
  for (const [i, mark] of figures.entries()) {
    const figure = found[i]!;
    expect([figure.start, figure.end]).toEqual([mark.start, mark.end]);
    const expected = mark.expected.split(';').filter((field) => field.trim());
    const actual = expected.map((field) => {
      const name = field.slice(0, field.indexOf(':')).trim();
      const format = FIELDS[name];
      if (!format) throw new Error(`unknown field "${name}" in a mark`);
      return `${name}:${format(figure)}`;
    });
    expect(actual, `figure "${figure.text}"`).toEqual(expected.map((field) => field.trim()));
  }
  for (const [i, mark] of dates.entries())
    expect(foundDates[i]!.iso ?? '', `date "${foundDates[i]!.text}"`).toBe(mark.expected);
}
