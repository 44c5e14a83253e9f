import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { formatJsonLine } from '../output/controlCharacters.ts';
import { write } from '../output/output.ts';
import { createTitleField, describeOccurrence } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { findSources } from './sources.ts';

/** Prints entries of a ledger as one JSON object with one line per fact, as docs/formats.md specifies it. */
export async function writeJsonReport({ folder, totals }: Ledger, entries: readonly LedgerEntry[]): Promise<void> {
  await write(`{"totals": ${formatJsonLine(totals).trimEnd()},\n"facts": [`);
  for (const [i, entry] of entries.entries()) {
    await write(`${i === 0 ? '' : ','}\n${formatJsonLine(createReportFact(entry, i + 1, folder)).trimEnd()}`);
  }
  await write('\n]}\n');
}

function createReportFact(entry: LedgerEntry, number: number, folder: Folder) {
  const { fact, related } = entry;
  const describeAll = (occurrences: readonly Occurrence[]) =>
    occurrences.map((occurrence) => describeOccurrence(occurrence, folder));
  return {
    number,
    kind: fact.kind,
    title: createTitleField(fact.members[0]!, folder),
    verdict: getVerdict(entry),
    origins: findSources(entry, folder).sources,
    members: describeAll(fact.members),
    groups: related
      .filter(({ link }) => link.relation === 'same')
      .map(({ link, occurrences }) => ({
        verdict: link.verdict,
        explanation: describeLinkExplanation(folder, link),
        members: describeAll(occurrences),
      })),
    derived: related
      .filter(({ link }) => link.relation !== 'same')
      .map(({ link }) => ({
        relation: link.relation,
        verdict: link.verdict,
        explanation: describeLinkExplanation(folder, link),
        from: describeOccurrence(link.from, folder),
        to: describeOccurrence(link.to, folder),
        ...(link.with.length > 0 && { with: describeAll(link.with) }),
      })),
  };
}
