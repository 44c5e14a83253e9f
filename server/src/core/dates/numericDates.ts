import type { TokenWindow } from '../syntax/index.ts';
import { LOWER_CASE_BIT, PERIOD, SLASH, SMALL_T } from '../text/index.ts';
import { isDay, isoDay, isoTime } from './calendar.ts';
import { type FoundDate, numberAt, withClock } from './dateParts.ts';

/** Parses an ISO 8601 date: "2025-07-10", "2021-03-04T09:15:02.480Z". */
export function parseIso(window: TokenWindow, index: number): FoundDate | null {
  if (window.length(index) !== 4 || !window.isJoiningHyphen(index + 1) || !window.isNumber(index + 2)) return null;
  if (window.length(index + 2) !== 2 || !window.isJoiningHyphen(index + 3) || !window.isNumber(index + 4)) return null;
  if (window.length(index + 4) !== 2) return null;
  const [year, month, day] = [numberAt(window, index), numberAt(window, index + 2), numberAt(window, index + 4)];
  if (!isDay(year, month, day)) return null;
  const date = { year, month, day };
  let to = index + 5;
  if (
    to < window.end &&
    window.followsWithoutSpace(to) &&
    window.isWord(to) &&
    (window.code(to) | LOWER_CASE_BIT) === SMALL_T &&
    window.isNumber(to + 1)
  ) {
    const hour = numberAt(window, to + 1);
    const minute = window.isNumber(to + 3) ? numberAt(window, to + 3) : 0;
    to += 2;
    while (to < window.end && window.followsWithoutSpace(to) && to < index + 16) to++;
    while (!window.isNumber(to - 1) && !window.isWord(to - 1)) to--;
    return { from: index, to, iso: isoDay(date) + isoTime(hour, minute) };
  }
  return withClock(window, { from: index, to, iso: isoDay(date) });
}

/**
 * Parses a numeric date: "10/07/2025", "7/25/24", "10.07.2025". It is resolved only if one of the two numbers cannot be
 * a month, or both are equal.
 */
export function parseSlashed(window: TokenWindow, index: number): FoundDate | null {
  const sign = window.code(index + 1);
  if ((sign !== SLASH && sign !== PERIOD) || window.length(index) > 2 || !window.followsWithoutSpace(index + 1))
    return null;
  if (!window.isNumber(index + 2) || !window.followsWithoutSpace(index + 2) || window.length(index + 2) > 2)
    return null;
  if (window.code(index + 3) !== sign || !window.followsWithoutSpace(index + 3)) return null;
  if (!window.isNumber(index + 4) || !window.followsWithoutSpace(index + 4)) return null;
  const length = window.length(index + 4);
  if (length !== 4 && !(length === 2 && sign === SLASH)) return null;
  if (
    window.code(index + 5) === sign &&
    window.followsWithoutSpace(index + 5) &&
    window.isNumber(index + 6) &&
    window.followsWithoutSpace(index + 6)
  )
    return null;
  const [a, b] = [numberAt(window, index), numberAt(window, index + 2)];
  const year = numberAt(window, index + 4) + (length === 2 ? 2000 : 0);
  const dayFirst = isDay(year, b, a);
  const monthFirst = isDay(year, a, b);
  if (!dayFirst && !monthFirst) return null;
  const settled = dayFirst !== monthFirst || a === b || sign === PERIOD;
  const date = dayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
  return { from: index, to: index + 5, iso: settled ? isoDay(date) : null };
}
