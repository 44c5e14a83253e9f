import type { Bound, Figure } from '../../figures/index.ts';
import type { Interval } from './interval.ts';

/** The values that are rounded to a printed number. */
export interface Rounding {
  /** Half of the last printed place on both sides: 99.5 to 100.5 for "100". */
  readonly lastPlace: Interval;
  /** Half of the place of the last digit that is not a trailing zero: 50 to 150 for "100". */
  readonly lastDigit: Interval;
  /** Whether it is an integer with a trailing zero: "150". */
  readonly isRound: boolean;
}

/** Bounds that exclude the printed number: "fewer than 400" is not 400. "Nearly three weeks" may be reported elsewhere as three weeks. */
const EXCLUDES_MIN: ReadonlySet<Bound> = new Set(['moreThan', 'justOver']);
const EXCLUDES_MAX: ReadonlySet<Bound> = new Set(['lessThan', 'justUnder']);

/**
 * Returns the values that a printed figure allows, with open ends where the words or the rounding exclude the end. A rounded
 * number allows all values that round to it, with halves rounded up: "€10bn" is 9.5 to less than 10.5 billion. "Hundreds"
 * is fewer than a thousand.
 */
export function getAllowedValues({ bound, interval, value }: Figure): Interval {
  const isRounded = bound === 'exact' && value.min === value.max && interval.min !== interval.max;
  const isVaguePlural = bound === 'exact' && value.min > 0 && value.max === value.min * VAGUE_PLURAL_RATIO;
  return {
    ...interval,
    isMinOpen: EXCLUDES_MIN.has(bound),
    isMaxOpen: EXCLUDES_MAX.has(bound) || isRounded || isVaguePlural,
  };
}

/** Ratio of the ends of a vague plural: "hundreds" is 100 to 1,000. */
const VAGUE_PLURAL_RATIO = 10;

/** Returns what an exact number may be rounded from; null for ranges, bounds and estimates. In the printed unit. */
export function computeRounding({ bound, interval, value }: Figure): Rounding | null {
  if (bound !== 'exact' || value.min !== value.max) return null;
  const printed = value.min;
  if (interval.min !== interval.max) return { lastPlace: interval, lastDigit: interval, isRound: false };
  const place = placeOfLastDigit(printed);
  return { lastPlace: around(printed, 0.5), lastDigit: around(printed, place / 2), isRound: place > 1 };
}

function around(value: number, slack: number): Interval {
  return { min: value - slack, max: value + slack, isMaxOpen: true };
}

/** Returns the place of the last digit of an integer that is not a trailing zero: 100 for 400, 1 for 42 and for 0. */
function placeOfLastDigit(integer: number): number {
  let place = 1;
  while (integer !== 0 && integer % (place * 10) === 0) place *= 10;
  return place;
}
