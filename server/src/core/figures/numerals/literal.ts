import type { TokenWindow } from '../../syntax/index.ts';
import { DIGIT_ZERO, FULLWIDTH_DIGIT_ZERO } from '../../text/index.ts';

/** A number in digits. */
export interface Literal {
  /** Index after the literal. */
  readonly to: number;
  readonly value: number;
  /** Number of digits after the decimal separator. */
  readonly decimals: number;
  /** Whether there is no grouping, decimal or fraction, as in years and labels. */
  readonly isPlainInteger: boolean;
  readonly fraction: boolean;
  /**
   * The number as JavaScript parses it, so that a scale can be applied without a rounding error: "8.6" and 9 give
   * 8.6e9.
   */
  readonly decimalText: string;
}

/**
 * Maximum number of digits of a quantity; longer runs are keys, card numbers or hostile input. Hand-set, not measured.
 */
export const MAX_DIGITS = 18;

export function createLiteral(
  to: number,
  value: number,
  decimals: number,
  isPlainInteger: boolean,
  fraction: boolean,
): Literal {
  return { to, value, decimals, isPlainInteger, fraction, decimalText: String(value) };
}

/** Returns the ASCII digits of a number token; full-width digits are converted. */
export function getDigits(window: TokenWindow, index: number): string {
  const text = window.textOf(index);
  if (text.charCodeAt(0) < FULLWIDTH_DIGIT_ZERO) return text;
  return [...text]
    .map((digit) => String.fromCharCode(digit.charCodeAt(0) - FULLWIDTH_DIGIT_ZERO + DIGIT_ZERO))
    .join('');
}
