import type { TokenWindow } from '../syntax/index.ts';
import { PERIOD, SLASH } from '../text/index.ts';
import { isDay, isoDay, isoTime } from './calendar.ts';
import { type FoundDate, numberAt, withClock } from './dateParts.ts';

/** "2025-07-10", "2021-03-04T09:15:02.480Z" */
export function parseIso(scan: TokenWindow, index: number): FoundDate | null {
  if (scan.length(index) !== 4 || !scan.isJoiningHyphen(index + 1) || !scan.isNumber(index + 2)) return null;
  if (scan.length(index + 2) !== 2 || !scan.isJoiningHyphen(index + 3) || !scan.isNumber(index + 4)) return null;
  if (scan.length(index + 4) !== 2) return null;
  const [year, month, day] = [numberAt(scan, index), numberAt(scan, index + 2), numberAt(scan, index + 4)];
  if (!isDay(year, month, day)) return null;
  const date = { year, month, day };
  let to = index + 5;
  if (
    to < scan.end &&
    scan.followsWithoutSpace(to) &&
    scan.isWord(to) &&
    (scan.code(to) | 32) === 116 &&
    scan.isNumber(to + 1)
  ) {
    const hour = numberAt(scan, to + 1);
    const minute = scan.isNumber(to + 3) ? numberAt(scan, to + 3) : 0;
    to += 2;
    while (to < scan.end && scan.followsWithoutSpace(to) && to < index + 16) to++;
    while (!scan.isNumber(to - 1) && !scan.isWord(to - 1)) to--;
    return { from: index, to, iso: isoDay(date) + isoTime(hour, minute) };
  }
  return withClock(scan, { from: index, to, iso: isoDay(date) });
}

/** "10/07/2025", "7/25/24", "10.07.2025": settled only when one of the two cannot be a month, or both agree. */
export function parseSlashed(scan: TokenWindow, index: number): FoundDate | null {
  const sign = scan.code(index + 1);
  if ((sign !== SLASH && sign !== PERIOD) || scan.length(index) > 2 || !scan.followsWithoutSpace(index + 1))
    return null;
  if (!scan.isNumber(index + 2) || !scan.followsWithoutSpace(index + 2) || scan.length(index + 2) > 2) return null;
  if (scan.code(index + 3) !== sign || !scan.followsWithoutSpace(index + 3)) return null;
  if (!scan.isNumber(index + 4) || !scan.followsWithoutSpace(index + 4)) return null;
  const length = scan.length(index + 4);
  if (length !== 4 && !(length === 2 && sign === SLASH)) return null;
  if (
    scan.code(index + 5) === sign &&
    scan.followsWithoutSpace(index + 5) &&
    scan.isNumber(index + 6) &&
    scan.followsWithoutSpace(index + 6)
  )
    return null;
  const [a, b] = [numberAt(scan, index), numberAt(scan, index + 2)];
  const year = numberAt(scan, index + 4) + (length === 2 ? 2000 : 0);
  const dayFirst = isDay(year, b, a);
  const monthFirst = isDay(year, a, b);
  if (!dayFirst && !monthFirst) return null;
  const settled = dayFirst !== monthFirst || a === b || sign === PERIOD;
  const date = dayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
  return { from: index, to: index + 5, iso: settled ? isoDay(date) : null };
}
