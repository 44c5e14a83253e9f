import type { ArticleAnnotations } from '../../annotate.ts';
import type { Figure } from '../../figures/index.ts';
import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import type { Span, Tokens } from '../../text/index.ts';
import { findAgePersons } from '../persons/agePersons.ts';
import type { Person } from '../persons/person.ts';
import { PersonReferences } from '../persons/references.ts';
import type { FigureFrame } from './frame.ts';
import type { FrameInput } from './frameInput.ts';
import { findMeasuredNoun } from './measuredNoun.ts';
import { findNationalities } from './nationalities.ts';
import { type ChunkRange, findOwnParts } from './ownPart.ts';
import { collectOwnWords, collectStems, listOwnWords } from './ownWords.ts';
import { findPeriods, refersToPast } from './periods.ts';
import { findPlaces, NO_PLACES } from './places.ts';
import { findQuantityType } from './quantityType.ts';
import { findGoverningVerb, findModality, type GoverningVerb, getLemma, isNegatedVerb } from './roles.ts';
import { SentenceSlots } from './sentenceSlots.ts';
import { findChunk, SentenceParser, type SentenceSyntax } from './sentenceSyntax.ts';

/** Returns one frame per figure of an article, in reading order. */
export function createFrames(annotated: ArticleAnnotations, getSentence: (figure: Figure) => Span): FigureFrame[] {
  const { article, dates, figures, metadata } = annotated;
  const year = metadata.date === null ? null : Number(metadata.date.iso.slice(0, 4));
  const parser = new SentenceParser(article);
  const references = new PersonReferences(article);
  const frames: FigureFrame[] = [];
  let date = 0;
  for (let i = 0; i < figures.length; ) {
    const sentence = getSentence(figures[i]!);
    let to = i + 1;
    while (to < figures.length && figures[to]!.start < sentence.end) to++;
    const syntax = parser.parse(sentence);
    while (date < dates.length && dates[date]!.start < sentence.start) date++;
    let endOfDates = date;
    while (endOfDates < dates.length && dates[endOfDates]!.end <= sentence.end) endOfDates++;
    const ownDates = dates.slice(date, endOfDates);
    const own = figures.slice(i, to);
    const positions = own.map((figure) => Math.max(0, findChunk(syntax.chunks, syntax.tokens.firstFrom(figure.start))));
    const mentions = findAgePersons(
      article.text,
      syntax,
      own.map((figure, k) => ({ figure, index: positions[k]! })),
    );
    const index = article.sentences.at(sentence.start);
    const persons = mentions.map((mention) => (mention ? references.resolve(mention, index, syntax) : null));
    const created = createSentenceFrames({
      text: article.text,
      syntax,
      sentence,
      figures: own,
      positions,
      persons,
      dates: ownDates,
      year,
    });
    // Not spread: a sentence may have more figures than a call has arguments.
    for (const frame of created) frames.push(frame);
    i = to;
  }
  return frames;
}

interface FiguresOfSentence extends Pick<FrameInput, 'text' | 'syntax' | 'sentence' | 'dates' | 'year' | 'figures'> {
  /** For each figure, the chunk that contains it. */
  readonly positions: readonly number[];
  /** For each figure, the person whose age it is, or null. */
  readonly persons: readonly (Person | null)[];
}

function createSentenceFrames({
  text,
  syntax,
  sentence,
  dates,
  year,
  figures,
  positions,
  persons,
}: FiguresOfSentence): FigureFrame[] {
  const { chunks } = syntax;
  const slots = new SentenceSlots({ text, syntax, sentence, dates });
  const parts = findOwnParts(chunks, positions);
  // An ordinal does not divide the part of another figure: "Dozens of people watched the first tram."
  const isOrdinal = (i: number) => figures[i]!.kind === 'ordinal';
  const widerParts = findOwnParts(
    chunks,
    positions.filter((_, i) => !isOrdinal(i)),
  );
  let wider = 0;
  return figures.map((figure, i) => {
    const index = positions[i]!;
    const part = isOrdinal(i) ? parts[i]! : widerParts[wider++]!;
    return createFrame({
      text,
      syntax,
      sentence,
      dates,
      year,
      figure,
      figures,
      previous: figures[i - 1],
      index,
      part,
      slots,
      person: persons[i]!,
    });
  });
}

function createFrame(input: FrameInput): FigureFrame {
  const { syntax, index, part, text, dates, sentence, year, figure, slots } = input;
  const { chunks, tokens } = syntax;
  const governor = chunks.length > 0 ? findGoverningVerb(syntax, index) : undefined;
  const subject = governor ? chunks[findSubject(input, governor)] : undefined;
  const span = getSpan(tokens, chunks, part);
  const isAlone = part.from === 0 && part.to === chunks.length;
  const ownPeriods = span && !isAlone ? findPeriods(text, span, dates) : [];
  const ownPlaces = span && !isAlone ? findPlaces(syntax, part) : NO_PLACES;
  return {
    own: collectOwnWords(input),
    ...listOwnWords(input),
    measured: findMeasuredNoun(input, governor),
    person: input.person,
    subject: subject && !isReport(syntax, governor!.verb) ? collectStems(tokens, subject.from, subject.to) : [],
    isNamed: subject?.nounKind === NounKind.name,
    predicate: governor ? (getLemma(syntax, governor.verb) ?? null) : null,
    isNegated: governor ? isNegatedVerb(syntax, governor.verb) : false,
    modality: governor && !isAttributive(figure, syntax, index) ? findModality(syntax, governor) : 'actual',
    quantity: findQuantityType(input, governor?.verb),
    places: ownPlaces.words.length > 0 ? ownPlaces : slots.places,
    nationalities: findNationalities(input),
    isPast: refersToPast(text, span ?? sentence, dates, year) || slots.startsInPast,
    periods: ownPeriods.length > 0 ? ownPeriods : slots.periods,
  };
}

/**
 * Returns the chunk of the subject, -1 if there is none. Where the verb is left out, the subject is the noun that starts the
 * figure's own part: "Tarn won 40 votes and Lume 30".
 */
function findSubject({ syntax: { chunks }, part, index }: FrameInput, { verb, subject }: GoverningVerb): number {
  if (verb >= part.from) return subject;
  for (let i = part.from; i < index; i++) if (chunks[i]!.type === ChunkType.noun) return i;
  return -1;
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

const ENDS_WITH_LETTER = /\p{L}$/u;

/** Whether a number is printed as an adjective ("a 27-nation pact", "the 40-ton crane"), which the verb does not qualify. */
function isAttributive({ kind, text, end }: Figure, { tokens, chunks }: SentenceSyntax, index: number): boolean {
  if (kind === 'count') return text.includes('-') && ENDS_WITH_LETTER.test(text);
  return MEASURES.has(kind) && chunks[index]!.head >= tokens.firstFrom(end);
}

const MEASURES: ReadonlySet<string> = new Set(['length', 'mass', 'speed', 'area', 'volume', 'energy', 'duration']);
