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
  readonly isFraction: boolean;
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

/** Creates a literal with separators or decimals; `decimalText` is without grouping. */
export function createDecimalLiteral(to: number, decimalText: string, decimals: number): Literal {
  return { to, value: Number(decimalText), decimals, isPlainInteger: false, isFraction: false, decimalText };
}

/** Creates a literal whose value is not printed as such: a power, or the article in "a million". */
export function createComputedLiteral(to: number, value: number): Literal {
  return { to, value, decimals: 0, isPlainInteger: false, isFraction: false, decimalText: String(value) };
}

/** Creates a fraction, possibly with a whole number before it: "3/4", "2½". */
export function createFractionLiteral(to: number, value: number): Literal {
  return { to, value, decimals: 0, isPlainInteger: false, isFraction: true, decimalText: String(value) };
}

/** Returns the ASCII digits of a number token; full-width digits are converted. */
export function getDigits(window: TokenWindow, index: number): string {
  const text = window.textOf(index);
  if (text.charCodeAt(0) < FULLWIDTH_DIGIT_ZERO) return text;
  return [...text]
    .map((digit) => String.fromCharCode(digit.charCodeAt(0) - FULLWIDTH_DIGIT_ZERO + DIGIT_ZERO))
    .join('');
}
