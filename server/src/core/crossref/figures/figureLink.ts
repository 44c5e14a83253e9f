import type { Verdict } from './verdict.ts';

/** Two figures that refer to the same fact. */
export interface FigureLink {
  /** Index among the figures of the first article. */
  readonly a: number;
  /** Index among the figures of the second article, or of the same one. */
  readonly b: number;
  /** Probability that both refer to the same fact, 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
}
