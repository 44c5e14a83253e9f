import type { ArticleDate } from '../dates/index.ts';
import type { Span, TextSpan } from '../text/index.ts';

/** The publisher of an article: `name` is exactly the text of the span. */
export interface Publisher extends Span {
  readonly name: string;
}

/** What an article says about itself. Each part is null if the text does not state it. */
export interface ArticleMetadata {
  /** The title line above the body, without the name of the publisher at its end. */
  readonly headline: TextSpan | null;
  readonly publisher: Publisher | null;
  readonly date: ArticleDate | null;
}
