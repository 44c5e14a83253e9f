import type { Span } from '../../text/index.ts';
import type { LineView } from './lineView.ts';

/** The date that a scraper added before the article. */
export interface ScraperTimestamp extends Span {
  /** An HTTP status code that is the only text after the date on its line. */
  readonly code?: Span;
}

const DATE = /^date[ \t]+\d{4}-\d{2}-\d{2}(?![\d-])/i;
const STATUS_CODE = /^[ \t]+([45]\d\d)$/;
/** Number of UTF-16 code units in which the date is looked for. */
const MAX_DATE_LENGTH = 32;
/** Maximum number of UTF-16 code units after the date on a line with a status code. */
const MAX_CODE_LENGTH = 15;
const STATUS_CODE_DIGITS = 3;

/** Finds the text "date 2031-07-10" at the start of the article, and an HTTP status code that ends its line. */
export function findScraperTimestamp(view: LineView): ScraperTimestamp | undefined {
  if (view.count === 0) return undefined;
  const start = view.start[0]!;
  const match = DATE.exec(view.text.slice(start, start + MAX_DATE_LENGTH));
  if (!match) return undefined;
  const end = start + match[0].length;
  // In a hard-wrapped text, a line of the view is several lines of the text; the code must end the first one.
  const { lines } = view.article;
  const lineEnd = lines.end[lines.lastStartingAtOrBefore(start)]!;
  const code = lineEnd - end <= MAX_CODE_LENGTH ? STATUS_CODE.exec(view.text.slice(end, lineEnd).trimEnd()) : null;
  if (!code) return { start, end };
  const codeEnd = end + code[0].length;
  return { start, end, code: { start: codeEnd - STATUS_CODE_DIGITS, end: codeEnd } };
}
