import type { TokenWindow } from '../../syntax/index.ts';

/** A number in digits. */
export interface Literal {
  /** Token behind the literal. */
  readonly to: number;
  readonly value: number;
  /** Digits behind the decimal sign. */
  readonly decimals: number;
  /** Plain digits only: no grouping, no decimals, no fraction. Years and labels look like this. */
  readonly isPlainInteger: boolean;
  readonly fraction: boolean;
  /** Decimal text that JavaScript reads, so that a scale can be applied without a rounding error: "8.6" and 9 → 8.6e9. */
  readonly decimalText: string;
}

/** Longest digit run that can be a quantity: above it are keys, card numbers and hostile input. */
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

/** ASCII digits of a number token; full-width digits are folded. */
export function getDigits(window: TokenWindow, index: number): string {
  const text = window.textOf(index);
  if (text.charCodeAt(0) < 0xff10) return text;
  return [...text].map((digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).join('');
}
