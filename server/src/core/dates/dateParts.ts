import { parseUnit } from '../figures/index.ts';
import { looksPlural, PHRASE_ENDS, TEEN_WORDS, type TokenWindow, UNIT_WORDS, WORD_ID } from '../syntax/index.ts';
import { COMMA, OPEN_PAREN, PERIOD, SLASH, TokenKind, WordSet, wordId } from '../text/index.ts';
import { isoTime } from './calendar.ts';
import { type Clock, parseClock } from './clock.ts';
import { FUTURE_CUES, MONTHS, SHORT_MONTHS, YEAR_CUES } from './dateWords.ts';

export function numberAt(scan: TokenWindow, index: number): number {
  return Number(scan.textOf(index));
}

/** "10", "10th" as a day of a month. */
export function dayAt(scan: TokenWindow, index: number): { to: number; day: number } | null {
  if (!scan.isNumber(index) || scan.length(index) > 2) return null;
  const day = numberAt(scan, index);
  if (day < 1 || day > 31) return null;
  const at = index + 1;
  if (at >= scan.end || !scan.followsWithoutSpace(at)) return { to: at, day };
  if (scan.isWord(at)) return scan.length(at) === 2 && ENDINGS.has(scan.word(at)) ? { to: at + 1, day } : null;
  const code = scan.code(at);
  // "10,000", "10.5", "10%", "10:30"
  const next = at + 1;
  const digits = scan.isNumber(next) && scan.followsWithoutSpace(next);
  if (digits && (code === COMMA || code === PERIOD || code === 58 || code === SLASH)) {
    // "8/9 January"
    if (code === SLASH && scan.length(next) <= 2 && monthAt(scan, next + 1)) return { to: at, day };
    return code === COMMA && scan.length(next) === 4 ? { to: at, day } : null;
  }
  return code === 37 || scan.tokens.kind[at] === TokenKind.currency ? null : { to: at, day };
}

/** Words before a month that set a day in words apart from a count: "on July one", but "in July one of them". */
const BEFORE_WORD_DAY = new WordSet(
  'on by effective until till from before after dated starting beginning due payable record',
);

/** "July One", "on April twelve": wire copy spells the day out. `month` is the month's token. */
export function wordDayAt(scan: TokenWindow, month: number): { to: number; day: number } | null {
  const at = month + 1;
  const word = scan.word(at);
  const day = word === 0 ? undefined : (UNIT_WORDS.get(word) ?? TEEN_WORDS.get(word));
  if (!day || !(scan.isCapital(at) || BEFORE_WORD_DAY.has(scan.word(month - 1)))) return null;
  const next = at + 1;
  if (scan.word(next) === WORD_ID.of || scan.isJoiningHyphen(next)) return null;
  return scan.isWord(next) && !PHRASE_ENDS.has(scan.word(next)) ? null : { to: next, day };
}

/** Token behind the second day of "10-12" or "19 to 22", 0 when none follows. */
export function lastDay(scan: TokenWindow, index: number, first: number): number {
  const joins =
    scan.isDash(index) ||
    (scan.code(index) === SLASH && scan.followsWithoutSpace(index)) ||
    scan.word(index) === WORD_ID.to ||
    scan.word(index) === WORD_ID.and;
  const last = joins ? dayAt(scan, index + 1) : null;
  if (!last || last.day <= first) return 0;
  const counts = scan.isWord(last.to) && (looksPlural(scan.lower(last.to)) || parseUnit(scan, last.to) !== null);
  return counts && !monthAt(scan, last.to) ? 0 : last.to;
}

export function monthAt(scan: TokenWindow, index: number): { to: number; month: number } | null {
  const word = scan.word(index);
  if (word === 0 || !scan.isCapital(index)) {
    // Wire copy in lower case: "oct . 7".
    return null;
  }
  const full = MONTHS.get(word);
  if (full !== undefined) return { to: index + 1, month: full };
  const short = SHORT_MONTHS.get(word);
  if (short === undefined) return null;
  const stop = scan.code(index + 1) === PERIOD && scan.followsWithoutSpace(index + 1);
  return { to: stop ? index + 2 : index + 1, month: short };
}

/** Year of a plain number of four digits, else 0. */
export function yearAt(scan: TokenWindow, index: number): number {
  if (!scan.isNumber(index) || scan.length(index) !== 4) return 0;
  const value = numberAt(scan, index);
  const next = index + 1;
  const joined =
    scan.code(next) === COMMA &&
    scan.followsWithoutSpace(next) &&
    scan.isNumber(next + 1) &&
    scan.followsWithoutSpace(next + 1);
  // "1994,1996,2002" is a list that lost its spaces.
  const grouped = joined && scan.length(next + 1) === 3;
  if (grouped) return 0;
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
  if (value < FIRST_CUED_YEAR || value > LAST_CUED_YEAR) return 0;
  const before = scan.word(index - 1);
  const counts =
    scan.isWord(next) &&
    (scan.followsWithoutSpace(next) || parseUnit(scan, next) !== null || looksPlural(scan.lower(next)));
  if (YEAR_CUES.has(before)) return counts && !ONLY_YEARS.has(before) ? 0 : value;
  // "dates back to 1834", "the 1834 fire"
  if (value < FIRST_OLD_YEAR || value >= FIRST_YEAR || counts) return 0;
  if (before === WORD_ID.to) return BACK.has(scan.word(index - 2)) ? value : 0;
  return before === WORD_ID.the && scan.isWord(next) ? value : 0;
}

/** Words before a year that no count follows without a comma in its digits. */
const ONLY_YEARS = new WordSet('in since until till year');

const BACK = new WordSet('back dates dating dated');

/** Years from here on are told by their place alone: "the 1834 fire". */
const FIRST_OLD_YEAR = 1500;

/** A date with a time right behind it: "July 10, 2025 at 6 p.m.", "2025-07-10 18:00". */
export function withClock(scan: TokenWindow, date: FoundDate): FoundDate {
  let at = date.to;
  if (scan.code(at) === COMMA) at++;
  if (scan.word(at) === AT) at++;
  if (!scan.isNumber(at)) return date;
  const clock: Clock | null = parseClock(scan, at);
  if (!clock) return date;
  const iso = date.iso && date.iso.length === 10 ? date.iso + isoTime(clock.hour, clock.minute) : null;
  return { from: date.from, to: clock.to, iso };
}

/** True when the words before the date, within the sentence, speak of what is to come. */
export function isInFutureContext(scan: TokenWindow, index: number): boolean {
  for (let at = index - 1; at >= index - 14 && at >= scan.start; at--) {
    const kind = scan.tokens.kind[at];
    if (kind === TokenKind.terminator && at < index - 1) return false;
    if (kind === TokenKind.word && FUTURE_CUES.has(scan.tokens.word[at]!)) return true;
  }
  return false;
}

/** A number glued to what stands before it begins a date only behind a bracket, a quotation mark or an apostrophe. */
export function mayFollow(scan: TokenWindow, index: number): boolean {
  const kind = scan.tokens.kind[index - 1];
  if (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) return true;
  const code = scan.code(index - 1);
  if (code === COMMA && scan.length(index) === 4) return scan.isNumber(index - 2) && scan.length(index - 2) === 4;
  if (kind === TokenKind.dash) return !scan.followsWithoutSpace(index - 1) || scan.isWord(index - 2);
  return code === OPEN_PAREN || code === 91 || code === SLASH;
}

/** A date as tokens, with the ISO text that it settles. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly iso: string | null;
}

const FIRST_YEAR = 1900;

export const LAST_YEAR = 2099;

/** Years outside the range above need a word before them. */
export const FIRST_CUED_YEAR = 1000;

const LAST_CUED_YEAR = 2300;

const ENDINGS = new WordSet('st nd rd th');

const AT = wordId('at');
