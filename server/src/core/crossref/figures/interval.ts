/** Numbers that a printed figure may stand for: closed, null is open. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
}

/** Two numbers from different texts and unit conversions are one when they differ by no more than this share. */
const SAME = 1e-9;

export function isNearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** True when some number lies in both. */
export function intersects(a: Interval, b: Interval): boolean {
  return atMost(a.min, b.max) && atMost(b.min, a.max);
}

function atMost(low: number | null, high: number | null): boolean {
  return low === null || high === null || low <= high || isNearlyEqual(low, high);
}

/** The interval of a sum: open ends stay open. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    min: a.min === null || b.min === null ? null : a.min + b.min,
    max: a.max === null || b.max === null ? null : a.max + b.max,
  };
}
