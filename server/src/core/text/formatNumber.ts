import { roundOffFloatNoise } from './roundOffFloatNoise.ts';

/** Number of significant digits of a formatted number: more than an article prints. Hand-set, not measured. */
const FORMATTED_DIGITS = 12;

/** Formats a number with thousands separators and up to six decimals, independent of the host's locale. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = roundOffFloatNoise(value, FORMATTED_DIGITS);
  if (Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return String(rounded);
  const [whole, decimals] = rounded.toFixed(6).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = decimals!.replace(/0+$/, '');
  return kept ? `${grouped}.${kept}` : grouped;
}
