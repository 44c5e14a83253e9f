import { replaceControlCharacters } from './controlCharacters.ts';
import { write } from './output.ts';

/** A cell; null is an empty one. */
export type Cell = string | number | null;

/** Beginnings that a spreadsheet takes for a formula, its white space and full-width signs included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const QUOTED = /[",]|^ | $/;

/**
 * A row of RFC 4180, with its line end. Text has no line ends and no control characters, so that a row is a line; where
 * a spreadsheet would run it as a formula, an apostrophe stands before it.
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
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
