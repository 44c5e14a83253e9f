import { type Chunk, ChunkType, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';

/** Phrases looked at on the way to a subject. News sentences are shorter; the bound keeps hostile text linear. */
export const MAX_SUBJECT_DISTANCE_CHUNKS = 60;

/** The noun that "who" stands for. */
export function findAntecedent(chunks: readonly Chunk[], relative: number): number {
  let i = relative - 1;
  while (chunks[i]?.type === ChunkType.comma || chunks[i]?.type === ChunkType.dash) i--;
  i = indexBeforeBracket(chunks, i, Math.max(0, i - MAX_SUBJECT_DISTANCE_CHUNKS));
  while (chunks[i]?.type === ChunkType.noun) {
    const noun = chunks[i]!;
    const ofPhrase = chunks[i - 1]?.type === ChunkType.preposition;
    if (noun.nounKind === NounKind.time) i -= ofPhrase ? 2 : 1;
    // "one voter familiar with the plan, who": a thing is not meant.
    else if (ofPhrase && noun.nounKind === NounKind.nominal && !(noun.flags & LexicalFlag.speaker)) i -= 2;
    else return i;
  }
  return -1;
}

/** The phrase before a bracket that ends at `at`, else `at`. */
export function indexBeforeBracket(chunks: readonly Chunk[], at: number, lowest: number): number {
  if (chunks[at]?.type !== ChunkType.closeBracket) return at;
  let i = at;
  while (i > lowest && chunks[i]!.type !== ChunkType.openBracket) i--;
  return i - 1;
}

/** "Tarn on the harbour: …": a clause without a verb has its first noun for a subject. */
export function findVerblessSubject(chunks: readonly Chunk[], from: number, lowest: number): number {
  let start = from;
  while (start > lowest && chunks[start - 1]!.type !== ChunkType.sentenceEnd) start--;
  return start < from && canSpeak(chunks[start]!) ? start : -1;
}

/** The clause of this subject hangs on another: behind that, because, who, or behind a verb of saying with its hearer. */
export function isEmbeddedClause(chunks: readonly Chunk[], subject: number): boolean {
  let i = subject - 1;
  const lowest = Math.max(0, i - MAX_HEARER_CHUNKS);
  while (i > lowest) {
    const chunk = chunks[i]!;
    if (
      chunk.type === ChunkType.noun &&
      (chunk.nounKind === NounKind.time || chunks[i - 1]!.type === ChunkType.preposition)
    )
      i--;
    else if (chunk.type !== ChunkType.adverb && chunk.type !== ChunkType.preposition) break;
    i--;
  }
  const before = chunks[i];
  if (!before) return false;
  if (before.type === ChunkType.subordinator || before.type === ChunkType.relative) return true;
  if (before.type === ChunkType.verb) return i === subject - 1 || isReportingVerb(before);
  return (
    before.type === ChunkType.noun &&
    chunks[i - 1]?.type === ChunkType.verb &&
    (i === subject - 1 || isReportingVerb(chunks[i - 1]!))
  );
}

/** Phrases between a verb of saying and the clause that is said: "told reporters in Orrin on Monday the". */
const MAX_HEARER_CHUNKS = 7;

/** Subject of the clause that follows an opening phrase: "Speaking in Orrin, Tarn …". */
export function findSubjectAfterOpening(chunks: readonly Chunk[], from: number): number {
  const end = Math.min(chunks.length, from + MAX_SUBJECT_DISTANCE_CHUNKS);
  for (let i = from; i < end; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.semicolon) return -1;
    if (chunk.type !== ChunkType.comma && chunk.type !== ChunkType.quote) continue;
    const next = chunks[i + 1];
    if (next?.type === ChunkType.noun && canSpeak(next) && isFollowedByTensedVerb(chunks, i + 1)) return i + 1;
  }
  return -1;
}

/** A tensed verb comes before the sentence ends. */
function isFollowedByTensedVerb(chunks: readonly Chunk[], noun: number): boolean {
  for (let i = noun + 1; i < chunks.length && i < noun + 12; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.semicolon) return false;
    if (chunk.type === ChunkType.verb && chunk.hasTense) return true;
  }
  return false;
}

/** A clause, and so its subject, may begin behind this phrase. */
export function canPrecedeClause(chunk: Chunk): boolean {
  return (
    chunk.type === ChunkType.comma ||
    chunk.type === ChunkType.sentenceEnd ||
    chunk.type === ChunkType.conjunction ||
    chunk.type === ChunkType.subordinator ||
    chunk.type === ChunkType.quote ||
    chunk.type === ChunkType.dash ||
    chunk.type === ChunkType.colon
  );
}

/** A verb that can carry words: said, called, wants. */
export function isReportingVerb(chunk: Chunk): boolean {
  return chunk.type === ChunkType.verb && (chunk.flags & (LexicalFlag.say | LexicalFlag.describe)) !== 0;
}

/** A noun phrase that can be the subject of a verb of saying: no date, number, or object pronoun. */
export function canSpeak(chunk: Chunk): boolean {
  return (
    chunk.type === ChunkType.noun &&
    (chunk.nounKind === NounKind.name ||
      chunk.nounKind === NounKind.nominal ||
      chunk.nounKind === NounKind.subjectPronoun)
  );
}
