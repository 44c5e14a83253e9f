import { hashText, type Span } from '../text/index.ts';

/**
 * A span of an article, remembered by what it says and what stands around it, so that it can be found again after edits
 * elsewhere in the file. Kept in `.second-source.json`.
 */
export interface Anchor {
  /** Path of the article relative to the folder, with slashes. */
  readonly file: string;
  /** The text of the span; the first {@link LONGEST_TEXT} characters of a longer one. */
  readonly text: string;
  /** Length and hash of the whole span, where `text` is only its beginning. */
  readonly length?: number;
  readonly hash?: string;
  /** Up to {@link CONTEXT} characters before and behind the span; shorter only at the ends of the text. */
  readonly before: string;
  readonly after: string;
}

/** In UTF-16 code units. */
const LONGEST_TEXT = 200;
const CONTEXT = 32;
/** So many equal characters on one side, next to the span, make a place the remembered one. */
const LEAST_CONTEXT = 12;
/** A text that stands more often in a file than this is not looked for any further. */
const MOST_OCCURRENCES = 1000;

export function createAnchor(file: string, text: string, { start, end }: Span): Anchor {
  const around = {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, Math.min(text.length, end + CONTEXT)),
  };
  if (end - start <= LONGEST_TEXT) return { file, text: text.slice(start, end), ...around };
  const hash = hashText(text, start, end);
  return { file, text: text.slice(start, start + LONGEST_TEXT), length: end - start, hash, ...around };
}

/**
 * Where the anchored span stands now, or null for an orphan: its text is gone, or what stands around it is. Of several places
 * with the same text the one with the most of the remembered surroundings is meant; where two have equally much, none is: a
 * decision never jumps to a lookalike.
 */
export function findAnchor(anchor: Anchor, text: string): Span | null {
  if (anchor.text === '') return null;
  const length = anchor.length ?? anchor.text.length;
  let best: Span | null = null;
  let most = -1;
  let tied = false;
  let at = text.indexOf(anchor.text);
  for (let i = 0; at >= 0 && i < MOST_OCCURRENCES; i++) {
    const span = { start: at, end: at + length };
    const kept = contextKept(anchor, text, span);
    if (
      kept !== null &&
      (anchor.hash === undefined || hashText(text, span.start, Math.min(span.end, text.length)) === anchor.hash)
    ) {
      if (kept > most) {
        best = span;
        most = kept;
        tied = false;
      } else if (kept === most) tied = true;
    }
    at = text.indexOf(anchor.text, at + 1);
  }
  return tied ? null : best;
}

/** Equal characters next to the span on both sides together; null when neither side has enough of them. */
function contextKept({ before, after }: Anchor, text: string, { start, end }: Span): number | null {
  if (end > text.length) return null;
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  // At an end of the text there is less to compare; the end itself has to be kept, then.
  const leftKept = left >= LEAST_CONTEXT || (left === before.length && before.length < LEAST_CONTEXT && start === left);
  const rightKept =
    right >= LEAST_CONTEXT || (right === after.length && after.length < LEAST_CONTEXT && end + right === text.length);
  return leftKept || rightKept ? left + right : null;
}
