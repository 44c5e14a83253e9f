import { compareIds, type Occurrence } from '../../core/crossref/index.ts';
import type { LedgerEntry } from './ledgerEntries.ts';

/** A block with its number in the report, from 1. */
export interface Row {
  readonly number: number;
  readonly entry: LedgerEntry;
}

/** Facts of articles that share facts: mostly those on one event. */
export interface Table {
  readonly rows: readonly Row[];
  /** The articles that have a column, in the order of ids. */
  readonly columns: readonly string[];
  /** How many articles have none. */
  readonly hiddenArticles: number;
}

/** More columns cannot be read side by side; the articles with the most facts have them. */
const MAX_COLUMNS = 24;

/** The places that a block's row shows: its fact's, and those that are said to be the same thing. */
export function getRowOccurrences({ fact, related }: LedgerEntry): Occurrence[] {
  const same = related.filter(({ link }) => link.relation === 'same');
  return [fact.members, ...same.map(({ occurrences }) => occurrences)].flat();
}

/** Rows in as many tables as there are groups of articles without a fact in common, by their first rows. */
export function buildTables(entries: readonly LedgerEntry[]): Table[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at)!; up !== at; up = parent.get(at)!) {
      parent.set(at, parent.get(up)!);
      at = up;
    }
    return at;
  };
  const rows = entries.map((entry, i): Row & { ids: string[] } => {
    const ids = [...new Set(getRowOccurrences(entry).map(({ id }) => id))];
    for (const id of ids) if (!parent.has(id)) parent.set(id, id);
    for (const id of ids) parent.set(root(id), root(ids[0]!));
    return { number: i + 1, entry, ids };
  });
  const tables = new Map<string, typeof rows>();
  for (const row of rows) {
    const home = root(row.ids[0]!);
    const table = tables.get(home);
    if (table) table.push(row);
    else tables.set(home, [row]);
  }
  return [...tables.values()].map((own) => {
    const facts = new Map<string, number>();
    for (const { ids } of own) for (const id of ids) facts.set(id, (facts.get(id) ?? 0) + 1);
    const byFacts = [...facts].sort(([a, x], [b, y]) => y - x || compareIds(a, b)).map(([id]) => id);
    return {
      rows: own.map(({ number, entry }) => ({ number, entry })),
      columns: byFacts.slice(0, MAX_COLUMNS).sort(compareIds),
      hiddenArticles: Math.max(0, byFacts.length - MAX_COLUMNS),
    };
  });
}
