import type { Link, Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { type Cell, writeCsvRow } from '../output/csv.ts';
import { createTitleField, describeOccurrence } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerEntry } from './ledgerEntries.ts';
import { findSources } from './sources.ts';

/** Header row. New columns may only be added at the end: docs/formats.md. */
const COLUMNS = [
  'fact',
  'verdict',
  'id',
  'line',
  'text',
  'sentence',
  'date',
  'origin',
  'relation',
  'explanation',
  'title',
  'kind',
  'start',
  'end',
];

/** Prints entries of a ledger as a table with one row per occurrence of each fact. */
export async function writeCsvReport({ folder }: Ledger, entries: readonly LedgerEntry[]): Promise<void> {
  await writeCsvRow(COLUMNS);
  for (const [i, entry] of entries.entries())
    for (const row of createRows(entry, i + 1, folder)) await writeCsvRow(row);
}

/** Returns the rows of an entry: first the members of the fact, then the occurrences linked to it. */
function createRows(entry: LedgerEntry, number: number, folder: Folder): Cell[][] {
  const title = createTitleField(entry.fact.members[0]!, folder);
  const sourceByArticle = new Map<string, string>();
  for (const source of findSources(entry, folder).sources) for (const id of source) sourceByArticle.set(id, source[0]!);
  const createRow = (occurrence: Occurrence, link: Link | undefined): Cell[] => {
    const { id, line, text, sentence, date, start, end } = describeOccurrence(occurrence, folder);
    const verdict = link ? link.verdict : 'agrees';
    const explanation = link ? describeLinkExplanation(folder, link) : null;
    const relation = link?.relation ?? 'same';
    const source = sourceByArticle.get(id)!;
    const { kind } = occurrence;
    return [number, verdict, id, line, text, sentence, date, source, relation, explanation, title, kind, start, end];
  };
  return [
    ...entry.fact.members.map((occurrence) => createRow(occurrence, undefined)),
    ...entry.related.flatMap(({ link, occurrences }) => occurrences.map((occurrence) => createRow(occurrence, link))),
  ];
}
