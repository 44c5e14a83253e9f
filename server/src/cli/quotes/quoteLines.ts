import type { Folder } from '../../core/folder/index.ts';
import type { QuoteOccurrence } from '../../core/quotes/index.ts';
import { createQuoteFields } from '../output/annotationLine.ts';
import type { Cell } from '../output/csv.ts';

/**
 * Returns a line of `quotes --format jsonl` as docs/formats.md specifies it.
 *
 * @param name name of the speaker whose group the quote is in; null if unknown
 */
export function createQuoteLine({ id, quote }: QuoteOccurrence, name: string | null, folder: Folder) {
  return { name, id, line: getLineNumber(id, quote.start, folder), ...createQuoteFields(quote) };
}

/** Header row of `quotes --format csv`. */
export const QUOTE_COLUMNS = ['speaker', 'name', 'cue', 'kind', 'id', 'line', 'start', 'end', 'text'];

/** Returns the cells of a row of `quotes --format csv`, in the order of {@link QUOTE_COLUMNS}. */
export function createQuoteCells({ id, quote }: QuoteOccurrence, name: string | null, folder: Folder): Cell[] {
  const { speaker, cue, kind, start, end, text } = quote;
  const line = getLineNumber(id, start, folder);
  return [speaker?.text ?? null, name, cue?.text ?? null, kind, id, line, start, end, text];
}

function getLineNumber(id: string, start: number, folder: Folder): number {
  return folder.entry(id)!.lines.lineNumberAt(start);
}
