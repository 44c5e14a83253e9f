import { type Chunk, ChunkType, NounKind } from '../../syntax/index.ts';
import { COMMA, EQUALS_SIGN, TokenFlag, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { getLastCodeInside, type MarkedSpan } from '../marks/markedSpan.ts';
import type { QuoteKind } from '../quote.ts';
import { type Attribution, MIN_CONFIDENT_SCORE } from './attributeQuote.ts';
import { CueKind } from './cue.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';
import { findSentenceEnd, findSentenceStart, getQuoteContext, isAdjacent, type QuoteContext } from './quoteContext.ts';
import { endsSentence, hasTitleShape, isNameOfThing, isTitleAsObject, isTitleOfWork } from './titles.ts';

/** Minimum length, in tokens, for an unattributed quotation to count as speech; titles and scare quotes are shorter. Hand-set, not measured. */
const MIN_SPEECH_TOKENS = 5;
/** Minimum score of a weak cue that makes a shorter quotation speech. Hand-set, not measured. */
const MIN_WEAK_CUE_SCORE = 50;
/** Maximum length, in tokens, of a nickname. Hand-set, not measured. */
const MAX_NICKNAME_TOKENS = 3;

/** Nouns for the calls of a crowd. */
const CHANT_NOUNS = new WordSet('chant chants cry cries shout shouts call calls');

/** Nouns for a piece of language. */
const WORD_NOUNS = new WordSet('word term name expression');

const BY = wordId('by');
const SO = wordId('so');
const CALLED = wordId('called');

/** Chunks that introduce a quote. */
const INTRODUCING_TYPES = new Set<ChunkType>([ChunkType.colon, ChunkType.comma]);
/** Chunks after which a quote is a sentence of its own. */
const SEPARATING_TYPES = new Set<ChunkType>([
  ChunkType.sentenceEnd,
  ChunkType.colon,
  ChunkType.comma,
  ChunkType.quote,
  ChunkType.dash,
]);

/** Returns whether the quote at the chunk `index` is a spoken sentence, a spoken fragment or a mention. */
export function classifyQuote(
  analysis: ParagraphAnalysis,
  index: number,
  attribution: Attribution | undefined,
): QuoteKind {
  const quote = getQuoteContext(analysis, index);
  if (isMentionByForm(quote) || isMentionByContext(quote, attribution, analysis.isTitleCase)) return 'mention';
  if (isHeadline(quote)) return 'partial';
  if (!isSpeech(quote, attribution)) return 'mention';
  return isSentence(quote, attribution) ? 'direct' : 'partial';
}

/** Whether the quote is a mention whatever its cue: an attribute value, a nickname or a so-called thing. */
function isMentionByForm(quote: QuoteContext): boolean {
  return isAttributeValue(quote) || isNickname(quote) || isSoCalled(quote);
}

/** Whether the quote is the title of a work, the name of a thing, or a heading in single marks. */
function isMentionByContext(quote: QuoteContext, attribution: Attribution | undefined, isTitleCase: boolean): boolean {
  const { chunks, span, index } = quote;
  if (!attribution && hasAuthor(quote)) return true;
  if (!isTitleCase && isTitleAsObject(quote)) return true;
  const isIntroduced =
    attribution !== undefined &&
    attribution.cue.kind <= CueKind.describe &&
    attribution.cue.chunk < index &&
    isAdjacent(chunks, attribution.cue, index);
  if (!isIntroduced && !isTitleCase && (isTitleOfWork(quote) || isNameOfThing(quote, attribution?.cue.kind)))
    return true;
  return isWholeSentence(quote) && chunks.length === 2 && span.isSingle;
}

/** Whether the quotation is speech, by its cue, or by its length or punctuation without a sure cue. */
function isSpeech(quote: QuoteContext, attribution: Attribution | undefined): boolean {
  const { tokens, chunks, span, index } = quote;
  if (attribution && attribution.cue.chunk > index && isWordItself(tokens, chunks[index - 1])) return false;
  if (getTokenCount(span) >= MIN_SPEECH_TOKENS) return true;
  if (chunks[index - 1]?.type === ChunkType.preposition && isChant(tokens, chunks[index - 2])) return true;
  if (isWholeSentence(quote) && endsSentence(tokens, span)) return true;
  if (!attribution || attribution.score < MIN_CONFIDENT_SCORE) return false;
  return attribution.cue.kind !== CueKind.weak || attribution.score >= MIN_WEAK_CUE_SCORE;
}

function getTokenCount(span: MarkedSpan): number {
  return span.innerTo - span.innerFrom;
}

function isWholeSentence({ chunks, index }: QuoteContext): boolean {
  return findSentenceStart(chunks, index) === index && findSentenceEnd(chunks, index) === index + 1;
}

/** Whether the quote is the value of an HTML or code attribute: key="value". */
function isAttributeValue({ tokens, span }: QuoteContext): boolean {
  return tokens.codeAt(span.from - 1) === EQUALS_SIGN;
}

/** Whether the quote names a word as a word: The word “ferry” has two meanings. */
function isWordItself(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.type === ChunkType.noun && WORD_NOUNS.has(tokens.word[noun.head]!);
}

/** Whether the noun is something that a crowd says: chants of “…” */
function isChant(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.type === ChunkType.noun && CHANT_NOUNS.has(tokens.word[noun.head]!);
}

/** Whether the paragraph is a headline of a name and a quote: Tarn ‘proud of the new ferry’ */
function isHeadline({ tokens, chunks, span, index }: QuoteContext): boolean {
  const name = chunks[0];
  if (index !== 1 || name?.type !== ChunkType.noun || name.nounKind !== NounKind.name) return false;
  const after = chunks[2];
  return (!after || after.type === ChunkType.sentenceEnd) && getTokenCount(span) > 1 && !hasTitleShape(tokens, span);
}

/** Whether the quote is a nickname: Ode “Spanner” Tarn. */
function isNickname({ tokens, chunks, span, index }: QuoteContext): boolean {
  if (getTokenCount(span) > MAX_NICKNAME_TOKENS || !tokens.isWord(span.innerTo - 1)) return false;
  return isName(chunks[index - 1]) && isName(chunks[index + 1]);
}

function isName(chunk: Chunk | undefined): boolean {
  return chunk?.type === ChunkType.noun && chunk.nounKind === NounKind.name;
}

/** Whether "so-called" precedes: the so-called “rebels”. */
function isSoCalled({ tokens, span }: QuoteContext): boolean {
  return tokens.word[span.from - 1] === CALLED && tokens.word[span.from - 3] === SO;
}

/** Whether "by" and a name follow: “High Water,” by Ode Tarn. */
function hasAuthor({ tokens, chunks, index }: QuoteContext): boolean {
  const by = chunks[index + 1];
  return by !== undefined && tokens.word[by.from] === BY && isName(chunks[index + 2]);
}

/** Whether the quote is a sentence of its own: capitalized, and separated by a colon, a comma or the start of the sentence. */
function isSentence(quote: QuoteContext, attribution: Attribution | undefined): boolean {
  const { tokens, chunks, span, index } = quote;
  const before = chunks[index - 1];
  const isCapitalized = tokens.hasFlag(span.innerFrom, TokenFlag.capital);
  const isLong = getTokenCount(span) >= MIN_SPEECH_TOKENS;
  if (!isClosed(quote, attribution, isCapitalized && isLong)) return false;
  // “No!” and “Yes!”
  const isConjoined = before?.type === ChunkType.conjunction && chunks[index - 2]?.type === ChunkType.quote;
  const isSeparated = !before || isConjoined || SEPARATING_TYPES.has(before.type);
  if (!isSeparated) return isCapitalized && isLong && endsSentence(tokens, span) && before.type === ChunkType.verb;
  if (isCapitalized) return true;
  // "…," Tarn said, "and the rest"; but not: said that, if it rains, "the rest"
  const isContinuation = attribution !== undefined && isAdjacent(chunks, attribution.cue, index);
  return isLong && (isSentenceStart(before) || isContinuation);
}

/** Whether the sentence in the quote ends with it. `isFullSentence`: the quote is capitalized and long enough for a sentence. */
function isClosed(quote: QuoteContext, attribution: Attribution | undefined, isFullSentence: boolean): boolean {
  const { tokens, chunks, span, index } = quote;
  const after = chunks[index + 1];
  if (getLastCodeInside(tokens, span) === COMMA || endsSentence(tokens, span)) return true;
  if (!after || after.type === ChunkType.comma || after.type === ChunkType.dash) return true;
  if (!isFullSentence) return false;
  const before = chunks[index - 1];
  // Tarn said: “We will wait for the tide”.
  if (before && INTRODUCING_TYPES.has(before.type) && isSentenceEndNext(chunks, index)) return true;
  return isSentenceStart(before) && attribution !== undefined && attribution.cue.firstChunk === index + 1;
}

/** Whether a sentence starts after this chunk, which may be missing. */
function isSentenceStart(before: Chunk | undefined): boolean {
  return !before || before.type === ChunkType.sentenceEnd;
}

/** Whether the sentence ends after the quote, with or without a full stop outside the marks. */
function isSentenceEndNext(chunks: readonly Chunk[], index: number): boolean {
  const after = chunks[index + 1];
  if (after?.type === ChunkType.other) return chunks[index + 2]?.type === ChunkType.sentenceEnd;
  return after?.type === ChunkType.sentenceEnd;
}
