import { type Chunk, ChunkType, LexicalFlag, lexicalFlagsOf, NounKind } from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { lastInside, type MarkedSpan } from '../marks/pairMarks.ts';
import type { QuoteKind } from '../quote.ts';
import { type Attribution, isAdjacent, MIN_CONFIDENT_SCORE, sentenceEnd, sentenceStart } from './attributeQuote.ts';
import { CueKind } from './cue.ts';

const P = ChunkType;
const K = TokenKind;

/** Words in marks that nobody surely speaks count as speech from this many tokens on: titles and scare quotes are shorter. */
const LONG = 5;
/** A weak cue makes speech of a few words only when it stands as near as this score says. */
const FIRM = 50;
/** Titles of works are no longer than this. */
const LONGEST_TITLE = 14;

/** Nouns for what a crowd says. */
const CHANTS = new WordSet('chant chants cry cries shout shouts call calls');

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
  phrases: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
  titleCase: boolean,
): QuoteKind {
  if (isAttributeValue(tokens, span) || isNickname(tokens, phrases, span, at) || isSoCalled(tokens, span))
    return 'mention';
  const length = span.innerTo - span.innerFrom;
  const alone = sentenceStart(phrases, at) === at;
  const whole = alone && sentenceEnd(phrases, at) === at + 1;
  const adjacent =
    choice !== undefined &&
    choice.cue.kind <= CueKind.describe &&
    choice.cue.chunk < at &&
    isAdjacent(phrases, choice.cue, at);
  if (!choice && hasAuthor(tokens, phrases, at)) return 'mention';
  if (
    !adjacent &&
    !titleCase &&
    (namesWork(tokens, phrases, span, at) || namesThing(tokens, phrases, span, at, choice))
  )
    return 'mention';
  if (whole && phrases.length === 2 && span.single) return 'mention';
  if (isHeadline(tokens, phrases, span, at)) return 'partial';
  const sure = choice !== undefined && choice.score >= MIN_CONFIDENT_SCORE;
  const chanted = phrases[at - 1]?.kind === P.preposition && isChant(tokens, phrases[at - 2]);
  if (choice && choice.cue.chunk > at && isWordItself(tokens, phrases[at - 1])) return 'mention';
  const firm = chanted || (sure && (choice.cue.kind !== CueKind.weak || length >= LONG || choice.score >= FIRM));
  if (!firm && !(whole && endsSentence(tokens, span)) && length < LONG) return 'mention';
  return isSentence(tokens, phrases, span, at, choice) ? 'direct' : 'partial';
}

/** key="value" of a tag or of code that came with the text. */
function isAttributeValue(tokens: Tokens, span: MarkedSpan): boolean {
  return tokens.codeAt(span.from - 1) === 61;
}

/** The word “ferry” has two meanings, Tarn said. */
function isWordItself(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.kind === P.noun && WORD_NOUNS.has(tokens.word[noun.head]!);
}

/** chants of “…” */
function isChant(tokens: Tokens, noun: Chunk | undefined): boolean {
  return noun?.kind === P.noun && CHANTS.has(tokens.word[noun.head]!);
}

/** a 12-town “League of Quiet Harbours”, the “High Water” show: what a thing is called. */
function namesThing(
  tokens: Tokens,
  phrases: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
): boolean {
  const kind = choice?.cue.kind;
  if (kind === CueKind.noun || kind === CueKind.describe) return false;
  if (endsSentence(tokens, span) || !hasTitleShape(tokens, span)) return false;
  const before = phrases[at - 1];
  if (before?.kind !== P.noun || !(lexicalFlagsOf(tokens.word[before.from]!) & LexicalFlag.determiner)) return false;
  if (holdsPreposition(tokens, span) || countsMembers(tokens, before)) return true;
  return kind !== CueKind.say && isAdjective(tokens, phrases, before, at);
}

/** a 12-town “Harbour League”: what an adjective stands before is a noun, and this one is a name. */
function countsMembers(tokens: Tokens, article: Chunk): boolean {
  const last = article.to - 1;
  return (
    tokens.isWord(last) &&
    tokens.codeAt(last - 1) === HYPHEN &&
    !tokens.hasFlag(last, TokenFlag.spaceBefore) &&
    tokens.kind[last - 2] === K.number
  );
}

/** “League of Quiet Harbours” */
function holdsPreposition(tokens: Tokens, span: MarkedSpan): boolean {
  for (let i = span.innerFrom + 1; i < span.innerTo - 1; i++)
    if (lexicalFlagsOf(tokens.word[i]!) & LexicalFlag.preposition) return true;
  return false;
}

/** A noun follows: the “High Water” show. */
function isAdjective(tokens: Tokens, phrases: readonly Chunk[], article: Chunk, at: number): boolean {
  const after = phrases[at + 1];
  return (
    article.to - article.from === 1 &&
    after?.kind === P.noun &&
    (after.noun === NounKind.nominal || after.noun === NounKind.name) &&
    !tokens.hasFlag(after.from, TokenFlag.capital)
  );
}

/** Tarn ‘proud of the new ferry’: a heading that is a name with words in marks. */
function isHeadline(tokens: Tokens, phrases: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  const name = phrases[0];
  if (at !== 1 || name?.kind !== P.noun || name.noun !== NounKind.name) return false;
  const after = phrases[2];
  return (!after || after.kind === P.stop) && span.innerTo - span.innerFrom > 1 && !hasTitleShape(tokens, span);
}

/** Ode “Spanner” Tarn. */
function isNickname(tokens: Tokens, phrases: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  if (span.innerTo - span.innerFrom > 3 || !tokens.isWord(span.innerTo - 1)) return false;
  const before = phrases[at - 1];
  const after = phrases[at + 1];
  return (
    before?.kind === P.noun && before.noun === NounKind.name && after?.kind === P.noun && after.noun === NounKind.name
  );
}

/** the so-called “rebels” */
function isSoCalled(tokens: Tokens, span: MarkedSpan): boolean {
  return tokens.word[span.from - 1] === CALLED && tokens.word[span.from - 3] === SO;
}

/** “High Water,” by Ode Tarn. */
function hasAuthor(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  const by = phrases[at + 1];
  const author = phrases[at + 2];
  return by !== undefined && tokens.word[by.from] === BY && author?.kind === P.noun && author.noun === NounKind.name;
}

/** The book “High Water”, on “Morning Tide”, Channel Nine's “Tide”: the title of a work by its shape and its place. */
function namesWork(tokens: Tokens, phrases: readonly Chunk[], span: MarkedSpan, at: number): boolean {
  if (span.innerTo - span.innerFrom > LONGEST_TITLE || !hasTitleShape(tokens, span)) return false;
  let i = at - 1;
  // Titles come in lists, and behind a comma: "his books, “High Water” and “Low Water”".
  const lowest = Math.max(0, at - LONGEST_LIST);
  while (i > lowest && (isListMark(phrases[i]!) || phrases[i]!.kind === P.quote)) i--;
  const before = phrases[i];
  if (!before) return false;
  if (i < at - 1 && phrases[at - 2]?.kind !== P.quote && phrases[at - 3]?.kind !== P.quote) {
    return before.kind === P.noun && (before.bits & LexicalFlag.work) !== 0;
  }
  return namesByPlace(tokens, phrases, i);
}

/** Phrases looked back over in a list of titles. */
const LONGEST_LIST = 20;

const isListMark = (phrase: Chunk) => phrase.kind === P.comma || phrase.kind === P.conjunction;

function namesByPlace(tokens: Tokens, phrases: readonly Chunk[], i: number): boolean {
  const before = phrases[i];
  if (!before) return false;
  if (before.kind === P.noun) return before.noun === NounKind.possessive || (before.bits & LexicalFlag.work) !== 0;
  if (before.kind === P.verb) return (before.bits & LexicalFlag.work) !== 0;
  if (before.kind !== P.preposition || !BEFORE_TITLES.has(tokens.word[before.from]!)) return false;
  const governor = phrases[i - 1];
  // "chants of “Open the Gates”" are words spoken.
  return !(governor?.kind === P.noun && governor.bits & LexicalFlag.cueNoun);
}

/** Every longer word has a capital, as in titles. */
function hasTitleShape(tokens: Tokens, span: MarkedSpan): boolean {
  let words = 0;
  for (let i = span.innerFrom; i < span.innerTo; i++) {
    if (tokens.kind[i] === K.terminator && i < span.innerTo - 1) return false;
    if (!tokens.isWord(i)) continue;
    words++;
    if (tokens.hasFlag(i, TokenFlag.capital)) continue;
    if (i === span.innerFrom) return false;
    const attached = tokens.kind[i - 1] === K.apostrophe;
    if (lexicalFlagsOf(tokens.word[i]!) & (LexicalFlag.subject | LexicalFlag.object)) return false;
    if (
      !attached &&
      tokens.end[i]! - tokens.start[i]! > 3 &&
      !(lexicalFlagsOf(tokens.word[i]!) & LexicalFlag.preposition)
    )
      return false;
  }
  return words > 0 || tokens.kind[span.innerFrom] === K.number;
}

function endsSentence(tokens: Tokens, span: MarkedSpan): boolean {
  const last = lastInside(tokens, span);
  return last === 46 || last === 63 || last === 33 || last === 0x2026;
}

/** The words stand as a sentence of their own: set off by a colon, a comma or the sentence's start, and begun by a capital. */
function isSentence(
  tokens: Tokens,
  phrases: readonly Chunk[],
  span: MarkedSpan,
  at: number,
  choice: Attribution | undefined,
): boolean {
  const before = phrases[at - 1];
  const after = phrases[at + 1];
  // “No!” and “Yes!”
  const joined = before?.kind === P.conjunction && phrases[at - 2]?.kind === P.quote;
  const opens = !before || joined || SETS_OFF.has(before.kind);
  const capital = tokens.hasFlag(span.innerFrom, TokenFlag.capital);
  const long = span.innerTo - span.innerFrom >= LONG;
  const starts = !before || before.kind === P.stop;
  // Tarn said: “We will wait for the tide”.
  const ledIn = before !== undefined && LEADS_IN.has(before.kind) && endsAfter(phrases, at);
  const said = choice !== undefined && choice.cue.firstChunk === at + 1;
  const closes =
    lastInside(tokens, span) === 44 ||
    endsSentence(tokens, span) ||
    !after ||
    after.kind === P.comma ||
    after.kind === P.dash ||
    (ledIn && capital && long) ||
    (starts && said && capital && long);
  if (!closes) return false;
  if (!opens) return capital && long && endsSentence(tokens, span) && before.kind === P.verb;
  if (capital) return true;
  // "…," Tarn said, "and the rest"; but not: said that, if it rains, "the rest"
  return long && (starts || (choice !== undefined && isAdjacent(phrases, choice.cue, at)));
}

/** The sentence ends behind the quote, with or without a full stop outside the marks. */
function endsAfter(phrases: readonly Chunk[], at: number): boolean {
  const after = phrases[at + 1];
  return after?.kind === P.stop || (after?.kind === P.other && phrases[at + 2]?.kind === P.stop);
}

const LEADS_IN = new Set<ChunkType>([P.colon, P.comma]);
const SETS_OFF = new Set<ChunkType>([P.stop, P.colon, P.comma, P.quote, P.dash]);
