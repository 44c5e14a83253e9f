import type { Modifier } from '../../figures/index.ts';
import { type Interval, intersects, isNearlyEqual } from './interval.ts';
import { isSameMeasuredValue, type Measure } from './measure.ts';

/** Whether two statements of one fact agree, can both be true, or cannot both be true. */
export type Verdict = 'agrees' | 'compatible' | 'differs';

/** How linked occurrences relate. `part` and `share` relate a part to its whole. */
export type Relation = 'same' | 'sum' | 'difference' | 'share' | 'part' | 'conversion';

/** The verdicts, most serious first: the order of rows and of reports. Null is the verdict of a relation without one. */
export const VERDICT_ORDER: readonly (Verdict | null)[] = ['differs', 'compatible', 'agrees', null];

/** What a verdict compares: a measure and the bound that is printed with it. */
export interface BoundedMeasure {
  readonly measure: Measure;
  readonly bound: Modifier;
}

/**
 * Returns the verdict on two figures of one fact. `agrees`: equal values with the same bound and interval; `compatible`: some
 * number is in both intervals, or one may be a rounded conversion of the other; `differs`: neither, or two currencies.
 * Symmetric.
 */
export function computeVerdict(a: BoundedMeasure, b: BoundedMeasure): Verdict {
  if (a.measure.dimension !== b.measure.dimension) return 'differs';
  if (isSameMeasuredValue(a.measure, b.measure) && a.bound === b.bound && isSameInterval(a.measure, b.measure))
    return 'agrees';
  const isCompatible =
    intersects(a.measure.interval, b.measure.interval) ||
    areRoundedAlike(a.measure, b.measure) ||
    isRoundedDown(a, b) ||
    isRoundedDown(b, a);
  return isCompatible ? 'compatible' : 'differs';
}

/** Whether the exact number may be the bound rounded down: "150 boats" for "more than 150". Only round numbers are. */
function isRoundedDown(exact: BoundedMeasure, bounded: BoundedMeasure): boolean {
  if (bounded.bound !== 'over' || !exact.measure.rounding?.isRound) return false;
  return isSameMeasuredValue(exact.measure, bounded.measure);
}

/**
 * Whether two measures can be the same value, rounded differently: conversions ("15 miles" and "24 km"), and durations, which
 * are given in round numbers ("20 years" and "19 years"). Either one is the exact value and the other rounds it, trailing zeros
 * included, or both round a third value to their last place. A bound in another unit is compared with what the exact value rounds:
 * "more than 400 pounds" and "181 kg".
 */
function areRoundedAlike(a: Measure, b: Measure): boolean {
  if (a.unit === b.unit && a.dimension !== 'duration') return false;
  if (!a.rounding || !b.rounding) return a.unit !== b.unit && (roundsInto(a, b) || roundsInto(b, a));
  return (
    intersects(a.interval, b.rounding.lastDigit) ||
    intersects(a.rounding.lastDigit, b.interval) ||
    (a.unit !== b.unit && intersects(a.rounding.lastPlace, b.rounding.lastPlace))
  );
}

function roundsInto(exact: Measure, { interval }: Measure): boolean {
  return exact.rounding !== null && intersects(exact.rounding.lastPlace, interval);
}

function isSameInterval(a: Measure, b: Measure): boolean {
  return isSameEnd(a.interval.min, b.interval.min) && isSameEnd(a.interval.max, b.interval.max);
}

function isSameEnd(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : isNearlyEqual(a, b);
}

/**
 * Returns the verdict on a printed whole and the interval of the sum of its parts.
 *
 * @param isExact whether the whole and every part are single numbers without a bound
 */
export function computeSumVerdict(whole: Interval, sum: Interval, isExact: boolean): Verdict {
  if (isExact && whole.min === whole.max && sum.min === sum.max && isSameEnd(whole.min, sum.min)) return 'agrees';
  return intersects(whole, sum) ? 'compatible' : 'differs';
}
