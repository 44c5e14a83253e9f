import { type Chunk, ChunkType, LexicalFlag, NounKind } from '../../syntax/index.ts';
import {
  COMMA,
  ELLIPSIS,
  EM_DASH,
  EN_DASH,
  EXCLAMATION_MARK,
  HYPHEN,
  PERIOD,
  QUESTION_MARK,
  type Tokens,
  WordSet,
} from '../../text/index.ts';
import { getLastCodeInside } from '../marks/markedSpan.ts';
import { type Cue, CueKind } from './cue.ts';
import { getCueEnd, type QuoteContext } from './quoteContext.ts';

// All scores are points out of 100. Hand-set, not measured.

/** Score of a cue right after a quote that ends with a comma or similar: “…,” Tarn said. */
const ADJACENT_SCORE = 100;
/** Score of a cue right after a quote that ends its sentence, or without punctuation. */
const ADJACENT_SCORE_AFTER_CLOSED = 74;
const ADJACENT_ACCORDING_SCORE = 98;
/** Scores of verbs that sometimes introduce speech, right after a quote. */
const ADJACENT_WEAK_SCORE = 72;
const ADJACENT_WEAK_SCORE_AFTER_CLOSED = 20;
/** Score of a verb of saying right after a quote that has a complement of its own. */
const OWN_COMPLEMENT_SCORE = 40;
/** Score of a name after a colon: Bridge “will not hold”: Ode Tarn */
const LABEL_SCORE = 68;
/** Score of a noun with the quote as attribute: Tarn's “never again” promise. */
const ATTRIBUTED_NOUN_SCORE = 86;
/** Score of a noun in a prepositional phrase after the quote: “…”, in the words of Tarn. */
const PREPOSITIONAL_NOUN_SCORE = 60;
/** Score of an infinitive after the quote, or of a cue elsewhere in the sentence. */
const UNLIKELY_SCORE = 15;
/** Score of a cue at the end of the sentence, and of one inserted into it. */
const TAIL_SCORE = 70;
const INSERTED_SCORE = 82;
/** Penalty per chunk between the quote and a cue at the end of the sentence, and its maximum. */
const TAIL_DISTANCE_PENALTY = 0.5;
const MAX_TAIL_DISTANCE_PENALTY = 8;
/** Scores of a cue that starts the next sentence: “…?” Tarn said. */
const NEXT_SENTENCE_SCORE = 90;
const NEXT_SENTENCE_SCORE_AFTER_PERIOD = 70;
/** The same if a comma or colon introduces the quote, whose speaker is then probably before it. */
const NEXT_SENTENCE_SCORE_OF_INTRODUCED = 60;

/** Words that start the content of speech: said that, asked whether. */
const CONTENT_CLAUSE_WORDS = new WordSet('that whether if how why what');

/** Verbs that take the hearer as object: the noun after them is not what is said. */
const HEARER_VERBS = new WordSet(
  'tell tells told telling inform informs informed assure assures assured remind reminds reminded reassure reassures reassured instruct instructs instructed ask asks asked',
);

/** Returns the score of a cue after the quote, in the same sentence: "…," Tarn said. */
export function scoreCueAfter(quote: QuoteContext, cue: Cue): number {
  const { chunks, index } = quote;
  if (cue.kind === CueKind.label) return cue.speaker > cue.chunk ? LABEL_SCORE : 0;
  if (cue.kind === CueKind.noun) return scoreNounAfter(quote, cue);
  // "“smell” the traces … to respond"
  if (chunks[cue.chunk]!.isInfinitive) return UNLIKELY_SCORE;
  const isCommaNext = chunks[index + 1]?.type === ChunkType.comma;
  if (cue.firstChunk === (isCommaNext ? index + 2 : index + 1)) return scoreAdjacentCue(quote, cue, isCommaNext);
  if (cue.kind === CueKind.other || cue.kind === CueKind.weak) return 0;
  return isTail(quote, cue) ? scoreTail(quote, cue) : UNLIKELY_SCORE;
}

/** Returns the score of a cue at the start of the sentence after the quote: "…?" Tarn said. `end`: end of the quote's sentence. */
export function scoreCueInNextSentence(quote: QuoteContext, cue: Cue, end: number): number {
  const { tokens, chunks, span } = quote;
  if (cue.firstChunk !== end + 1 || cue.kind > CueKind.other) return 0;
  const next = getCueEnd(cue) + 1;
  if (hasComplement(tokens, chunks, next)) return 0;
  const endsWithPeriod = getLastCodeInside(tokens, span) === PERIOD;
  // "“…” Tarn left the board in May", "“…” Tarn agreed and said that"
  if (endsWithPeriod && (cue.kind >= CueKind.weak || chunks[next]?.type === ChunkType.conjunction)) return 0;
  // "“…” He added, “…”": the cue introduces the next quote.
  const introducesNext = chunks[next]?.type === ChunkType.comma && chunks[next + 1]?.type === ChunkType.quote;
  if (endsWithPeriod && introducesNext) return 0;
  const before = chunks[end - 2]?.type;
  if (before === ChunkType.comma || before === ChunkType.colon) return NEXT_SENTENCE_SCORE_OF_INTRODUCED;
  return endsWithPeriod ? NEXT_SENTENCE_SCORE_AFTER_PERIOD : NEXT_SENTENCE_SCORE;
}

function scoreNounAfter({ chunks, index }: QuoteContext, cue: Cue): number {
  // Tarn's “never again” promise
  if (cue.speaker < index) return cue.firstChunk === index - 1 ? ATTRIBUTED_NOUN_SCORE : 0;
  const isPrepositional =
    chunks[cue.chunk - 1]?.type === ChunkType.preposition && chunks[cue.chunk - 2]?.type === ChunkType.comma;
  return isPrepositional ? PREPOSITIONAL_NOUN_SCORE : 0;
}

function scoreAdjacentCue(quote: QuoteContext, cue: Cue, isCommaNext: boolean): number {
  const { tokens, span } = quote;
  if (cue.kind === CueKind.say && hasOwnContent(quote, cue)) return OWN_COMPLEMENT_SCORE;
  if (cue.kind === CueKind.according) return ADJACENT_ACCORDING_SCORE;
  const leavesSentenceOpen = isOpenMark(getLastCodeInside(tokens, span)) || isCommaNext;
  if (cue.kind === CueKind.other || cue.kind === CueKind.weak)
    return leavesSentenceOpen ? ADJACENT_WEAK_SCORE : ADJACENT_WEAK_SCORE_AFTER_CLOSED;
  return leavesSentenceOpen ? ADJACENT_SCORE : ADJACENT_SCORE_AFTER_CLOSED;
}

/** Whether the cue attributes the whole sentence before it: "…" like the first one, said Tarn. */
function isTail({ tokens, chunks }: QuoteContext, cue: Cue): boolean {
  if (cue.kind === CueKind.describe) return false;
  const before = chunks[cue.firstChunk - 1];
  return (
    before?.type === ChunkType.comma ||
    cue.kind === CueKind.according ||
    (before?.type === ChunkType.quote && isOpenMark(getLastCodeOfQuote(tokens, before)))
  );
}

function scoreTail({ chunks, index }: QuoteContext, cue: Cue): number {
  // "…, she said, …" attributes the whole sentence.
  const after = chunks[getCueEnd(cue) + 1];
  const isInserted =
    cue.kind === CueKind.say && (!after || after.type === ChunkType.comma || after.type === ChunkType.sentenceEnd);
  const distancePenalty = (cue.firstChunk - index) * TAIL_DISTANCE_PENALTY;
  return (isInserted ? INSERTED_SCORE : TAIL_SCORE) - Math.min(MAX_TAIL_DISTANCE_PENALTY, distancePenalty);
}

/** Whether the verb has content of its own after it: "…," Tarn said the bridge was safe; "…," Tarn expressed a hope. */
function hasOwnContent({ tokens, chunks }: QuoteContext, cue: Cue): boolean {
  const next = getCueEnd(cue) + 1;
  if (hasComplement(tokens, chunks, next)) return chunks[next]!.type !== ChunkType.colon;
  const verb = chunks[cue.chunk]!;
  const object = chunks[next];
  return (
    !(verb.flags & LexicalFlag.canInvert) &&
    !HEARER_VERBS.has(tokens.word[verb.head]!) &&
    object?.type === ChunkType.noun &&
    object.nounKind === NounKind.nominal
  );
}

/** Whether a clause or colon starts at the chunk `from`, adverbs skipped: "Tarn said the bridge was", "Tarn said that". */
function hasComplement(tokens: Tokens, chunks: readonly Chunk[], from: number): boolean {
  let i = from;
  while (chunks[i]?.type === ChunkType.adverb) i++;
  const chunk = chunks[i];
  if (!chunk) return false;
  if (chunk.type === ChunkType.relative || chunk.type === ChunkType.colon) return true;
  if (chunk.type === ChunkType.subordinator) return CONTENT_CLAUSE_WORDS.has(tokens.word[chunk.from]!);
  if (chunk.type !== ChunkType.noun || chunk.nounKind === NounKind.time) return false;
  return chunk.nounKind === NounKind.subjectPronoun || chunks[i + 1]?.type === ChunkType.verb;
}

/** Returns the UTF-16 code of the last character of a quote chunk before its closing marks. */
function getLastCodeOfQuote(tokens: Tokens, { from, to }: Chunk): number {
  return getLastCodeInside(tokens, { innerFrom: from, innerTo: to });
}

/** Whether the character leaves the sentence open at the end of a quote: , ? ! … - – — */
function isOpenMark(code: number): boolean {
  return (
    code === COMMA ||
    code === QUESTION_MARK ||
    code === EXCLAMATION_MARK ||
    code === ELLIPSIS ||
    code === HYPHEN ||
    code === EN_DASH ||
    code === EM_DASH
  );
}
