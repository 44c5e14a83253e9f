import type { Article } from '../text/article.ts';
import { TokenFlag, TokenKind } from '../text/tokens.ts';
import { WordSet, wordId } from '../text/vocabulary.ts';
import {
  type Day,
  dayNumber,
  dayOf,
  isDay,
  isoDay,
  isoMonth,
  isoTime,
  isoYear,
  parseDay,
  weekdayOf,
} from './calendar.ts';
import { type Clock, readClock } from './clock.ts';
import {
  DATE_STARTERS,
  FUTURE_CUES,
  MONTH_CUES,
  MONTHS,
  PARTS_OF_DAY,
  PERIODS,
  RELATIVE_DAYS,
  SHIFTS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
  YEAR_CUES,
} from './dateWords.ts';
import type { DateMention } from './figure.ts';
import { COMMA, OPEN, Scan, SLASH, STOP, W } from './scan.ts';
import { looksPlural } from './singular.ts';
import { readUnit } from './unitReader.ts';

/** A date as tokens, with the ISO text that it settles. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly iso: string | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** Years outside the range above need a word before them. */
const FIRST_CUED_YEAR = 1000;
const LAST_CUED_YEAR = 2300;

/**
 * The dates and times of day of an article, in reading order and apart from each other. `reference` is the article's own
 * day ("2025-07-10"): words such as "Thursday" and dates without a year settle only with it. Weekdays and months are read
 * as the last one before the reference, or as the next where the sentence looks ahead. Linear.
 */
export function findDates(article: Article, reference: string | null): DateMention[] {
  const { tokens, paragraphs } = article;
  const dates: DateMention[] = [];
  let from = 0;
  for (let p = 0; p < paragraphs.count; p++) {
    while (from < tokens.count && tokens.start[from]! < paragraphs.start[p]!) from++;
    let to = from;
    while (to < tokens.count && tokens.start[to]! < paragraphs.end[p]!) to++;
    for (const date of datesBetween(article, from, to, reference)) dates.push(date);
    from = to;
  }
  return dates;
}

/** {@link findDates} over the tokens [from, to). */
export function datesBetween(article: Article, from: number, to: number, reference: string | null): DateMention[] {
  const { tokens, text } = article;
  const scan = new Scan(tokens, text);
  const reader = new DateReader(scan, reference === null ? null : parseDay(reference));
  const dates: DateMention[] = [];
  scan.floor = from;
  scan.limit = to;
  for (let i = from; i < to; ) {
    const kind = tokens.kind[i];
    const mayBegin = kind === TokenKind.number || (kind === TokenKind.word && DATE_STARTERS.has(tokens.word[i]!));
    const found = mayBegin ? reader.read(i) : null;
    if (!found) {
      i++;
      continue;
    }
    const start = tokens.start[found.from]!;
    const end = tokens.end[found.to - 1]!;
    dates.push({ start, end, text: text.slice(start, end), iso: found.iso });
    i = found.to;
  }
  return dates;
}

const NOON = wordId('noon');
const MIDNIGHT = wordId('midnight');
const TODAY = wordId('today');
const YEAR = wordId('year');
const MONTH = wordId('month');
const NIGHT = wordId('night');
const MAY = wordId('may');
const MARCH = wordId('march');
const EARLY_LATE = new WordSet('early late mid');
const COUNTING = new WordSet('than about around nearly almost some least most over approximately roughly under');
const AD = new WordSet('people');

class DateReader {
  readonly #scan: Scan;
  readonly #reference: Day | null;

  constructor(scan: Scan, reference: Day | null) {
    this.#scan = scan;
    this.#reference = reference;
  }

  read(index: number): Found | null {
    const scan = this.#scan;
    if (scan.isNumber(index)) return this.#readNumber(index);
    const word = scan.word(index);
    const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word);
    if (month !== undefined && scan.isCapital(index)) return this.#readMonthFirst(index, month);
    const weekday = WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#readWeekday(index, weekday, 0, index);
    const relative = RELATIVE_DAYS.get(word);
    // "USA TODAY" is a name.
    const isName =
      scan.tokens.hasFlag(index, TokenFlag.allCapitals) &&
      index > scan.floor &&
      scan.tokens.hasFlag(index - 1, TokenFlag.allCapitals);
    if (relative !== undefined && !isName) return this.#readRelativeDay(index, relative, word === TODAY);
    const shift = SHIFTS.get(word);
    if (shift !== undefined) return this.#readShifted(index, shift);
    if ((word === NOON || word === MIDNIGHT) && scan.word(index - 1) !== 0)
      return { from: index, to: index + 1, iso: null };
    return null;
  }

  #readNumber(index: number): Found | null {
    const scan = this.#scan;
    if (index > scan.floor && scan.glued(index) && !this.#mayFollow(index)) return null;
    return (
      this.#readIso(index) ??
      this.#readSlashed(index) ??
      this.#readDayFirst(index) ??
      this.#readClockFirst(index) ??
      this.#readYear(index) ??
      this.#readShortYear(index)
    );
  }

  /** A number glued to what stands before it begins a date only behind a bracket, a quotation mark or an apostrophe. */
  #mayFollow(index: number): boolean {
    const scan = this.#scan;
    const kind = scan.tokens.kind[index - 1];
    if (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) return true;
    const code = scan.code(index - 1);
    if (kind === TokenKind.dash) return !scan.glued(index - 1) || scan.isWord(index - 2);
    return code === OPEN || code === 91 || code === SLASH;
  }

  /** "2025-07-10", "2019-09-01T10:38:07.190Z" */
  #readIso(index: number): Found | null {
    const scan = this.#scan;
    if (scan.length(index) !== 4 || !scan.isHyphen(index + 1) || !scan.isNumber(index + 2)) return null;
    if (scan.length(index + 2) !== 2 || !scan.isHyphen(index + 3) || !scan.isNumber(index + 4)) return null;
    if (scan.length(index + 4) !== 2) return null;
    const [year, month, day] = [this.#number(index), this.#number(index + 2), this.#number(index + 4)];
    if (!isDay(year, month, day)) return null;
    const date = { year, month, day };
    let to = index + 5;
    if (to < scan.limit && scan.glued(to) && scan.isWord(to) && (scan.code(to) | 32) === 116 && scan.isNumber(to + 1)) {
      const hour = this.#number(to + 1);
      const minute = scan.isNumber(to + 3) ? this.#number(to + 3) : 0;
      to += 2;
      while (to < scan.limit && scan.glued(to) && to < index + 16) to++;
      while (!scan.isNumber(to - 1) && !scan.isWord(to - 1)) to--;
      return { from: index, to, iso: isoDay(date) + isoTime(hour, minute) };
    }
    return this.#withClock({ from: index, to, iso: isoDay(date) });
  }

  /** "10/07/2025", "7/25/24", "10.07.2025": settled only when one of the two cannot be a month, or both agree. */
  #readSlashed(index: number): Found | null {
    const scan = this.#scan;
    const sign = scan.code(index + 1);
    if ((sign !== SLASH && sign !== STOP) || scan.length(index) > 2 || !scan.glued(index + 1)) return null;
    if (!scan.isNumber(index + 2) || !scan.glued(index + 2) || scan.length(index + 2) > 2) return null;
    if (scan.code(index + 3) !== sign || !scan.glued(index + 3)) return null;
    if (!scan.isNumber(index + 4) || !scan.glued(index + 4)) return null;
    const length = scan.length(index + 4);
    if (length !== 4 && !(length === 2 && sign === SLASH)) return null;
    if (scan.code(index + 5) === sign && scan.glued(index + 5) && scan.isNumber(index + 6) && scan.glued(index + 6))
      return null;
    const [a, b] = [this.#number(index), this.#number(index + 2)];
    const year = this.#number(index + 4) + (length === 2 ? 2000 : 0);
    const dayFirst = isDay(year, b, a);
    const monthFirst = isDay(year, a, b);
    if (!dayFirst && !monthFirst) return null;
    const settled = dayFirst !== monthFirst || a === b || sign === STOP;
    const date = dayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
    return { from: index, to: index + 5, iso: settled ? isoDay(date) : null };
  }

  /** "10 July 2025", "10th of July", "1 Sept." */
  #readDayFirst(index: number): Found | null {
    const scan = this.#scan;
    const day = this.#dayAt(index);
    if (!day) return null;
    const last = this.#lastDay(day.to, day.day);
    if (last) {
      const named = this.#monthAt(last);
      return named ? { from: index, to: this.#yearAt(named.to) ? named.to + 1 : named.to, iso: null } : null;
    }
    let at = day.to;
    if (scan.word(at) === W.of) at++;
    else if (scan.isHyphen(at)) at++;
    const month = this.#monthAt(at);
    if (!month) return null;
    at = month.to;
    if (scan.code(at) === COMMA && this.#yearAt(at + 1)) at++;
    else if (scan.isHyphen(at) && this.#yearAt(at + 1)) at++;
    const year = this.#yearAt(at);
    return this.#dayFound(index, year ? at + 1 : month.to, year, month.month, day.day);
  }

  /** "July 10, 2025", "July 10th", "June 2024", "July". */
  #readMonthFirst(index: number, month: number): Found | null {
    const scan = this.#scan;
    const named = this.#monthAt(index);
    if (!named) return null;
    const at = named.to;
    const day = this.#dayAt(at);
    if (day) {
      let to = day.to;
      if (scan.code(to) === COMMA && this.#yearAt(to + 1)) to++;
      const year = this.#yearAt(to);
      const last = this.#lastDay(day.to, day.day);
      if (last) {
        const comma = scan.code(last) === COMMA && this.#yearAt(last + 1) ? last + 1 : last;
        return { from: index, to: this.#yearAt(comma) ? comma + 1 : last, iso: null };
      }
      return this.#dayFound(index, year ? to + 1 : day.to, year, month, day.day);
    }
    const ofYear = scan.code(at) === COMMA && this.#yearAt(at + 1) ? at + 1 : scan.word(at) === W.of ? at + 1 : at;
    const year = this.#yearAt(ofYear);
    if (year) return { from: index, to: ofYear + 1, iso: isoMonth(year, month) };
    return this.#readMonthAlone(index, month);
  }

  /** Token behind the second day of "10-12" or "19 to 22", 0 when none follows. */
  #lastDay(index: number, first: number): number {
    const scan = this.#scan;
    const joins = scan.isDash(index) || scan.word(index) === W.to || scan.word(index) === W.and;
    const last = joins ? this.#dayAt(index + 1) : null;
    if (!last || last.day <= first) return 0;
    const counts = scan.isWord(last.to) && (looksPlural(scan.lower(last.to)) || readUnit(scan, last.to) !== null);
    return counts && !this.#monthAt(last.to) ? 0 : last.to;
  }

  #readMonthAlone(index: number, month: number): Found | null {
    const scan = this.#scan;
    const word = scan.word(index);
    if (MONTHS.get(word) === undefined) return null;
    const ambiguous = word === MAY || word === MARCH;
    const cued = MONTH_CUES.has(scan.word(index - 1)) || scan.isHyphen(index - 1);
    if (ambiguous && (!cued || scan.beginsSentence(index))) return null;
    // A name: "April Finch said".
    if (scan.isCapital(index + 1) && !cued && scan.isWord(index + 1)) return null;
    return { from: index, to: index + 1, iso: this.#monthAround(month, this.#looksAhead(index)) };
  }

  /** The full date, a time of day beside it taken in. */
  #dayFound(from: number, to: number, year: number, month: number, day: number): Found | null {
    const relative = year ? null : this.#relativeYear(to);
    const settled = year || relative?.year || 0;
    if (!isDay(settled || 2024, month, day)) return null;
    const end = relative ? relative.to : to;
    if (settled) return this.#withClock({ from, to: end, iso: isoDay({ year: settled, month, day }) });
    return this.#withClock({ from, to: end, iso: this.#dayAround(month, day) });
  }

  /** "February 11 this year" */
  #relativeYear(index: number): { to: number; year: number } | null {
    const scan = this.#scan;
    const at = scan.word(index) === W.of ? index + 1 : index;
    const shift = SHIFTS.get(scan.word(at));
    if (shift === undefined || scan.word(at) === 0 || scan.word(at + 1) !== YEAR) return null;
    return { to: at + 2, year: this.#reference ? this.#reference.year + shift : 0 };
  }

  /** "18:00", "6 p.m. on 10 July" keeps the two apart. */
  #readClockFirst(index: number): Found | null {
    const clock = readClock(this.#scan, index);
    return clock ? { from: clock.from, to: clock.to, iso: null } : null;
  }

  /** A date with a time right behind it: "July 10, 2025 at 6 p.m.", "2025-07-10 18:00". */
  #withClock(date: Found): Found {
    const scan = this.#scan;
    let at = date.to;
    if (scan.code(at) === COMMA) at++;
    if (scan.word(at) === AT) at++;
    if (!scan.isNumber(at)) return date;
    const clock: Clock | null = readClock(scan, at);
    if (!clock) return date;
    const iso = date.iso && date.iso.length === 10 ? date.iso + isoTime(clock.hour, clock.minute) : null;
    return { from: date.from, to: clock.to, iso };
  }

  /** "2019", "2018-19", "1990s", "'90s" */
  #readYear(index: number): Found | null {
    const scan = this.#scan;
    const decade = this.#readDecade(index);
    if (decade) return decade;
    const year = this.#yearAt(index);
    if (!year || this.#isCounted(index)) return null;
    let to = index + 1;
    // "2018-19", "2019/20", "2021-2024"
    const joins = scan.isHyphen(to) || (scan.code(to) === SLASH && scan.glued(to) && scan.isNumber(to + 1));
    if (joins && scan.isNumber(to + 1)) {
      const length = scan.length(to + 1);
      const next = this.#number(to + 1);
      if (length === 2 && next === (year + 1) % 100) return { from: index, to: to + 2, iso: null };
      if (length === 4 && next > year && next <= LAST_YEAR) return { from: index, to: to + 2, iso: null };
      if (length === 2 && next > year % 100) return { from: index, to: to + 2, iso: null };
      if (scan.code(to) === SLASH) return null;
      to = index + 1;
    }
    return { from: index, to, iso: isoYear(year) };
  }

  /** "the class of '16" */
  #readShortYear(index: number): Found | null {
    const scan = this.#scan;
    const mark = index - 1;
    if (scan.length(index) !== 2 || mark < scan.floor || !scan.glued(index) || scan.glued(mark)) return null;
    if (
      scan.tokens.kind[mark] !== TokenKind.apostrophe ||
      (index + 1 < scan.limit && scan.glued(index + 1) && scan.isWord(index + 1))
    )
      return null;
    if (scan.isWord(index + 1) && (looksPlural(scan.lower(index + 1)) || readUnit(scan, index + 1))) return null;
    const value = this.#number(index);
    return { from: index, to: index + 1, iso: isoYear(value + (value <= LAST_SHORT_YEAR ? 2000 : 1900)) };
  }

  #readDecade(index: number): Found | null {
    const scan = this.#scan;
    const length = scan.length(index);
    const plural = index + 1;
    const apostrophe = plural < scan.limit && scan.tokens.kind[plural] === TokenKind.apostrophe && scan.glued(plural);
    const at = apostrophe ? plural + 1 : plural;
    if (scan.word(at) !== W.s || !scan.glued(at) || scan.isCapital(at)) return null;
    const value = this.#number(index);
    if (length === 4 && value % 10 === 0 && value >= FIRST_CUED_YEAR && value <= LAST_YEAR) {
      return { from: index, to: at + 1, iso: null };
    }
    // "the 90s"; "in his 50s" is an age.
    const before = index - 1;
    const isShort = length === 2 && value % 10 === 0 && !apostrophe;
    const short =
      scan.word(before) === W.the || (scan.tokens.kind[before] === TokenKind.apostrophe && scan.glued(index));
    return isShort && short ? { from: index, to: at + 1, iso: null } : null;
  }

  /** True when a number that looks like a year counts something: "2000 people", "about 1950 tonnes", "1920 hp". */
  #isCounted(index: number): boolean {
    const scan = this.#scan;
    const value = this.#number(index);
    const cued = YEAR_CUES.has(scan.word(index - 1)) && !scan.beginsSentence(index);
    if (COUNTING.has(scan.word(index - 1))) return true;
    const currency = index > scan.floor && scan.tokens.kind[index - 1] === TokenKind.currency;
    if (currency || scan.code(index - 1) === 35) return true;
    const at = index + 1;
    if (scan.tokens.kind[at] === TokenKind.currency && scan.inside(at)) return true;
    if (
      scan.code(at) === 37 ||
      (scan.code(at) === STOP && scan.glued(at) && scan.isNumber(at + 1) && scan.glued(at + 1))
    )
      return true;
    if (scan.isWord(at)) {
      if (scan.glued(at)) return true;
      if (cued && value % 100 !== 0) return false;
      if (readUnit(scan, at) && !(value > 1950 && value < 2050 && scan.isCapital(at))) return true;
      if (AD.has(scan.word(at))) return !cued;
      // "2018 sales", "1988 horror film" are of a year; round numbers before a plural count it.
      return value % 50 === 0 && !cued && looksPlural(scan.lower(at)) && value !== 2000 + 50;
    }
    return false;
  }

  #readWeekday(index: number, weekday: number, shift: number, from: number): Found | null {
    const scan = this.#scan;
    const short = WEEKDAYS.get(scan.word(index)) === undefined;
    let to = index + 1;
    if (short) {
      if (!scan.isCapital(index)) return null;
      if (scan.code(to) === STOP && scan.glued(to)) to++;
    }
    const comma = scan.code(to) === COMMA ? to + 1 : to;
    const date = this.#dateAfterWeekday(comma);
    if (date) return { from, to: date.to, iso: date.iso };
    if (short) return null;
    if (PARTS_OF_DAY.has(scan.word(to))) to++;
    return { from, to, iso: this.#weekdayAround(weekday, shift, index) };
  }

  #dateAfterWeekday(index: number): Found | null {
    const scan = this.#scan;
    if (scan.isNumber(index)) return this.#readDayFirst(index) ?? this.#readIso(index) ?? this.#readSlashed(index);
    const month = this.#monthAt(index);
    if (!month || !this.#dayAt(month.to)) return null;
    return this.#readMonthFirst(index, month.month);
  }

  #readRelativeDay(index: number, shift: number, isToday: boolean): Found | null {
    const scan = this.#scan;
    // "today's" is of the day, "Today" may be the name of a paper: both stay dates, and cost nothing.
    const to = PARTS_OF_DAY.has(scan.word(index + 1)) && !isToday ? index + 2 : index + 1;
    return { from: index, to, iso: this.#dayShifted(shift) };
  }

  /** "last week", "next Friday", "this summer", "last June". */
  #readShifted(index: number, shift: number): Found | null {
    const scan = this.#scan;
    const at = index + 1;
    const word = scan.word(at);
    if (word === 0) return null;
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#readWeekday(at, weekday, shift, index);
    const month = MONTHS.get(word);
    if (month !== undefined && scan.isCapital(at)) {
      return { from: index, to: at + 1, iso: this.#monthShifted(month, shift) };
    }
    if (!PERIODS.has(word)) return null;
    // "this season's" and "the last century": the same words as names of stretches without end are left alone.
    let to = at + 1;
    if (EARLY_LATE.has(word)) to++;
    return { from: index, to, iso: this.#periodShifted(word, shift) };
  }

  #periodShifted(word: number, shift: number): string | null {
    const day = this.#reference;
    if (!day) return null;
    if (word === YEAR) return isoYear(day.year + shift);
    if (word === MONTH) {
      const month = day.year * 12 + day.month - 1 + shift;
      return isoMonth(Math.floor(month / 12), (month % 12) + 1);
    }
    if (PARTS_OF_DAY.has(word)) return this.#dayShifted(word === NIGHT ? shift : 0);
    return null;
  }

  #dayShifted(shift: number): string | null {
    return this.#reference ? isoDay(dayOf(dayNumber(this.#reference) + shift)) : null;
  }

  #weekdayAround(weekday: number, shift: number, index: number): string | null {
    if (!this.#reference) return null;
    const today = dayNumber(this.#reference);
    const back = (weekdayOf(today) - weekday + 7) % 7;
    if (shift < 0) return isoDay(dayOf(today - (back || 7)));
    if (shift > 0) return isoDay(dayOf(today + (back === 0 ? 7 : 7 - back)));
    if (back === 0) return isoDay(dayOf(today));
    return isoDay(dayOf(this.#looksAhead(index) ? today + 7 - back : today - back));
  }

  #monthAround(month: number, ahead: boolean): string | null {
    const day = this.#reference;
    if (!day) return null;
    if (ahead) return isoMonth(month < day.month ? day.year + 1 : day.year, month);
    return isoMonth(month > day.month ? day.year - 1 : day.year, month);
  }

  #monthShifted(month: number, shift: number): string | null {
    const day = this.#reference;
    if (!day) return null;
    if (shift === 0) return isoMonth(day.year, month);
    if (shift < 0) return isoMonth(month >= day.month ? day.year - 1 : day.year, month);
    return isoMonth(month <= day.month ? day.year + 1 : day.year, month);
  }

  /** A day without a year: the one nearest to the reference. */
  #dayAround(month: number, day: number): string | null {
    if (!this.#reference) return null;
    const today = dayNumber(this.#reference);
    let best: Day | null = null;
    for (let year = this.#reference.year - 1; year <= this.#reference.year + 1; year++) {
      if (!isDay(year, month, day)) continue;
      const candidate = { year, month, day };
      if (!best || Math.abs(dayNumber(candidate) - today) < Math.abs(dayNumber(best) - today)) best = candidate;
    }
    return best ? isoDay(best) : null;
  }

  /** True when the words before the date, within the sentence, speak of what is to come. */
  #looksAhead(index: number): boolean {
    const scan = this.#scan;
    for (let at = index - 1; at >= index - 14 && at >= scan.floor; at--) {
      const kind = scan.tokens.kind[at];
      if (kind === TokenKind.terminator && at < index - 1) return false;
      if (kind === TokenKind.word && FUTURE_CUES.has(scan.tokens.word[at]!)) return true;
    }
    return false;
  }

  /** "10", "10th" as a day of a month. */
  #dayAt(index: number): { to: number; day: number } | null {
    const scan = this.#scan;
    if (!scan.isNumber(index) || scan.length(index) > 2) return null;
    const day = this.#number(index);
    if (day < 1 || day > 31) return null;
    const at = index + 1;
    if (at >= scan.limit || !scan.glued(at)) return { to: at, day };
    if (scan.isWord(at)) return scan.length(at) === 2 && ENDINGS.has(scan.word(at)) ? { to: at + 1, day } : null;
    const code = scan.code(at);
    // "10,000", "10.5", "10%", "10:30"
    const next = at + 1;
    const digits = scan.isNumber(next) && scan.glued(next);
    if (digits && (code === COMMA || code === STOP || code === 58 || code === SLASH)) {
      return code === COMMA && scan.length(next) === 4 ? { to: at, day } : null;
    }
    return code === 37 || scan.tokens.kind[at] === TokenKind.currency ? null : { to: at, day };
  }

  #monthAt(index: number): { to: number; month: number } | null {
    const scan = this.#scan;
    const word = scan.word(index);
    if (word === 0 || !scan.isCapital(index)) {
      // Wire copy in lower case: "oct . 7".
      return null;
    }
    const full = MONTHS.get(word);
    if (full !== undefined) return { to: index + 1, month: full };
    const short = SHORT_MONTHS.get(word);
    if (short === undefined) return null;
    const stop = scan.code(index + 1) === STOP && scan.glued(index + 1);
    return { to: stop ? index + 2 : index + 1, month: short };
  }

  /** Year of a plain number of four digits, else 0. */
  #yearAt(index: number): number {
    const scan = this.#scan;
    if (!scan.isNumber(index) || scan.length(index) !== 4) return 0;
    const value = this.#number(index);
    const next = index + 1;
    const grouped = scan.code(next) === COMMA && scan.glued(next) && scan.isNumber(next + 1) && scan.glued(next + 1);
    if (grouped) return 0;
    if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
    const cued = YEAR_CUES.has(scan.word(index - 1)) && value >= FIRST_CUED_YEAR && value <= LAST_CUED_YEAR;
    return cued && !scan.isWord(next) ? value : 0;
  }

  #number(index: number): number {
    return Number(this.#scan.textOf(index));
  }
}
/** '40 is 2040, '41 is 1941. */
const LAST_SHORT_YEAR = 40;
const AT = wordId('at');
const ENDINGS = new WordSet('st nd rd th');
