import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { getLastCodeInside, type MarkedSpan } from '../marks/pairMarks.ts';
import type { QuoteKind } from '../quote.ts';
import {
  type Attribution,
  findSentenceEnd,
  findSentenceStart,
  isAdjacent,
  MIN_CONFIDENT_SCORE,
} from './attributeQuote.ts';
import { CueKind } from './cue.ts';

/** Words in marks that nobody surely speaks count as speech from this many tokens on: titles and scare quotes are shorter. */
const MIN_SPEECH_TOKENS = 5;
/** A weak cue makes speech of a few words only when it stands as near as this score says. */
const MIN_WEAK_CUE_SCORE = 50;
/** Titles of works are no longer than this. */
const MAX_TITLE_TOKENS = 14;

/** Nouns for what a crowd says. */
const CHANT_NOUNS = new WordSet('chant chants cry cries shout shouts call calls');

/** Nouns for a piece of language. */
const WORD_NOUNS = new WordSet('word term name expression');

const HYPHEN = 0x2d;

const BY = wordId('by');
const SO = wordId('so');
const CALLED = wordId('called');
/** Prepositions before titles: on “Morning Tide”, author of “High Water”. */
const BEFORE_TITLES = new WordSet('on of in to by at with');

/** Whether the quote at phrase `at` is a spoken sentence, a fragment, or nobody's speech. */
export function classifyQuote(
  tokens: Tokens,
  chunks: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
  titleCase: boolean,
): QuoteKind {
  if (isAttributeValue(tokens, span) || isNickname(tokens, chunks, span, at) || isSoCalled(tokens, span))
    return 'mention';
  const length = span.innerTo - span.innerFrom;
  const alone = findSentenceStart(chunks, at) === at;
  const whole = alone && findSentenceEnd(chunks, at) === at + 1;
  const adjacent =
    choice !== undefined &&
    choice.cue.kind <= CueKind.describe &&
    choice.cue.chunk < at &&
    isAdjacent(chunks, choice.cue, at);
  if (!choice && hasAuthor(tokens, chunks, at)) return 'mention';
  if (!adjacent && !titleCase && (namesWork(tokens, chunks, span, at) || namesThing(tokens, chunks, span, at, choice)))
    return 'mention';
  if (whole && chunks.length === 2 && span.isSingle) return 'mention';
  if (isHeadline(tokens, chunks, span, at)) return 'partial';
  const sure = choice !== undefined && choice.score >= MIN_CONFIDENT_SCORE;
  const chanted = chunks[at - 1]?.type === ChunkType.preposition && isChant(tokens, chunks[at - 2]);
  if (choice && choice.cue.chunk > at && isWordItself(tokens, chunks[at - 1])) return 'mention';
  const firm =
    chanted ||
    (sure && (choice.cue.kind !== CueKind.weak || length >= MIN_SPEECH_TOKENS || choice.score >= MIN_WEAK_CUE_SCORE));
  if (!firm && !(whole && endsSentence(tokens, span)) && length < MIN_SPEECH_TOKENS) return 'mention';
  return isSentence(tokens, chunks, span, at, choice) ? 'direct' : 'partial';
}

/** key="value" of a tag or of code that came with the text. */
function isAttributeValue(tokens: Tokens, span: MarkedSpan): boolean {
  return tokens.codeAt(span.from - 1) === 61;
}

/** The word “ferry” has two meanings, Tarn said. */
function isWordItself(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.type === ChunkType.noun && WORD_NOUNS.has(tokens.word[noun.head]!);
}

/** chants of “…” */
function isChant(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.type === ChunkType.noun && CHANT_NOUNS.has(tokens.word[noun.head]!);
}

/** a 12-town “League of Quiet Harbours”, the “High Water” show: what a thing is called. */
function namesThing(
  tokens: Tokens,
  chunks: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
): boolean {
  const kind = choice?.cue.kind;
  if (kind === CueKind.noun || kind === CueKind.describe) return false;
  if (endsSentence(tokens, span) || !hasTitleShape(tokens, span)) return false;
  const before = chunks[at - 1];
  if (before?.type !== ChunkType.noun || !(getLexicalFlags(tokens.word[before.from]!) & LexicalFlag.determiner))
    return false;
  if (containsPreposition(tokens, span) || countsMembers(tokens, before)) return true;
  return kind !== CueKind.say && isAttributive(tokens, chunks, before, at);
}

/** a 12-town “Harbour League”: what an adjective stands before is a noun, and this one is a name. */
function countsMembers(tokens: Tokens, article: Chunk): boolean {
  const last = article.to - 1;
  return (
    tokens.isWord(last) &&
    tokens.codeAt(last - 1) === HYPHEN &&
    !tokens.hasFlag(last, TokenFlag.spaceBefore) &&
    tokens.kind[last - 2] === TokenKind.number
  );
}

/** “League of Quiet Harbours” */
function containsPreposition(tokens: Tokens, span: MarkedSpan): boolean {
  for (let i = span.innerFrom + 1; i < span.innerTo - 1; i++)
    if (getLexicalFlags(tokens.word[i]!) & LexicalFlag.preposition) return true;
  return false;
}

/** A noun follows: the “High Water” show. */
function isAttributive(tokens: Tokens, chunks: readonly Chunk[], article: Chunk, at: number): boolean {
  const after = chunks[at + 1];
  return (
    article.to - article.from === 1 &&
    after?.type === ChunkType.noun &&
    (after.nounKind === NounKind.nominal || after.nounKind === NounKind.name) &&
    !tokens.hasFlag(after.from, TokenFlag.capital)
  );
}

/** Tarn ‘proud of the new ferry’: a heading that is a name with words in marks. */
function isHeadline(tokens: Tokens, chunks: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  const name = chunks[0];
  if (at !== 1 || name?.type !== ChunkType.noun || name.nounKind !== NounKind.name) return false;
  const after = chunks[2];
  return (
    (!after || after.type === ChunkType.sentenceEnd) &&
    span.innerTo - span.innerFrom > 1 &&
    !hasTitleShape(tokens, span)
  );
}

/** Ode “Spanner” Tarn. */
function isNickname(tokens: Tokens, chunks: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  if (span.innerTo - span.innerFrom > 3 || !tokens.isWord(span.innerTo - 1)) return false;
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  return (
    before?.type === ChunkType.noun &&
    before.nounKind === NounKind.name &&
    after?.type === ChunkType.noun &&
    after.nounKind === NounKind.name
  );
}

/** the so-called “rebels” */
function isSoCalled(tokens: Tokens, span: MarkedSpan): boolean {
  return tokens.word[span.from - 1] === CALLED && tokens.word[span.from - 3] === SO;
}

/** “High Water,” by Ode Tarn. */
function hasAuthor(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const by = chunks[at + 1];
  const author = chunks[at + 2];
  return (
    by !== undefined &&
    tokens.word[by.from] === BY &&
    author?.type === ChunkType.noun &&
    author.nounKind === NounKind.name
  );
}

/** The book “High Water”, on “Morning Tide”, Channel Nine's “Tide”: the title of a work by its shape and its place. */
function namesWork(tokens: Tokens, chunks: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  if (span.innerTo - span.innerFrom > MAX_TITLE_TOKENS || !hasTitleShape(tokens, span)) return false;
  let i = at - 1;
  // Titles come in lists, and behind a comma: "his books, “High Water” and “Low Water”".
  const lowest = Math.max(0, at - MAX_TITLE_LIST_CHUNKS);
  while (i > lowest && (isListMark(chunks[i]!) || chunks[i]!.type === ChunkType.quote)) i--;
  const before = chunks[i];
  if (!before) return false;
  if (i < at - 1 && chunks[at - 2]?.type !== ChunkType.quote && chunks[at - 3]?.type !== ChunkType.quote) {
    return before.type === ChunkType.noun && (before.flags & LexicalFlag.work) !== 0;
  }
  return isTitlePosition(tokens, chunks, i);
}

/** Phrases looked back over in a list of titles. */
const MAX_TITLE_LIST_CHUNKS = 20;

const isListMark = (chunk: Chunk) => chunk.type === ChunkType.comma || chunk.type === ChunkType.conjunction;

function isTitlePosition(tokens: Tokens, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i];
  if (!before) return false;
  if (before.type === ChunkType.noun)
    return before.nounKind === NounKind.possessive || (before.flags & LexicalFlag.work) !== 0;
  if (before.type === ChunkType.verb) return (before.flags & LexicalFlag.work) !== 0;
  if (before.type !== ChunkType.preposition || !BEFORE_TITLES.has(tokens.word[before.from]!)) return false;
  const governor = chunks[i - 1];
  // "chants of “Open the Gates”" are words spoken.
  return !(governor?.type === ChunkType.noun && governor.flags & LexicalFlag.cueNoun);
}

/** Every longer word has a capital, as in titles. */
function hasTitleShape(tokens: Tokens, span: MarkedSpan): boolean {
  let words = 0;
  for (let i = span.innerFrom; i < span.innerTo; i++) {
    if (tokens.kind[i] === TokenKind.terminator && i < span.innerTo - 1) return false;
    if (!tokens.isWord(i)) continue;
    words++;
    if (tokens.hasFlag(i, TokenFlag.capital)) continue;
    if (i === span.innerFrom) return false;
    const attached = tokens.kind[i - 1] === TokenKind.apostrophe;
    if (getLexicalFlags(tokens.word[i]!) & (LexicalFlag.subjectPronoun | LexicalFlag.objectPronoun)) return false;
    if (
      !attached &&
      tokens.end[i]! - tokens.start[i]! > 3 &&
      !(getLexicalFlags(tokens.word[i]!) & LexicalFlag.preposition)
    )
      return false;
  }
  return words > 0 || tokens.kind[span.innerFrom] === TokenKind.number;
}

function endsSentence(tokens: Tokens, span: MarkedSpan): boolean {
  const last = getLastCodeInside(tokens, span);
  return last === 46 || last === 63 || last === 33 || last === 0x2026;
}

/** The words stand as a sentence of their own: set off by a colon, a comma or the sentence's start, and begun by a capital. */
function isSentence(
  tokens: Tokens,
  chunks: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
): boolean {
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  // “No!” and “Yes!”
  const joined = before?.type === ChunkType.conjunction && chunks[at - 2]?.type === ChunkType.quote;
  const opens = !before || joined || SEPARATING_TYPES.has(before.type);
  const capital = tokens.hasFlag(span.innerFrom, TokenFlag.capital);
  const long = span.innerTo - span.innerFrom >= MIN_SPEECH_TOKENS;
  const starts = !before || before.type === ChunkType.sentenceEnd;
  // Tarn said: “We will wait for the tide”.
  const ledIn = before !== undefined && INTRODUCING_TYPES.has(before.type) && endsAfter(chunks, at);
  const said = choice !== undefined && choice.cue.firstChunk === at + 1;
  const closes =
    getLastCodeInside(tokens, span) === 44 ||
    endsSentence(tokens, span) ||
    !after ||
    after.type === ChunkType.comma ||
    after.type === ChunkType.dash ||
    (ledIn && capital && long) ||
    (starts && said && capital && long);
  if (!closes) return false;
  if (!opens) return capital && long && endsSentence(tokens, span) && before.type === ChunkType.verb;
  if (capital) return true;
  // "…," Tarn said, "and the rest"; but not: said that, if it rains, "the rest"
  return long && (starts || (choice !== undefined && isAdjacent(chunks, choice.cue, at)));
}

/** The sentence ends behind the quote, with or without a full stop outside the marks. */
function endsAfter(chunks: readonly Chunk[], at: number): boolean {
  const after = chunks[at + 1];
  return (
    after?.type === ChunkType.sentenceEnd ||
    (after?.type === ChunkType.other && chunks[at + 2]?.type === ChunkType.sentenceEnd)
  );
}

const INTRODUCING_TYPES = new Set<ChunkType>([ChunkType.colon, ChunkType.comma]);
const SEPARATING_TYPES = new Set<ChunkType>([
  ChunkType.sentenceEnd,
  ChunkType.colon,
  ChunkType.comma,
  ChunkType.quote,
  ChunkType.dash,
]);
