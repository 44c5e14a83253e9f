import { type Interval, intersects, isNearlyEqual } from './interval.ts';
import { isSameMeasuredValue, type Measure } from './measure.ts';

export type Verdict = 'agrees' | 'compatible' | 'differs';

/** `part` and `share` relate a part to its whole; null stands for their verdict where the two cannot contradict. */
export type Relation = 'same' | 'sum' | 'difference' | 'share' | 'part' | 'conversion';

/** Most serious first: the order of rows and of reports. */
export const VERDICT_ORDER: readonly (Verdict | null)[] = ['differs', 'compatible', 'agrees', null];

/**
 * Verdict on two figures of one fact. `agrees`: equal values, printed with the same exactness; `compatible`: some number
 * fits both; `differs`: none does. Symmetric.
 */
export function computeVerdict(
  a: { measure: Measure; exactness: string },
  b: { measure: Measure; exactness: string },
): Verdict {
  if (isSameMeasuredValue(a.measure, b.measure) && a.exactness === b.exactness && sameInterval(a.measure, b.measure))
    return 'agrees';
  return intersects(a.measure.interval, b.measure.interval) ? 'compatible' : 'differs';
}

function sameInterval(a: Measure, b: Measure): boolean {
  return sameEnd(a.interval.min, b.interval.min) && sameEnd(a.interval.max, b.interval.max);
}

function sameEnd(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : isNearlyEqual(a, b);
}

/** Verdict on a printed whole and the sum of its parts. */
export function computeSumVerdict(whole: Interval, sum: Interval, exact: boolean): Verdict {
  if (exact && whole.min === whole.max && sum.min === sum.max && sameEnd(whole.min, sum.min)) return 'agrees';
  return intersects(whole, sum) ? 'compatible' : 'differs';
}
