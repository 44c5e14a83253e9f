import type { DateMention } from '../../dates/index.ts';
import { getDayNumber, getWeekday, parseDay, WEEKDAYS } from '../../dates/index.ts';
import type { Article, Span } from '../../text/index.ts';
import { findMonth } from './months.ts';

/** A day that a sentence names. Most days in news are named by weekday only, and not every article has a date to resolve it. */
export interface SentenceDate {
  /** ISO date, or null if the article does not determine it. */
  readonly iso: string | null;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
}

/** Length of an ISO date, "2031-03-14". A shorter one has no day. */
export const ISO_DAY_LENGTH = 10;

/** Returns the days that are named inside a span, in reading order. `dates` must also be in reading order. */
export function findDatesInSentence(
  { tokens }: Article,
  dates: readonly DateMention[],
  sentence: Span,
): SentenceDate[] {
  const days: SentenceDate[] = [];
  for (let d = findFirstFrom(dates, sentence.start); d < dates.length && dates[d]!.end <= sentence.end; d++) {
    const date = dates[d]!;
    const day =
      date.iso !== null && date.iso.length >= ISO_DAY_LENGTH ? parseDay(date.iso.slice(0, ISO_DAY_LENGTH)) : null;
    if (day) {
      days.push({ iso: date.iso!.slice(0, ISO_DAY_LENGTH), weekday: getWeekday(getDayNumber(day)) });
      continue;
    }
    for (let i = tokens.firstFrom(date.start); i < tokens.count && tokens.start[i]! < date.end; i++) {
      const weekday = WEEKDAYS.get(tokens.word[i]!);
      if (weekday !== undefined) days.push({ iso: null, weekday });
    }
  }
  return days;
}

/** Returns the index of the first date that starts at or after an offset, by binary search: an article may have many dates. */
function findFirstFrom(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the day of the year that a date mention names, such as "03-14" for "14 March", as a list of one; empty if it names none. */
export function findDayOfYear({ iso, text }: DateMention): string[] {
  if (iso !== null && iso.length >= ISO_DAY_LENGTH) return [iso.slice(YEAR_LENGTH + 1, ISO_DAY_LENGTH)];
  const month = findMonth(text);
  const day = /(?<![\d:])\d{1,2}(?![\d:])/.exec(text)?.[0];
  return month === undefined || day === undefined ? [] : [`${month}-${day.padStart(2, '0')}`];
}

const YEAR_LENGTH = 4;

/** Whether the lists may have a day in common. Days are compared by date if both have one, otherwise by weekday. */
export function haveCommonDay(a: readonly SentenceDate[], b: readonly SentenceDate[]): boolean {
  return a.some((x) => b.some((y) => (x.iso !== null && y.iso !== null ? x.iso === y.iso : x.weekday === y.weekday)));
}
