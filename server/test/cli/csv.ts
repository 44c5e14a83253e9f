/**
 * Parses CSV (RFC 4180) strictly: every line must end with CR LF, and quotation marks are allowed in quoted cells only.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`invalid CSV at ${at}: ${text.slice(at, at + 80)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('the last line has no line ending');
  return rows;
}

/** Parses CSV into one object per row, with the cells of the first line as keys. */
export function parseCsvRecords(text: string): Record<string, string>[] {
  const [names, ...rows] = parseCsv(text);
  return rows.map((row) => {
    if (row.length !== names!.length) throw new Error(`${row.length} cells for ${names!.length} columns`);
    return Object.fromEntries(names!.map((name, i) => [name, row[i]!]));
  });
}
