import type { Relation, Verdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';

/** A figure that can be calculated from other figures. */
export interface DerivedFigure {
  /** Index of the figure among the mentions of its article. */
  readonly result: number;
  /**
   * Indices among the mentions of one article, the same or another: the summands of a `sum`; the minuends of a `difference`,
   * then its subtrahend; the part and the whole of a `share`; the part of a `part`, whose result is the whole.
   */
  readonly operands: readonly number[];
  readonly relation: Relation;
  /** Null if operands and result cannot contradict each other. */
  readonly verdict: Verdict | null;
  /** Confidence that the figures belong together, 0 to 1. */
  readonly score: number;
}

/** Whether a figure is a single number without a bound. */
export function isExact({ figure }: FigureMention): boolean {
  return figure.modifier === 'exact' && figure.value.min === figure.value.max;
}

/** Whether a figure is a count with a single number and a closed interval. "Dozens" and "more than 100" can add up to anything. */
export function isSingleCount({ measure, figure }: FigureMention): boolean {
  const { min, max } = measure.interval;
  return measure.dimension === 'count' && figure.value.min === figure.value.max && min !== null && max !== null;
}
