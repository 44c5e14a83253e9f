import type { Span } from '../text/index.ts';
import { applyCuts, type Cut, computeCuts, type StripSpan } from './cuts.ts';

/**
 * Computes the cuts that remove the spans `more` after the cuts `first` have been applied.
 *
 * @returns cuts in offsets of the original text that do not overlap `first`; applying both at once gives the same text as
 * applying one after the other
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

/** Returns the offset in the text after the cuts that corresponds to an offset before them. */
function offsetAfter(cuts: readonly Span[], offset: number): number {
  let gone = 0;
  for (const { start, end } of cuts) {
    if (start >= offset) break;
    gone += Math.min(end, offset) - start;
  }
  return offset - gone;
}

/**
 * Maps spans of the text after `cuts` to offsets of the original text. A span that a cut lies inside is split there. Both
 * lists must be sorted and must not overlap.
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
