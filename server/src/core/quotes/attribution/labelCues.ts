import { type Chunk, ChunkType, canSpeak, NounKind } from '../../syntax/index.ts';
import { TokenFlag, type Tokens } from '../../text/index.ts';
import { hasQuoteBefore } from './chunkSearch.ts';
import { type Cue, CueKind, createCue } from './cue.ts';

/** Maximum number of chunks searched backwards from a colon for the speaker. Hand-set, not measured. */
const MAX_LABEL_CHUNKS = 7;
/** Minimum length, in UTF-16 code units, of a label: "Q:" and "A:" do not name speakers. */
const MIN_LABEL_CHARS = 2;

/** Returns the cue of a colon next to a name without a verb: "TARN: …", "A word from Tarn: “…”"; undefined if there is none. */
export function findLabelCue(tokens: Tokens, chunks: readonly Chunk[], colon: number): Cue | undefined {
  if (isHeadlineLabel(tokens, chunks, colon)) {
    if (!hasQuoteBefore(chunks, colon)) return undefined;
    const speaker = colon + 1;
    return createCue({ kind: CueKind.label, chunk: colon, speaker, firstChunk: colon, lastChunk: speaker });
  }
  const speaker = findLabelBefore(chunks, colon);
  if (speaker < 0) return undefined;
  const { from, to, nounKind } = chunks[speaker]!;
  if (tokens.end[to - 1]! - tokens.start[from]! < MIN_LABEL_CHARS) return undefined;
  const isSentenceStart = speaker === 0 || chunks[speaker - 1]!.type === ChunkType.sentenceEnd;
  const isQuoteNext = chunks[colon + 1]?.type === ChunkType.quote;
  if (!(isSentenceStart && nounKind === NounKind.name) && !isQuoteNext) return undefined;
  return createCue({ kind: CueKind.label, chunk: colon, speaker, firstChunk: speaker, lastChunk: colon });
}

/** Whether all words of the chunk, at least two, are in capitals: a heading, not a name. */
export function isAllCapitals(tokens: Tokens, { from, to }: Chunk): boolean {
  for (let i = from; i < to; i++) if (!tokens.hasFlag(i, TokenFlag.allCapitals)) return false;
  return to - from > 1;
}

/** Whether only a name follows the colon, as in headlines: Bridge “will not hold”: Ode Tarn */
function isHeadlineLabel(tokens: Tokens, chunks: readonly Chunk[], colon: number): boolean {
  const name = chunks[colon + 1];
  if (name?.type !== ChunkType.noun || name.nounKind !== NounKind.name || isAllCapitals(tokens, name)) return false;
  const after = chunks[colon + 2];
  return !after || after.type === ChunkType.sentenceEnd;
}

/** Returns the first name before the colon, else the last noun that can be a speaker; -1 if there is none, or a verb or quote. */
function findLabelBefore(chunks: readonly Chunk[], colon: number): number {
  let speaker = -1;
  const lowest = Math.max(0, colon - MAX_LABEL_CHUNKS);
  for (let i = colon - 1; i >= lowest; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd) break;
    // "The ferries are full - Ode Tarn: “…”"
    if (chunk.type === ChunkType.dash && speaker === i + 1) break;
    if (chunk.type === ChunkType.verb || chunk.type === ChunkType.quote) return -1;
    if (canSpeak(chunk) && (speaker < 0 || chunk.nounKind === NounKind.name)) speaker = i;
  }
  return speaker;
}
