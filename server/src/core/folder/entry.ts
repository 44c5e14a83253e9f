import type { ArticleAnnotations } from '../annotate.ts';
import { type ArticleFingerprint, type Boilerplate, fingerprintArticle } from '../boilerplate/index.ts';
import {
  computeEventSignature,
  createFigureMentions,
  createQuoteMentions,
  findAgencyCredits,
  findPrintedConversions,
  hashContent,
  hashParagraphs,
  type LinkableArticle,
  listRareFigures,
} from '../crossref/index.ts';
import type { DateMention } from '../dates/index.ts';
import type { SpanList } from '../text/index.ts';

/**
 * What a folder keeps of an article: everything that links, hovers and reports need, so that no article is parsed again.
 * Depends on that article only.
 */
export interface FolderEntry extends LinkableArticle {
  /** Hash of the text. */
  readonly hash: string;
  readonly lines: SpanList;
  readonly dates: readonly DateMention[];
  /** What the rules find, before settings and recurrence. In reading order. */
  readonly boilerplate: readonly Boilerplate[];
  readonly fingerprint: ArticleFingerprint;
  /** Amounts printed in two currencies, as indices into `figures`: the amount and its conversion. */
  readonly conversions: readonly (readonly [number, number])[];
}

/** Returns the entry of an article. `id` must be unique in the folder. */
export function createFolderEntry(id: string, annotated: ArticleAnnotations): FolderEntry {
  const { article } = annotated;
  const figures = createFigureMentions(annotated);
  const strippable = annotated.boilerplate.filter(({ tier }) => tier === 'strip');
  return {
    id,
    text: article.text,
    hash: article.hash,
    lines: article.lines,
    metadata: annotated.metadata,
    dates: annotated.dates,
    figures,
    quotes: createQuoteMentions(annotated),
    boilerplate: annotated.boilerplate,
    fingerprint: fingerprintArticle(article, annotated.boilerplate),
    event: computeEventSignature(annotated, strippable, listRareFigures(figures)),
    content: hashContent(article),
    paragraphs: hashParagraphs(article),
    credits: findAgencyCredits(article),
    conversions: findPrintedConversions(article.text, figures),
  };
}
