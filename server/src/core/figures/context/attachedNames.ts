import { PHRASE_ENDS, type TokenWindow } from '../../syntax/index.ts';
import {
  AMPERSAND,
  AT_SIGN,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DIGIT_ZERO,
  EM_DASH,
  EQUALS_SIGN,
  NUMBER_SIGN,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  PLUS_SIGN,
  SLASH,
  TokenKind,
  UNDERSCORE,
  WordSet,
} from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';

/** Prefixes before a hyphenated number that is still a figure: "sub-300 sq m", "her now-12-year-old son". */
const PREFIXES = new WordSet('sub now then near minus');

/** Whether the number is attached to characters that make it part of a name, an address, a handle or a key. */
export function isPartOfName(window: TokenWindow, from: number, to: number): boolean {
  if (isTelephoneNumber(window, from, to)) return true;
  if (from > window.start && window.followsWithoutSpace(from)) {
    const kind = window.tokens.kind[from - 1];
    // id="1457542800"
    if (
      kind === TokenKind.quotationMark &&
      window.code(from - 2) === EQUALS_SIGN &&
      window.followsWithoutSpace(from - 1)
    )
      return true;
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = window.code(from - 1);
    if (code === NUMBER_SIGN || code === AT_SIGN || code === UNDERSCORE || code === EQUALS_SIGN || code === AMPERSAND)
      return code !== EQUALS_SIGN || isUrlLike(window, from);
    if (code === SLASH || code === COLON || code === PERIOD || code === PERCENT_SIGN) {
      if (from - 1 > window.start && window.followsWithoutSpace(from - 1)) return true;
      if (code !== PERIOD) return code === SLASH;
    }
    // "F-16", "COVID-19", "mid-30s". In "–5", a space before the dash makes it a minus sign.
    if (kind === TokenKind.dash && from - 1 > window.start && window.followsWithoutSpace(from - 1)) {
      const before = window.tokens.kind[from - 2];
      const isPrefix = PREFIXES.has(window.word(from - 2));
      if (before === TokenKind.word && window.code(from - 1) !== EM_DASH && !isPrefix) return true;
    }
  }
  if (to < window.end && window.followsWithoutSpace(to)) {
    const kind = window.tokens.kind[to];
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = window.code(to);
    if (code === AT_SIGN || code === UNDERSCORE || code === NUMBER_SIGN) return true;
    const next = to + 1;
    if ((code === COLON || code === SLASH) && next < window.end && window.followsWithoutSpace(next))
      return window.isNumber(next) || window.isWord(next);
    if (
      code === PERIOD &&
      next < window.end &&
      window.followsWithoutSpace(next) &&
      window.isWord(next) &&
      !window.isCapital(next)
    )
      return true;
  }
  return false;
}

/**
 * Whether the number begins a telephone number: a plus sign and further groups of digits, "+386 1 2447 756", "+1 (919)
 * 899-2804".
 */
function isTelephoneNumber(window: TokenWindow, from: number, to: number): boolean {
  if (window.code(from - 1) !== PLUS_SIGN || !window.followsWithoutSpace(from) || !window.isNumber(from)) return false;
  const next = window.code(to) === OPEN_PAREN ? to + 1 : to;
  return window.isNumber(next) || (window.isDash(next) && window.isNumber(next + 1));
}

function isUrlLike(window: TokenWindow, from: number): boolean {
  return from - 2 >= window.start && window.followsWithoutSpace(from - 1) && window.isWord(from - 2);
}

/**
 * Whether two three-digit numbers after a name or article, which count nothing, are a model number: "the 737-800 was",
 * "a Tarnair 125-800".
 */
export function isModelNumber(window: TokenWindow, { from, to, kind }: Quantity): boolean {
  if (kind !== null || to !== from + 3 || !window.isJoiningHyphen(from + 1)) return false;
  if (window.length(from) !== 3 || window.length(from + 2) !== 3) return false;
  const named = ARTICLES.has(window.word(from - 1)) || (window.isCapital(from - 1) && !window.beginsSentence(from - 1));
  return named && (!window.isWord(to) || PHRASE_ENDS.has(window.word(to)));
}

const ARTICLES = new WordSet('the a an');

/** Minimum number of values in a row of data. Hand-set, not measured. */
const MIN_ROW_LENGTH = 7;

/** Maximum number of three-digit groups in a number; more are a row of data. Hand-set, not measured. */
const MAX_DIGIT_GROUPS = 9;

/**
 * Returns the index after a row of data, which contains no figures: "4,17,3,88,2,9,51"; 0 if none begins at the token.
 * Groups of three digits are one number.
 */
export function findRowEnd(window: TokenWindow, index: number): number {
  let at = index;
  let numbers = 1;
  let grouped = true;
  while (
    window.code(at + 1) === COMMA &&
    window.followsWithoutSpace(at + 1) &&
    window.isNumber(at + 2) &&
    window.followsWithoutSpace(at + 2)
  ) {
    at += 2;
    numbers++;
    if (window.length(at) !== 3) grouped = false;
  }
  return numbers > MAX_DIGIT_GROUPS || (numbers >= MIN_ROW_LENGTH && !grouped) ? at + 1 : 0;
}

/** Returns the index after the token and everything attached to it: no figure starts inside a name, key or address. */
export function skipAttachedName(window: TokenWindow, index: number): number {
  let at = index + 1;
  if (!window.isNumber(index)) return at;
  while (at < window.end && window.followsWithoutSpace(at)) {
    const kind = window.tokens.kind[at];
    if (kind !== TokenKind.word && kind !== TokenKind.number) {
      const code = window.code(at);
      const joins =
        kind === TokenKind.dash ||
        code === PERIOD ||
        code === SLASH ||
        code === COLON ||
        code === AT_SIGN ||
        code === UNDERSCORE ||
        code === EQUALS_SIGN ||
        (code === COMMA && window.isNumber(at - 1) && window.isNumber(at + 1) && window.length(at + 1) === 3);
      if (!joins || at + 1 >= window.end || !window.followsWithoutSpace(at + 1)) break;
    }
    at++;
  }
  // "+386 1 2447 756": skip the groups that belong to the first.
  if (window.code(index - 1) === PLUS_SIGN && isTelephoneNumber(window, index, index + 1)) {
    while (
      window.isNumber(at) ||
      window.isDash(at) ||
      window.code(at) === OPEN_PAREN ||
      window.code(at) === CLOSE_PAREN
    )
      at++;
  }
  // "020 7946 0958": a number with a leading zero continues in groups.
  if (window.code(index) === DIGIT_ZERO && window.length(index) > 1)
    while (window.isNumber(at) || (window.isDash(at) && window.isNumber(at + 1))) at++;
  return at;
}
