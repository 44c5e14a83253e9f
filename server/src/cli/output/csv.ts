import { replaceControlCharacters } from './controlCharacters.ts';
import { write } from './output.ts';

/** A cell of a CSV row. Null is an empty cell. */
export type Cell = string | number | null;

/** The start of a text that spreadsheets evaluate as a formula: also after white space, and with full-width signs. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",]|^ | $/;

/**
 * Returns a CSV row (RFC 4180) with its line ending. Control characters and line endings in cells are replaced, so a row
 * is always one line. Text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
 */
export function formatCsvRow(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

export function writeCsvRow(cells: readonly Cell[]): Promise<void> {
  return write(formatCsvRow(cells));
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = `${FORMULA.test(cell) ? "'" : ''}${replaceControlCharacters(cell)}`;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
