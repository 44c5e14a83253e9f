import type { Span } from '../../text/index.ts';
import type { LineView } from './lineView.ts';

/** What a scraper wrote before the article. */
export interface ScraperTimestamp extends Span {
  /** A status code that stands alone behind the stamp. */
  readonly code?: Span;
}

const STAMP = /^date[ \t]+\d{4}-\d{2}-\d{2}(?![\d-])/i;
const CODE = /^[ \t]+([45]\d\d)$/;

/** The stamp "date 2031-07-10" at the very beginning of the article, and an HTTP status code that ends its line. */
export function findScraperTimestamp(view: LineView): ScraperTimestamp | undefined {
  if (view.count === 0) return undefined;
  const start = view.start[0]!;
  const match = STAMP.exec(view.text.slice(start, start + 32));
  if (!match) return undefined;
  const end = start + match[0].length;
  // The stamp's line may be part of a hard-wrapped block: the code has to end the text's own line.
  const { lines } = view.article;
  const lineEnd = lines.end[lines.lastStartingAtOrBefore(start)]!;
  const code = lineEnd - end < 16 ? CODE.exec(view.text.slice(end, lineEnd).trimEnd()) : null;
  if (!code) return { start, end };
  const codeEnd = end + code[0].length;
  return { start, end, code: { start: codeEnd - 3, end: codeEnd } };
}
