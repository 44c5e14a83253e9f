import { type Chunk, ChunkType } from '../../syntax/index.ts';

/** A half-open range of chunks. */
export interface ChunkRange {
  readonly from: number;
  readonly to: number;
}

/** How strongly a chunk separates two figures: semicolons and conjunctions more than commas, prepositions least. */
function separation({ type }: Chunk): number {
  switch (type) {
    case ChunkType.sentenceEnd:
    case ChunkType.semicolon:
      return 5;
    case ChunkType.conjunction:
    case ChunkType.subordinator:
      return 4;
    case ChunkType.relative:
    case ChunkType.dash:
    case ChunkType.colon:
      return 3;
    case ChunkType.comma:
    case ChunkType.openBracket:
    case ChunkType.closeBracket:
      return 2;
    case ChunkType.preposition:
      return 1;
    default:
      return 0;
  }
}

/**
 * Returns the part of a sentence that belongs to each of its figures: two figures are divided at the strongest separator
 * between them; among equal ones, at the last. "Unemployment is 7 percent in Aldby | and 12 percent in Orrin."
 *
 * @param figures chunk indices of the figures, ascending
 */
export function findOwnParts(chunks: readonly Chunk[], figures: readonly number[]): ChunkRange[] {
  const parts: ChunkRange[] = [];
  let from = 0;
  figures.forEach((chunk, i) => {
    const next = figures[i + 1];
    const to = next === undefined ? chunks.length : findBoundary(chunks, chunk, next);
    parts.push({ from, to });
    from = to;
  });
  return parts;
}

/** Returns the chunk at which the part of the figure at `next` starts. */
function findBoundary(chunks: readonly Chunk[], chunk: number, next: number): number {
  let boundary = next;
  let strongest = 0;
  for (let i = chunk + 1; i < next; i++) {
    const strength = separation(chunks[i]!);
    if (strength === 0 || strength < strongest) continue;
    strongest = strength;
    boundary = i;
  }
  return boundary;
}
