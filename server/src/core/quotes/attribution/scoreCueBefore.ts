import { type Chunk, ChunkType, LexicalFlag } from '../../syntax/index.ts';
import { type Cue, CueKind } from './cue.ts';
import { getCueEnd, type QuoteContext } from './quoteContext.ts';

// All scores, bonuses and penalties are points out of 100. Hand-set, not measured.

/** Score of a cue before a quote if nothing separates them. */
const BASE_SCORE: Record<CueKind, number> = {
  [CueKind.say]: 92,
  [CueKind.describe]: 88,
  [CueKind.noun]: 78,
  [CueKind.label]: 70,
  [CueKind.according]: 66,
  [CueKind.weak]: 60,
  [CueKind.other]: 50,
};

/** Minimum score of a cue before a quote, regardless of distance: "said" governs its whole sentence. */
const MIN_SCORE: Record<CueKind, number> = {
  [CueKind.say]: 48,
  [CueKind.describe]: 30,
  [CueKind.noun]: 10,
  [CueKind.label]: 60,
  [CueKind.according]: 44,
  [CueKind.weak]: 14,
  [CueKind.other]: 5,
};

/** Bonus for a colon right before the quote. */
const COLON_BONUS = 4;
/** The same for a cue that is not a verb of saying, which only the colon makes a cue. */
const OTHER_COLON_BONUS = 30;
/** Penalty per chunk between the cue and the colon. */
const COLON_DISTANCE_PENALTY = 0.5;
/** Maximum number of chunks that count towards `COLON_DISTANCE_PENALTY`. */
const MAX_COLON_DISTANCE_CHUNKS = 20;
/** Bonus for a cue right before the quote. */
const ADJACENT_BONUS = 3;
/** Bonus for a cue with only a comma before the quote. */
const COMMA_BONUS = 2;
/** Penalty for a cue in a subordinate clause that a comma ends before the quote. */
const ENDED_CLAUSE_PENALTY = 30;
const SEMICOLON_PENALTY = 30;
/** Penalty for a closing bracket: a cue in brackets belongs to the text in brackets. */
const BRACKET_PENALTY = 40;
/** Penalty for another quote between the cue and the quote. */
const QUOTE_PENALTY = 1;
/** Penalty for a comma that starts a clause, after a verb of saying and after other cues. */
const CLAUSE_PENALTY_AFTER_SAY = 4;
const CLAUSE_PENALTY = 8;
/** Penalty for any other chunk between, after a noun that does not introduce a clause and after other cues. */
const CHUNK_PENALTY_AFTER_NOUN = 6;
const CHUNK_PENALTY = 1.5;
/** Maximum score after "who" of a cue that already has a quote before it. */
const MAX_SCORE_OF_USED_CUE = 20;

/** Maximum number of chunks between a noun that introduces speech and the clause with that speech. Hand-set, not measured. */
const MAX_ANNOUNCED_CLAUSE_CHUNKS = 5;

/** Returns the score of a cue before the quote: Tarn said (that) "…". Each chunk between costs points, a new clause more. */
export function scoreCueBefore({ chunks, index }: QuoteContext, cue: Cue): number {
  const end = getCueEnd(cue);
  const base = BASE_SCORE[cue.kind] - cue.penalty;
  const before = chunks[index - 1]!;
  if (cue.kind === CueKind.label) return cue.speaker < cue.chunk ? base : 0;
  // "what he called the “lost mile,” in his plea: “…”": a colon introduces only one quote.
  if (before.type === ChunkType.colon && !containsQuote(chunks, end + 1, index)) {
    const bonus = cue.kind === CueKind.other ? OTHER_COLON_BONUS : COLON_BONUS;
    const distance = Math.min(MAX_COLON_DISTANCE_CHUNKS, index - end);
    return Math.max(MIN_SCORE[cue.kind], base + bonus - distance * COLON_DISTANCE_PENALTY);
  }
  if (end === index - 1) return base + ADJACENT_BONUS;
  if (before.type === ChunkType.comma && end === index - 2) return base + COMMA_BONUS;
  return scoreDistantCue(chunks, cue, index, base);
}

function scoreDistantCue(chunks: readonly Chunk[], cue: Cue, index: number, base: number): number {
  const end = getCueEnd(cue);
  const introducesClause = cue.kind === CueKind.noun && isFollowedByThatClause(chunks, end + 1, index);
  const hasQuote = isRightAfterQuote(chunks, cue);
  let score = base;
  let minScore = introducesClause ? MIN_SCORE[CueKind.according] : MIN_SCORE[cue.kind];
  // "When Tarn railed against the banks, “…”": the comma ends the clause of the cue.
  if (
    chunks[index - 1]!.type === ChunkType.comma &&
    cue.speaker > 0 &&
    chunks[cue.speaker - 1]!.type === ChunkType.subordinator
  )
    score -= ENDED_CLAUSE_PENALTY;
  for (let i = end + 1; i < index; i++) {
    // "“…,” said Tarn, who thinks it “will do”": "said" belongs to the first quote.
    if (hasQuote && chunks[i]!.type === ChunkType.relative) {
      minScore = Math.min(minScore, MAX_SCORE_OF_USED_CUE);
      score = Math.min(score, MAX_SCORE_OF_USED_CUE);
    }
    score -= getSeparationPenalty(chunks, i, cue.kind, introducesClause);
  }
  return Math.max(minScore - cue.penalty, score);
}

/** Returns the penalty for the chunk `i` between a cue and a quote. */
function getSeparationPenalty(chunks: readonly Chunk[], i: number, kind: CueKind, introducesClause: boolean): number {
  const { type } = chunks[i]!;
  if (type === ChunkType.semicolon) return SEMICOLON_PENALTY;
  if (type === ChunkType.quote) return QUOTE_PENALTY;
  if (type === ChunkType.comma && startsClause(chunks[i + 1]!))
    return kind === CueKind.say ? CLAUSE_PENALTY_AFTER_SAY : CLAUSE_PENALTY;
  if (type === ChunkType.closeBracket) return BRACKET_PENALTY;
  if (type === ChunkType.adverb) return 0;
  return kind === CueKind.noun && !introducesClause ? CHUNK_PENALTY_AFTER_NOUN : CHUNK_PENALTY;
}

/** Whether the cue directly follows a quote: "…," said Tarn. */
function isRightAfterQuote(chunks: readonly Chunk[], cue: Cue): boolean {
  const before = chunks[cue.firstChunk - 1];
  if (before?.type === ChunkType.comma) return chunks[cue.firstChunk - 2]?.type === ChunkType.quote;
  return before?.type === ChunkType.quote;
}

function containsQuote(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chunks[i]!.type === ChunkType.quote) return true;
  return false;
}

/** Whether a clause with "that" follows, which is the content of the speech: "his warning on Monday that the pier …". */
function isFollowedByThatClause(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + MAX_ANNOUNCED_CLAUSE_CHUNKS); i++) {
    const { type, flags } = chunks[i]!;
    if (type === ChunkType.subordinator) return (flags & LexicalFlag.relative) !== 0;
    if (type !== ChunkType.noun && type !== ChunkType.preposition) return false;
  }
  return false;
}

function startsClause(chunk: Chunk): boolean {
  return chunk.type === ChunkType.conjunction || chunk.type === ChunkType.subordinator;
}
