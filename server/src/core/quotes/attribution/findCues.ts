import { type Chunk, ChunkType, isReportingVerb } from '../../syntax/index.ts';
import { findNextNoun } from './chunkSearch.ts';
import { type Cue, type CueContext, CueKind, createCue } from './cue.ts';
import { findLabelCue } from './labelCues.ts';
import { findNounCue } from './nounCues.ts';
import { findPositionalCue } from './positionalCues.ts';
import { findVerbCue } from './verbCues.ts';

/** Returns all cues of a paragraph, in order. */
export function findCues(context: CueContext): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < context.chunks.length; i++) {
    const cue = findCueAt(context, i);
    if (cue) cues.push(cue);
  }
  return cues;
}

function findCueAt(context: CueContext, index: number): Cue | undefined {
  const { tokens, chunks } = context;
  const chunk = chunks[index]!;
  switch (chunk.type) {
    case ChunkType.accordingTo:
      return createAccordingCue(chunks, index);
    case ChunkType.noun:
      return findNounCue(tokens, chunks, index);
    case ChunkType.colon:
      return findLabelCue(tokens, chunks, index);
    case ChunkType.verb:
      if (isReportingVerb(chunk)) return findVerbCue(context, index);
      return chunk.hasTense ? findPositionalCue(context, index) : undefined;
    default:
      return undefined;
  }
}

function createAccordingCue(chunks: readonly Chunk[], index: number): Cue {
  const speaker = findNextNoun(chunks, index + 1);
  const lastChunk = speaker < 0 ? index : speaker;
  return createCue({ kind: CueKind.according, chunk: index, speaker, firstChunk: index, lastChunk });
}
