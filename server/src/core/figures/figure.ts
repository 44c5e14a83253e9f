import type { TextSpan } from '../text/index.ts';
import type { Bound, Modifier } from './bound.ts';

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

/** A number in the text that says something countable or measurable. Offsets are UTF-16 code units, half-open. */
export interface Figure extends TextSpan {
  readonly kind: FigureKind;
  /** The printed value; `min === max` except for ranges and vague counts. Bounds do not affect it. */
  readonly value: { readonly min: number; readonly max: number };
  /** The values that the printed figure allows, which verdicts compare; null means unbounded. */
  readonly interval: { readonly min: number | null; readonly max: number | null };
  readonly bound: Bound;
  /** {@link bound} in the form of the command line's contract. */
  readonly modifier: Modifier;
  /** Direction: "rose 5%" is `up`, "fell to 3" is `down`. */
  readonly change: 'up' | 'down' | null;
  /**
   * Canonical and singular: ISO 4217 for money, "percent", "kilometre per hour"; `counted[0]` for counts; '' if there
   * is none.
   */
  readonly unit: string;
  /** Heads of the counted noun phrase, in the singular: ["drone", "missile"]. */
  readonly counted: readonly string[];
  /** The counted noun phrase, including coordination; null if there is none. */
  readonly noun: TextSpan | null;
  /**
   * The rate denominator: "barrel" ("$58 a barrel"), "month", "100,000 people", "each". Singular and canonical, except
   * for what is counted by a number of its own. A rate that is part of `unit` ("kilometre per hour") is not repeated.
   */
  readonly per?: string;
  /** Both sides of a score; absent otherwise. */
  readonly values?: readonly [number, number];
}
