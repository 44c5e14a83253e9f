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
  const isAttached = from > window.start && window.followsWithoutSpace(from);
  const decision = isAttached ? decideByTokenBefore(window, from) : null;
  if (decision !== null) return decision;
  return to < window.end && window.followsWithoutSpace(to) && isAttachedAfter(window, to);
}

/** Whether the token attached before the number makes it part of a name; null if the token does not decide that. */
function decideByTokenBefore(window: TokenWindow, from: number): boolean | null {
  const before = from - 1;
  const kind = window.tokens.kind[before];
  if (kind === TokenKind.word || kind === TokenKind.number) return true;
  const isAttached = before > window.start && window.followsWithoutSpace(before);
  switch (window.code(before)) {
    case NUMBER_SIGN:
    case AT_SIGN:
    case UNDERSCORE:
    case AMPERSAND:
    case SLASH:
      return true;
    case EQUALS_SIGN:
      return isUrlLike(window, from);
    case COLON:
    case PERCENT_SIGN:
      return isAttached;
    case PERIOD:
      return isAttached ? true : null;
  }
  // id="1457542800"
  const isQuotedKey = kind === TokenKind.quotationMark && window.code(from - 2) === EQUALS_SIGN;
  if (isQuotedKey && window.followsWithoutSpace(before)) return true;
  return kind === TokenKind.dash && isAttached && isHyphenOfName(window, before) ? true : null;
}

/** Whether the attached hyphen joins a word and a number in a name: "F-16", "COVID-19", "mid-30s". */
function isHyphenOfName(window: TokenWindow, hyphen: number): boolean {
  const isAfterWord = window.tokens.kind[hyphen - 1] === TokenKind.word;
  return isAfterWord && window.code(hyphen) !== EM_DASH && !PREFIXES.has(window.word(hyphen - 1));
}

/** Whether the characters attached after the number, from the token `to`, make it part of a name. */
function isAttachedAfter(window: TokenWindow, to: number): boolean {
  const kind = window.tokens.kind[to];
  if (kind === TokenKind.word || kind === TokenKind.number) return true;
  const next = to + 1;
  const isAttached = next < window.end && window.followsWithoutSpace(next);
  switch (window.code(to)) {
    case AT_SIGN:
    case UNDERSCORE:
    case NUMBER_SIGN:
      return true;
    case COLON:
    case SLASH:
      return isAttached && (window.isNumber(next) || window.isWord(next));
    case PERIOD:
      return isAttached && window.isWord(next) && !window.isCapital(next);
    default:
      return false;
  }
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
  if (!window.isNumber(index)) return index + 1;
  let at = index + 1;
  while (at < window.end && window.followsWithoutSpace(at) && isInsideName(window, at)) at++;
  return skipTelephoneGroups(window, index, at);
}

/** Whether the attached token continues the name: a word, a number, or a sign between two of them. */
function isInsideName(window: TokenWindow, at: number): boolean {
  const kind = window.tokens.kind[at];
  if (kind === TokenKind.word || kind === TokenKind.number) return true;
  return at + 1 < window.end && window.followsWithoutSpace(at + 1) && isJoiningSign(window, at);
}

function isJoiningSign(window: TokenWindow, at: number): boolean {
  if (window.tokens.kind[at] === TokenKind.dash) return true;
  switch (window.code(at)) {
    case PERIOD:
    case SLASH:
    case COLON:
    case AT_SIGN:
    case UNDERSCORE:
    case EQUALS_SIGN:
      return true;
    case COMMA:
      return window.isNumber(at - 1) && window.isNumber(at + 1) && window.length(at + 1) === 3;
    default:
      return false;
  }
}

/** Returns the index after the further groups of the telephone number that starts at `index`; `next` if it is none. */
function skipTelephoneGroups(window: TokenWindow, index: number, next: number): number {
  let at = next;
  // "+386 1 2447 756": skip the groups that belong to the first.
  if (window.code(index - 1) === PLUS_SIGN && isTelephoneNumber(window, index, index + 1))
    while (isTelephonePart(window, at)) at++;
  // "020 7946 0958": a number with a leading zero continues in groups.
  if (window.code(index) === DIGIT_ZERO && window.length(index) > 1)
    while (window.isNumber(at) || (window.isDash(at) && window.isNumber(at + 1))) at++;
  return at;
}

function isTelephonePart(window: TokenWindow, at: number): boolean {
  const code = window.code(at);
  return window.isNumber(at) || window.isDash(at) || code === OPEN_PAREN || code === CLOSE_PAREN;
}
