import { convert, type Figure, getDimension } from '../../figures/index.ts';
import { type Interval, isNearlyEqual } from './interval.ts';

/** The number of a figure in the base unit of its dimension, so that kilometres and miles can be compared. */
export interface Measure {
  /** Only measures of the same dimension can be compared: "length", "money:EUR", "count", "percent". */
  readonly dimension: string;
  readonly value: { readonly min: number; readonly max: number };
  readonly interval: Interval;
}

/** Base unit of each dimension. Without one, figures can be compared only if they have the same unit. */
const BASE_UNITS: Record<string, string> = {
  length: 'metre',
  mass: 'kilogram',
  temperature: 'degree celsius',
  speed: 'kilometre per hour',
  area: 'square metre',
  volume: 'litre',
  energy: 'joule',
  duration: 'second',
  age: 'year',
};

const SECONDS_PER_DAY = 86_400;
/** Length of a month in seconds. The mean is that of the Gregorian calendar: 146,097 days in 4,800 months. */
const MONTH_SECONDS = {
  min: 28 * SECONDS_PER_DAY,
  mean: (146_097 / 4800) * SECONDS_PER_DAY,
  max: 31 * SECONDS_PER_DAY,
};

/** Kinds of figures that are compared regardless of their unit, because the counted noun decides. */
const UNITLESS = new Set(['count', 'number', 'ratio', 'ordinal', 'score']);

/** Returns the measure of a figure, converted to the base unit of its dimension. */
export function computeMeasure(figure: Figure): Measure {
  const { kind, unit, value, interval } = figure;
  if (kind === 'number') return { dimension: 'count', value, interval };
  if (UNITLESS.has(kind)) return { dimension: kind, value, interval };
  if (kind === 'percent') return { dimension: unit || 'percent', value, interval };
  if (kind === 'money') return { dimension: `money:${unit}`, value, interval };
  const months = kind === 'duration' ? convert(1, unit, 'month') : null;
  if (months !== null) return computeCalendarMeasure(figure, months);
  const base = BASE_UNITS[kind];
  if (base !== undefined && getDimension(unit) !== null) {
    const min = convert(value.min, unit, base);
    const max = convert(value.max, unit, base);
    if (min !== null && max !== null) {
      const end = (x: number | null) => (x === null ? null : convert(x, unit, base));
      return { dimension: kind, value: { min, max }, interval: { min: end(interval.min), max: end(interval.max) } };
    }
  }
  return { dimension: `${kind}:${unit}`, value, interval };
}

/**
 * Returns the measure of a duration in calendar units. Its interval contains every length that the months can have, so that
 * "three months" is compatible with "90 days".
 */
function computeCalendarMeasure({ value, interval }: Figure, months: number): Measure {
  const end = (x: number | null, seconds: number) => (x === null ? null : x * months * seconds);
  return {
    dimension: 'duration',
    value: { min: value.min * months * MONTH_SECONDS.mean, max: value.max * months * MONTH_SECONDS.mean },
    interval: { min: end(interval.min, MONTH_SECONDS.min), max: end(interval.max, MONTH_SECONDS.max) },
  };
}

/** Whether two measures of one dimension have equal values, ignoring their bounds. */
export function isSameMeasuredValue(a: Measure, b: Measure): boolean {
  return isNearlyEqual(a.value.min, b.value.min) && isNearlyEqual(a.value.max, b.value.max);
}

/** Rarity of the number 0. Hand-set, not measured. */
const ZERO_RARITY = 0.2;
/** Integers up to this one are small: their rarity grows with their size. Hand-set, not measured. */
const MAX_SMALL_INTEGER = 12;
/** Rarity of a small integer: `base` plus `step` for each unit. Hand-set, not measured. */
const SMALL_INTEGER_RARITY = { base: 0.05, step: 0.02 };
/** Rarity by number of significant digits; the last one also applies to more digits. Hand-set, not measured. */
const RARITY_BY_DIGITS = [0, 0.3, 0.5, 0.8, 0.95, 1];
/** Added to the rarity of a range. Hand-set, not measured. */
const RANGE_RARITY = 0.2;

/**
 * Returns how unlikely it is that two articles print the same number by chance, 0 to 1. Depends on the number of significant
 * digits and the size, because most figures in news are small or round.
 */
export function computeValueRarity(value: { readonly min: number; readonly max: number }): number {
  const number = Math.abs(value.min);
  if (number === 0) return ZERO_RARITY;
  if (Number.isInteger(number) && number <= MAX_SMALL_INTEGER)
    return SMALL_INTEGER_RARITY.base + number * SMALL_INTEGER_RARITY.step;
  const digits = Math.min(countSignificantDigits(number), RARITY_BY_DIGITS.length - 1);
  const rarity = RARITY_BY_DIGITS[digits]!;
  return value.min === value.max ? rarity : Math.min(1, rarity + RANGE_RARITY);
}

function countSignificantDigits(number: number): number {
  const [mantissa] = number.toExponential(11).split('e');
  return mantissa!.replace('.', '').replace(/0+$/, '').length || 1;
}
