import { convert, dimensionOf, type Figure } from '../../figures/index.ts';
import { type Interval, isNearlyEqual } from './interval.ts';

/** A figure's number in the base unit of its dimension, so that kilometres and miles compare. */
export interface Measure {
  /** What can be compared with what: "length", "money:EUR", "count", "percent" … */
  readonly dimension: string;
  readonly value: { readonly min: number; readonly max: number };
  readonly interval: Interval;
}

/** Units that other units of a dimension are converted to. A dimension without one compares by unit. */
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

const DAY = 86_400;
/** A month is at least and at most so long, and this on average. In seconds. */
const MONTH = { least: 28 * DAY, mean: (146_097 / 4800) * DAY, most: 31 * DAY };

/** Kinds whose unit has no part in whether two figures compare: the counted things decide. */
const UNITLESS = new Set(['count', 'number', 'ratio', 'ordinal', 'score']);

export function computeMeasure(figure: Figure): Measure {
  const { kind, unit, value, interval } = figure;
  if (kind === 'number') return { dimension: 'count', value, interval };
  if (UNITLESS.has(kind)) return { dimension: kind, value, interval };
  if (kind === 'percent') return { dimension: unit || 'percent', value, interval };
  if (kind === 'money') return { dimension: `money:${unit}`, value, interval };
  const months = kind === 'duration' ? convert(1, unit, 'month') : null;
  if (months !== null) return calendarMeasure(figure, months);
  const base = BASE_UNITS[kind];
  if (base !== undefined && dimensionOf(unit) !== null) {
    const min = convert(value.min, unit, base);
    const max = convert(value.max, unit, base);
    if (min !== null && max !== null) {
      const end = (x: number | null) => (x === null ? null : convert(x, unit, base));
      return { dimension: kind, value: { min, max }, interval: { min: end(interval.min), max: end(interval.max) } };
    }
  }
  return { dimension: `${kind}:${unit}`, value, interval };
}

/** "Three months" beside "90 days": the interval holds every length that so many months can have. */
function calendarMeasure({ value, interval }: Figure, months: number): Measure {
  const end = (x: number | null, seconds: number) => (x === null ? null : x * months * seconds);
  return {
    dimension: 'duration',
    value: { min: value.min * months * MONTH.mean, max: value.max * months * MONTH.mean },
    interval: { min: end(interval.min, MONTH.least), max: end(interval.max, MONTH.most) },
  };
}

export function isSameMeasuredValue(a: Measure, b: Measure): boolean {
  return isNearlyEqual(a.value.min, b.value.min) && isNearlyEqual(a.value.max, b.value.max);
}

/**
 * How unlikely it is that two texts print this number by chance, from 0 (one, two, three) to 1: by its significant digits
 * and its size, since figures of news crowd at small and round numbers.
 */
export function computeValueRarity(value: { readonly min: number; readonly max: number }): number {
  const number = Math.abs(value.min);
  if (number === 0) return 0.2;
  const digits = significantDigits(number);
  if (Number.isInteger(number) && number <= 12) return 0.05 + number * 0.02;
  const byDigits = [0, 0.3, 0.5, 0.8, 0.95, 1][Math.min(digits, 5)]!;
  return value.min === value.max ? byDigits : Math.min(1, byDigits + 0.2);
}

function significantDigits(number: number): number {
  const [mantissa] = number.toExponential(11).split('e');
  return mantissa!.replace('.', '').replace(/0+$/, '').length || 1;
}
