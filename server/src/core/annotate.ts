import { type Boilerplate, findBoilerplate } from './boilerplate/index.ts';
import type { DateMention } from './dates/index.ts';
import { extractDates, findArticleDate } from './dates/index.ts';
import { extractFigures, type Figure } from './figures/index.ts';
import { extractQuotes, type Quote } from './quotes/index.ts';
import { type Article, parseArticle } from './text/index.ts';

/** All annotations of one article. They depend on its text only, not on settings or other files. */
export interface ArticleAnnotations {
  readonly article: Article;
  /** The article's date as an ISO day ("2025-07-10"), or null if the text does not say. */
  readonly date: string | null;
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
  const date = findArticleDate(article)?.iso ?? null;
  const dates = extractDates(article, date);
  return {
    article,
    date,
    dates,
    figures: extractFigures(article, dates),
    quotes: extractQuotes(article),
    boilerplate: findBoilerplate(article, onRuleError),
  };
}
