import { parseUnit } from '../figures/index.ts';
import { looksPlural, PHRASE_ENDS, TEEN_WORDS, type TokenWindow, UNIT_WORDS, WORD_ID } from '../syntax/index.ts';
import {
  COLON,
  COMMA,
  OPEN_BRACKET,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  SLASH,
  TokenKind,
  WordSet,
  wordId,
} from '../text/index.ts';
import { isoTime } from './calendar.ts';
import { type Clock, parseClock } from './clock.ts';
import { FUTURE_CUES, MONTHS, SHORT_MONTHS, YEAR_CUES } from './dateWords.ts';

export function numberAt(window: TokenWindow, index: number): number {
  return Number(window.textOf(index));
}

/** Parses a day of a month: "10", "10th". Null if the token is not one. */
export function dayAt(window: TokenWindow, index: number): { to: number; day: number } | null {
  if (!window.isNumber(index) || window.length(index) > 2) return null;
  const day = numberAt(window, index);
  if (day < 1 || day > 31) return null;
  const at = index + 1;
  if (at >= window.end || !window.followsWithoutSpace(at)) return { to: at, day };
  if (window.isWord(at)) return window.length(at) === 2 && ENDINGS.has(window.word(at)) ? { to: at + 1, day } : null;
  const code = window.code(at);
  // "10,000", "10.5", "10%", "10:30"
  const next = at + 1;
  const digits = window.isNumber(next) && window.followsWithoutSpace(next);
  if (digits && (code === COMMA || code === PERIOD || code === COLON || code === SLASH)) {
    // "8/9 January"
    if (code === SLASH && window.length(next) <= 2 && monthAt(window, next + 1)) return { to: at, day };
    return code === COMMA && window.length(next) === 4 ? { to: at, day } : null;
  }
  return code === PERCENT_SIGN || window.tokens.kind[at] === TokenKind.currency ? null : { to: at, day };
}

/** Words before a month that make the next word a day and not a count: "on July one", but not "in July one of them". */
const BEFORE_WORD_DAY = new WordSet(
  'on by effective until till from before after dated starting beginning due payable record',
);

/**
 * Parses a day in words after a month, as in wire copy: "July One", "on April twelve". `month` is the token of the
 * month.
 */
export function wordDayAt(window: TokenWindow, month: number): { to: number; day: number } | null {
  const at = month + 1;
  const word = window.word(at);
  const day = word === 0 ? undefined : (UNIT_WORDS.get(word) ?? TEEN_WORDS.get(word));
  if (!day || !(window.isCapital(at) || BEFORE_WORD_DAY.has(window.word(month - 1)))) return null;
  const next = at + 1;
  if (window.word(next) === WORD_ID.of || window.isJoiningHyphen(next)) return null;
  return window.isWord(next) && !PHRASE_ENDS.has(window.word(next)) ? null : { to: next, day };
}

/** Returns the index after the second day of "10-12" or "19 to 22"; 0 if there is none. */
export function lastDay(window: TokenWindow, index: number, first: number): number {
  const joins =
    window.isDash(index) ||
    (window.code(index) === SLASH && window.followsWithoutSpace(index)) ||
    window.word(index) === WORD_ID.to ||
    window.word(index) === WORD_ID.and;
  const last = joins ? dayAt(window, index + 1) : null;
  if (!last || last.day <= first) return 0;
  const counts = window.isWord(last.to) && (looksPlural(window.lower(last.to)) || parseUnit(window, last.to) !== null);
  return counts && !monthAt(window, last.to) ? 0 : last.to;
}

export function monthAt(window: TokenWindow, index: number): { to: number; month: number } | null {
  const word = window.word(index);
  if (word === 0 || !window.isCapital(index)) {
    // Wire copy in lower case: "oct . 7".
    return null;
  }
  const full = MONTHS.get(word);
  if (full !== undefined) return { to: index + 1, month: full };
  const short = SHORT_MONTHS.get(word);
  if (short === undefined) return null;
  const stop = window.code(index + 1) === PERIOD && window.followsWithoutSpace(index + 1);
  return { to: stop ? index + 2 : index + 1, month: short };
}

/** Returns the year at a plain four-digit number; 0 if it is not a year. */
export function yearAt(window: TokenWindow, index: number): number {
  if (!window.isNumber(index) || window.length(index) !== 4) return 0;
  const value = numberAt(window, index);
  const next = index + 1;
  const joined =
    window.code(next) === COMMA &&
    window.followsWithoutSpace(next) &&
    window.isNumber(next + 1) &&
    window.followsWithoutSpace(next + 1);
  // "1994,1996,2002" is a list without spaces.
  const grouped = joined && window.length(next + 1) === 3;
  if (grouped) return 0;
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
  if (value < FIRST_CUED_YEAR || value > LAST_CUED_YEAR) return 0;
  const before = window.word(index - 1);
  const counts =
    window.isWord(next) &&
    (window.followsWithoutSpace(next) || parseUnit(window, next) !== null || looksPlural(window.lower(next)));
  if (YEAR_CUES.has(before)) return counts && !ONLY_YEARS.has(before) ? 0 : value;
  // "dates back to 1834", "the 1834 fire"
  if (value < FIRST_OLD_YEAR || value >= FIRST_YEAR || counts) return 0;
  if (before === WORD_ID.to) return BACK.has(window.word(index - 2)) ? value : 0;
  return before === WORD_ID.the && window.isWord(next) ? value : 0;
}

/** Words before a year after which a number without a comma is not a count. */
const ONLY_YEARS = new WordSet('in since until till year');

const BACK = new WordSet('back dates dating dated');

/** First year that is recognized by its position alone: "the 1834 fire". */
const FIRST_OLD_YEAR = 1500;

/** Returns the date with a time that immediately follows it: "July 10, 2025 at 6 p.m.", "2025-07-10 18:00". */
export function withClock(window: TokenWindow, date: FoundDate): FoundDate {
  let at = date.to;
  if (window.code(at) === COMMA) at++;
  if (window.word(at) === AT) at++;
  if (!window.isNumber(at)) return date;
  const clock: Clock | null = parseClock(window, at);
  if (!clock) return date;
  const iso = date.iso && date.iso.length === 10 ? date.iso + isoTime(clock.hour, clock.minute) : null;
  return { from: date.from, to: clock.to, iso };
}

/** Whether the words before the date, in the same sentence, refer to the future. */
export function isInFutureContext(window: TokenWindow, index: number): boolean {
  for (let at = index - 1; at >= index - 14 && at >= window.start; at--) {
    const kind = window.tokens.kind[at];
    if (kind === TokenKind.terminator && at < index - 1) return false;
    if (kind === TokenKind.word && FUTURE_CUES.has(window.tokens.word[at]!)) return true;
  }
  return false;
}

/**
 * Whether a date can start at a number that is attached to the previous token: only after a bracket, a quotation mark
 * or an apostrophe.
 */
export function mayFollow(window: TokenWindow, index: number): boolean {
  const kind = window.tokens.kind[index - 1];
  if (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) return true;
  const code = window.code(index - 1);
  if (code === COMMA && window.length(index) === 4) return window.isNumber(index - 2) && window.length(index - 2) === 4;
  if (kind === TokenKind.dash) return !window.followsWithoutSpace(index - 1) || window.isWord(index - 2);
  return code === OPEN_PAREN || code === OPEN_BRACKET || code === SLASH;
}

/** A date as a token range, with its ISO form. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly iso: string | null;
}

const FIRST_YEAR = 1900;

export const LAST_YEAR = 2099;

/** Years outside the range above require a cue before them. */
export const FIRST_CUED_YEAR = 1000;

const LAST_CUED_YEAR = 2300;

const ENDINGS = new WordSet('st nd rd th');

const AT = wordId('at');
