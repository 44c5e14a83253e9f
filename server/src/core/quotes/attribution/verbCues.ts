import { type Chunk, ChunkType, canSpeak, findSubjectAfterOpening, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Tokens, wordId } from '../../text/index.ts';
import { findNextNoun, hasQuoteBefore } from './chunkSearch.ts';
import { type Cue, type CueContext, CueKind, createCue } from './cue.ts';
import { isSpeechIdiom } from './idioms.ts';

const AS = wordId('as');
const BY = wordId('by');
const WHAT = wordId('what');

// Penalties are points out of 100, subtracted from the score of the cue. Hand-set, not measured.

/** "would say" */
const MODAL_PENALTY = 26;
/** "to begin", not after another verb */
const INFINITIVE_PENALTY = 10;
/** "voters who wonder" */
const RELATIVE_PENALTY = 8;
/** "theories promoted on …" */
const REDUCED_RELATIVE_PENALTY = 20;
/** "officials professing a …" */
const PARTICIPLE_PENALTY = 16;
/** "Lume said that Tarn called …" */
const REPORTED_CLAUSE_PENALTY = 6;
/** "when Tarn called" */
const SUBORDINATE_CLAUSE_PENALTY = 4;

/** Maximum number of chunks searched forwards for the agent of a passive. Hand-set, not measured. */
const MAX_AGENT_CHUNKS = 7;
/** Maximum number of chunks searched backwards for "what" or a relative pronoun. Hand-set, not measured. */
const MAX_CLAUSE_START_CHUNKS = 9;

/** Returns the cue of the reporting verb at the chunk `index`. */
export function findVerbCue(context: CueContext, index: number): Cue {
  const { tokens, chunks, subjects } = context;
  const verb = chunks[index]!;
  const kind = getVerbCueKind(tokens, chunks, index);
  const subject = subjects.getSubject(index);
  if (
    verb.isPassive ||
    isNamingParticiple(tokens, chunks, index) ||
    // "money promised for the pier was spent": the noun is not the speaker.
    (isReducedRelative(chunks, index, subject) && isFollowedByMainVerb(chunks, index))
  ) {
    const speaker = findAgentAfter(tokens, chunks, index);
    return createCue({ kind, chunk: index, speaker, firstChunk: index, lastChunk: index });
  }
  const inverted = findInvertedSubject(chunks, index);
  if (inverted >= 0)
    return createCue({ kind, chunk: index, speaker: inverted, firstChunk: index, lastChunk: inverted });
  const speaker = subject < 0 && !verb.hasTense ? findSubjectAfterOpening(chunks, index + 1) : subject;
  const firstChunk = speaker >= 0 && speaker < index ? speaker : index;
  const penalty = computePenalty(chunks, index, speaker);
  return createCue({ kind, chunk: index, speaker, firstChunk, lastChunk: index, penalty });
}

function getVerbCueKind(tokens: Tokens, chunks: readonly Chunk[], index: number): CueKind {
  const { flags } = chunks[index]!;
  if (flags & LexicalFlag.say) return CueKind.say;
  if (!(flags & LexicalFlag.weak)) return CueKind.describe;
  return isSpeechIdiom(tokens, chunks, index) ? CueKind.say : CueKind.weak;
}

/** Returns the points to subtract for a cue in a subordinate clause, or for speech that has not happened. */
function computePenalty(chunks: readonly Chunk[], index: number, speaker: number): number {
  const verb = chunks[index]!;
  let penalty = 0;
  if (verb.isModal) penalty += MODAL_PENALTY;
  if (verb.isInfinitive && chunks[index - 1]?.type !== ChunkType.verb) penalty += INFINITIVE_PENALTY;
  if (chunks[index - 1]?.type === ChunkType.relative) penalty += RELATIVE_PENALTY;
  if (isReducedRelative(chunks, index, speaker)) penalty += REDUCED_RELATIVE_PENALTY;
  if (isAttributiveParticiple(chunks, index, speaker)) penalty += PARTICIPLE_PENALTY;
  if (isInReportedClause(chunks, speaker)) penalty += REPORTED_CLAUSE_PENALTY;
  else if (speaker > 0 && chunks[speaker - 1]!.type === ChunkType.subordinator) penalty += SUBORDINATE_CLAUSE_PENALTY;
  return penalty;
}

/** Whether the participle only specifies the noun: "officials professing a …", but not "with Tarn saying". */
function isAttributiveParticiple(chunks: readonly Chunk[], index: number, speaker: number): boolean {
  const verb = chunks[index]!;
  if (verb.hasTense || verb.isInfinitive || speaker !== index - 1) return false;
  const governor = chunks[speaker - 1];
  return !governor || !(governor.flags & (LexicalFlag.accompanies | LexicalFlag.governsObjectClause));
}

/** Whether the speaker's clause is the content of other speech: "Lume said that Tarn called …". */
function isInReportedClause(chunks: readonly Chunk[], speaker: number): boolean {
  const before = chunks[speaker - 1];
  if (before?.type !== ChunkType.subordinator) return isVerbOfSaying(before);
  return before.flags !== 0 && isVerbOfSaying(chunks[speaker - 2]);
}

function isVerbOfSaying(chunk: Chunk | undefined): boolean {
  return chunk?.type === ChunkType.verb && (chunk.flags & LexicalFlag.say) !== 0;
}

/** Whether the verb is a participle after a noun that is itself an object: "theories promoted on …". */
function isReducedRelative(chunks: readonly Chunk[], index: number, speaker: number): boolean {
  const verb = chunks[index]!;
  if (speaker < 0 || speaker !== index - 1 || verb.to - verb.from > 1 || !(verb.flags & LexicalFlag.participle))
    return false;
  if (chunks[speaker]!.nounKind !== NounKind.nominal) return false;
  const governor = chunks[speaker - 1]?.type;
  return governor === ChunkType.verb || governor === ChunkType.preposition || isFollowedByMainVerb(chunks, index);
}

/** Whether the verb of the clause follows the participle and its prepositional phrases: "money used for the pier was …". */
function isFollowedByMainVerb(chunks: readonly Chunk[], index: number): boolean {
  let i = index + 1;
  while (chunks[i]?.type === ChunkType.preposition && chunks[i + 1]?.type === ChunkType.noun) i += 2;
  return i > index + 1 && chunks[i]?.type === ChunkType.verb && chunks[i]!.hasTense;
}

/** Whether the verb is a participle between a noun and its name, so that no one speaks: "a play called “…”". */
function isNamingParticiple(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const verb = chunks[index]!;
  if (!(verb.flags & LexicalFlag.describe) || !(verb.flags & LexicalFlag.participle) || verb.to - verb.from > 1)
    return false;
  const next = chunks[index + 1];
  const isAs = next?.type === ChunkType.subordinator && tokens.word[next.from] === AS;
  if ((isAs ? chunks[index + 2] : next)?.type !== ChunkType.quote) return false;
  const before = chunks[index - 1];
  const isNounOrComma =
    before?.type === ChunkType.comma || (before?.type === ChunkType.noun && before.nounKind === NounKind.nominal);
  return isNounOrComma && !isInRelativeClause(tokens, chunks, index);
}

/** Whether a relative pronoun or "what" starts the clause of the verb: "what critics called “…”", "which the minister called “…”". */
function isInRelativeClause(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const lowest = Math.max(0, index - MAX_CLAUSE_START_CHUNKS);
  for (let i = index - 1; i >= lowest; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.relative || tokens.word[chunk.from] === WHAT) return true;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.verb) return false;
  }
  return false;
}

/** Returns the noun after "by" ("was called “…” by Tarn"), -1 if there is none. */
function findAgentAfter(tokens: Tokens, chunks: readonly Chunk[], index: number): number {
  const end = Math.min(chunks.length, index + 1 + MAX_AGENT_CHUNKS);
  for (let i = index + 1; i < end; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.verb) break;
    if (tokens.word[chunk.from] === BY && chunks[i + 1]?.type === ChunkType.noun) return i + 1;
  }
  return -1;
}

/** Returns the subject after its verb ("…," said Tarn), -1 if there is none. */
function findInvertedSubject(chunks: readonly Chunk[], index: number): number {
  const verb = chunks[index]!;
  if (!(verb.flags & LexicalFlag.canInvert) || !verb.hasTense || verb.isInfinitive || verb.to - verb.from > 1)
    return -1;
  const before = chunks[index - 1];
  if (before && !canPrecedeInversion(before)) return -1;
  const speaker = findNextNoun(chunks, index + 1);
  if (speaker < 0 || !canSpeak(chunks[speaker]!)) return -1;
  const after = chunks[speaker + 1];
  // "Tarn, author of “High Water,” said the ferry was": the noun is the subject of the next verb.
  if (after?.type === ChunkType.verb && after.hasTense) return -1;
  if (before?.type === ChunkType.comma && chunks[index - 2]?.type !== ChunkType.quote) {
    // "The old ferry, says Ode Tarn, was …"
    const isInserted =
      after?.type === ChunkType.comma &&
      chunks[speaker]!.nounKind === NounKind.name &&
      !(verb.flags & LexicalFlag.oftenNoun);
    if (!isInserted && !hasQuoteBefore(chunks, index)) return -1;
  }
  return speaker;
}

function canPrecedeInversion({ type }: Chunk): boolean {
  return (
    type === ChunkType.sentenceEnd || type === ChunkType.quote || type === ChunkType.comma || type === ChunkType.dash
  );
}
