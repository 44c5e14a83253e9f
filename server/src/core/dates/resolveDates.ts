import { wordId } from '../text/index.ts';
import { type Day, dayNumber, dayOf, isDay, isoDay, isoMonth, isoYear, weekdayOf } from './calendar.ts';
import { PARTS_OF_DAY } from './dateWords.ts';

export function dayShifted(day: Day | null, shift: number): string | null {
  return day ? isoDay(dayOf(dayNumber(day) + shift)) : null;
}

export function weekdayAround(day: Day | null, weekday: number, shift: number, ahead: boolean): string | null {
  if (!day) return null;
  const today = dayNumber(day);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift < 0) return isoDay(dayOf(today - (back || 7)));
  if (shift > 0) return isoDay(dayOf(today + (back === 0 ? 7 : 7 - back)));
  if (back === 0) return isoDay(dayOf(today));
  return isoDay(dayOf(ahead ? today + 7 - back : today - back));
}

export function periodShifted(day: Day | null, word: number, shift: number): string | null {
  if (!day) return null;
  if (word === YEAR) return isoYear(day.year + shift);
  if (word === MONTH) {
    const month = day.year * 12 + day.month - 1 + shift;
    return isoMonth(Math.floor(month / 12), (month % 12) + 1);
  }
  if (PARTS_OF_DAY.has(word)) return dayShifted(day, word === NIGHT ? shift : 0);
  return null;
}

export function monthAround(day: Day | null, month: number, ahead: boolean): string | null {
  if (!day) return null;
  if (ahead) return isoMonth(month < day.month ? day.year + 1 : day.year, month);
  return isoMonth(month > day.month ? day.year - 1 : day.year, month);
}

export function monthShifted(day: Day | null, month: number, shift: number): string | null {
  if (!day) return null;
  if (shift === 0) return isoMonth(day.year, month);
  if (shift < 0) return isoMonth(month >= day.month ? day.year - 1 : day.year, month);
  return isoMonth(month <= day.month ? day.year + 1 : day.year, month);
}

/** Resolves a day without a year to the date closest to the reference. */
export function dayAround(reference: Day | null, month: number, day: number): string | null {
  if (!reference) return null;
  const today = dayNumber(reference);
  let best: Day | null = null;
  for (let year = reference.year - 1; year <= reference.year + 1; year++) {
    if (!isDay(year, month, day)) continue;
    const candidate = { year, month, day };
    if (!best || Math.abs(dayNumber(candidate) - today) < Math.abs(dayNumber(best) - today)) best = candidate;
  }
  return best ? isoDay(best) : null;
}

export const YEAR = wordId('year');

const MONTH = wordId('month');

const NIGHT = wordId('night');
