/**
 * Extracts dates and times of day. `extractDates` takes a parsed article and the article's own date (ISO 8601, or null)
 * and returns date mentions in text order, without overlaps; spans are UTF-16 offsets.
 *
 * `dateParts`, `numericDates`, `years` and `clock` parse the parts of a date from tokens. `resolveDates` completes dates
 * without a year and relative words such as "Thursday", using the article's date; without it their `iso` is null.
 * `findArticleDate` finds the article's own date in its text, `timestamp` recognizes lines that only state when a text
 * was published, and `calendar` does arithmetic with days, without a clock or
 * time zone.
 */
export { type ArticleDate, findArticleDate } from './articleDate.ts';
export { getDayNumber, getWeekday, parseDay } from './calendar.ts';
export type { DateMention } from './dateMention.ts';
export { WEEKDAYS } from './dateWords.ts';
export { extractDates } from './extractDates.ts';
export { isTimestamp } from './timestamp.ts';
