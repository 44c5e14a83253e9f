/** The values that a printed figure allows: a closed interval; null is an open end. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
}

/** Maximum relative difference of two numbers that count as equal after unit conversion. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether two numbers are equal but for floating-point noise. */
export function isNearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether some number is in both intervals. */
export function intersects(a: Interval, b: Interval): boolean {
  return isAtMost(a.min, b.max) && isAtMost(b.min, a.max);
}

function isAtMost(low: number | null, high: number | null): boolean {
  return low === null || high === null || low <= high || isNearlyEqual(low, high);
}

/** Returns the interval of the sum of two numbers. Open ends stay open. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    min: a.min === null || b.min === null ? null : a.min + b.min,
    max: a.max === null || b.max === null ? null : a.max + b.max,
  };
}
