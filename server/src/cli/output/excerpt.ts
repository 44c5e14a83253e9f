import type { Span } from '../../core/text/index.ts';
import { replaceControlCharacters } from './controlCharacters.ts';

/** A stretch of a text on one line without control characters, cut to `most` characters. */
export function excerpt(text: string, { start, end }: Span, most: number): string {
  return end - start <= most ? replaceControlCharacters(text.slice(start, end)) : `${head(text, start, most - 1)}…`;
}

function head(text: string, start: number, length: number): string {
  return replaceControlCharacters(text.slice(start, alignToCharacter(text, start + length)));
}

/** A span with what stands around it in its sentence, on one line without control characters. */
export interface KeywordInContext {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** The sentence around a span, cut to `most` characters in all, with the span in sight. */
export function keywordInContext(text: string, sentence: Span, span: Span, most: number): KeywordInContext {
  const inside = excerpt(text, span, most);
  const room = most - inside.length;
  // A character more than there is room for shows that something was cut.
  const from = alignToCharacter(text, Math.max(sentence.start, span.start - room - 1));
  const to = alignToCharacter(text, Math.min(sentence.end, span.end + room + 1));
  const before = replaceControlCharacters(text.slice(Math.min(from, span.start), span.start)).trimStart();
  const after = replaceControlCharacters(text.slice(span.end, Math.max(to, span.end))).trimEnd();
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  return { before: keepEnd(before, left), inside, after: keepStart(after, right) };
}

function keepEnd(text: string, length: number): string {
  if (length >= text.length) return text;
  if (length === 0) return '';
  const from = text.length - length + 1;
  return `…${text.slice(alignToCharacter(text, from) < from ? from + 1 : from)}`;
}

function keepStart(text: string, length: number): string {
  if (length >= text.length) return text;
  return length === 0 ? '' : `${text.slice(0, alignToCharacter(text, length - 1))}…`;
}

/** The offset, or the one before it where it would part a pair of surrogates. */
function alignToCharacter(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  const high = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}

/** Lines of at most `width` characters, broken at spaces where there are any; at most `most` of them. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let at = 0;
  while (at < text.length && lines.length < most) {
    while (text[at] === ' ') at++;
    if (text.length - at <= width) {
      if (at < text.length) lines.push(text.slice(at));
      return lines;
    }
    const space = text.lastIndexOf(' ', at + width);
    const end = space > at ? space : alignToCharacter(text, at + width);
    lines.push(text.slice(at, end));
    at = end;
  }
  if (at < text.length) lines.push('…');
  return lines;
}
