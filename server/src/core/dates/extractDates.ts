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
  dayAround,
  dayShifted,
  monthAround,
  monthShifted,
  periodShifted,
  weekdayAround,
  YEAR,
} from './resolveDates.ts';
import { parseShortYear, parseYear } from './years.ts';

/**
 * The dates and times of day of an article, in reading order and apart from each other. `reference` is the article's own
 * day ("2025-07-10"): words such as "Thursday" and dates without a year settle only with it. Weekdays and months are read
 * as the last one before the reference, or as the next where the sentence looks ahead. Linear.
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

/** {@link extractDates} over the tokens [from, to). */
export function datesBetween(article: Article, from: number, to: number, reference: string | null): DateMention[] {
  const { tokens, text } = article;
  const scan = new TokenWindow(tokens, text);
  const reader = new DateReader(scan, reference === null ? null : parseDay(reference));
  const dates: DateMention[] = [];
  scan.start = from;
  scan.end = to;
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

class DateReader {
  readonly #scan: TokenWindow;
  readonly #reference: Day | null;

  constructor(scan: TokenWindow, reference: Day | null) {
    this.#scan = scan;
    this.#reference = reference;
  }

  read(index: number): FoundDate | null {
    const scan = this.#scan;
    if (scan.isNumber(index)) return this.#parseNumber(index);
    const word = scan.word(index);
    const month = MONTHS.get(word) ?? SHORT_MONTHS.get(word);
    if (month !== undefined && scan.isCapital(index)) return this.#parseMonthFirst(index, month);
    const weekday = WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#parseWeekday(index, weekday, 0, index);
    const relative = RELATIVE_DAYS.get(word);
    // "USA TODAY" is a name.
    const isName =
      scan.tokens.hasFlag(index, TokenFlag.allCapitals) &&
      index > scan.start &&
      scan.tokens.hasFlag(index - 1, TokenFlag.allCapitals);
    if (relative !== undefined && !isName) return this.#parseRelativeDay(index, relative, word === TODAY);
    const shift = SHIFTS.get(word);
    if (shift !== undefined) return this.#parseShifted(index, shift);
    if ((word === NOON || word === MIDNIGHT) && scan.word(index - 1) !== 0)
      return { from: index, to: index + 1, iso: null };
    return null;
  }

  #parseNumber(index: number): FoundDate | null {
    const scan = this.#scan;
    if (index > scan.start && scan.followsWithoutSpace(index) && !mayFollow(this.#scan, index)) return null;
    return (
      parseIso(this.#scan, index) ??
      parseSlashed(this.#scan, index) ??
      this.#parseDayFirst(index) ??
      this.#parseClockFirst(index) ??
      parseYear(this.#scan, index) ??
      parseShortYear(this.#scan, index)
    );
  }

  /** "10 July 2025", "10th of July", "1 Sept." */
  #parseDayFirst(index: number): FoundDate | null {
    const scan = this.#scan;
    const day = dayAt(this.#scan, index);
    if (!day) return null;
    const last = lastDay(this.#scan, day.to, day.day);
    if (last) {
      const named = monthAt(this.#scan, last);
      return named ? { from: index, to: yearAt(this.#scan, named.to) ? named.to + 1 : named.to, iso: null } : null;
    }
    let at = day.to;
    if (scan.word(at) === WORD_ID.of) at++;
    else if (scan.isJoiningHyphen(at)) at++;
    const month = monthAt(this.#scan, at);
    if (!month) return null;
    at = month.to;
    if (scan.code(at) === COMMA && yearAt(this.#scan, at + 1)) at++;
    else if (scan.isJoiningHyphen(at) && yearAt(this.#scan, at + 1)) at++;
    const year = yearAt(this.#scan, at);
    return this.#dayFound(index, year ? at + 1 : month.to, year, month.month, day.day);
  }

  /** "July 10, 2025", "July 10th", "June 2024", "July". */
  #parseMonthFirst(index: number, month: number): FoundDate | null {
    const scan = this.#scan;
    const named = monthAt(this.#scan, index);
    if (!named) return null;
    const at = named.to;
    const day = dayAt(this.#scan, at) ?? (at === index + 1 ? wordDayAt(this.#scan, index) : null);
    if (day) {
      let to = day.to;
      if (scan.code(to) === COMMA && yearAt(this.#scan, to + 1)) to++;
      const year = yearAt(this.#scan, to);
      const last = lastDay(this.#scan, day.to, day.day);
      if (last) {
        const comma = scan.code(last) === COMMA && yearAt(this.#scan, last + 1) ? last + 1 : last;
        return { from: index, to: yearAt(this.#scan, comma) ? comma + 1 : last, iso: null };
      }
      return this.#dayFound(index, year ? to + 1 : day.to, year, month, day.day);
    }
    const ofYear =
      scan.code(at) === COMMA && yearAt(this.#scan, at + 1) ? at + 1 : scan.word(at) === WORD_ID.of ? at + 1 : at;
    const year = yearAt(this.#scan, ofYear);
    if (year) return { from: index, to: ofYear + 1, iso: isoMonth(year, month) };
    return this.#parseMonthAlone(index, month);
  }

  #parseMonthAlone(index: number, month: number): FoundDate | null {
    const scan = this.#scan;
    const word = scan.word(index);
    if (MONTHS.get(word) === undefined) return null;
    const ambiguous = word === MAY || word === MARCH;
    const cued = MONTH_CUES.has(scan.word(index - 1)) || scan.isJoiningHyphen(index - 1);
    if (ambiguous && (!cued || scan.beginsSentence(index))) return null;
    // A name: "April Finch said".
    if (scan.isCapital(index + 1) && !cued && scan.isWord(index + 1)) return null;
    return {
      from: index,
      to: index + 1,
      iso: monthAround(this.#reference, month, isInFutureContext(this.#scan, index)),
    };
  }

  /** The full date, a time of day beside it taken in. */
  #dayFound(from: number, to: number, year: number, month: number, day: number): FoundDate | null {
    const relative = year ? null : this.#relativeYear(to);
    const settled = year || relative?.year || 0;
    if (!isDay(settled || 2024, month, day)) return null;
    const end = relative ? relative.to : to;
    if (settled) return withClock(this.#scan, { from, to: end, iso: isoDay({ year: settled, month, day }) });
    return withClock(this.#scan, { from, to: end, iso: dayAround(this.#reference, month, day) });
  }

  /** "February 11 this year" */
  #relativeYear(index: number): { to: number; year: number } | null {
    const scan = this.#scan;
    const at = scan.word(index) === WORD_ID.of ? index + 1 : index;
    const shift = SHIFTS.get(scan.word(at));
    if (shift === undefined || scan.word(at) === 0 || scan.word(at + 1) !== YEAR) return null;
    return { to: at + 2, year: this.#reference ? this.#reference.year + shift : 0 };
  }

  /** "18:00", "6 p.m. on 10 July" keeps the two apart. */
  #parseClockFirst(index: number): FoundDate | null {
    const clock = parseClock(this.#scan, index);
    return clock ? { from: clock.from, to: clock.to, iso: null } : null;
  }

  #parseWeekday(index: number, weekday: number, shift: number, from: number): FoundDate | null {
    const scan = this.#scan;
    const short = WEEKDAYS.get(scan.word(index)) === undefined;
    let to = index + 1;
    if (short) {
      if (!scan.isCapital(index)) return null;
      if (scan.code(to) === PERIOD && scan.followsWithoutSpace(to)) to++;
    }
    const comma = scan.code(to) === COMMA ? to + 1 : to;
    const date = this.#dateAfterWeekday(comma);
    if (date) return { from, to: date.to, iso: date.iso };
    if (short) return null;
    if (PARTS_OF_DAY.has(scan.word(to))) to++;
    return { from, to, iso: weekdayAround(this.#reference, weekday, shift, isInFutureContext(this.#scan, index)) };
  }

  #dateAfterWeekday(index: number): FoundDate | null {
    const scan = this.#scan;
    if (scan.isNumber(index))
      return this.#parseDayFirst(index) ?? parseIso(this.#scan, index) ?? parseSlashed(this.#scan, index);
    const month = monthAt(this.#scan, index);
    if (!month || !dayAt(this.#scan, month.to)) return null;
    return this.#parseMonthFirst(index, month.month);
  }

  #parseRelativeDay(index: number, shift: number, isToday: boolean): FoundDate | null {
    const scan = this.#scan;
    const to = PARTS_OF_DAY.has(scan.word(index + 1)) && !isToday ? index + 2 : index + 1;
    return { from: index, to, iso: dayShifted(this.#reference, shift) };
  }

  /** "last week", "next Friday", "this summer", "last June". */
  #parseShifted(index: number, shift: number): FoundDate | null {
    const scan = this.#scan;
    const at = index + 1;
    const word = scan.word(at);
    if (word === 0) return null;
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) return this.#parseWeekday(at, weekday, shift, index);
    const month = MONTHS.get(word);
    if (month !== undefined && scan.isCapital(at)) {
      const day = dayAt(scan, at + 1);
      if (day) return { from: index, to: day.to, iso: null };
      return { from: index, to: at + 1, iso: monthShifted(this.#reference, month, shift) };
    }
    if (!PERIODS.has(word)) return null;
    let to = at + 1;
    if (EARLY_LATE.has(word)) to++;
    return { from: index, to, iso: periodShifted(this.#reference, word, shift) };
  }
}
