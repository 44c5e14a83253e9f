import type { Link, Occurrence } from '../../core/crossref/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { type Cell, writeCsvRow } from '../output/csv.ts';
import { describeOccurrence, formatTitle } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerEntry } from './ledgerEntries.ts';
import { findSources } from './sources.ts';

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

/** Prints a ledger as a table in long form: a row for each place of each fact. */
export async function writeCsvReport({ folder }: Ledger, blocks: readonly LedgerEntry[]): Promise<void> {
  await writeCsvRow(COLUMNS);
  for (const [i, block] of blocks.entries()) {
    const title = formatTitle(block.fact.members[0]!, folder);
    const originOf = new Map<string, string>();
    for (const origin of findSources(block, folder).sources) for (const id of origin) originOf.set(id, origin[0]!);
    const row = (place: Occurrence, link: Link | undefined): Cell[] => {
      const { id, line, text, sentence, date, start, end } = describeOccurrence(place, folder);
      const verdict = link ? link.verdict : 'agrees';
      const why = link ? describeLinkExplanation(folder, link) : null;
      const relation = link?.relation ?? 'same';
      const origin = originOf.get(id)!;
      return [i + 1, verdict, id, line, text, sentence, date, origin, relation, why, title, place.kind, start, end];
    };
    for (const place of block.fact.members) await writeCsvRow(row(place, undefined));
    for (const { link, occurrences } of block.related)
      for (const place of occurrences) await writeCsvRow(row(place, link));
  }
}
