import { write } from './output.ts';
import { plain } from './plain.ts';

/** A cell; null is an empty one. */
export type Cell = string | number | null;

/** Beginnings that a spreadsheet takes for a formula, its white space and full-width signs included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const QUOTED = /[",]|^ | $/;

/**
 * A row of RFC 4180, with its line end. Text has no line ends and no control characters, so that a row is a line; where
 * a spreadsheet would run it as a formula, an apostrophe stands before it.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

export function writeRow(cells: readonly Cell[]): Promise<void> {
  return write(csvRow(cells));
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = `${FORMULA.test(cell) ? "'" : ''}${plain(cell)}`;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
