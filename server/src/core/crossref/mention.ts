import type { ArticleAnnotations } from '../annotate.ts';
import type { Figure } from '../figures/index.ts';
import type { Quote } from '../quotes/index.ts';
import { type Span, sortedKeys, TokenFlag, TokenKind, type Tokens, wordId } from '../text/index.ts';
import { stemWord } from './events/stem.ts';
import { normalizedIdf } from './events/termRarity.ts';
import { createTermVector, type TermVector } from './events/termVector.ts';
import { getPredicate } from './figures/concepts.ts';
import { findCountedConcepts } from './figures/countedConcepts.ts';
import { computeMeasure, computeValueRarity, type Measure } from './figures/measure.ts';
import { findDatesInSentence, type SentenceDate } from './figures/sentenceDates.ts';
import { computeQuoteTerms, type QuoteTerms } from './quotes/quoteTerms.ts';

/** A figure with what is needed to align it with figures of other texts, without the texts at hand. */
export interface FigureMention {
  readonly figure: Figure;
  readonly sentence: Span;
  readonly measure: Measure;
  readonly rarity: number;
  /** Concepts of the counted things. */
  readonly concepts: readonly string[];
  /** Class of the nearest word that says what happens to them, or null. */
  readonly predicate: string | null;
  /** Stems of the words right beside, by rarity. */
  readonly adjacentTerms: TermVector;
  /** Stems of the words around, the near ones included, each with a weight that falls with its distance. */
  readonly contextTerms: TermVector;
  /** {@link sortedKeys} of the names in the sentence, in lower case. */
  readonly names: readonly number[];
  /** The days that the sentence names. */
  readonly days: readonly SentenceDate[];
}

/** A quote with what is needed to compare it with others. */
export interface QuoteMention extends QuoteTerms {
  readonly quote: Quote;
  readonly sentence: Span;
}

/** Tokens on each side that are looked at, never beyond the sentence. */
const WINDOW = 14;
/** This near, a word mostly says what the figure is of: "a depth of 12 miles". */
const NEXT = 4;
/** Weight of a word by its distance in tokens. */
const NEAR = 5;
const MIDDLE = 9;
const weightAt = (distance: number) => (distance <= NEAR ? 1 : distance <= MIDDLE ? 0.7 : 0.4);
/** A pause between a figure and a verb is like so many words: the verb mostly belongs to another figure. */
const PAUSE = 4;
const AND = wordId('and');
/** Words that everything has. */
const LEAST_RARITY = 0.15;

export function createFigureMentions(annotated: ArticleAnnotations): FigureMention[] {
  return annotated.figures.map((figure) => figureMention(annotated, figure));
}

function figureMention({ article, dates }: ArticleAnnotations, figure: Figure): FigureMention {
  const { tokens } = article;
  const sentence = sentenceOf(article.sentences, figure);
  const first = tokens.firstFrom(figure.start);
  const last = tokens.firstFrom(figure.end) - 1;
  const near = new Map<string, number>();
  const context = new Map<string, number>();
  const names = new Set<string>();
  let predicate: string | null = null;
  let predicateDistance = Number.POSITIVE_INFINITY;
  const low = Math.max(0, first - WINDOW);
  const high = Math.min(tokens.count - 1, last + WINDOW);
  for (let i = low; i <= high; i++) {
    if (i >= first && i <= last) continue;
    const start = tokens.start[i]!;
    if (start < sentence.start || start >= sentence.end || !tokens.isWord(i) || tokens.end[i]! - start < 2) continue;
    const distance = i < first ? first - i : i - last;
    const lower = tokens.textOf(i).toLowerCase();
    const stem = stemWord(lower);
    const found = getPredicate(stem);
    // "killed two" and "two were killed" alike: the nearest word decides, and one behind a comma is further away.
    if (found !== undefined) {
      const apart = distance + PAUSE * pausesBetween(tokens, Math.min(i, last) + 1, Math.max(i, first));
      if (apart < predicateDistance) {
        predicate = found;
        predicateDistance = apart;
      }
    }
    const rare = normalizedIdf(stem);
    if (rare < LEAST_RARITY) continue;
    const weight = rare * weightAt(distance);
    if (weight > (context.get(stem) ?? 0)) context.set(stem, weight);
    if (distance <= NEXT) near.set(stem, rare);
    if (tokens.hasFlag(i, TokenFlag.capital) && start !== sentence.start) names.add(lower);
  }
  return {
    figure,
    sentence,
    measure: computeMeasure(figure),
    rarity: computeValueRarity(figure.value),
    concepts: findCountedConcepts(figure, near, predicate, article.text[figure.end] === '-'),
    predicate,
    adjacentTerms: createTermVector(near),
    contextTerms: createTermVector(context),
    names: sortedKeys(names),
    days: findDatesInSentence(article, dates, sentence),
  };
}

/** Punctuation marks and "and" in the tokens from `from` to `to`, which is outside. */
function pausesBetween(tokens: Tokens, from: number, to: number): number {
  let pauses = 0;
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.punctuation || kind === TokenKind.terminator || tokens.word[i] === AND) pauses++;
  }
  return pauses;
}

export function createQuoteMentions({ article, quotes }: ArticleAnnotations): QuoteMention[] {
  return quotes
    .filter((quote) => quote.kind !== 'mention')
    .map((quote) => ({
      quote,
      sentence: sentenceOf(article.sentences, quote),
      ...computeQuoteTerms(quote.text),
    }));
}

/** The sentence that holds the span's start; the span itself where none does. */
function sentenceOf(sentences: ArticleAnnotations['article']['sentences'], span: Span): Span {
  const index = sentences.at(span.start);
  if (index < 0) return { start: span.start, end: span.end };
  const found = sentences.span(index);
  return { start: found.start, end: Math.max(found.end, span.end) };
}
