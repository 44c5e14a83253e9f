import type { ArticleAnnotations } from '../annotate.ts';
import type { Figure } from '../figures/index.ts';
import type { Quote } from '../quotes/index.ts';
import { type Span, type Tokens, WordSet } from '../text/index.ts';
import { findDatesInSentence, type SentenceDate } from './events/namedDays.ts';
import { createTermVector, type TermVector } from './events/termVector.ts';
import { collectAdjacentTerms, findContextWords, findNearestPredicate } from './figures/contextWords.ts';
import { findCountedConcepts } from './figures/countedConcepts.ts';
import { computeMeasure, computeValueRarity, type Measure } from './figures/measure.ts';
import { createFrames } from './frames/createFrames.ts';
import type { FigureFrame } from './frames/frame.ts';
import { computeQuoteTerms, type QuoteTerms } from './quotes/quoteTerms.ts';

/** A figure with everything that linking it needs, so that the text of the article is not needed again. */
export interface FigureMention {
  readonly figure: Figure;
  readonly sentence: Span;
  readonly measure: Measure;
  /** How unlikely it is that two articles print this number by chance, 0 to 1. */
  readonly rarity: number;
  /** Concepts that the figure counts; empty if unknown. */
  readonly concepts: readonly string[];
  /** Class of the nearest predicate ("kill"), or null. */
  readonly predicate: string | null;
  /** Stems of the adjacent words, weighted by rarity. */
  readonly adjacentTerms: TermVector;
  /** What the figure measures and what is said of it. */
  readonly frame: FigureFrame;
  /** Days that the sentence names. */
  readonly days: readonly SentenceDate[];
}

/** A quote with everything that linking it needs. */
export interface QuoteMention extends QuoteTerms {
  readonly quote: Quote;
  readonly sentence: Span;
}

/** Returns one mention per figure of an article, in reading order. */
export function createFigureMentions(annotated: ArticleAnnotations): FigureMention[] {
  const frames = createFrames(annotated, (figure) => getSentence(annotated.article.sentences, figure));
  return frames.map((frame, i) => createFigureMention(annotated, i, frame));
}

function createFigureMention(annotated: ArticleAnnotations, index: number, frame: FigureFrame): FigureMention {
  const { article, dates } = annotated;
  const figure = annotated.figures[index]!;
  const { tokens, text, sentences } = article;
  const sentence = getSentence(sentences, figure);
  const first = tokens.firstFrom(figure.start);
  const last = tokens.firstFrom(figure.end) - 1;
  const words = findContextWords(tokens, sentence, first, last);
  const adjacentTerms = collectAdjacentTerms(words);
  const measure = computeMeasure(completeUnit(annotated, index));
  const predicate = findNearestPredicate(tokens, words, first, last);
  return {
    figure,
    sentence,
    measure: isStatedExactly(tokens, first) ? withoutRounding(measure) : measure,
    rarity: computeValueRarity(figure.value),
    concepts: findCountedConcepts(figure, frame.measured, adjacentTerms, predicate, text[figure.end] === '-'),
    predicate,
    adjacentTerms: createTermVector(adjacentTerms),
    frame,
    days: findDatesInSentence(article, dates, sentence),
  };
}

const EXACTLY = new WordSet('exactly precisely');
const TOTAL = new WordSet('total');
const OF = new WordSet('of');

/** Whether words say that a number is not rounded: "a total of 90", "exactly 90". */
function isStatedExactly({ word }: Tokens, first: number): boolean {
  if (first < 1) return false;
  return EXACTLY.has(word[first - 1]!) || (first > 1 && OF.has(word[first - 1]!) && TOTAL.has(word[first - 2]!));
}

function withoutRounding(measure: Measure): Measure {
  return { ...measure, rounding: measure.rounding && { ...measure.rounding, isRound: false } };
}

/** Words before a number that compares it with the percentage before it: "63.1 percent, up from 62.9". */
const COMPARING = new WordSet('from to with against than and');

/** Returns a figure with the unit that its sentence leaves out: "63.1 percent, up from 62.9". */
function completeUnit({ article, figures }: ArticleAnnotations, index: number): Figure {
  const figure = figures[index]!;
  if (figure.kind !== 'number' || figure.unit !== '' || figure.counted.length > 0) return figure;
  const { tokens, sentences } = article;
  const previous = figures[index - 1];
  if (previous?.kind !== 'percent' || previous.start < getSentence(sentences, figure).start) return figure;
  const before = tokens.firstFrom(figure.start) - 1;
  if (before < 0 || !COMPARING.has(tokens.word[before]!)) return figure;
  return { ...figure, kind: 'percent', unit: previous.unit };
}

/** Returns one mention per quote of an article, in reading order. Mentions in quotation marks are not quotes and are skipped. */
export function createQuoteMentions({ article, quotes }: ArticleAnnotations): QuoteMention[] {
  return quotes
    .filter((quote) => quote.kind !== 'mention')
    .map((quote) => ({
      quote,
      sentence: getSentence(article.sentences, quote),
      ...computeQuoteTerms(quote.text),
    }));
}

/** Returns the sentence that contains the start of a span, extended to its end; the span itself if no sentence does. */
function getSentence(sentences: ArticleAnnotations['article']['sentences'], span: Span): Span {
  const index = sentences.at(span.start);
  if (index < 0) return { start: span.start, end: span.end };
  const { start, end } = sentences.span(index);
  return { start, end: Math.max(end, span.end) };
}
