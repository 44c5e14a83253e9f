import type { Folder } from '../../core/folder/index.ts';
import type { QuoteOccurrence } from '../../core/quotes/index.ts';
import { createQuoteFields } from '../output/annotationLine.ts';
import type { Cell } from '../output/csv.ts';

/** A quote of a folder: docs/formats.md. `name` is whom it stands under. */
export function createQuoteLine({ id, quote }: QuoteOccurrence, name: string | null, folder: Folder) {
  return { name, id, line: lineOf(id, quote.start, folder), ...createQuoteFields(quote, false) };
}

export const QUOTE_COLUMNS = ['speaker', 'name', 'cue', 'kind', 'id', 'line', 'start', 'end', 'text'];

/** The same as cells of {@link QUOTE_COLUMNS}. */
export function createQuoteCells({ id, quote }: QuoteOccurrence, name: string | null, folder: Folder): Cell[] {
  const { speaker, cue, kind, start, end, text } = quote;
  const line = lineOf(id, start, folder);
  return [speaker?.text ?? null, name, cue?.text ?? null, kind, id, line, start, end, text];
}

function lineOf(id: string, start: number, folder: Folder): number {
  return folder.entry(id)!.lines.lineNumberAt(start);
}
