import type { Boilerplate } from './boilerplate/boilerplate.ts';
import { findBoilerplate } from './boilerplate/findBoilerplate.ts';
import { articleDate } from './dates/articleDate.ts';
import { findDates } from './dates/extractDates.ts';
import { findFigures } from './figures/extractFigures.ts';
import type { DateMention, Figure } from './figures/figure.ts';
import { findQuotes } from './quotes/extractQuotes.ts';
import type { Quote } from './quotes/quote.ts';
import { type Article, parseArticle } from './text/article.ts';

/** Everything that one text says by itself: no other file and no setting has a part in it. */
export interface Annotated {
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
export function annotate(text: string, onRuleError?: RuleErrorListener): Annotated {
  const article = parseArticle(text);
  const date = articleDate(article);
  const dates = findDates(article, date);
  return {
    article,
    date,
    dates,
    figures: findFigures(article, dates),
    quotes: findQuotes(article),
    boilerplate: findBoilerplate(article, onRuleError),
  };
}
