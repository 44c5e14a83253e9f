import type { TokenWindow } from '../../syntax/index.ts';
import { COMMA, FRACTION_SLASH, PERIOD, SLASH, VULGAR_ONE_QUARTER } from '../../text/index.ts';
import { parseExponent, parsePower, parseTimesTen } from './exponents.ts';
import { createDecimalLiteral, createFractionLiteral, getDigits, type Literal, MAX_DIGITS } from './literal.ts';

/** Maximum number of groups of digits. Hand-set, not measured. */
const MAX_DIGIT_GROUPS = 8;

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Denominators accepted after a whole number: "2 1/4", "7 3/8". */
const MIXED_DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64]);

/** Returns the value of a one-character fraction ("½"); 0 if it is none. */
export function vulgarFraction(window: TokenWindow, index: number): number {
  if (!window.inside(index) || window.code(index) < VULGAR_ONE_QUARTER) return 0;
  return VULGAR[window.textOf(index)] ?? 0;
}

/**
 * Parses a number in digits that starts at a number token, or at the full stop of ".500". Digits may be grouped by
 * commas, by single spaces or in the Indian way; by full stops only if nothing else is possible ("1.343.500",
 * "1.343,50"). Returns null if the digits are part of something else: a version, an address or a key.
 */
export function parseLiteral(window: TokenWindow, index: number): Literal | null {
  if (window.code(index) === PERIOD) return parseLeadingPoint(window, index);
  const fraction = vulgarFraction(window, index);
  if (fraction) return createFractionLiteral(index + 1, fraction);
  if (window.length(index) > MAX_DIGITS) return null;
  const first = getDigits(window, index);
  const grouped = parseCommaGroups(window, index, first) ?? parseSpaceGroups(window, index, first);
  const whole = grouped?.digits ?? first;
  let to = grouped?.to ?? index + 1;
  if (!grouped) {
    const european = parseEuropean(window, index, first);
    if (european) return european;
    const over = parseSlash(window, index, Number(whole));
    if (over) return over;
  }
  let decimals = '';
  if (
    window.code(to) === PERIOD &&
    window.followsWithoutSpace(to) &&
    window.isNumber(to + 1) &&
    window.followsWithoutSpace(to + 1)
  ) {
    decimals = getDigits(window, to + 1);
    to += 2;
    if (decimals.length > MAX_DIGITS) return null;
    // "192.168.1.2", "10.4.2": an address or version.
    if (
      window.code(to) === PERIOD &&
      window.followsWithoutSpace(to) &&
      window.isNumber(to + 1) &&
      window.followsWithoutSpace(to + 1)
    )
      return null;
  }
  const text = decimals ? `${whole}.${decimals}` : whole;
  const value = Number(text);
  if (!decimals) {
    const mixed = parseMixed(window, to, value);
    if (mixed) return mixed;
  }
  const power = parsePower(window, to, value) ?? parseTimesTen(window, to, text);
  if (power) return power;
  const exponent = parseExponent(window, to, text);
  if (exponent) return exponent;
  return {
    to,
    value,
    decimals: decimals.length,
    isPlainInteger: !grouped && !decimals,
    isFraction: false,
    decimalText: text,
  };
}

/** Parses decimals without a whole number: ".500". */
function parseLeadingPoint(window: TokenWindow, index: number): Literal | null {
  if (!window.isNumber(index + 1) || !window.followsWithoutSpace(index + 1) || window.length(index + 1) > MAX_DIGITS)
    return null;
  const digits = getDigits(window, index + 1);
  const after = index + 2;
  if (
    window.code(after) === PERIOD &&
    window.followsWithoutSpace(after) &&
    window.isNumber(after + 1) &&
    window.followsWithoutSpace(after + 1)
  )
    return null;
  return createDecimalLiteral(after, `0.${digits}`, digits.length);
}

interface Groups {
  readonly to: number;
  readonly digits: string;
}

/**
 * Parses groups of digits separated by commas: "2,718", "12,34,567" (lakh grouping: pairs before the last three
 * digits).
 */
function parseCommaGroups(window: TokenWindow, index: number, first: string): Groups | null {
  if (first.length > 3 || (first.startsWith('0') && first !== '0')) return null;
  let to = index + 1;
  let digits = first;
  let pairs = 0;
  for (let groups = 0; groups < MAX_DIGIT_GROUPS; groups++) {
    if (
      window.code(to) !== COMMA ||
      !window.followsWithoutSpace(to) ||
      !window.isNumber(to + 1) ||
      !window.followsWithoutSpace(to + 1)
    )
      break;
    const length = window.length(to + 1);
    if (length === 2 && first.length <= 2 && pairs === groups) pairs++;
    else if (length !== 3) break;
    digits += getDigits(window, to + 1);
    to += 2;
    if (length === 3 && pairs > 0) break;
  }
  if (to === index + 1) return null;
  // Pairs without a final group of three are a list: "22,24,26".
  if (pairs > 0 && window.length(to - 1) !== 3) return null;
  return { to, digits };
}

/**
 * Parses groups of digits separated by a space: "1 343". Next to a longer run of digits, they are a telephone number or
 * a table.
 */
function parseSpaceGroups(window: TokenWindow, index: number, first: string): Groups | null {
  if (first.length > 3 || first.startsWith('0')) return null;
  if (window.isNumber(index - 1) && !window.followsWithoutSpace(index)) return null;
  // "JUL7 282"
  if (window.isWord(index - 1) && window.followsWithoutSpace(index)) return null;
  let to = index + 1;
  let digits = first;
  while (to - index <= MAX_DIGIT_GROUPS && window.isNumber(to) && window.length(to) === 3) {
    if (window.tokens.start[to]! - window.tokens.end[to - 1]! !== 1) break;
    digits += getDigits(window, to);
    to++;
  }
  if (to === index + 1 || window.isNumber(to)) return null;
  // "40 000/50" and "555 123-4567" continue with digits.
  if (to < window.end && window.followsWithoutSpace(to) && window.isDash(to) && window.isNumber(to + 1)) return null;
  return { to, digits };
}

/** Parses European notation: "1.343.500", "1.343,50", and "5,00", which cannot be a list of numbers. */
function parseEuropean(window: TokenWindow, index: number, first: string): Literal | null {
  if (first.length > 3) return null;
  let to = index + 1;
  let digits = first;
  let groups = 0;
  while (groups < MAX_DIGIT_GROUPS && window.code(to) === PERIOD && window.followsWithoutSpace(to)) {
    if (!window.isNumber(to + 1) || !window.followsWithoutSpace(to + 1) || window.length(to + 1) !== 3) break;
    digits += getDigits(window, to + 1);
    to += 2;
    groups++;
  }
  const comma =
    window.code(to) === COMMA &&
    window.followsWithoutSpace(to) &&
    window.isNumber(to + 1) &&
    window.followsWithoutSpace(to + 1);
  const decimals = comma && window.length(to + 1) === 2 ? getDigits(window, to + 1) : '';
  const listGoesOn =
    decimals !== '' && window.code(to + 2) === COMMA && window.followsWithoutSpace(to + 2) && window.isNumber(to + 3);
  if (decimals && !listGoesOn && (groups > 0 || decimals === '00'))
    return createDecimalLiteral(to + 2, `${digits}.${decimals}`, decimals.length);
  if (groups < 2 || (first.startsWith('0') && groups > 0)) return null;
  return createDecimalLiteral(to, digits, 0);
}

/**
 * Parses a proper fraction, possibly with spaces around the slash: "3/4". "24/7" is not a fraction and "9/11" is a
 * date.
 */
function parseSlash(window: TokenWindow, index: number, numerator: number): Literal | null {
  const sign = window.code(index + 1);
  if ((sign !== SLASH && sign !== FRACTION_SLASH) || !window.isNumber(index + 2)) return null;
  if (window.followsWithoutSpace(index + 1) !== window.followsWithoutSpace(index + 2) || window.length(index + 2) > 3)
    return null;
  const denominator = Number(getDigits(window, index + 2));
  // "a mix of 40/60"
  if (numerator + denominator === 100) return null;
  if (numerator < 1 || numerator >= denominator || (numerator === 9 && denominator === 11)) return null;
  // "300/500" are two numbers.
  if (numerator > 99) return null;
  const next = window.code(index + 3);
  if (next === SLASH && window.followsWithoutSpace(index + 3)) return null;
  return createFractionLiteral(index + 3, numerator / denominator);
}

/** Parses a fraction after a whole number: "2 1/4", "2½". */
function parseMixed(window: TokenWindow, to: number, whole: number): Literal | null {
  const fraction = vulgarFraction(window, to);
  if (fraction) return createFractionLiteral(to + 1, whole + fraction);
  const at = window.isDash(to) && window.isJoiningHyphen(to) ? to + 1 : to;
  if (!window.isNumber(at) || window.length(at) > 2 || window.length(at - 1) > 4) return null;
  const part = parseSlash(window, at, Number(getDigits(window, at)));
  if (!part || !MIXED_DENOMINATORS.has(Number(getDigits(window, part.to - 1)))) return null;
  return createFractionLiteral(part.to, whole + part.value);
}
