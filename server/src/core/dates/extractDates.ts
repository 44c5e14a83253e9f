import { TokenWindow, WORD_ID } from '../syntax/index.ts';
import { type Article, COMMA, PERIOD, TokenFlag, TokenKind, WordSet, wordId } from '../text/index.ts';
import { type Day, isDay, isoDay, isoMonth, parseDay } from './calendar.ts';
import { parseClock } from './clock.ts';
import type { DateMention } from './dateMention.ts';
import {
  dayAt,
  type FoundDate,
  isInFutureContext,
  lastDay,
  mayFollow,
  monthAt,
  withClock,
  wordDayAt,
  yearAt,
} from './dateParts.ts';
import {
  DATE_STARTERS,
  MONTH_CUES,
  MONTHS,
  PARTS_OF_DAY,
  PERIODS,
  RELATIVE_DAYS,
  SHIFTS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from './dateWords.ts';
import { parseIso, parseSlashed } from './numericDates.ts';
import {
  resolveDay,
  resolveMonth,
  resolveShiftedDay,
  resolveShiftedMonth,
  resolveShiftedPeriod,
  resolveWeekday,
  YEAR,
} from './resolveDates.ts';
import { parseShortYear, parseYear } from './years.ts';

/**
 * Extracts the dates and times of day of an article, in text order and without overlaps. Linear.
 * @param reference the article's date ("2025-07-10"), needed to resolve words such as "Thursday" and dates without a
 * year. Weekdays and months are resolved to the last one before it, or to the next one if the sentence refers to the
 * future.
 */
export function extractDates(article: Article, reference: string | null): DateMention[] {
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

/** Like {@link extractDates}, for the tokens [from, to). */
export function datesBetween(article: Article, from: number, to: number, reference: string | null): DateMention[] {
  const { tokens, text } = article;
  const window = new TokenWindow(tokens, text);
  const reader = new DateExtractor(window, reference === null ? null : parseDay(reference));
  const dates: DateMention[] = [];
  window.start = from;
  window.end = to;
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

const MAY = wordId('may');

const MARCH = wordId('march');

const EARLY_LATE = new WordSet('early late mid');

class DateExtractor {
  readonly #window: TokenWindow;
  readonly #reference: Day | null;

  constructor(window: TokenWindow, reference: Day | null) {
    this.#window = window;
    this.#reference = reference;
  }

  read(index: number): FoundDate | null {
    const window = this.#window;
    if (window.isNumber(index)) return this.#parseNumber(index);
    const word = window.word(index);
    const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word);
    if (month !== undefined && window.isCapital(index)) return this.#parseMonthFirst(index, month);
    const weekday = WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#parseWeekday(index, weekday, 0, index);
    const relative = RELATIVE_DAYS.get(word);
    // "USA TODAY" is a name.
    const isName =
      window.tokens.hasFlag(index, TokenFlag.allCapitals) &&
      index > window.start &&
      window.tokens.hasFlag(index - 1, TokenFlag.allCapitals);
    if (relative !== undefined && !isName) return this.#parseRelativeDay(index, relative, word === TODAY);
    const shift = SHIFTS.get(word);
    if (shift !== undefined) return this.#parseShifted(index, shift);
    if ((word === NOON || word === MIDNIGHT) && window.word(index - 1) !== 0)
      return { from: index, to: index + 1, iso: null };
    return null;
  }

  #parseNumber(index: number): FoundDate | null {
    const window = this.#window;
    if (index > window.start && window.followsWithoutSpace(index) && !mayFollow(this.#window, index)) return null;
    return (
      parseIso(this.#window, index) ??
      parseSlashed(this.#window, index) ??
      this.#parseDayFirst(index) ??
      this.#parseClockFirst(index) ??
      parseYear(this.#window, index) ??
      parseShortYear(this.#window, index)
    );
  }

  /** Parses a date that starts with the day: "10 July 2025", "10th of July", "1 Sept." */
  #parseDayFirst(index: number): FoundDate | null {
    const window = this.#window;
    const day = dayAt(this.#window, index);
    if (!day) return null;
    const last = lastDay(this.#window, day.to, day.day);
    if (last) {
      const named = monthAt(this.#window, last);
      return named ? { from: index, to: yearAt(this.#window, named.to) ? named.to + 1 : named.to, iso: null } : null;
    }
    let at = day.to;
    if (window.word(at) === WORD_ID.of) at++;
    else if (window.isJoiningHyphen(at)) at++;
    const month = monthAt(this.#window, at);
    if (!month) return null;
    at = month.to;
    if (window.code(at) === COMMA && yearAt(this.#window, at + 1)) at++;
    else if (window.isJoiningHyphen(at) && yearAt(this.#window, at + 1)) at++;
    const year = yearAt(this.#window, at);
    return this.#dayFound(index, year ? at + 1 : month.to, year, month.month, day.day);
  }

  /** Parses a date that starts with the month: "July 10, 2025", "July 10th", "June 2024", "July". */
  #parseMonthFirst(index: number, month: number): FoundDate | null {
    const window = this.#window;
    const named = monthAt(this.#window, index);
    if (!named) return null;
    const at = named.to;
    const day = dayAt(this.#window, at) ?? (at === index + 1 ? wordDayAt(this.#window, index) : null);
    if (day) {
      let to = day.to;
      if (window.code(to) === COMMA && yearAt(this.#window, to + 1)) to++;
      const year = yearAt(this.#window, to);
      const last = lastDay(this.#window, day.to, day.day);
      if (last) {
        const comma = window.code(last) === COMMA && yearAt(this.#window, last + 1) ? last + 1 : last;
        return { from: index, to: yearAt(this.#window, comma) ? comma + 1 : last, iso: null };
      }
      return this.#dayFound(index, year ? to + 1 : day.to, year, month, day.day);
    }
    const ofYear =
      window.code(at) === COMMA && yearAt(this.#window, at + 1) ? at + 1 : window.word(at) === WORD_ID.of ? at + 1 : at;
    const year = yearAt(this.#window, ofYear);
    if (year) return { from: index, to: ofYear + 1, iso: isoMonth(year, month) };
    return this.#parseMonthAlone(index, month);
  }

  #parseMonthAlone(index: number, month: number): FoundDate | null {
    const window = this.#window;
    const word = window.word(index);
    if (MONTHS.get(word) === undefined) return null;
    const ambiguous = word === MAY || word === MARCH;
    const cued = MONTH_CUES.has(window.word(index - 1)) || window.isJoiningHyphen(index - 1);
    if (ambiguous && (!cued || window.beginsSentence(index))) return null;
    // "April Finch said": a name.
    if (window.isCapital(index + 1) && !cued && window.isWord(index + 1)) return null;
    return {
      from: index,
      to: index + 1,
      iso: resolveMonth(this.#reference, month, isInFutureContext(this.#window, index)),
    };
  }

  /** Creates a full date, including a time next to it. */
  #dayFound(from: number, to: number, year: number, month: number, day: number): FoundDate | null {
    const relative = year ? null : this.#relativeYear(to);
    const settled = year || relative?.year || 0;
    if (!isDay(settled || 2024, month, day)) return null;
    const end = relative ? relative.to : to;
    if (settled) return withClock(this.#window, { from, to: end, iso: isoDay({ year: settled, month, day }) });
    return withClock(this.#window, { from, to: end, iso: resolveDay(this.#reference, month, day) });
  }

  /** Parses a relative year after a date: "February 11 this year". */
  #relativeYear(index: number): { to: number; year: number } | null {
    const window = this.#window;
    const at = window.word(index) === WORD_ID.of ? index + 1 : index;
    const shift = SHIFTS.get(window.word(at));
    if (shift === undefined || window.word(at) === 0 || window.word(at + 1) !== YEAR) return null;
    return { to: at + 2, year: this.#reference ? this.#reference.year + shift : 0 };
  }

  /** Parses a time of day. In "6 p.m. on 10 July", time and date stay separate. */
  #parseClockFirst(index: number): FoundDate | null {
    const clock = parseClock(this.#window, index);
    return clock ? { from: clock.from, to: clock.to, iso: null } : null;
  }

  #parseWeekday(index: number, weekday: number, shift: number, from: number): FoundDate | null {
    const window = this.#window;
    const short = WEEKDAYS.get(window.word(index)) === undefined;
    let to = index + 1;
    if (short) {
      if (!window.isCapital(index)) return null;
      if (window.code(to) === PERIOD && window.followsWithoutSpace(to)) to++;
    }
    const comma = window.code(to) === COMMA ? to + 1 : to;
    const date = this.#dateAfterWeekday(comma);
    if (date) return { from, to: date.to, iso: date.iso };
    if (short) return null;
    if (PARTS_OF_DAY.has(window.word(to))) to++;
    return { from, to, iso: resolveWeekday(this.#reference, weekday, shift, isInFutureContext(this.#window, index)) };
  }

  #dateAfterWeekday(index: number): FoundDate | null {
    const window = this.#window;
    if (window.isNumber(index))
      return this.#parseDayFirst(index) ?? parseIso(this.#window, index) ?? parseSlashed(this.#window, index);
    const month = monthAt(this.#window, index);
    if (!month || !dayAt(this.#window, month.to)) return null;
    return this.#parseMonthFirst(index, month.month);
  }

  #parseRelativeDay(index: number, shift: number, isToday: boolean): FoundDate | null {
    const window = this.#window;
    const to = PARTS_OF_DAY.has(window.word(index + 1)) && !isToday ? index + 2 : index + 1;
    return { from: index, to, iso: resolveShiftedDay(this.#reference, shift) };
  }

  /** Parses a shifted period: "last week", "next Friday", "this summer", "last June". */
  #parseShifted(index: number, shift: number): FoundDate | null {
    const window = this.#window;
    const at = index + 1;
    const word = window.word(at);
    if (word === 0) return null;
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#parseWeekday(at, weekday, shift, index);
    const month = MONTHS.get(word);
    if (month !== undefined && window.isCapital(at)) {
      const day = dayAt(window, at + 1);
      if (day) return { from: index, to: day.to, iso: null };
      return { from: index, to: at + 1, iso: resolveShiftedMonth(this.#reference, month, shift) };
    }
    if (!PERIODS.has(word)) return null;
    let to = at + 1;
    if (EARLY_LATE.has(word)) to++;
    return { from: index, to, iso: resolveShiftedPeriod(this.#reference, word, shift) };
  }
}
