import type { TextSpan } from '../text/index.ts';

/** The kinds of figures. Dates and times of day are not figures. */
export const FIGURE_KINDS = [
  'money',
  'percent',
  'count',
  'age',
  'duration',
  'length',
  'mass',
  'temperature',
  'speed',
  'area',
  'volume',
  'energy',
  'ratio',
  'ordinal',
  'score',
  'number',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How exactly the text prints the value: "about 400" is `about`, "more than €10bn" `over`, "up to 50" `under`. */
export type Modifier = 'exact' | 'about' | 'over' | 'under';

/** A numeric claim. */
export interface Figure extends TextSpan {
  readonly kind: FigureKind;
  /** What is printed: `min === max` unless a range or a vague count is printed. Modifiers do not move it. */
  readonly value: { readonly min: number; readonly max: number };
  /** What verdicts compare; null is open. */
  readonly interval: { readonly min: number | null; readonly max: number | null };
  readonly modifier: Modifier;
  /** "rose 5%" is `up`, "fell to 3" `down`. */
  readonly change: 'up' | 'down' | null;
  /** Canonical and singular: ISO 4217 for money, "percent", "kilometre per hour"; `counted[0]` for counts, '' if none. */
  readonly unit: string;
  /** Heads of the counted phrase, in the singular: ["drone", "missile"]. */
  readonly counted: readonly string[];
  /** The counted phrase, its coordination included. */
  readonly noun: TextSpan | null;
  /**
   * What the number is printed per, where it says so: "barrel" ("$58 a barrel"), "month", "100,000 people", "each". Singular
   * and canonical, but for what is counted by a base of its own. A rate in `unit` ("kilometre per hour") is not repeated.
   */
  readonly per?: string;
  /** Both sides of a score. */
  readonly values?: readonly [number, number];
}
