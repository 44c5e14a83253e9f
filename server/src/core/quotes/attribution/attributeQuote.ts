import { ChunkType } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { type Cue, CueKind } from './cue.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';
import {
  findFirstCueFrom,
  findSentenceEnd,
  findSentenceStart,
  getQuoteContext,
  type QuoteContext,
} from './quoteContext.ts';
import { scoreCueAfter, scoreCueInNextSentence } from './scoreCueAfter.ts';
import { scoreCueBefore } from './scoreCueBefore.ts';

/** Nouns for people and media that relay the words of others. */
const RELAY_NOUNS = new WordSet(
  'reporters journalists correspondents media press audio recording recordings transcript transcripts video footage pool',
);

/** The cue chosen for a quote. */
export interface Attribution {
  readonly cue: Cue;
  /** Confidence of the choice, up to 100. */
  readonly score: number;
}

/** Minimum score of a cue that makes the quote speech. Hand-set, not measured. */
export const MIN_CONFIDENT_SCORE = 40;

/**
 * Maximum number of chunks after the end of the sentence in which a capitalized cue is searched: "…?" The old mayor said.
 * Hand-set, not measured.
 */
const MAX_TAIL_CHUNKS = 12;

/**
 * Returns the cue with the highest score for the quote at the chunk `index`, among the cues of its sentence and those right
 * after it; undefined if no cue scores above 0.
 */
export function attributeQuote(analysis: ParagraphAnalysis, index: number): Attribution | undefined {
  const { chunks, cues } = analysis;
  const quote = getQuoteContext(analysis, index);
  const end = findSentenceEnd(chunks, index);
  let best: Attribution | undefined;
  let relay: Attribution | undefined;
  for (let i = findFirstCueFrom(cues, findSentenceStart(chunks, index)); i < cues.length; i++) {
    const cue = cues[i]!;
    if (cue.chunk > end + MAX_TAIL_CHUNKS) break;
    if (cue.speaker < 0) continue;
    const score = scoreCue(quote, cue, end);
    if (score <= 0) continue;
    if (isRelay(quote, cue)) relay = pickStronger(relay, { cue, score });
    else best = pickStronger(best, { cue, score });
  }
  // "Tarn told them it was “quite safe,” according to reporters": the reporters are not the speaker.
  const hasReliableVerb = best !== undefined && best.score >= MIN_CONFIDENT_SCORE && best.cue.kind <= CueKind.describe;
  return relay && !hasReliableVerb ? pickStronger(best, relay) : best;
}

/** Returns the score of a cue for the quote, 0 or less if the cue does not belong to it. `end`: end of the quote's sentence. */
function scoreCue(quote: QuoteContext, cue: Cue, end: number): number {
  const { chunks, index } = quote;
  if (cue.chunk < index) return scoreCueBefore(quote, cue);
  if (cue.chunk < end) return scoreCueAfter(quote, cue);
  const endsWithQuote = end === index + 1 && chunks[end]?.type === ChunkType.sentenceEnd;
  return endsWithQuote ? scoreCueInNextSentence(quote, cue, end) : 0;
}

/** Returns the attribution with the higher score, the first one if they are equal. */
function pickStronger(a: Attribution | undefined, b: Attribution): Attribution {
  return a && a.score >= b.score ? a : b;
}

/** Whether the cue is "according to" followed by people or media that only pass on speech. */
function isRelay({ tokens, chunks }: QuoteContext, cue: Cue): boolean {
  return cue.kind === CueKind.according && RELAY_NOUNS.has(tokens.word[chunks[cue.speaker]!.head]!);
}
