import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span, SpanList } from '../core/text/index.ts';

/** The only place where offsets become positions and back. Both count UTF-16 code units; lines end at \n, \r\n and \r. */

/** What is needed of an article. */
export interface Lines {
  readonly text: string;
  readonly lines: SpanList;
}

export function positionAt({ lines }: Lines, offset: number): Position {
  const line = Math.max(0, lines.lastStartingAtOrBefore(offset));
  // An offset inside a line end belongs to the end of its line.
  return { line, character: Math.min(offset, lines.end[line]!) - lines.start[line]! };
}

export function rangeOf(article: Lines, span: Span): Range {
  return { start: positionAt(article, span.start), end: positionAt(article, span.end) };
}

/** Positions beyond a line's or the text's end count as that end. */
export function offsetAt({ text, lines }: Lines, { line, character }: Position): number {
  if (line >= lines.count) return text.length;
  return Math.min(lines.start[line]! + character, lines.end[line]!);
}

export function locationOf(uri: string, article: Lines, span: Span): Location {
  return { uri, range: rangeOf(article, span) };
}

export function spanOf(article: Lines, range: Range): Span {
  return { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
}
