import { wordId } from '../text/index.ts';
import { type Day, getDay, getDayNumber, getWeekday, isDay, isoDay, isoMonth, isoYear } from './calendar.ts';
import { PARTS_OF_DAY } from './dateWords.ts';

/** Returns the day `shift` days after the reference as an ISO date; null without a reference. */
export function resolveShiftedDay(reference: Day | null, shift: number): string | null {
  return reference ? isoDay(getDay(getDayNumber(reference) + shift)) : null;
}

/**
 * Returns the day that a weekday means as an ISO date; null without a reference.
 * @param weekday 0 for Monday to 6 for Sunday
 * @param shift negative for "last", positive for "next", 0 for the weekday alone
 * @param isFuture whether the weekday alone is the next one and not the last one
 */
export function resolveWeekday(
  reference: Day | null,
  weekday: number,
  shift: number,
  isFuture: boolean,
): string | null {
  if (!reference) return null;
  const today = getDayNumber(reference);
  const back = (getWeekday(today) - weekday + 7) % 7;
  if (shift < 0) return isoDay(getDay(today - (back || 7)));
  if (shift > 0) return isoDay(getDay(today + (back === 0 ? 7 : 7 - back)));
  if (back === 0) return isoDay(getDay(today));
  return isoDay(getDay(isFuture ? today + 7 - back : today - back));
}

/**
 * Returns the period named by `word` that is `shift` periods after that of the reference, as an ISO date with the
 * precision of the period: "last year", "next month". Null without a reference and for other periods.
 */
export function resolveShiftedPeriod(reference: Day | null, word: number, shift: number): string | null {
  if (!reference) return null;
  if (word === YEAR) return isoYear(reference.year + shift);
  if (word === MONTH) {
    const month = reference.year * 12 + reference.month - 1 + shift;
    return isoMonth(Math.floor(month / 12), (month % 12) + 1);
  }
  if (PARTS_OF_DAY.has(word)) return resolveShiftedDay(reference, word === NIGHT ? shift : 0);
  return null;
}

/**
 * Returns the month that its name alone means, as an ISO date; null without a reference.
 * @param isFuture whether it is the next one and not the last one
 */
export function resolveMonth(reference: Day | null, month: number, isFuture: boolean): string | null {
  if (!reference) return null;
  const { year } = reference;
  if (isFuture) return isoMonth(month < reference.month ? year + 1 : year, month);
  return isoMonth(month > reference.month ? year - 1 : year, month);
}

/**
 * Returns the month after "last" (negative `shift`), "this" (0) or "next" (positive), as an ISO date; null without a
 * reference.
 */
export function resolveShiftedMonth(reference: Day | null, month: number, shift: number): string | null {
  if (!reference) return null;
  const { year } = reference;
  if (shift === 0) return isoMonth(year, month);
  if (shift < 0) return isoMonth(month >= reference.month ? year - 1 : year, month);
  return isoMonth(month <= reference.month ? year + 1 : year, month);
}

/** Returns the day without a year that is closest to the reference, as an ISO date; null without a reference. */
export function resolveDay(reference: Day | null, month: number, day: number): string | null {
  if (!reference) return null;
  const today = getDayNumber(reference);
  let best: Day | null = null;
  for (let year = reference.year - 1; year <= reference.year + 1; year++) {
    if (!isDay(year, month, day)) continue;
    const candidate = { year, month, day };
    if (!best || Math.abs(getDayNumber(candidate) - today) < Math.abs(getDayNumber(best) - today)) best = candidate;
  }
  return best ? isoDay(best) : null;
}

export const YEAR = wordId('year');

const MONTH = wordId('month');

const NIGHT = wordId('night');
