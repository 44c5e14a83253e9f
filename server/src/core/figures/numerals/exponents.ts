import type { TokenWindow } from '../../syntax/index.ts';
import { PLUS_SIGN } from '../../text/index.ts';
import { digitsOf, type Literal, literal } from './literal.ts';

/** "2.5^-1" */
export function parsePower(scan: TokenWindow, to: number, base: number): Literal | null {
  if (
    scan.code(to) !== CARET ||
    !scan.followsWithoutSpace(to) ||
    to + 1 >= scan.end ||
    !scan.followsWithoutSpace(to + 1)
  )
    return null;
  const sign = scan.isNumber(to + 1) ? 0 : scan.code(to + 1) === PLUS_SIGN ? 1 : scan.isDash(to + 1) ? -1 : null;
  if (sign === null) return null;
  const at = sign === 0 ? to + 1 : to + 2;
  if (!scan.isNumber(at) || !scan.followsWithoutSpace(at) || scan.length(at) > 2) return null;
  const exponent = Number(digitsOf(scan, at)) * (sign || 1);
  return literal(at + 1, base ** exponent, 0, false, false);
}

const CARET = 94;

/** "1.99×10^30", "3 × 10⁸", "6.6×10−34" */
export function parseTimesTen(scan: TokenWindow, to: number, text: string): Literal | null {
  const isTimes = scan.code(to) === TIMES || (scan.isWord(to) && scan.length(to) === 1 && scan.code(to) === 120);
  if (!isTimes || !scan.isNumber(to + 1) || scan.textOf(to + 1) !== '10') return null;
  let at = to + 2;
  if (scan.code(at) === CARET) at++;
  const negative = scan.isDash(at) || scan.code(at) === SUPERSCRIPT_MINUS;
  if (negative) at++;
  if (at >= scan.end || !scan.followsWithoutSpace(at)) return null;
  let digits = '';
  if (scan.isNumber(at) && scan.length(at) <= 2) digits = digitsOf(scan, at++);
  else {
    for (; digits.length < 2 && at < scan.end && scan.followsWithoutSpace(at); at++) {
      const digit = scan.length(at) === 1 ? SUPERSCRIPTS.indexOf(scan.textOf(at)) : -1;
      if (digit < 0) break;
      digits += digit;
    }
  }
  if (!digits) return null;
  return literal(at, Number(`${text}e${negative ? '-' : ''}${digits}`), 0, false, false);
}

const TIMES = 0xd7;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const SUPERSCRIPT_MINUS = 0x207b;

/** "1.3e6" */
export function parseExponent(scan: TokenWindow, to: number, text: string): Literal | null {
  if (!scan.isWord(to) || !scan.followsWithoutSpace(to) || scan.length(to) !== 1 || (scan.code(to) | 32) !== 101)
    return null;
  if (!scan.isNumber(to + 1) || !scan.followsWithoutSpace(to + 1) || scan.length(to + 1) > 2) return null;
  const value = Number(`${text}e${digitsOf(scan, to + 1)}`);
  return literal(to + 2, value, 0, false, false);
}
