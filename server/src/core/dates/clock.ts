import { type TokenWindow, WORD_ID } from '../syntax/index.ts';
import { COLON, PERIOD, WordSet, wordId } from '../text/index.ts';
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
 * Reads a time of day at a number token: "6 p.m.", "8:30pm", "10.45pm", "18:00", "0800 GMT", "six o'clock" is left to the
 * caller. Race times ("1:42.8") and ratios are none.
 */
export function parseClock(scan: TokenWindow, index: number): Clock | null {
  if (!scan.isNumber(index) || scan.length(index) > 4) return null;
  const digits = Number(scan.textOf(index));
  if (scan.length(index) > 2) return parseMilitary(scan, index, digits);
  let to = index + 1;
  let minute = 0;
  let colon = false;
  const code = scan.code(to);
  if (
    (code === COLON || code === PERIOD) &&
    scan.followsWithoutSpace(to) &&
    scan.isNumber(to + 1) &&
    scan.followsWithoutSpace(to + 1) &&
    scan.length(to + 1) === 2
  ) {
    minute = Number(scan.textOf(to + 1));
    colon = code === COLON;
    to += 2;
    if (minute > 59) return null;
    if (
      colon &&
      scan.code(to) === COLON &&
      scan.followsWithoutSpace(to) &&
      scan.isNumber(to + 1) &&
      scan.followsWithoutSpace(to + 1)
    ) {
      if (scan.length(to + 1) !== 2) return null;
      to += 2;
    }
  }
  const half = parseHalfDay(scan, to);
  if (half) {
    if (digits < 1 || digits > 12) return null;
    const hour = (digits % 12) + (half.afternoon ? 12 : 0);
    return { from: index, to: parseZone(scan, half.to), hour, minute };
  }
  if (scan.word(to) === O && scan.word(to + 2) === CLOCK) return { from: index, to: to + 3, hour: digits, minute };
  if (!colon || digits > 24 || scan.length(index) < 1) {
    const zoned = parseZone(scan, to);
    return zoned > to && to > index + 1 && digits < 24 ? { from: index, to: zoned, hour: digits, minute } : null;
  }
  // "1:42.8": a lap, no clock.
  if (
    scan.code(to) === PERIOD &&
    scan.followsWithoutSpace(to) &&
    scan.isNumber(to + 1) &&
    scan.followsWithoutSpace(to + 1)
  )
    return null;
  if (to < scan.end && scan.followsWithoutSpace(to) && (scan.isWord(to) || scan.isDash(to))) {
    if (!scan.isDash(to) || scan.isWord(to + 1)) return null;
  }
  return { from: index, to: parseZone(scan, to), hour: digits, minute };
}

/** "0800 GMT", "1430 hours" */
function parseMilitary(scan: TokenWindow, index: number, digits: number): Clock | null {
  if (scan.length(index) !== 4) return null;
  const hour = Math.floor(digits / 100);
  const minute = digits % 100;
  if (hour > 24 || minute > 59) return null;
  // "2300 to 0300 GMT": the zone stands behind the second time.
  // "between 2200 and 0700": the zero in front shows a time, and the other is one as well.
  if (isOtherTime(scan, index, 1) || isOtherTime(scan, index, -1))
    return { from: index, to: parseZone(scan, index + 1), hour, minute };
  const joins = scan.word(index + 1) === WORD_ID.to || scan.isDash(index + 1);
  const last = joins && scan.isNumber(index + 2) && scan.length(index + 2) === 4 ? index + 3 : index + 1;
  const zoned = parseZone(scan, last);
  if (last > index + 1 && zoned > last) return { from: index, to: index + 1, hour, minute };
  if (last === index + 1 && zoned > last) return { from: index, to: zoned, hour, minute };
  return scan.word(index + 1) === HOURS && scan.code(index) === 48
    ? { from: index, to: index + 2, hour, minute }
    : null;
}

/** True when "and" or "to" joins the number to another of four digits, and one of the two begins with a zero. */
function isOtherTime(scan: TokenWindow, index: number, step: 1 | -1): boolean {
  const other = index + 2 * step;
  if (!JOINS.has(scan.word(index + step)) || !scan.isNumber(other) || scan.length(other) !== 4) return false;
  const digits = Number(scan.textOf(other));
  return digits < 2400 && digits % 100 < 60 && (scan.code(index) === ZERO || scan.code(other) === ZERO);
}

const JOINS = new WordSet('to and until till');

const ZERO = 48;

/** "p.m.", "pm", "a.m" */
function parseHalfDay(scan: TokenWindow, index: number): { to: number; afternoon: boolean } | null {
  if (!scan.isWord(index)) return null;
  const first = scan.code(index) | 32;
  if (first !== 97 && first !== 112) return null;
  const afternoon = first === 112;
  if (scan.length(index) === 2) {
    const isM = (scan.text.charCodeAt(scan.tokens.start[index]! + 1) | 32) === 109;
    return isM ? { to: index + 1, afternoon } : null;
  }
  if (scan.length(index) !== 1 || scan.code(index + 1) !== PERIOD || !scan.followsWithoutSpace(index + 1)) return null;
  if ((scan.code(index + 2) | 32) !== 109 || scan.length(index + 2) !== 1) return null;
  const stop = scan.code(index + 3) === PERIOD && scan.followsWithoutSpace(index + 3);
  return { to: stop ? index + 4 : index + 3, afternoon };
}

/** Token behind a time zone: "GMT", "local time", "Moscow time", "ET"; the index itself when none follows. */
function parseZone(scan: TokenWindow, index: number): number {
  const word = scan.word(index);
  if (word === 0) return index;
  if (ZONES.has(word) && scan.isCapital(index)) return index + 1;
  if ((word === LOCAL || TIME_OF.has(word)) && scan.word(index + 1) === TIME) return index + 2;
  if (TIME_OF.has(word) && TIME_OF.has(scan.word(index + 1)) && scan.word(index + 2) === TIME) return index + 3;
  return index;
}
