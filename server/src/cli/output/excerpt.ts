import type { Span } from '../../core/text/index.ts';
import { replaceControlCharacters } from './controlCharacters.ts';

/** Lengths in this file are in UTF-16 code units. Surrogate pairs are never split. */

/** Returns the text of a span on one line without control characters, truncated to `maxLength` with an ellipsis. */
export function excerpt(text: string, { start, end }: Span, maxLength: number): string {
  if (end - start <= maxLength) return replaceControlCharacters(text.slice(start, end));
  return `${replaceControlCharacters(text.slice(start, alignToCharacter(text, start + maxLength - 1)))}…`;
}

/** A span and its context in the sentence, on one line without control characters. */
export interface KeywordInContext {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** Returns a span with its context in the sentence, truncated on both sides to `maxLength` in all. */
export function keywordInContext(text: string, sentence: Span, span: Span, maxLength: number): KeywordInContext {
  const inside = excerpt(text, span, maxLength);
  const room = maxLength - inside.length;
  // One character more than fits on each side, so that `keepEnd` and `keepStart` notice that something was cut.
  const from = alignToCharacter(text, Math.max(sentence.start, span.start - room - 1));
  const to = alignToCharacter(text, Math.min(sentence.end, span.end + room + 1));
  const before = replaceControlCharacters(text.slice(Math.min(from, span.start), span.start)).trimStart();
  const after = replaceControlCharacters(text.slice(span.end, Math.max(to, span.end))).trimEnd();
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  return { before: keepEnd(before, left), inside, after: keepStart(after, right) };
}

/** Returns the last `length` characters of a text; if that truncates it, the first of them is an ellipsis. */
function keepEnd(text: string, length: number): string {
  if (length >= text.length) return text;
  if (length === 0) return '';
  const from = text.length - length + 1;
  return `…${text.slice(alignToCharacter(text, from) < from ? from + 1 : from)}`;
}

/** Returns the first `length` characters of a text; if that truncates it, the last of them is an ellipsis. */
function keepStart(text: string, length: number): string {
  if (length >= text.length) return text;
  return length === 0 ? '' : `${text.slice(0, alignToCharacter(text, length - 1))}…`;
}

/** Returns the offset, or the one before it if the offset is in the middle of a surrogate pair. */
function alignToCharacter(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  const high = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}

/**
 * Wraps text to lines of at most `width` characters, at spaces if there are any. Returns at most `maxLines` lines, then a
 * line with an ellipsis if text is left.
 */
export function wrap(text: string, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length && lines.length < maxLines) {
    while (text[start] === ' ') start++;
    if (text.length - start <= width) {
      if (start < text.length) lines.push(text.slice(start));
      return lines;
    }
    const space = text.lastIndexOf(' ', start + width);
    const end = space > start ? space : alignToCharacter(text, start + width);
    lines.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) lines.push('…');
  return lines;
}
