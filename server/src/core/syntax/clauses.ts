import { type Chunk, ChunkType, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';

/** Maximum number of chunks between a verb and its subject. News sentences are shorter; the bound keeps the run time linear in hostile text. */
export const MAX_SUBJECT_DISTANCE_CHUNKS = 60;

/** Returns the index of the noun chunk that the relative pronoun at `relative` refers to, -1 if there is none. */
export function findAntecedent(chunks: readonly Chunk[], relative: number): number {
  let i = relative - 1;
  // "Tarn, who", "Tarn – who", "Tarn (who"
  if (chunks[i]?.type === ChunkType.openBracket) i--;
  while (chunks[i]?.type === ChunkType.comma || chunks[i]?.type === ChunkType.dash) i--;
  i = indexBeforeBracket(chunks, i, Math.max(0, i - MAX_SUBJECT_DISTANCE_CHUNKS));
  while (chunks[i]?.type === ChunkType.noun) {
    const noun = chunks[i]!;
    const isAfterPreposition = chunks[i - 1]?.type === ChunkType.preposition;
    if (noun.nounKind === NounKind.time) i -= isAfterPreposition ? 2 : 1;
    // "one voter familiar with the plan, who": the antecedent is not a thing.
    else if (isAfterPreposition && noun.nounKind === NounKind.nominal && !(noun.flags & LexicalFlag.speaker)) i -= 2;
    else return i;
  }
  return -1;
}

/** Returns the index before the bracket that closes at `closing`; `closing` itself if that chunk is not a closing bracket. */
export function indexBeforeBracket(chunks: readonly Chunk[], closing: number, lowest: number): number {
  if (chunks[closing]?.type !== ChunkType.closeBracket) return closing;
  let i = closing;
  while (i > lowest && chunks[i]!.type !== ChunkType.openBracket) i--;
  return i - 1;
}

/** Returns the first chunk of the clause before `from` if it is a noun: the subject of a clause without a verb ("Tarn on the harbour: …"); else -1. */
export function findVerblessSubject(chunks: readonly Chunk[], from: number, lowest: number): number {
  let start = from;
  while (start > lowest && chunks[start - 1]!.type !== ChunkType.sentenceEnd) start--;
  return start < from && canSpeak(chunks[start]!) ? start : -1;
}

/** Whether the clause of this subject is subordinate: after "that", "because", "who", or after a verb of saying with its hearer. */
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

/** Maximum number of chunks between a verb of saying and the clause it reports: "told reporters in Orrin on Monday the". Hand-set, not measured. */
const MAX_HEARER_CHUNKS = 7;

/** Returns the index of the subject of the clause after an opening phrase ("Speaking in Orrin, Tarn …"), -1 if there is none. */
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

/** Maximum number of chunks between a subject and its verb. Hand-set, not measured. */
const MAX_VERB_DISTANCE_CHUNKS = 12;

/** Whether a verb with tense follows in the same sentence. */
function isFollowedByTensedVerb(chunks: readonly Chunk[], noun: number): boolean {
  for (let i = noun + 1; i < chunks.length && i < noun + MAX_VERB_DISTANCE_CHUNKS; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.semicolon) return false;
    if (chunk.type === ChunkType.verb && chunk.hasTense) return true;
  }
  return false;
}

/** Whether a clause, and so its subject, may start after this chunk. */
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

/** Whether the chunk is a verb that can introduce speech: "said", "called", "wants". */
export function isReportingVerb(chunk: Chunk): boolean {
  return chunk.type === ChunkType.verb && (chunk.flags & (LexicalFlag.say | LexicalFlag.describe)) !== 0;
}

/** Whether the chunk is a noun that can be the subject of a verb of saying: not a date, number or object pronoun. */
export function canSpeak(chunk: Chunk): boolean {
  return (
    chunk.type === ChunkType.noun &&
    (chunk.nounKind === NounKind.name ||
      chunk.nounKind === NounKind.nominal ||
      chunk.nounKind === NounKind.subjectPronoun)
  );
}
