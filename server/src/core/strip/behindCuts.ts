import type { Span } from '../text/span.ts';
import { applyCuts, type Cut, cutsFor, type StripSpan } from './cuts.ts';

/**
 * The cuts that remove `more` once `first`, themselves cuts of the text, are made: in offsets of the text as it is now,
 * without overlaps with `first`. Both together remove what one after the other would.
 */
export function cutsBehind(text: string, first: readonly Cut[], more: readonly StripSpan[]): Cut[] {
  if (first.length === 0) return cutsFor(text, more);
  const spans = more.map((span) => ({
    ...span,
    start: offsetAfter(first, span.start),
    end: offsetAfter(first, span.end),
  }));
  return cutsFor(applyCuts(text, first), spans).flatMap((cut) => before(first, cut));
}

/** Where an offset of the text lies when the cuts are made. */
function offsetAfter(cuts: readonly Span[], offset: number): number {
  let gone = 0;
  for (const { start, end } of cuts) {
    if (start >= offset) break;
    gone += Math.min(end, offset) - start;
  }
  return offset - gone;
}

/** A cut of the text without `cuts`, in offsets of the text with them: in pieces where some of them lie inside. */
function before(cuts: readonly Span[], { start, end, rule }: Cut): Cut[] {
  const pieces: Cut[] = [];
  let gone = 0;
  let from = start;
  for (const cut of cuts) {
    const at = cut.start - gone;
    if (at >= end) break;
    if (at > from) {
      pieces.push({ start: from + gone, end: at + gone, rule });
      from = at;
    }
    gone += cut.end - cut.start;
  }
  if (from < end) pieces.push({ start: from + gone, end: end + gone, rule });
  return pieces;
}
