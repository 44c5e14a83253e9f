import { convert, type Figure, getDimension, isLowerBound, isUpperBound } from '../../figures/index.ts';
import { roundOffFloatNoise } from '../../text/index.ts';
import { type Interval, isNearlyEqual, mapInterval } from './interval.ts';
import { computeRounding, getAllowedValues, type Rounding } from './rounding.ts';

/** The number of a figure in the base unit of its dimension, so that kilometres and miles can be compared. */
export interface Measure {
  /** Only measures of the same dimension can be compared: "length", "money:EUR", "count", "percent". */
  readonly dimension: string;
  readonly value: { readonly min: number; readonly max: number };
  readonly interval: Interval;
  /** The printed unit. Measures in different units are usually rounded conversions of each other. */
  readonly unit: string;
  /** What the printed value may be rounded from if it is a conversion; null for ranges and bounds. */
  readonly rounding: Rounding | null;
}

/** Base unit of each dimension. Without one, figures can be compared only if they have the same unit. */
const BASE_UNITS: Record<string, string> = {
  length: 'metre',
  mass: 'kilogram',
  temperature: 'degree Celsius',
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
  const { kind, unit, value } = figure;
  if (isFraction(figure)) return computeFractionMeasure(figure);
  const interval = getAllowedValues(figure);
  const rounding = computeRounding(figure);
  if (UNITLESS.has(kind)) return { dimension: kind === 'number' ? 'count' : kind, value, interval, unit: '', rounding };
  if (kind === 'percent') return { dimension: unit || 'percent', value, interval, unit, rounding };
  if (kind === 'money') return { dimension: `money:${unit}`, value, interval, unit, rounding };
  const months = kind === 'duration' ? convert(1, unit, 'month') : null;
  if (months !== null) return computeCalendarMeasure(value, interval, unit, months, rounding);
  const base = BASE_UNITS[kind];
  const convertible = base !== undefined && getDimension(unit) !== null && convert(1, unit, base) !== null;
  if (!convertible) return { dimension: `${kind}:${unit}`, value, interval, unit, rounding };
  const toBase = (x: number) => convert(x, unit, base)!;
  const allowed = mapInterval(interval, toBase);
  return {
    dimension: kind,
    value: { min: toBase(value.min), max: toBase(value.max) },
    interval: unit === AMBIGUOUS_TON ? widenToTonne(allowed, interval) : allowed,
    unit,
    rounding: rounding && {
      ...rounding,
      lastPlace: mapInterval(rounding.lastPlace, toBase),
      lastDigit: mapInterval(rounding.lastDigit, toBase),
    },
  };
}

const HAS_LETTER = /\p{L}/u;

/** Whether a figure is a fraction in words: "three-quarters", "half of the homes", "one in five". */
function isFraction({ kind, value, text }: Figure): boolean {
  return (kind === 'ratio' || kind === 'number') && value.min > 0 && value.max < 1 && HAS_LETTER.test(text);
}

/** What a fraction in words may be rounded from, in percentage points on both sides. Hand-set, not measured. */
const FRACTION_SLACK = 2.5;

/** Returns the measure of a fraction in percent, so that "three-quarters" can be compared with "76 percent". */
function computeFractionMeasure(figure: Figure): Measure {
  const toPercent = (x: number) => roundOffFloatNoise(100 * x);
  const value = { min: toPercent(figure.value.min), max: toPercent(figure.value.max) };
  const { bound } = figure;
  const interval = {
    ...getAllowedValues(figure),
    min: isUpperBound(bound) ? null : value.min - (isLowerBound(bound) ? 0 : FRACTION_SLACK),
    max: isLowerBound(bound) ? null : value.max + (isUpperBound(bound) ? 0 : FRACTION_SLACK),
  };
  return { dimension: 'percent', value, interval, unit: 'fraction', rounding: null };
}

/** A ton without a qualifier. The unit table reads it as a short ton, but news often means a tonne. */
const AMBIGUOUS_TON = 'ton';
const KILOGRAMS_PER_TONNE = 1000;

/** Returns the interval in kilograms, extended to tonnes. */
function widenToTonne(shortTons: Interval, printed: Interval): Interval {
  return { ...shortTons, max: printed.max === null ? null : printed.max * KILOGRAMS_PER_TONNE };
}

/**
 * Returns the measure of a duration in calendar units. Its interval contains every length that the months can have, so that
 * "three months" is compatible with "90 days".
 */
function computeCalendarMeasure(
  value: Figure['value'],
  interval: Interval,
  unit: string,
  months: number,
  rounding: Rounding | null,
): Measure {
  const widen = (one: Interval): Interval => ({
    ...one,
    min: one.min === null ? null : one.min * months * MONTH_SECONDS.min,
    max: one.max === null ? null : one.max * months * MONTH_SECONDS.max,
  });
  return {
    dimension: 'duration',
    value: { min: value.min * months * MONTH_SECONDS.mean, max: value.max * months * MONTH_SECONDS.mean },
    interval: widen(interval),
    unit,
    rounding: rounding && { ...rounding, lastPlace: widen(rounding.lastPlace), lastDigit: widen(rounding.lastDigit) },
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

/** Minimum rarity of a figure that hardly occurs in two articles by chance, 0 to 1. Hand-set, not measured. */
const MIN_RARE_FIGURE = 0.5;

/** Returns the figures that hardly occur in two articles by chance, each as a string that is equal for equal values. */
export function listRareFigures(
  mentions: readonly { readonly figure: Figure; readonly measure: Measure; readonly rarity: number }[],
): string[] {
  return mentions
    .filter(({ figure, rarity }) => rarity >= MIN_RARE_FIGURE && figure.kind !== 'ordinal')
    .map(({ measure }) => `${measure.dimension} ${measure.value.min}`);
}

function countSignificantDigits(number: number): number {
  const [mantissa] = number.toExponential(11).split('e');
  return mantissa!.replace('.', '').replace(/0+$/, '').length || 1;
}
