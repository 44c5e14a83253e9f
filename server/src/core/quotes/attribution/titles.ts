import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import {
  COMMA,
  ELLIPSIS,
  EXCLAMATION_MARK,
  HYPHEN,
  PERIOD,
  QUESTION_MARK,
  TokenFlag,
  TokenKind,
  type Tokens,
  WordSet,
  wordId,
} from '../../text/index.ts';
import { getLastCodeInside, type MarkedSpan } from '../marks/markedSpan.ts';
import { CueKind } from './cue.ts';
import type { QuoteContext } from './quoteContext.ts';

/** Maximum length, in tokens, of the title of a work. Hand-set, not measured. */
const MAX_TITLE_TOKENS = 14;
/** Maximum number of chunks searched backwards through a list of titles. Hand-set, not measured. */
const MAX_TITLE_LIST_CHUNKS = 20;
/** Maximum length, in UTF-16 code units, of a word in lower case in a title, prepositions excepted. Hand-set, not measured. */
const MAX_SMALL_WORD_CHARS = 3;

/** Prepositions before titles: on “Morning Tide”, author of “High Water”. */
const TITLE_PREPOSITIONS = new WordSet('on of in to by at with');

const AS = wordId('as');
const FROM = wordId('from');
const TO = wordId('to');

/** Verbs of saying that can have a title as their object: wrote “High Water”, told “Morning Tide”. */
const AUTHOR_VERBS = new WordSet(
  'write writes wrote written writing add adds added adding mention mentions mentioned mentioning recite recites recited reciting sing sings sang sung singing read reads reading tell tells told telling quote quotes quoted quoting',
);
/** Verbs for the text of signs, and for calls, which are speech although they may be printed like titles: read “Free The Lock”. */
const SIGN_VERBS = new WordSet(
  'read reads reading chant chants chanted chanting shout shouts shouted shouting yell yells yelled yelling scream screams screamed screaming cry cries cried crying',
);
/** Nouns for vessels and vehicles with names: the ferry “Grey Lady”. */
const VESSEL_NOUNS = new WordSet(
  'boat ship ferry yacht trawler tanker freighter barge vessel submarine destroyer frigate cruiser steamer schooner tug tugboat lifeboat liner spacecraft rocket train locomotive',
);

/** Whether the quote is the title of a work, by its shape and position: the book “High Water”, on “Morning Tide”. */
export function isTitleOfWork({ tokens, chunks, span, index }: QuoteContext): boolean {
  if (span.innerTo - span.innerFrom > MAX_TITLE_TOKENS || !hasTitleShape(tokens, span)) return false;
  let i = index - 1;
  // Titles may be in a list, or after a comma: "his books, “High Water” and “Low Water”".
  const lowest = Math.max(0, index - MAX_TITLE_LIST_CHUNKS);
  while (i > lowest && (isListSeparator(chunks[i]!) || chunks[i]!.type === ChunkType.quote)) i--;
  const before = chunks[i];
  if (!before) return false;
  const isFirstAfterSeparator =
    i < index - 1 && chunks[index - 2]?.type !== ChunkType.quote && chunks[index - 3]?.type !== ChunkType.quote;
  if (isFirstAfterSeparator) return before.type === ChunkType.noun && (before.flags & LexicalFlag.work) !== 0;
  return isTitlePosition(tokens, chunks, i);
}

/**
 * Whether the quote is a title that is the object of a verb or preposition, or a later title of such a list: wrote “High Water” and
 * “Low Water”. Quoted speech has a comma, a colon or words in lower case there.
 */
export function isTitleAsObject({ tokens, chunks, span, index }: QuoteContext): boolean {
  if (!hasCapitalizedTitle(tokens, span)) return false;
  const lowest = Math.max(0, index - MAX_TITLE_LIST_CHUNKS);
  let i = index - 1;
  while (i > lowest && isListPart(tokens, chunks[i]!)) i--;
  if (i < 0 || chunks[i + 1]!.type === ChunkType.comma) return false;
  if (chunks[index + 1]?.type === ChunkType.noun) return false;
  return isVerbBeforeTitle(tokens, chunks[i]!) || isPrepositionBeforeTitle({ tokens, chunks, span, index }, i);
}

/** Whether the verb can have a title as its object. */
function isVerbBeforeTitle(tokens: Tokens, verb: Chunk): boolean {
  if (verb.type !== ChunkType.verb) return false;
  const word = tokens.word[verb.head]!;
  if (getLexicalFlags(word) & LexicalFlag.be || (verb.flags & LexicalFlag.say && !AUTHOR_VERBS.has(word))) return false;
  // "a sign that read", but "she had read"
  if (verb.to - verb.from === 1 && SIGN_VERBS.has(word)) return false;
  // "called it", but "the song is called"
  return !(verb.flags & LexicalFlag.describe) || verb.isPassive;
}

/** Whether the chunk `i` is "from" in "known from “High Water”", or "as" in "such plays as “High Water”". */
function isPrepositionBeforeTitle({ tokens, chunks, span }: QuoteContext, i: number): boolean {
  const word = tokens.word[chunks[i]!.from];
  // “Orrin to Velm” is not a title after "from".
  if (word === FROM) return !containsWord(tokens, span, TO);
  return word === AS && chunks[i - 1]?.type === ChunkType.noun && (chunks[i - 1]!.flags & LexicalFlag.work) !== 0;
}

/** Whether the quote has the shape of a title with at least two capitalized words and no comma inside. */
function hasCapitalizedTitle(tokens: Tokens, span: MarkedSpan): boolean {
  if (span.innerTo - span.innerFrom > MAX_TITLE_TOKENS || !hasTitleShape(tokens, span)) return false;
  const last = getLastCodeInside(tokens, span);
  if (last === QUESTION_MARK || last === EXCLAMATION_MARK) return false;
  let capitals = 0;
  for (let i = span.innerFrom; i < span.innerTo; i++) {
    if (tokens.codeAt(i) === COMMA && i < span.innerTo - 1) return false;
    if (tokens.isWord(i) && tokens.hasFlag(i, TokenFlag.capital)) capitals++;
  }
  return capitals > 1;
}

/** Whether the chunk is part of a list of titles: a separator, "then", or a quote that starts with a capital. */
function isListPart(tokens: Tokens, chunk: Chunk): boolean {
  if (chunk.type === ChunkType.quote) return tokens.hasFlag(chunk.from + 1, TokenFlag.capital);
  return isListSeparator(chunk) || chunk.type === ChunkType.adverb;
}

/** Whether the quote is the name of a thing: a 12-town “League of Quiet Harbours”, the “High Water” show. */
export function isNameOfThing({ tokens, chunks, span, index }: QuoteContext, cueKind: CueKind | undefined): boolean {
  if (cueKind === CueKind.noun || cueKind === CueKind.describe) return false;
  if (endsSentence(tokens, span) || !hasTitleShape(tokens, span)) return false;
  const before = chunks[index - 1];
  if (before?.type !== ChunkType.noun) return false;
  if (!(getLexicalFlags(tokens.word[before.from]!) & LexicalFlag.determiner)) return false;
  if (VESSEL_NOUNS.has(tokens.word[before.head]!)) return true;
  if (containsPreposition(tokens, span) || endsWithCompoundOfNumber(tokens, before)) return true;
  return cueKind !== CueKind.say && before.to - before.from === 1 && isCommonNoun(tokens, chunks[index + 1]);
}

/** Whether every longer word is capitalized, as in titles, and no sentence ends inside the span. */
export function hasTitleShape(tokens: Tokens, span: MarkedSpan): boolean {
  let words = 0;
  for (let i = span.innerFrom; i < span.innerTo; i++) {
    if (tokens.kind[i] === TokenKind.terminator && i < span.innerTo - 1) return false;
    if (!tokens.isWord(i)) continue;
    words++;
    if (tokens.hasFlag(i, TokenFlag.capital)) continue;
    if (i === span.innerFrom || !isSmallWord(tokens, i)) return false;
  }
  return words > 0 || tokens.kind[span.innerFrom] === TokenKind.number;
}

/** Whether the span ends with . ? ! or an ellipsis. */
export function endsSentence(tokens: Tokens, span: MarkedSpan): boolean {
  const last = getLastCodeInside(tokens, span);
  return last === PERIOD || last === QUESTION_MARK || last === EXCLAMATION_MARK || last === ELLIPSIS;
}

/** Whether the word may be in lower case in a title: short or a preposition, and not a pronoun. */
function isSmallWord(tokens: Tokens, i: number): boolean {
  const flags = getLexicalFlags(tokens.word[i]!);
  if (flags & (LexicalFlag.subjectPronoun | LexicalFlag.objectPronoun)) return false;
  const isClitic = tokens.kind[i - 1] === TokenKind.apostrophe;
  const isShort = tokens.end[i]! - tokens.start[i]! <= MAX_SMALL_WORD_CHARS;
  return isClitic || isShort || (flags & LexicalFlag.preposition) !== 0;
}

/** Whether the chunk ends with a compound of a number and a noun, after which a name follows: a 12-town “Harbour League”. */
function endsWithCompoundOfNumber(tokens: Tokens, { to }: Chunk): boolean {
  const last = to - 1;
  return (
    tokens.isWord(last) &&
    tokens.codeAt(last - 1) === HYPHEN &&
    !tokens.hasFlag(last, TokenFlag.spaceBefore) &&
    tokens.kind[last - 2] === TokenKind.number
  );
}

/** Whether a preposition is inside the span: “League of Quiet Harbours” */
function containsPreposition(tokens: Tokens, span: MarkedSpan): boolean {
  for (let i = span.innerFrom + 1; i < span.innerTo - 1; i++)
    if (getLexicalFlags(tokens.word[i]!) & LexicalFlag.preposition) return true;
  return false;
}

function containsWord({ word }: Tokens, { innerFrom, innerTo }: MarkedSpan, wanted: number): boolean {
  for (let i = innerFrom; i < innerTo; i++) if (word[i] === wanted) return true;
  return false;
}

/** Whether the chunk is a noun phrase in lower case, to which the quote is an attribute: the “High Water” show. */
function isCommonNoun(tokens: Tokens, chunk: Chunk | undefined): boolean {
  return (
    chunk?.type === ChunkType.noun &&
    (chunk.nounKind === NounKind.nominal || chunk.nounKind === NounKind.name) &&
    !tokens.hasFlag(chunk.from, TokenFlag.capital)
  );
}

function isListSeparator(chunk: Chunk): boolean {
  return chunk.type === ChunkType.comma || chunk.type === ChunkType.conjunction;
}

/** Whether the title of a work can follow the chunk `i`: after a possessor, a word like "book", or a preposition. */
function isTitlePosition(tokens: Tokens, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i]!;
  const introducesWork = (before.flags & LexicalFlag.work) !== 0;
  if (before.type === ChunkType.noun) return before.nounKind === NounKind.possessive || introducesWork;
  if (before.type === ChunkType.verb) return introducesWork;
  if (before.type !== ChunkType.preposition || !TITLE_PREPOSITIONS.has(tokens.word[before.from]!)) return false;
  const governor = chunks[i - 1];
  // "chants of “Open the Gates”" is speech.
  return !(governor?.type === ChunkType.noun && governor.flags & LexicalFlag.cueNoun);
}
