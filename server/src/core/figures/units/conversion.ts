import { roundOffFloatNoise } from '../../text/index.ts';
import type { FigureKind } from '../figure.ts';
import { type Dimension, UNITS, type Unit } from './unitTable.ts';

/**
 * Number of significant digits of a converted value: more than an article prints, but fewer than a number keeps, because
 * the offsets of temperature scales add noise. Hand-set, not measured.
 */
const CONVERTED_DIGITS = 12;

const BY_NAME: ReadonlyMap<string, Unit> = new Map(UNITS.map((u) => [u.name, u]));

/** Returns the unit with the canonical name; undefined for a rate, money and counted nouns. */
export function findUnit(name: string): Unit | undefined {
  return BY_NAME.get(name);
}

/**
 * Returns the dimension of a canonical unit; `speed` or `rate` for a rate of known units; null for money and counted
 * nouns.
 */
export function getDimension(name: string): Dimension | null {
  const known = BY_NAME.get(name);
  if (known) return known.dimension;
  const per = name.indexOf(' per ');
  if (per < 0) return null;
  const over = BY_NAME.get(name.slice(0, per));
  const under = BY_NAME.get(name.slice(per + 5));
  if (over?.dimension === 'length' && under?.dimension === 'duration') return 'speed';
  return over && under ? 'rate' : null;
}

/**
 * Converts `value` to another unit by exact factors. Returns null if the units have different dimensions or no exact
 * factor (months and days). Dozens convert to '', a plain count.
 */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const a = getMeasure(from);
  const b = getMeasure(to);
  if (!a || !b || a.base !== b.base) return null;
  return roundOffFloatNoise((value * a.factor + a.offset - b.offset) / b.factor, CONVERTED_DIGITS);
}

/** How a unit converts: value * factor + offset is the value in the base unit. */
interface Measure {
  readonly base: string;
  readonly factor: number;
  readonly offset: number;
}

/** Returns the measure of a canonical unit or a rate of two units; null if there is none. */
function getMeasure(name: string): Measure | null {
  if (name === '') return { base: 'count', factor: 1, offset: 0 };
  const known = BY_NAME.get(name);
  if (known) return { base: known.base, factor: known.factor, offset: known.offset ?? 0 };
  const per = name.indexOf(' per ');
  if (per < 0) return null;
  const over = BY_NAME.get(name.slice(0, per));
  const under = BY_NAME.get(name.slice(per + 5));
  if (!over || !under || over.offset || under.offset) return null;
  return { base: `${over.base} per ${under.base}`, factor: over.factor / under.factor, offset: 0 };
}

/**
 * Returns the kind of a figure with a unit of this dimension. Power counts as energy; a unit without a kind of its own
 * is a `number`.
 */
export function getKindOfDimension(dimension: Dimension): FigureKind {
  switch (dimension) {
    case 'duration':
    case 'length':
    case 'mass':
    case 'temperature':
    case 'speed':
    case 'area':
    case 'volume':
    case 'energy':
      return dimension;
    case 'power':
      return 'energy';
    case 'share':
      return 'percent';
    default:
      return 'number';
  }
}
