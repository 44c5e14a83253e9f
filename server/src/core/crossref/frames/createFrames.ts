import type { ArticleAnnotations } from '../../annotate.ts';
import type { DateMention } from '../../dates/index.ts';
import type { Figure } from '../../figures/index.ts';
import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Span, sortedKeys, TokenFlag, type Tokens, WordSet } from '../../text/index.ts';
import { findMonth } from '../events/months.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { createTermVector, type TermVector } from '../events/termVector.ts';
import { verbLemma } from '../lexicon/lemmas.ts';
import type { FigureFrame, QuantityType } from './frame.ts';
import { type ChunkRange, findOwnParts } from './ownPart.ts';
import { findPeriods, refersToPast, startsInPast } from './periods.ts';
import { findGoverningVerb, findModality, getLemma, isNegatedVerb } from './roles.ts';
import { findChunk, SentenceParser, type SentenceSyntax } from './sentenceSyntax.ts';

const FUNCTION_FLAGS =
  LexicalFlag.determiner |
  LexicalFlag.preposition |
  LexicalFlag.conjunction |
  LexicalFlag.subordinator |
  LexicalFlag.relative |
  LexicalFlag.be |
  LexicalFlag.auxiliary |
  LexicalFlag.subjectPronoun |
  LexicalFlag.objectPronoun |
  LexicalFlag.possessive;

const PLACE_PREPOSITIONS = new WordSet('in at near off outside around across inside from');
const ADDITION = new WordSet('additional further extra');
const ANOTHER = new WordSet('another');
const MORE = new WordSet('more');
const TO = new WordSet('to at');
const FROM = new WordSet('from');
const BY = new WordSet('by');
const OF = new WordSet('of');
const AVERAGE = new WordSet('average mean median typical');
const TOTAL = new WordSet('total totals overall altogether tally toll');
const REACHING = new Set(['bring', 'take', 'raise', 'push', 'lift', 'make', 'put']);
const INCLUDING = new WordSet('including among include includes included');
const THAN = new WordSet('than');
const PARTITIVE = new WordSet('them the those these which whom us you');

/** Returns one frame per figure of an article, in reading order. */
export function createFrames(annotated: ArticleAnnotations, getSentence: (figure: Figure) => Span): FigureFrame[] {
  const { article, dates, figures, date } = annotated;
  const year = date === null ? null : Number(date.slice(0, 4));
  const parser = new SentenceParser(article);
  const frames: FigureFrame[] = [];
  for (let i = 0; i < figures.length; ) {
    const sentence = getSentence(figures[i]!);
    let to = i + 1;
    while (to < figures.length && figures[to]!.start < sentence.end) to++;
    const syntax = parser.parse(sentence);
    frames.push(...createSentenceFrames(article.text, syntax, sentence, figures.slice(i, to), dates, year));
    i = to;
  }
  return frames;
}

function createSentenceFrames(
  text: string,
  syntax: SentenceSyntax,
  sentence: Span,
  figures: readonly Figure[],
  dates: readonly DateMention[],
  year: number | null,
): FigureFrame[] {
  const { tokens, chunks } = syntax;
  const positions = figures.map((figure) => Math.max(0, findChunk(chunks, tokens.firstFrom(figure.start))));
  const parts = chunks.length === 0 ? [] : findOwnParts(chunks, positions);
  return figures.map((figure, i) => {
    const index = positions[i]!;
    const part = parts[i] ?? { from: 0, to: 0 };
    return createFrame({ text, syntax, sentence, dates, year, figure, figures, index, part });
  });
}

interface FrameInput {
  readonly text: string;
  readonly syntax: SentenceSyntax;
  readonly sentence: Span;
  readonly dates: readonly DateMention[];
  /** Year of the article, null if unknown. */
  readonly year: number | null;
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  /** The chunk of the figure. */
  readonly index: number;
  readonly part: ChunkRange;
}

function createFrame(input: FrameInput): FigureFrame {
  const { syntax, index, part, text, dates, sentence, year, figure } = input;
  const { chunks, tokens } = syntax;
  const governor = chunks.length > 0 ? findGoverningVerb(syntax, index) : undefined;
  const subject = governor && governor.subject >= 0 ? chunks[governor.subject] : undefined;
  const span = getSpan(tokens, chunks, part);
  const ownPeriods = span ? findPeriods(text, span, dates) : [];
  const places = span ? findPlaces(syntax, part) : [];
  return {
    own: collectOwnWords(input),
    ...listOwnWords(input),
    person: figure.kind === 'age' ? findPerson(syntax, index) : [],
    subject: subject && !isReport(syntax, governor!.verb) ? collectStems(tokens, subject.from, subject.to) : [],
    isNamed: subject?.nounKind === NounKind.name,
    modifiers: findModifiers(input),
    predicate: governor ? (getLemma(syntax, governor.verb) ?? null) : null,
    isNegated: governor ? isNegatedVerb(syntax, governor.verb) : false,
    modality: governor && !isAttributive(figure, syntax, index) ? findModality(syntax, governor) : 'actual',
    quantity: findQuantityType(input, governor?.verb),
    places: places.length > 0 ? places : findPlaces(syntax, { from: 0, to: chunks.length }),
    names: findNames(syntax, part),
    isPast: refersToPast(text, span ?? sentence, dates, year) || startsInPast(text, sentence),
    periods: ownPeriods.length > 0 ? ownPeriods : findPeriods(text, sentence, dates),
  };
}

/** Whether the subject of a verb only reports the figure: "the ministry said", "police put the toll at". */
function isReport(syntax: SentenceSyntax, verb: number): boolean {
  const { tokens, chunks } = syntax;
  if (getLexicalFlags(tokens.word[chunks[verb]!.head]!) & LexicalFlag.say) return true;
  const lemma = getLemma(syntax, verb);
  return lemma !== undefined && REPORTS.has(lemma);
}

const REPORTS = new Set(['put', 'estimate', 'report', 'count', 'confirm', 'quote', 'cite', 'give']);

function getSpan(tokens: Tokens, chunks: readonly Chunk[], { from, to }: ChunkRange): Span | undefined {
  const [first, last] = [chunks[from], chunks[to - 1]];
  if (!first || !last) return undefined;
  return { start: tokens.start[first.from]!, end: tokens.end[Math.max(first.from, last.to - 1)]! };
}

/** Returns the stem of a word; for an irregular verb form, the stem of its base form. */
export function baseStem(word: string): string {
  return stemWord(verbLemma(word) ?? word);
}

function collectStems(tokens: Tokens, from: number, to: number): string[] {
  const stems: string[] = [];
  for (let i = from; i < to; i++) {
    if (!tokens.isWord(i) || getLexicalFlags(tokens.word[i]!) & FUNCTION_FLAGS) continue;
    if (tokens.end[i]! - tokens.start[i]! < 2) continue;
    stems.push(baseStem(tokens.textOf(i).toLowerCase()));
  }
  return stems;
}

/** Factor by which a name outweighs a common noun of the same rarity. Hand-set, not measured. */
const NAME_FACTOR = 1.5;

function collectOwnWords({ syntax, part, figures }: FrameInput): TermVector {
  const { tokens, chunks } = syntax;
  const own = new Map<string, number>();
  for (let c = part.from; c < part.to; c++) {
    const chunk = chunks[c]!;
    for (let i = chunk.from; i < chunk.to; i++) {
      if (!tokens.isWord(i) || tokens.end[i]! - tokens.start[i]! < 2) continue;
      if (getLexicalFlags(tokens.word[i]!) & FUNCTION_FLAGS) continue;
      if (figures.some(({ start, end }) => start <= tokens.start[i]! && tokens.end[i]! <= end)) continue;
      const stem = baseStem(tokens.textOf(i).toLowerCase());
      const rarity = normalizedIdf(stem);
      own.set(stem, tokens.hasFlag(i, TokenFlag.capital) && i > chunks[0]!.from ? rarity * NAME_FACTOR : rarity);
    }
  }
  return createTermVector(own);
}

/** Verbs that get their meaning from their object: "made a loss". */
const LIGHT_VERBS = new Set([
  'make',
  'take',
  'have',
  'get',
  'give',
  'be',
  'do',
  'go',
  'come',
  'put',
  'keep',
  'hold',
  'bring',
]);

function listOwnWords(input: FrameInput): Pick<FigureFrame, 'verbs' | 'words'> {
  const { syntax, part } = input;
  const { tokens, chunks } = syntax;
  const words = new Set<string>();
  const verbs = new Set<string>();
  for (let c = part.from; c < part.to; c++) {
    const chunk = chunks[c]!;
    const lemma = chunk.type === ChunkType.verb ? getLemma(syntax, c) : undefined;
    if (lemma !== undefined && !LIGHT_VERBS.has(lemma)) verbs.add(lemma);
    for (let i = chunk.from; i < chunk.to; i++) {
      if (!tokens.isWord(i) || (lemma !== undefined && i === chunk.head)) continue;
      // "more than 70": a bound, which the verdict compares.
      if (!THAN.has(tokens.word[i + 1]!)) words.add(tokens.textOf(i).toLowerCase());
    }
  }
  return { verbs: [...verbs], words: [...words] };
}

const ENDS_WITH_LETTER = /\p{L}$/u;

/** Whether a number is printed as an adjective ("a 27-nation pact", "the 40-ton crane"), which the verb does not qualify. */
function isAttributive({ kind, text, end }: Figure, { tokens, chunks }: SentenceSyntax, index: number): boolean {
  if (kind === 'count') return text.includes('-') && ENDS_WITH_LETTER.test(text);
  return MEASURES.has(kind) && chunks[index]!.head >= tokens.firstFrom(end);
}

const MEASURES: ReadonlySet<string> = new Set(['length', 'mass', 'speed', 'area', 'volume', 'energy', 'duration']);

/** Returns the words of the name next to an age: in its noun phrase, after it, or before it and a comma. */
function findPerson({ tokens, chunks }: SentenceSyntax, index: number): string[] {
  const before = chunks[index - 1]?.type === ChunkType.comma ? chunks[index - 2] : chunks[index - 1];
  for (const chunk of [chunks[index], chunks[index + 1], before]) {
    // "The 34-year-old Navy pilot": the name is that of the navy.
    if (chunk?.type !== ChunkType.noun || !tokens.hasFlag(chunk.head, TokenFlag.capital)) continue;
    const names: string[] = [];
    for (let i = chunk.from; i < chunk.to; i++) {
      if (i === chunks[0]!.from && chunk.nounKind !== NounKind.name) continue;
      if (tokens.isWord(i) && tokens.hasFlag(i, TokenFlag.capital) && !(getLexicalFlags(tokens.word[i]!) & NOT_PERSON))
        names.push(tokens.textOf(i).toLowerCase());
    }
    if (names.length > 0) return names;
  }
  return [];
}

const NOT_PERSON = LexicalFlag.time | LexicalFlag.title | LexicalFlag.determiner;

/** Returns the stems of the words before and after the number in its noun phrase, without the counted noun. */
function findModifiers({ syntax, index, figure }: FrameInput): string[] {
  const { tokens, chunks } = syntax;
  const chunk = chunks[index];
  if (!chunk) return [];
  const counted = new Set(figure.counted.map((noun) => baseStem(noun)));
  const [first, last] = [tokens.firstFrom(figure.start), tokens.firstFrom(figure.end)];
  const before = collectStems(tokens, chunk.from, Math.min(first, chunk.to));
  const after = collectStems(tokens, Math.max(last, chunk.from), Math.max(chunk.to, chunk.from));
  return [...before, ...after].filter((stem) => !counted.has(stem));
}

function findNames({ tokens, chunks }: SentenceSyntax, { from, to }: ChunkRange): number[] {
  const names = new Set<string>();
  const first = chunks[0]?.from ?? 0;
  for (let c = from; c < to; c++) {
    for (let i = chunks[c]!.from; i < chunks[c]!.to; i++) {
      if (i === first || !tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) continue;
      if (!(getLexicalFlags(tokens.word[i]!) & LexicalFlag.time)) names.add(tokens.textOf(i).toLowerCase());
    }
  }
  return sortedKeys(names);
}

function findPlaces({ tokens, chunks }: SentenceSyntax, { from, to }: ChunkRange): number[] {
  const places = new Set<string>();
  for (let c = from; c + 1 < to; c++) {
    if (chunks[c]!.type !== ChunkType.preposition || !PLACE_PREPOSITIONS.has(tokens.word[chunks[c]!.from]!)) continue;
    const noun = chunks[c + 1]!;
    if (noun.type !== ChunkType.noun || noun.nounKind === NounKind.time) continue;
    for (let i = noun.from; i < noun.to; i++) if (isPlaceName(tokens, i)) places.add(tokens.textOf(i).toLowerCase());
  }
  return sortedKeys(places);
}

function isPlaceName(tokens: Tokens, i: number): boolean {
  if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) return false;
  // "in May"
  return !(getLexicalFlags(tokens.word[i]!) & LexicalFlag.time) && findMonth(tokens.textOf(i)) === undefined;
}

function findQuantityType(
  { syntax, index, figure, figures, part }: FrameInput,
  verb: number | undefined,
): QuantityType {
  const { tokens, chunks } = syntax;
  const first = tokens.firstFrom(figure.start);
  const last = tokens.firstFrom(figure.end);
  const chunk = chunks[index];
  if (!chunk) return 'amount';
  const { word } = tokens;
  const end = chunks.at(-1)!.to;
  // "killed five and injured another 25": other people, not an addition to a number of injured.
  const isFirst = figures[0] === figure;
  if (ADDITION.has(word[first - 1]!) || (isFirst && ANOTHER.has(word[first - 1]!))) return 'addition';
  if ((last < end && MORE.has(word[last]!)) || (last + 1 < end && MORE.has(word[last + 1]!))) return 'addition';
  const lemma = verb === undefined ? undefined : getLemma(syntax, verb);
  const before = chunks[index - 1];
  const preposition = before?.type === ChunkType.preposition ? word[before.from]! : word[first - 1]!;
  if (TO.has(preposition) && lemma && REACHING.has(lemma)) return 'total';
  if (FROM.has(preposition) && figure.change !== null) return 'origin';
  if (TO.has(preposition) && figure.change !== null) return 'level';
  if (BY.has(preposition) && figure.change !== null) return 'change';
  for (let i = chunk.from; i < chunk.to; i++) {
    if (AVERAGE.has(word[i]!)) return 'average';
    if (TOTAL.has(word[i]!)) return 'total';
  }
  for (let c = Math.max(part.from, index - 2); c < index; c++) {
    for (let i = chunks[c]!.from; i < chunks[c]!.to; i++) {
      if (AVERAGE.has(word[i]!)) return 'average';
      if (TOTAL.has(word[i]!)) return 'total';
    }
  }
  if (INCLUDING.has(preposition) || INCLUDING.has(word[first - 1]!) || INCLUDING.has(word[first - 2]!)) return 'part';
  if (OF.has(word[last]!) && PARTITIVE.has(word[last + 1]!)) return 'part';
  return figure.change !== null && (figure.kind === 'percent' || BY.has(preposition)) ? 'change' : 'amount';
}
