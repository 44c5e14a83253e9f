import { type Chunk, ChunkType, canSpeak, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Cue, type CueContext, CueKind, createCue } from './cue.ts';
import { isColloquialSay } from './idioms.ts';

/** Maximum number of chunks from a verb to the colon before the quote that it introduces. Hand-set, not measured. */
const MAX_COLON_DISTANCE_CHUNKS = 12;

/**
 * Returns the cue of a verb that is not a reporting verb but is one by its position: "…," Tarn went on; she turned to the
 * crowd: "…". Returns undefined if it is not.
 */
export function findPositionalCue(context: CueContext, index: number): Cue | undefined {
  const { tokens, chunks, subjects } = context;
  if (isAfterQuoteAndSubject(chunks, index)) {
    const speaker = index - 1;
    return createCue({ kind: CueKind.other, chunk: index, speaker, firstChunk: speaker, lastChunk: index });
  }
  if (isColloquialSay(tokens, chunks, index)) {
    const speaker = subjects.getSubject(index);
    if (speaker < 0) return undefined;
    return createCue({ kind: CueKind.say, chunk: index, speaker, firstChunk: speaker, lastChunk: index });
  }
  if (!isFollowedByColonAndQuote(chunks, index)) return undefined;
  const speaker = subjects.getSubject(index);
  // "The trend has one advantage: “…”"
  if (speaker < 0 || !isPersonOrInstitution(chunks[speaker]!)) return undefined;
  return createCue({ kind: CueKind.other, chunk: index, speaker, firstChunk: speaker, lastChunk: index });
}

/** Whether a quote and the subject precede the verb, and no object follows it: "…," Tarn went on. */
function isAfterQuoteAndSubject(chunks: readonly Chunk[], verb: number): boolean {
  const subject = chunks[verb - 1];
  if (!subject || !canSpeak(subject)) return false;
  const separator = chunks[verb - 2]?.type;
  const quote = separator === ChunkType.comma || separator === ChunkType.sentenceEnd ? verb - 3 : verb - 2;
  return chunks[quote]?.type === ChunkType.quote && !chunks[verb]!.isPassive && !hasNounObject(chunks, verb);
}

/** Whether a colon and a quote follow in the same clause: she turned to the crowd: "…". */
function isFollowedByColonAndQuote(chunks: readonly Chunk[], verb: number): boolean {
  const end = Math.min(chunks.length - 1, verb + MAX_COLON_DISTANCE_CHUNKS);
  for (let i = verb + 1; i < end; i++) {
    const { type } = chunks[i]!;
    if (
      type === ChunkType.sentenceEnd ||
      type === ChunkType.quote ||
      type === ChunkType.verb ||
      type === ChunkType.dash
    )
      return false;
    if (type === ChunkType.colon && chunks[i + 1]!.type === ChunkType.quote) return true;
  }
  return false;
}

function isPersonOrInstitution(noun: Chunk): boolean {
  return noun.nounKind !== NounKind.nominal || (noun.flags & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0;
}

function hasNounObject(chunks: readonly Chunk[], verb: number): boolean {
  const next = chunks[verb + 1];
  return next?.type === ChunkType.noun && next.nounKind !== NounKind.time;
}
