import { compareIds, type Occurrence } from '../../core/crossref/index.ts';
import type { LedgerEntry } from './ledgerEntries.ts';

/** An entry with its 1-based number in the report. */
export interface Row {
  readonly number: number;
  readonly entry: LedgerEntry;
}

/** The facts of articles that share facts, which usually report on one event. */
export interface Table {
  readonly rows: readonly Row[];
  /** IDs of the articles with a column, in order. */
  readonly columns: readonly string[];
  /** Number of articles without a column. */
  readonly hiddenArticles: number;
}

/**
 * Maximum number of columns that can be compared side by side; the articles with the most facts get one. Hand-set, not
 * measured.
 */
const MAX_COLUMNS = 24;

/** Returns the occurrences in the row of an entry: the members of the fact, and those linked to it as the same fact. */
export function getRowOccurrences({ fact, related }: LedgerEntry): Occurrence[] {
  const same = related.filter(({ link }) => link.relation === 'same');
  return [fact.members, ...same.map(({ occurrences }) => occurrences)].flat();
}

/** Distributes entries to tables so that articles without a common fact are in separate tables. */
export function buildTables(entries: readonly LedgerEntry[]): Table[] {
  const articles = new ArticleGroups();
  const rows = entries.map((entry, i): RowWithIds => {
    const ids = [...new Set(getRowOccurrences(entry).map(({ id }) => id))];
    articles.join(ids);
    return { number: i + 1, entry, ids };
  });
  // Tables are in the order of their first rows.
  const tables = new Map<string, RowWithIds[]>();
  for (const row of rows) {
    const group = articles.findGroup(row.ids[0]!);
    const table = tables.get(group);
    if (table) table.push(row);
    else tables.set(group, [row]);
  }
  return [...tables.values()].map(createTable);
}

interface RowWithIds extends Row {
  /** IDs of the articles in the row, without duplicates. */
  readonly ids: readonly string[];
}

function createTable(rows: readonly RowWithIds[]): Table {
  const factCounts = new Map<string, number>();
  for (const { ids } of rows) for (const id of ids) factCounts.set(id, (factCounts.get(id) ?? 0) + 1);
  const idsByFactCount = [...factCounts].sort(([a, x], [b, y]) => y - x || compareIds(a, b)).map(([id]) => id);
  return {
    rows: rows.map(({ number, entry }) => ({ number, entry })),
    columns: idsByFactCount.slice(0, MAX_COLUMNS).sort(compareIds),
    hiddenArticles: Math.max(0, idsByFactCount.length - MAX_COLUMNS),
  };
}

/** Disjoint sets of articles (union-find), each identified by one of its article IDs. */
class ArticleGroups {
  readonly #parents = new Map<string, string>();

  /** Merges the groups of the given articles. */
  join(ids: readonly string[]): void {
    for (const id of ids) if (!this.#parents.has(id)) this.#parents.set(id, id);
    for (const id of ids) this.#parents.set(this.findGroup(id), this.findGroup(ids[0]!));
  }

  /** Returns the identifier of an article's group. */
  findGroup(id: string): string {
    let current = id;
    for (let parent = this.#parents.get(current)!; parent !== current; parent = this.#parents.get(current)!) {
      this.#parents.set(current, this.#parents.get(parent)!);
      current = parent;
    }
    return current;
  }
}
