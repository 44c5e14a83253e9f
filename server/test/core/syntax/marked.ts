import { expect } from 'vitest';
import { ChunkType } from '../../../src/core/syntax/index.ts';
import type { Span } from '../../../src/core/text/index.ts';
import { type ChunkedText, chunkText } from './chunkText.ts';

/**
 * A text in which a span is marked as ‹given› to a function and another as ⟨expected⟩ from it: "⟨Ode Tarn⟩ ‹said› so". A
 * span that is not marked is null.
 */
export interface MarkedText {
  readonly text: string;
  readonly given: Span | null;
  readonly expected: Span | null;
}

const MARKS = /[⟨⟩‹›]/g;

export function readMarked(marked: string): MarkedText {
  const offsetOf = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(MARKS, '').length;
  const spanOf = (open: string, close: string) =>
    marked.includes(open) ? { start: offsetOf(open), end: offsetOf(close) } : null;
  return { text: marked.replace(MARKS, ''), given: spanOf('‹', '›'), expected: spanOf('⟨', '⟩') };
}

/** Expects `find`, called with the index of the ‹given› chunk, to return the index of the ⟨expected⟩ chunk, or -1 without one. */
export function expectFound(marked: string, find: (chunked: ChunkedText, given: number) => number): void {
  const { text, given, expected } = readMarked(marked);
  const chunked = chunkText(text);
  const found = find(chunked, indexOfChunk(chunked, given));
  expect(describeChunk(chunked, found)).toEqual(expected && describeChunk(chunked, indexOfChunk(chunked, expected)));
}

/** Expects the ‹given› span to be a chunk of this type. */
export function expectType(marked: string, type: keyof typeof ChunkType): void {
  const { text, given } = readMarked(marked);
  const chunked = chunkText(text);
  const { tokens, chunks } = chunked;
  const found = chunks.findIndex(({ from, to }) => from < to && tokens.start[from] === given?.start);
  expect(found < 0 ? null : describeTyped(chunked, found), `chunks: ${describeChunks(chunked)}`).toBe(
    `${type} ${text.slice(given?.start, given?.end)}`,
  );
}

/**
 * Returns the index of the chunk with exactly this span.
 *
 * @throws {Error} if there is none
 */
export function indexOfChunk(chunked: ChunkedText, span: Span | null): number {
  const { start, end } = chunked.tokens;
  const index = chunked.chunks.findIndex(
    ({ from, to }) => from < to && start[from] === span?.start && end[to - 1] === span?.end,
  );
  if (index < 0) throw new Error(`no chunk has the marked span in: ${describeChunks(chunked)}`);
  return index;
}

const TYPE_NAMES = Object.keys(ChunkType);

/** Returns the chunks with their types: "noun Ode Tarn | verb said | other . | sentenceEnd". */
export function describeChunks(chunked: ChunkedText): string {
  return chunked.chunks.map((_, i) => describeTyped(chunked, i)).join(' | ');
}

function describeTyped(chunked: ChunkedText, index: number): string {
  return `${TYPE_NAMES[chunked.chunks[index]!.type]} ${textOfChunk(chunked, index)}`.trim();
}

function textOfChunk({ tokens, chunks }: ChunkedText, index: number): string {
  const { from, to } = chunks[index]!;
  return from < to ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : '';
}

/** Returns the index and the text of a chunk; null for -1. */
function describeChunk(chunked: ChunkedText, index: number): { index: number; text: string } | null {
  return index < 0 ? null : { index, text: textOfChunk(chunked, index) };
}
