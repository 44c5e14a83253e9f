import { hashText, type Span } from '../text/index.ts';

/**
 * A span identified by its text and surrounding context, so that it can be located after edits elsewhere in the file. Stored in
 * the decision file.
 */
export interface Anchor {
  /** Path of the article relative to the folder, separated by "/". */
  readonly file: string;
  /** Text of the span, or the first {@link MAX_TEXT_LENGTH} UTF-16 code units of a longer one. */
  readonly text: string;
  /** Length of a longer span in UTF-16 code units; undefined if `text` is the whole span. */
  readonly length?: number;
  /** Hash of a longer span; undefined if `text` is the whole span. */
  readonly hash?: string;
  /** The {@link CONTEXT_LENGTH} code units before the span; fewer only at the start of the article. */
  readonly before: string;
  /** The {@link CONTEXT_LENGTH} code units after the span; fewer only at the end of the article. */
  readonly after: string;
}

/** Maximum length of the stored text of a span, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 200;
/** Length of the stored context on each side, in UTF-16 code units. */
const CONTEXT_LENGTH = 32;
/** Minimum number of matching context code units on one side of the span. Hand-set, not measured. */
const MIN_CONTEXT_LENGTH = 12;
/** Maximum number of occurrences of an anchor's text that are inspected; bounds the work. */
const MAX_INSPECTED_OCCURRENCES = 1000;

/** Returns the anchor of a span of an article. */
export function createAnchor(file: string, text: string, { start, end }: Span): Anchor {
  const context = {
    before: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: text.slice(end, Math.min(text.length, end + CONTEXT_LENGTH)),
  };
  if (end - start <= MAX_TEXT_LENGTH) return { file, text: text.slice(start, end), ...context };
  const hash = hashText(text, start, end);
  return { file, text: text.slice(start, start + MAX_TEXT_LENGTH), length: end - start, hash, ...context };
}

/**
 * Returns the current span of an anchor, or null if the decision is orphaned: its text no longer exists, its context changed on
 * both sides, or two locations match equally well. Of several occurrences, the one with the most matching context is chosen.
 */
export function findAnchor(anchor: Anchor, text: string): Span | null {
  if (anchor.text === '') return null;
  const length = anchor.length ?? anchor.text.length;
  let best: Span | null = null;
  let bestContext = -1;
  let isTied = false;
  let start = text.indexOf(anchor.text);
  for (let i = 0; start >= 0 && i < MAX_INSPECTED_OCCURRENCES; i++) {
    const span = { start, end: start + length };
    const context = matchingContextLength(anchor, text, span);
    if (context !== null && context >= bestContext && hasSameHash(anchor, text, span)) {
      isTied = context === bestContext;
      if (!isTied) best = span;
      bestContext = context;
    }
    start = text.indexOf(anchor.text, start + 1);
  }
  return isTied ? null : best;
}

function hasSameHash({ hash }: Anchor, text: string, { start, end }: Span): boolean {
  return hash === undefined || hashText(text, start, Math.min(end, text.length)) === hash;
}

/**
 * Returns the number of code units next to the span, on both sides together, that match the context of the anchor; null if
 * neither side has enough of them or the span does not fit into the text.
 */
function matchingContextLength({ before, after }: Anchor, text: string, { start, end }: Span): number | null {
  if (end > text.length) return null;
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  // A context that was short because the span is at an end of the text must match entirely, up to the end.
  const matchesLeft =
    left >= MIN_CONTEXT_LENGTH || (left === before.length && before.length < MIN_CONTEXT_LENGTH && start === left);
  const matchesRight =
    right >= MIN_CONTEXT_LENGTH ||
    (right === after.length && after.length < MIN_CONTEXT_LENGTH && end + right === text.length);
  return matchesLeft || matchesRight ? left + right : null;
}
