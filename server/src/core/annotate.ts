import { type Boilerplate, findBoilerplate } from './boilerplate/index.ts';
import type { DateMention } from './dates/index.ts';
import { extractDates, findArticleDate } from './dates/index.ts';
import { extractFigures, type Figure } from './figures/index.ts';
import { type ArticleMetadata, extractMetadata } from './metadata/index.ts';
import { extractQuotes, type Quote } from './quotes/index.ts';
import { type Article, parseArticle } from './text/index.ts';

/** All annotations of one article. They depend on its text only, not on settings or other files. */
export interface ArticleAnnotations {
  readonly article: Article;
  readonly metadata: ArticleMetadata;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  /** Findings of the rules, each with the tier that the rule gives it. */
  readonly boilerplate: readonly Boilerplate[];
}

/** Called once for each boilerplate rule that throws; the other rules still run. */
export type RuleErrorListener = (rule: string, error: unknown) => void;

/**
 * Runs the full annotation pipeline on one text, in linear time.
 *
 * @param text decoded text without a byte order mark; all offsets are UTF-16 code units of it
 * @param onRuleError called for each boilerplate rule that throws
 */
export function annotate(text: string, onRuleError?: RuleErrorListener): ArticleAnnotations {
  const article = parseArticle(text);
  const date = findArticleDate(article);
  const dates = extractDates(article, date?.iso ?? null);
  const boilerplate = findBoilerplate(article, onRuleError);
  return {
    article,
    metadata: extractMetadata(article, date, boilerplate),
    dates,
    figures: extractFigures(article, dates),
    quotes: extractQuotes(article),
    boilerplate,
  };
}
