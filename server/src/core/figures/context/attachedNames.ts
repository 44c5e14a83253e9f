import { PHRASE_ENDS, type TokenWindow } from '../../syntax/index.ts';
import {
  CLOSE_PAREN,
  COLON,
  COMMA,
  OPEN_PAREN,
  PERIOD,
  PLUS_SIGN,
  SLASH,
  TokenKind,
  WordSet,
} from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';

/** Prefixes before a hyphenated number that is still a figure: "sub-300 sq m", "her now-12-year-old son". */
const PREFIXES = new WordSet('sub now then near minus');

const HASH = 35;

const AT_SIGN = 64;

const UNDERSCORE = 95;

const EQUALS = 61;

/** Whether the number is attached to characters that make it part of a name, an address, a handle or a key. */
export function isPartOfName(window: TokenWindow, from: number, to: number): boolean {
  if (isDialled(window, from, to)) return true;
  if (from > window.start && window.followsWithoutSpace(from)) {
    const kind = window.tokens.kind[from - 1];
    // id="1457542800"
    if (kind === TokenKind.quotationMark && window.code(from - 2) === EQUALS && window.followsWithoutSpace(from - 1))
      return true;
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = window.code(from - 1);
    if (code === HASH || code === AT_SIGN || code === UNDERSCORE || code === EQUALS || code === 38)
      return code !== EQUALS || isUrlLike(window, from);
    if (code === SLASH || code === COLON || code === PERIOD || code === 37) {
      if (from - 1 > window.start && window.followsWithoutSpace(from - 1)) return true;
      if (code !== PERIOD) return code === SLASH;
    }
    // "F-16", "COVID-19", "mid-30s". In "–5", a space before the dash makes it a minus sign.
    if (kind === TokenKind.dash && from - 1 > window.start && window.followsWithoutSpace(from - 1)) {
      const before = window.tokens.kind[from - 2];
      const isPrefix = PREFIXES.has(window.word(from - 2));
      if (before === TokenKind.word && window.code(from - 1) !== 0x2014 && !isPrefix) return true;
    }
  }
  if (to < window.end && window.followsWithoutSpace(to)) {
    const kind = window.tokens.kind[to];
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = window.code(to);
    if (code === AT_SIGN || code === UNDERSCORE || code === HASH) return true;
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
function isDialled(window: TokenWindow, from: number, to: number): boolean {
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
const SHORTEST_ROW = 7;

/** Maximum number of three-digit groups in a number; more are a row of data. Hand-set, not measured. */
const MOST_GROUPS = 9;

/**
 * Returns the index after a row of data, which contains no figures: "4,17,3,88,2,9,51"; 0 if none begins at the token.
 * Groups of three digits are one number.
 */
export function rowEnd(window: TokenWindow, index: number): number {
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
  return numbers > MOST_GROUPS || (numbers >= SHORTEST_ROW && !grouped) ? at + 1 : 0;
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
        code === EQUALS ||
        (code === COMMA && window.isNumber(at - 1) && window.isNumber(at + 1) && window.length(at + 1) === 3);
      if (!joins || at + 1 >= window.end || !window.followsWithoutSpace(at + 1)) break;
    }
    at++;
  }
  // "+386 1 2447 756": skip the groups that belong to the first.
  if (window.code(index - 1) === PLUS_SIGN && isDialled(window, index, index + 1)) {
    while (
      window.isNumber(at) ||
      window.isDash(at) ||
      window.code(at) === OPEN_PAREN ||
      window.code(at) === CLOSE_PAREN
    )
      at++;
  }
  // "020 7946 0958": a number with a leading zero continues in groups.
  if (window.code(index) === ZERO_DIGIT && window.length(index) > 1)
    while (window.isNumber(at) || (window.isDash(at) && window.isNumber(at + 1))) at++;
  return at;
}

const ZERO_DIGIT = 48;
