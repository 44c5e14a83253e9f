import { type Chunk, ChunkType, NounKind } from '../../syntax/index.ts';

/** Maximum number of chunks searched backwards for a quote. Hand-set, not measured. */
const MAX_QUOTE_DISTANCE_CHUNKS = 30;

/** Returns the noun chunk at `from`, or after an adverb there; -1 if it is missing, a time or a number. */
export function findNextNoun(chunks: readonly Chunk[], from: number): number {
  const i = chunks[from]?.type === ChunkType.adverb ? from + 1 : from;
  const chunk = chunks[i];
  if (chunk?.type !== ChunkType.noun) return -1;
  return chunk.nounKind === NounKind.time || chunk.nounKind === NounKind.number ? -1 : i;
}

/** Whether a quote precedes the chunk `index` in the same sentence. */
export function hasQuoteBefore(chunks: readonly Chunk[], index: number): boolean {
  const lowest = Math.max(0, index - MAX_QUOTE_DISTANCE_CHUNKS + 1);
  for (let i = index - 1; i >= lowest && chunks[i]!.type !== ChunkType.sentenceEnd; i--) {
    if (chunks[i]!.type === ChunkType.quote) return true;
  }
  return false;
}
