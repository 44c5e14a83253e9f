import { type TokenWindow, WORD_ID } from '../syntax/index.ts';
import {
  COLON,
  DIGIT_ZERO,
  LOWER_CASE_BIT,
  PERIOD,
  SMALL_A,
  SMALL_M,
  SMALL_P,
  WordSet,
  wordId,
} from '../text/index.ts';
import { ZONES } from './dateWords.ts';

/** A time of day. */
export interface Clock {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
}

const LOCAL = wordId('local');

const TIME = wordId('time');

const TIME_OF = new WordSet(
  'moscow kyiv eastern central pacific mountain british summer standard greenwich mean beijing',
);

const CLOCK = wordId('clock');

const O = wordId('o');

const HOURS = wordId('hours');

/**
 * Parses a time of day at a number token: "6 p.m.", "8:30pm", "10.45pm", "18:00", "0800 GMT". "Six o'clock" is not
 * handled here. Race times ("1:42.8") and ratios are rejected. Null if there is none.
 */
export function parseClock(window: TokenWindow, index: number): Clock | null {
  if (!window.isNumber(index) || window.length(index) > 4) return null;
  const hour = Number(window.textOf(index));
  if (window.length(index) > 2) return parseMilitary(window, index, hour);
  const hasMinutes = isAttachedMinutes(window, index + 1);
  const hasColon = hasMinutes && window.code(index + 1) === COLON;
  const minute = hasMinutes ? Number(window.textOf(index + 2)) : 0;
  if (minute > 59) return null;
  let to = hasMinutes ? index + 3 : index + 1;
  if (hasColon && window.code(to) === COLON && isAttachedNumber(window, to)) {
    if (window.length(to + 1) !== 2) return null;
    to += 2;
  }
  const half = parseHalfDay(window, to);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    return {
      from: index,
      to: parseZone(window, half.to),
      hour: (hour % 12) + (half.isAfternoon ? 12 : 0),
      minute,
    };
  }
  if (window.word(to) === O && window.word(to + 2) === CLOCK) return { from: index, to: to + 3, hour, minute };
  const zoned = parseZone(window, to);
  if (hasColon && hour <= 24) {
    return continuesAsNonTime(window, to) ? null : { from: index, to: zoned, hour, minute };
  }
  return zoned > to && hasMinutes && hour < 24 ? { from: index, to: zoned, hour, minute } : null;
}

/** Whether a colon or full stop at the index is followed by minutes of two digits, all without spaces. */
function isAttachedMinutes(window: TokenWindow, index: number): boolean {
  const code = window.code(index);
  return (code === COLON || code === PERIOD) && isAttachedNumber(window, index) && window.length(index + 1) === 2;
}

/** Whether the sign at the index joins the number before it to the number after it, without spaces. */
function isAttachedNumber(window: TokenWindow, sign: number): boolean {
  return window.followsWithoutSpace(sign) && window.isNumber(sign + 1) && window.followsWithoutSpace(sign + 1);
}

/** Whether the text after "18:00" shows that it is not a time: a lap time ("1:42.8"), an attached word. */
function continuesAsNonTime(window: TokenWindow, to: number): boolean {
  if (window.code(to) === PERIOD && isAttachedNumber(window, to)) return true;
  if (to >= window.end || !window.followsWithoutSpace(to)) return false;
  return window.isWord(window.isDash(to) ? to + 1 : to);
}

/** Parses a time without a colon: "0800 GMT", "1430 hours". */
function parseMilitary(window: TokenWindow, index: number, digits: number): Clock | null {
  if (window.length(index) !== 4) return null;
  const hour = Math.floor(digits / 100);
  const minute = digits % 100;
  if (hour > 24 || minute > 59) return null;
  // "2300 to 0300 GMT": the time zone follows the second time.
  // "between 2200 and 0700": the leading zero shows that both are times.
  if (isOtherTime(window, index, 1) || isOtherTime(window, index, -1))
    return { from: index, to: parseZone(window, index + 1), hour, minute };
  const joins = window.word(index + 1) === WORD_ID.to || window.isDash(index + 1);
  const last = joins && window.isNumber(index + 2) && window.length(index + 2) === 4 ? index + 3 : index + 1;
  const zoned = parseZone(window, last);
  if (last > index + 1 && zoned > last) return { from: index, to: index + 1, hour, minute };
  if (last === index + 1 && zoned > last) return { from: index, to: zoned, hour, minute };
  return window.word(index + 1) === HOURS && window.code(index) === DIGIT_ZERO
    ? { from: index, to: index + 2, hour, minute }
    : null;
}

/** Whether "and" or "to" joins the number to another of four digits, and one of the two has a leading zero. */
function isOtherTime(window: TokenWindow, index: number, step: 1 | -1): boolean {
  const other = index + 2 * step;
  if (!JOINS.has(window.word(index + step)) || !window.isNumber(other) || window.length(other) !== 4) return false;
  const digits = Number(window.textOf(other));
  return digits < 2400 && digits % 100 < 60 && (window.code(index) === DIGIT_ZERO || window.code(other) === DIGIT_ZERO);
}

const JOINS = new WordSet('to and until till');

/** Parses "p.m.", "pm", "a.m". Null if there is none. */
function parseHalfDay(window: TokenWindow, index: number): { to: number; isAfternoon: boolean } | null {
  if (!window.isWord(index)) return null;
  const first = window.code(index) | LOWER_CASE_BIT;
  if (first !== SMALL_A && first !== SMALL_P) return null;
  const isAfternoon = first === SMALL_P;
  if (window.length(index) === 2) {
    const isM = (window.text.charCodeAt(window.tokens.start[index]! + 1) | LOWER_CASE_BIT) === SMALL_M;
    return isM ? { to: index + 1, isAfternoon } : null;
  }
  if (window.length(index) !== 1 || window.code(index + 1) !== PERIOD || !window.followsWithoutSpace(index + 1))
    return null;
  if ((window.code(index + 2) | LOWER_CASE_BIT) !== SMALL_M || window.length(index + 2) !== 1) return null;
  const stop = window.code(index + 3) === PERIOD && window.followsWithoutSpace(index + 3);
  return { to: stop ? index + 4 : index + 3, isAfternoon };
}

/** Returns the index after a time zone ("GMT", "local time", "Moscow time", "ET"); the given index if there is none. */
function parseZone(window: TokenWindow, index: number): number {
  const word = window.word(index);
  if (word === 0) return index;
  if (ZONES.has(word) && window.isCapital(index)) return index + 1;
  if ((word === LOCAL || TIME_OF.has(word)) && window.word(index + 1) === TIME) return index + 2;
  if (TIME_OF.has(word) && TIME_OF.has(window.word(index + 1)) && window.word(index + 2) === TIME) return index + 3;
  return index;
}
