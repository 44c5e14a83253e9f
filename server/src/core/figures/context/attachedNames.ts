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

/** Before a hyphen and a number that stays a number: "sub-300 sq m", "her now-12-year-old son". */
const PREFIXES = new WordSet('sub now then near minus');

const HASH = 35;

const AT_SIGN = 64;

const UNDERSCORE = 95;

const EQUALS = 61;

/** True when the number is glued to what makes it a name, an address, a handle or a key. */
export function isPartOfName(scan: TokenWindow, from: number, to: number): boolean {
  if (isDialled(scan, from, to)) return true;
  if (from > scan.start && scan.followsWithoutSpace(from)) {
    const kind = scan.tokens.kind[from - 1];
    // id="1457542800"
    if (kind === TokenKind.quotationMark && scan.code(from - 2) === EQUALS && scan.followsWithoutSpace(from - 1))
      return true;
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = scan.code(from - 1);
    if (code === HASH || code === AT_SIGN || code === UNDERSCORE || code === EQUALS || code === 38)
      return code !== EQUALS || isUrlLike(scan, from);
    if (code === SLASH || code === COLON || code === PERIOD || code === 37) {
      if (from - 1 > scan.start && scan.followsWithoutSpace(from - 1)) return true;
      if (code !== PERIOD) return code === SLASH;
    }
    // "F-16", "COVID-19", "mid-30s"; "–5" with a space before the dash is a minus.
    if (kind === TokenKind.dash && from - 1 > scan.start && scan.followsWithoutSpace(from - 1)) {
      const before = scan.tokens.kind[from - 2];
      const isPrefix = PREFIXES.has(scan.word(from - 2));
      if (before === TokenKind.word && scan.code(from - 1) !== 0x2014 && !isPrefix) return true;
    }
  }
  if (to < scan.end && scan.followsWithoutSpace(to)) {
    const kind = scan.tokens.kind[to];
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = scan.code(to);
    if (code === AT_SIGN || code === UNDERSCORE || code === HASH) return true;
    const next = to + 1;
    if ((code === COLON || code === SLASH) && next < scan.end && scan.followsWithoutSpace(next))
      return scan.isNumber(next) || scan.isWord(next);
    if (
      code === PERIOD &&
      next < scan.end &&
      scan.followsWithoutSpace(next) &&
      scan.isWord(next) &&
      !scan.isCapital(next)
    )
      return true;
  }
  return false;
}

/** "+386 1 2447 756", "+1 (919) 899-2804": a plus, and further groups of digits. */
function isDialled(scan: TokenWindow, from: number, to: number): boolean {
  if (scan.code(from - 1) !== PLUS_SIGN || !scan.followsWithoutSpace(from) || !scan.isNumber(from)) return false;
  const next = scan.code(to) === OPEN_PAREN ? to + 1 : to;
  return scan.isNumber(next) || (scan.isDash(next) && scan.isNumber(next + 1));
}

function isUrlLike(scan: TokenWindow, from: number): boolean {
  return from - 2 >= scan.start && scan.followsWithoutSpace(from - 1) && scan.isWord(from - 2);
}

/** "the 737-800 was", "a Tarnair 125-800": two numbers of three digits behind a name or article, and nothing they count. */
export function isModelNumber(scan: TokenWindow, { from, to, kind }: Quantity): boolean {
  if (kind !== null || to !== from + 3 || !scan.isJoiningHyphen(from + 1)) return false;
  if (scan.length(from) !== 3 || scan.length(from + 2) !== 3) return false;
  const named = ARTICLES.has(scan.word(from - 1)) || (scan.isCapital(from - 1) && !scan.beginsSentence(from - 1));
  return named && (!scan.isWord(to) || PHRASE_ENDS.has(scan.word(to)));
}

const ARTICLES = new WordSet('the a an');

/** Numbers of a row, at least. */
const SHORTEST_ROW = 7;

/** No number has more groups of three. */
const MOST_GROUPS = 9;

/**
 * Token behind a row of data, "4,17,3,88,2,9,51", which claims nothing; 0 where none begins. Groups of three are one number.
 */
export function rowEnd(scan: TokenWindow, index: number): number {
  let at = index;
  let numbers = 1;
  let grouped = true;
  while (
    scan.code(at + 1) === COMMA &&
    scan.followsWithoutSpace(at + 1) &&
    scan.isNumber(at + 2) &&
    scan.followsWithoutSpace(at + 2)
  ) {
    at += 2;
    numbers++;
    if (scan.length(at) !== 3) grouped = false;
  }
  return numbers > MOST_GROUPS || (numbers >= SHORTEST_ROW && !grouped) ? at + 1 : 0;
}

/** Goes on behind the token and all that is glued to it: no claim begins inside a name, a key or an address. */
export function skipAttachedName(scan: TokenWindow, index: number): number {
  let at = index + 1;
  if (!scan.isNumber(index)) return at;
  while (at < scan.end && scan.followsWithoutSpace(at)) {
    const kind = scan.tokens.kind[at];
    if (kind !== TokenKind.word && kind !== TokenKind.number) {
      const code = scan.code(at);
      const joins =
        kind === TokenKind.dash ||
        code === PERIOD ||
        code === SLASH ||
        code === COLON ||
        code === AT_SIGN ||
        code === UNDERSCORE ||
        code === EQUALS ||
        (code === COMMA && scan.isNumber(at - 1) && scan.isNumber(at + 1) && scan.length(at + 1) === 3);
      if (!joins || at + 1 >= scan.end || !scan.followsWithoutSpace(at + 1)) break;
    }
    at++;
  }
  // "+386 1 2447 756": the groups that belong to the first.
  if (scan.code(index - 1) === PLUS_SIGN && isDialled(scan, index, index + 1)) {
    while (scan.isNumber(at) || scan.isDash(at) || scan.code(at) === OPEN_PAREN || scan.code(at) === CLOSE_PAREN) at++;
  }
  // "020 7946 0958": what begins with 0 goes on in groups.
  if (scan.code(index) === ZERO_DIGIT && scan.length(index) > 1)
    while (scan.isNumber(at) || (scan.isDash(at) && scan.isNumber(at + 1))) at++;
  return at;
}

const ZERO_DIGIT = 48;
