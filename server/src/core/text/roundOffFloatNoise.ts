/** Number of significant digits that a floating-point number always keeps (DBL_DIG in C). */
const RELIABLE_DIGITS = 15;

/** Power of ten by which short decimals become integers. Decimals that need a higher one are rare. Hand-set, not measured. */
const MAX_DECIMAL_FACTOR = 10_000;

/**
 * Returns the value without floating-point noise: 0.1 + 0.2 is 0.3. It is rounded to 15 significant digits, but integers
 * and short decimals that are exact keep 16; they are returned as they are, because `toPrecision` is slow.
 * @param digits the number of significant digits, 15 at most, to which all values are rounded
 */
export function roundOffFloatNoise(value: number, digits?: number): number {
  const limit = digits === undefined ? Number.MAX_SAFE_INTEGER : 10 ** digits - 1;
  for (let factor = 1; factor <= MAX_DECIMAL_FACTOR; factor *= 10) {
    const whole = value * factor;
    if (Number.isInteger(whole) && Math.abs(whole) <= limit && whole / factor === value) return value;
  }
  return Number(value.toPrecision(digits ?? RELIABLE_DIGITS));
}
