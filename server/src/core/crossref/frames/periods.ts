import type { DateMention } from '../../dates/index.ts';
import type { Span } from '../../text/index.ts';
import { findMonth } from '../events/months.ts';
import type { SlotRelation } from './slotRelation.ts';

/** Words that place a period relative to the article: "last year", "this week". */
const SHIFTS = new Map([
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['prior', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);
const UNITS = 'year month week quarter season half decade century';

const RELATIVE = new RegExp(`\\b(${[...SHIFTS.keys()].join('|')}) (${UNITS.replaceAll(' ', '|')})\\b`, 'gi');
/** "in the first half", "in the fourth quarter", "second-quarter". */
const ORDINAL_PERIOD =
  /\b(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](half|quarter|period|set|round|leg|day|week|month|year|season|term)\b/gi;
/** "in the past two weeks", "over the last 24 hours", "within a year". */
const WINDOW =
  /\b(?:in|over|during|for|within) (?:the )?(?:past|last|previous|next|coming) (?:[\p{L}\d-]{1,12} )?(hour|day|week|month|year|decade)s?\b/iu;
const SINCE = /\bsince\b/i;

/** A time that a figure is about. Only times of one granularity can be compared. */
export interface Period {
  /** "year", "month", "year of the article" and so on. */
  readonly granularity: string;
  readonly value: string;
}

/**
 * Returns the times that a text is about: its years and months, periods relative to the article ("last year"), parts of a period
 * ("the first half"), and whether they go back to a start ("since") or span a window ("in the past two weeks").
 *
 * @param dates date mentions of the article
 */
export function findPeriods(text: string, span: Span, dates: readonly DateMention[]): Period[] {
  const periods: Period[] = [];
  const comparisons = findComparisons(text, span);
  const add = (granularity: string, value: string) => {
    if (!periods.some((known) => known.granularity === granularity && known.value === value))
      periods.push({ granularity, value });
  };
  for (const date of dates) {
    const isInside = date.start >= span.start && date.end <= span.end;
    if (isInside && !comparisons.some(({ start, end }) => date.start >= start && date.start <= end)) addDate(date, add);
  }
  const part = blank(text.slice(span.start, span.end), comparisons, span.start);
  for (const [, shift, unit] of part.matchAll(RELATIVE))
    add(`relative ${unit!.toLowerCase()}`, String(SHIFTS.get(shift!.toLowerCase())));
  for (const [, ordinal, unit] of part.matchAll(ORDINAL_PERIOD))
    add(`${unit!.toLowerCase()} of`, ordinal!.toLowerCase());
  if (WINDOW.test(part)) add(EXTENT, 'window');
  if (SINCE.test(part)) add(EXTENT, 'since');
  return periods;
}

/** Words that compare a value with earlier ones: "the highest since 2017", "a record since May". */
const COMPARISON =
  /\b(?:\p{L}{2,12}est|most|least|first|worst|best|record|high|low)\b[^.;:]{0,40}?\bsince\b[^.;:,]{0,40}/giu;

/** Returns the spans that compare a value with earlier ones. Their times are not those of the value. */
function findComparisons(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(COMPARISON), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function blank(part: string, spans: readonly Span[], offset: number): string {
  let blanked = part;
  for (const { start, end } of spans)
    blanked = blanked.slice(0, start - offset) + ' '.repeat(end - start) + blanked.slice(end - offset);
  return blanked;
}

/** Granularity of periods that only say how far they reach. */
const EXTENT = 'extent';

function addDate({ iso, text }: DateMention, add: (granularity: string, value: string) => void): void {
  if (iso) {
    add('year', iso.slice(0, 4));
    if (iso.length >= 7) add('month', iso.slice(5, 7));
    return;
  }
  const month = findMonth(text);
  if (month !== undefined) add('month', month);
  for (const [year] of text.matchAll(/(?<!\d)\d{4}(?!\d)/g)) add('year', year);
}

/** Words that refer to an event before the one that an article reports. */
const PAST =
  /\b(?:ago|earlier this (?:week|month|year)|(?:last|previous) (?:week|month|year|season|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december)|previously|formerly|a (?:week|month|year|day) (?:earlier|before)|(?:weeks|months|years|days) (?:earlier|before))\b/i;

/** An earlier time at the start of a sentence: "Four months ago,". It is the part of a figure of its own. */
const PAST_OPENING = /^[^,]{1,40}\b(?:ago|earlier|before),/i;

/** Whether a sentence starts with an earlier time. */
export function startsInPast(text: string, sentence: Span): boolean {
  return PAST_OPENING.test(text.slice(sentence.start, sentence.end));
}

/**
 * Whether a text refers to an earlier event, by such words or by a year before that of the article.
 *
 * @param year year of the article, null if unknown
 */
export function refersToPast(text: string, span: Span, dates: readonly DateMention[], year: number | null): boolean {
  if (PAST.test(text.slice(span.start, span.end))) return true;
  if (year === null) return false;
  return dates.some(
    ({ iso, start, end }) => iso !== null && start >= span.start && end <= span.end && Number(iso.slice(0, 4)) < year,
  );
}

/** How the times of two figures are related: `same`, `other` (they exclude each other) or `unknown`. Symmetric. */
export function comparePeriods(a: readonly Period[], b: readonly Period[]): SlotRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  // Articles round the start of a long period: "since 2006", "since 2007".
  if (hasStart(a) && hasStart(b)) return 'same';
  let isSame = false;
  for (const { granularity, value } of a) {
    const others = b.filter((other) => other.granularity === granularity);
    if (others.length === 0) continue;
    if (others.some((other) => other.value === value)) isSame = true;
    else if (!others.some((other) => a.some((own) => own.granularity === granularity && own.value === other.value)))
      return 'other';
  }
  return isSame ? 'same' : 'unknown';
}

function hasStart(periods: readonly Period[]): boolean {
  return periods.some(({ granularity, value }) => granularity === EXTENT && value === 'since');
}
