import { type Boilerplate, findBoilerplate } from './boilerplate/index.ts';
import type { DateMention } from './dates/index.ts';
import { articleDate, extractDates } from './dates/index.ts';
import { extractFigures, type Figure } from './figures/index.ts';
import { extractQuotes, type Quote } from './quotes/index.ts';
import { type Article, parseArticle } from './text/index.ts';

/** Everything that one text says by itself: no other file and no setting has a part in it. */
export interface ArticleAnnotations {
  readonly article: Article;
  /** The article's own date as an ISO day, or null when the text does not settle it. */
  readonly date: string | null;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  /** What the rules find, with each rule's own tier. */
  readonly boilerplate: readonly Boilerplate[];
}

/** Called when a boilerplate rule throws; the other rules still run. */
export type RuleErrorListener = (rule: string, error: unknown) => void;

/** The street from text to annotations. Linear in the text; `text` has no BOM. */
export function annotate(text: string, onRuleError?: RuleErrorListener): ArticleAnnotations {
  const article = parseArticle(text);
  const date = articleDate(article);
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
