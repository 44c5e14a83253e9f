import { type Boilerplate, findBoilerplate } from './boilerplate/index.ts';
import type { DateMention } from './dates/index.ts';
import { articleDate, findDates } from './dates/index.ts';
import { type Figure, findFigures } from './figures/index.ts';
import { findQuotes, type Quote } from './quotes/index.ts';
import { type Article, parseArticle } from './text/index.ts';

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
