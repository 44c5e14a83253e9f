import { extractDates } from '../../server/src/core/dates/index.ts';
import { extractFigures, type Figure } from '../../server/src/core/figures/index.ts';
import { parseArticle } from '../../server/src/core/text/index.ts';

/** A text with the figures extracted from it. */
export interface ReadExample {
  readonly printed: string;
  readonly figures: readonly Figure[];
}

/** Returns a text with its figures. */
export function readExample(printed: string): ReadExample {
  const article = parseArticle(printed);
  return { printed, figures: extractFigures(article, extractDates(article, null)) };
}
