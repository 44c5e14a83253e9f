import type { TokenWindow } from '../../syntax/index.ts';
import { CARET, LOWER_CASE_BIT, MULTIPLICATION_SIGN, PLUS_SIGN, SMALL_E, SMALL_X } from '../../text/index.ts';
import { createComputedLiteral, getDigits, type Literal } from './literal.ts';

/** Parses a power: "2.5^-1". `to` is the index after the base; null if there is no power. */
export function parsePower(window: TokenWindow, to: number, base: number): Literal | null {
  if (
    window.code(to) !== CARET ||
    !window.followsWithoutSpace(to) ||
    to + 1 >= window.end ||
    !window.followsWithoutSpace(to + 1)
  )
    return null;
  const sign = window.isNumber(to + 1) ? 0 : window.code(to + 1) === PLUS_SIGN ? 1 : window.isDash(to + 1) ? -1 : null;
  if (sign === null) return null;
  const at = sign === 0 ? to + 1 : to + 2;
  if (!window.isNumber(at) || !window.followsWithoutSpace(at) || window.length(at) > 2) return null;
  const exponent = Number(getDigits(window, at)) * (sign || 1);
  return createComputedLiteral(at + 1, base ** exponent);
}

/** Parses a power of ten: "1.99×10^30", "3 × 10⁸", "6.6×10−34". `text` is the factor as JavaScript parses it. */
export function parseTimesTen(window: TokenWindow, to: number, text: string): Literal | null {
  const isTimes =
    window.code(to) === MULTIPLICATION_SIGN ||
    (window.isWord(to) && window.length(to) === 1 && window.code(to) === SMALL_X);
  if (!isTimes || !window.isNumber(to + 1) || window.textOf(to + 1) !== '10') return null;
  let at = to + 2;
  if (window.code(at) === CARET) at++;
  const negative = window.isDash(at) || window.code(at) === SUPERSCRIPT_MINUS;
  if (negative) at++;
  if (at >= window.end || !window.followsWithoutSpace(at)) return null;
  let digits = '';
  if (window.isNumber(at) && window.length(at) <= 2) digits = getDigits(window, at++);
  else {
    for (; digits.length < 2 && at < window.end && window.followsWithoutSpace(at); at++) {
      const digit = window.length(at) === 1 ? SUPERSCRIPTS.indexOf(window.textOf(at)) : -1;
      if (digit < 0) break;
      digits += digit;
    }
  }
  if (!digits) return null;
  return createComputedLiteral(at, Number(`${text}e${negative ? '-' : ''}${digits}`));
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const SUPERSCRIPT_MINUS = 0x207b;

/** Parses an exponent: "1.3e6". Null if there is none. */
export function parseExponent(window: TokenWindow, to: number, text: string): Literal | null {
  if (
    !window.isWord(to) ||
    !window.followsWithoutSpace(to) ||
    window.length(to) !== 1 ||
    (window.code(to) | LOWER_CASE_BIT) !== SMALL_E
  )
    return null;
  if (!window.isNumber(to + 1) || !window.followsWithoutSpace(to + 1) || window.length(to + 1) > 2) return null;
  const value = Number(`${text}e${getDigits(window, to + 1)}`);
  return createComputedLiteral(to + 2, value);
}
