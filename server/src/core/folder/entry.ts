import type { ArticleAnnotations } from '../annotate.ts';
import { type ArticleFingerprint, type Boilerplate, fingerprintArticle } from '../boilerplate/index.ts';
import {
  computeEventSignature,
  createFigureMentions,
  createQuoteMentions,
  type EventSignature,
  type FigureMention,
  findAgencyCredits,
  findPrintedConversions,
  hashParagraphs,
  type QuoteMention,
} from '../crossref/index.ts';
import type { DateMention } from '../dates/index.ts';
import type { SpanList } from '../text/index.ts';

/**
 * What a folder keeps of an article: all that links, hovers and reports need, so that no file is parsed again to answer.
 * Nothing in it depends on another file.
 */
export interface FolderEntry {
  readonly id: string;
  readonly text: string;
  readonly hash: string;
  readonly lines: SpanList;
  readonly date: string | null;
  readonly dates: readonly DateMention[];
  readonly figures: readonly FigureMention[];
  readonly quotes: readonly QuoteMention[];
  /** What the rules find, before settings and recurrence. */
  readonly boilerplate: readonly Boilerplate[];
  readonly fingerprint: ArticleFingerprint;
  readonly event: EventSignature;
  readonly paragraphs: readonly string[];
  readonly credits: readonly string[];
  /** Figures printed twice in two currencies, by index: the sum and its conversion. */
  readonly conversions: readonly (readonly [number, number])[];
}

export function createFolderEntry(id: string, annotated: ArticleAnnotations): FolderEntry {
  const { article } = annotated;
  const figures = createFigureMentions(annotated);
  const junk = annotated.boilerplate.filter(({ tier }) => tier === 'strip');
  return {
    id,
    text: article.text,
    hash: article.hash,
    lines: article.lines,
    date: annotated.date,
    dates: annotated.dates,
    figures,
    quotes: createQuoteMentions(annotated),
    boilerplate: annotated.boilerplate,
    fingerprint: fingerprintArticle(article, annotated.boilerplate),
    event: computeEventSignature(article, junk),
    paragraphs: hashParagraphs(article),
    credits: findAgencyCredits(article),
    conversions: findPrintedConversions(article.text, figures),
  };
}
