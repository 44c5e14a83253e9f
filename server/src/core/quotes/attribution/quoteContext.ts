import { type Chunk, ChunkType } from '../../syntax/index.ts';
import type { Tokens } from '../../text/index.ts';
import type { MarkedSpan } from '../marks/markedSpan.ts';
import type { Cue } from './cue.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

/** A quote among the chunks of its paragraph. */
export interface QuoteContext {
  readonly tokens: Tokens;
  readonly chunks: readonly Chunk[];
  readonly span: MarkedSpan;
  /** Index of the chunk that is the quote. */
  readonly index: number;
}

/** Maximum number of chunks examined on each side of a quote for the ends of its sentence; keeps the run time linear in hostile text. */
const MAX_SENTENCE_CHUNKS = 120;

/** Returns the context of the quote that is the chunk `index`. */
export function getQuoteContext({ tokens, chunks, spans }: ParagraphAnalysis, index: number): QuoteContext {
  return { tokens, chunks, span: spans[chunks[index]!.spanIndex]!, index };
}

/** Returns the first chunk of the sentence around the chunk `index`, or of the search window before it. */
export function findSentenceStart(chunks: readonly Chunk[], index: number): number {
  const lowest = Math.max(0, index - MAX_SENTENCE_CHUNKS);
  let i = index;
  while (i > lowest && chunks[i - 1]!.type !== ChunkType.sentenceEnd) i--;
  return i;
}

/** Returns the index of the sentence end after the chunk `index`, or the end of the search window (exclusive). */
export function findSentenceEnd(chunks: readonly Chunk[], index: number): number {
  const highest = Math.min(chunks.length, index + MAX_SENTENCE_CHUNKS);
  let i = index;
  while (i < highest && chunks[i]!.type !== ChunkType.sentenceEnd) i++;
  return i;
}

/** Returns the index of the first cue at or after the chunk `from`; `cues.length` if there is none. */
export function findFirstCueFrom(cues: readonly Cue[], from: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues[middle]!.chunk < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether only a comma or colon separates the quote at the chunk `index` from the cue with its speaker. */
export function isAdjacent(chunks: readonly Chunk[], cue: Cue, index: number): boolean {
  if (cue.chunk > index) return cue.firstChunk <= index + 2;
  const end = getCueEnd(cue);
  const before = chunks[index - 1]!.type;
  return end === index - 1 || before === ChunkType.colon || (end === index - 2 && before === ChunkType.comma);
}

/** Returns the last chunk of the cue and its speaker. */
export function getCueEnd(cue: Cue): number {
  return Math.max(cue.lastChunk, cue.chunk);
}
