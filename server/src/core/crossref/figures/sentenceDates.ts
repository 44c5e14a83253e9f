import type { DateMention } from '../../dates/index.ts';
import { dayNumber, parseDay, WEEKDAYS, weekdayOf } from '../../dates/index.ts';
import type { Article, Span } from '../../text/index.ts';

/** A day as a sentence names it. News names most days by their weekday alone, and not every article has a date to settle it. */
export interface SentenceDate {
  /** ISO day, or null when the text does not settle it. */
  readonly iso: string | null;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
}

/** The days that `within` names, in reading order. */
export function findDatesInSentence({ tokens }: Article, dates: readonly DateMention[], within: Span): SentenceDate[] {
  const days: SentenceDate[] = [];
  for (const date of dates) {
    if (date.start < within.start || date.end > within.end) continue;
    const day = date.iso !== null && date.iso.length >= 10 ? parseDay(date.iso.slice(0, 10)) : null;
    if (day) days.push({ iso: date.iso!.slice(0, 10), weekday: weekdayOf(dayNumber(day)) });
    else {
      for (let i = tokens.firstFrom(date.start); i < tokens.count && tokens.start[i]! < date.end; i++) {
        const weekday = WEEKDAYS.get(tokens.word[i]!);
        if (weekday !== undefined) days.push({ iso: null, weekday });
      }
    }
  }
  return days;
}

/** Whether some day of the one may be a day of the other: by date where both have one, else by weekday. */
export function haveCommonDay(a: readonly SentenceDate[], b: readonly SentenceDate[]): boolean {
  return a.some((x) => b.some((y) => (x.iso !== null && y.iso !== null ? x.iso === y.iso : x.weekday === y.weekday)));
}
