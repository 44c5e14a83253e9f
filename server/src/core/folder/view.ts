import type { Boilerplate } from '../boilerplate/index.ts';
import type { FigureMention, LinkableView, Occurrence } from '../crossref/index.ts';
import type { Span } from '../text/index.ts';
import type { FolderEntry } from './entry.ts';

/**
 * An entry with its boilerplate under the current settings, decisions and recurrence. Figures and quotes in strip-tier
 * boilerplate are not evidence and are excluded from `mentions` and `quoteIndices`.
 *
 * Views are immutable. When the boilerplate changes, a new view replaces the old one, and results that were cached for the old
 * one are garbage collected.
 */
export class FolderView implements LinkableView {
  /** Figures outside boilerplate, in reading order. */
  readonly mentions: readonly FigureMention[];
  /** Indices into `entry.quotes` of the quotes outside boilerplate. */
  readonly quoteIndices: readonly number[];
  /** `entry.conversions` as indices into `mentions`. */
  readonly conversions: readonly (readonly [number, number])[];
  /** Parallel to `mentions`: index into `entry.figures`. */
  readonly #figureIndices: readonly number[];

  /** @param boilerplate in reading order, without overlaps */
  constructor(
    readonly entry: FolderEntry,
    readonly boilerplate: readonly Boilerplate[],
  ) {
    const strippable = boilerplate.filter(({ tier }) => tier === 'strip');
    const figures = entry.figures.map(({ figure }) => figure);
    const quotes = entry.quotes.map(({ quote }) => quote);
    this.#figureIndices = findIndicesOutside(figures, strippable);
    this.mentions = this.#figureIndices.map((index) => entry.figures[index]!);
    this.quoteIndices = findIndicesOutside(quotes, strippable);
    const mentionOfFigure = new Map(this.#figureIndices.map((index, i) => [index, i]));
    this.conversions = entry.conversions.flatMap(([a, b]) => {
      const [x, y] = [mentionOfFigure.get(a), mentionOfFigure.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
  }

  /** Returns the occurrence of the figure at `index` in `mentions`. */
  figureOccurrence(index: number): Occurrence {
    const { start, end } = this.mentions[index]!.figure;
    return { id: this.entry.id, kind: 'figure', index: this.#figureIndices[index]!, start, end };
  }

  /** Returns the occurrence of the quote at `index` in `entry.quotes`. */
  quoteOccurrence(index: number): Occurrence {
    const { start, end } = this.entry.quotes[index]!.quote;
    return { id: this.entry.id, kind: 'quote', index, start, end };
  }
}

/** Returns the indices of the spans that overlap none of the excluded ones. Both lists must be in reading order. */
function findIndicesOutside(spans: readonly Span[], excluded: readonly Span[]): number[] {
  const outside: number[] = [];
  let next = 0;
  spans.forEach((span, index) => {
    while (next < excluded.length && excluded[next]!.end <= span.start) next++;
    const isInside = next < excluded.length && excluded[next]!.start < span.end;
    if (!isInside) outside.push(index);
  });
  return outside;
}
