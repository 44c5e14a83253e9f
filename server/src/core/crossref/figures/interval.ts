/** The values that a printed figure allows. A null end is unbounded; an open end is itself not allowed. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
  readonly isMinOpen?: boolean | undefined;
  readonly isMaxOpen?: boolean | undefined;
}

/** Maximum relative difference of two numbers that count as equal after unit conversion. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether two numbers are equal but for floating-point noise. */
export function isNearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether some number is in both intervals. Symmetric. */
export function intersects(a: Interval, b: Interval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** Whether the start of `a` is before the end of `b`, or the same number if both ends are closed. */
function startsBeforeEnd(a: Interval, b: Interval): boolean {
  if (a.min === null || b.max === null) return true;
  if (isNearlyEqual(a.min, b.max)) return !a.isMinOpen && !b.isMaxOpen;
  return a.min < b.max;
}

/** Returns the interval of the sum of two numbers. Unbounded ends stay unbounded, open ends open. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    min: a.min === null || b.min === null ? null : a.min + b.min,
    max: a.max === null || b.max === null ? null : a.max + b.max,
    isMinOpen: a.isMinOpen || b.isMinOpen,
    isMaxOpen: a.isMaxOpen || b.isMaxOpen,
  };
}

/** Returns the interval with both ends mapped by an increasing function. */
export function mapInterval(interval: Interval, map: (end: number) => number): Interval {
  const { min, max } = interval;
  return { ...interval, min: min === null ? null : map(min), max: max === null ? null : map(max) };
}

/** Returns the interval of the negated number. */
export function negateInterval({ min, max, isMinOpen, isMaxOpen }: Interval): Interval {
  return {
    min: max === null ? null : -max,
    max: min === null ? null : -min,
    isMinOpen: isMaxOpen,
    isMaxOpen: isMinOpen,
  };
}
