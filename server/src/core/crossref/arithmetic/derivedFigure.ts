import type { Relation, Verdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';

/**
 * A figure that is computed from others. `result` is an index among the mentions of one text, `operands` among those of
 * the same or another one. Operands by relation: the summands of a `sum`; what a `difference` is taken from, then, last,
 * what is subtracted; the part and the whole of a `share`; of a `part`, whose result is the whole, the part.
 */
export interface DerivedFigure {
  readonly result: number;
  readonly operands: readonly number[];
  readonly relation: Relation;
  readonly verdict: Verdict | null;
  readonly score: number;
}

/** A figure that prints one number without a modifier. */
export function isExact({ figure }: FigureMention): boolean {
  return figure.modifier === 'exact' && figure.value.min === figure.value.max;
}

/** A count with a number of its own: "dozens" and "more than a hundred" add up to anything. */
export function isPrintedCount({ measure, figure }: FigureMention): boolean {
  const { min, max } = measure.interval;
  return measure.dimension === 'count' && figure.value.min === figure.value.max && min !== null && max !== null;
}
