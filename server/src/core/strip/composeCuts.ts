import type { Span } from '../text/index.ts';
import { applyCuts, type Cut, computeCuts, type StripSpan } from './cuts.ts';

/**
 * The cuts that remove `more` once `first`, themselves cuts of the text, are made: in offsets of the text as it is now,
 * without overlaps with `first`. Both together remove what one after the other would.
 */
export function composeCuts(text: string, first: readonly Cut[], more: readonly StripSpan[]): Cut[] {
  if (first.length === 0) return computeCuts(text, more);
  const spans = more.map((span) => ({
    ...span,
    start: offsetAfter(first, span.start),
    end: offsetAfter(first, span.end),
  }));
  return mapSpansToOriginal(first, computeCuts(applyCuts(text, first), spans));
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

/**
 * Spans of the text without `cuts`, in offsets of the text with them: in pieces where some of the cuts lie inside. Both
 * sorted and without overlaps.
 */
export function mapSpansToOriginal<T extends Span>(cuts: readonly Span[], spans: readonly T[]): T[] {
  const pieces: T[] = [];
  let gone = 0;
  let next = 0;
  for (const span of spans) {
    let from = span.start;
    for (; next < cuts.length && cuts[next]!.start - gone < span.end; next++) {
      const at = cuts[next]!.start - gone;
      if (at > from) {
        pieces.push({ ...span, start: from + gone, end: at + gone });
        from = at;
      }
      gone += cuts[next]!.end - cuts[next]!.start;
    }
    if (from < span.end) pieces.push({ ...span, start: from + gone, end: span.end + gone });
  }
  return pieces;
}
