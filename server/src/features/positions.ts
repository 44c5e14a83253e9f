/**
 * Conversion between UTF-16 offsets and LSP positions; no other module converts them. Characters of a position are UTF-16
 * code units, too. A line ends at \n, \r\n or \r.
 */
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span, SpanList } from '../core/text/index.ts';

/** A text with its lines, without line ends. Every folder entry is one. */
export interface TextWithLines {
  readonly text: string;
  readonly lines: SpanList;
}

/** Returns the position of an offset. An offset inside a line end becomes the end of its line. */
export function positionAt({ lines }: TextWithLines, offset: number): Position {
  const line = Math.max(0, lines.lastStartingAtOrBefore(offset));
  return { line, character: Math.min(offset, lines.end[line]!) - lines.start[line]! };
}

/** Returns the offset of a position. A position after the end of its line, or of the text, becomes that end. */
export function offsetAt({ text, lines }: TextWithLines, { line, character }: Position): number {
  if (line >= lines.count) return text.length;
  return Math.min(lines.start[line]! + character, lines.end[line]!);
}

export function toRange(source: TextWithLines, span: Span): Range {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}

export function toLocation(uri: string, source: TextWithLines, span: Span): Location {
  return { uri, range: toRange(source, span) };
}

export function toSpan(source: TextWithLines, range: Range): Span {
  return { start: offsetAt(source, range.start), end: offsetAt(source, range.end) };
}
