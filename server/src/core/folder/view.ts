import type { Boilerplate } from '../boilerplate/index.ts';
import type { FigureMention, Occurrence } from '../crossref/index.ts';
import type { Span } from '../text/index.ts';
import type { FolderEntry } from './entry.ts';

/**
 * An entry as the folder sees it now: with the boilerplate that settings and other files make of its lines. What stands in
 * strip-tier boilerplate does not testify: `mentions` and `quoteIndices` leave it out. A view is never changed; when the
 * boilerplate of its entry changes, another takes its place, and what was computed from the old one is forgotten with it.
 */
export class FolderView {
  /** Figures that testify, in reading order. */
  readonly mentions: readonly FigureMention[];
  /** Indices of the quotes that testify among `entry.quotes`. */
  readonly quoteIndices: readonly number[];
  /** `entry.conversions`, as indices among `mentions`. */
  readonly conversions: readonly (readonly [number, number])[];
  /** Index among `entry.figures` of each of `mentions`. */
  readonly #figureIndices: readonly number[];

  constructor(
    readonly entry: FolderEntry,
    /** In reading order, not overlapping. */
    readonly boilerplate: readonly Boilerplate[],
  ) {
    const junk = boilerplate.filter(({ tier }) => tier === 'strip');
    this.#figureIndices = indicesOutside(
      entry.figures.map(({ figure }) => figure),
      junk,
    );
    this.mentions = this.#figureIndices.map((index) => entry.figures[index]!);
    this.quoteIndices = indicesOutside(
      entry.quotes.map(({ quote }) => quote),
      junk,
    );
    const among = new Map(this.#figureIndices.map((index, i) => [index, i]));
    this.conversions = entry.conversions.flatMap(([a, b]) => {
      const [x, y] = [among.get(a), among.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
  }

  /** The place of the figure at `index` among `mentions`. */
  figureOccurrence(index: number): Occurrence {
    const { start, end } = this.mentions[index]!.figure;
    return { id: this.entry.id, kind: 'figure', index: this.#figureIndices[index]!, start, end };
  }

  /** The place of the quote at `index` among `entry.quotes`. */
  quoteOccurrence(index: number): Occurrence {
    const { start, end } = this.entry.quotes[index]!.quote;
    return { id: this.entry.id, kind: 'quote', index, start, end };
  }
}

/** Indices of the spans that touch none of the junk; both lists in reading order. */
function indicesOutside(spans: readonly Span[], junk: readonly Span[]): number[] {
  const outside: number[] = [];
  let at = 0;
  spans.forEach((span, index) => {
    while (at < junk.length && junk[at]!.end <= span.start) at++;
    const inside = at < junk.length && junk[at]!.start < span.end;
    if (!inside) outside.push(index);
  });
  return outside;
}
