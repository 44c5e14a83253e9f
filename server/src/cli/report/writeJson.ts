import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { formatJsonLine } from '../output/controlCharacters.ts';
import { write } from '../output/output.ts';
import { describeOccurrence, formatTitle } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { findSources } from './sources.ts';

/** Prints a ledger as one JSON object, a fact a line: docs/formats.md. */
export async function writeJsonReport({ folder, totals }: Ledger, blocks: readonly LedgerEntry[]): Promise<void> {
  await write(`{"totals": ${formatJsonLine(totals).trimEnd()},\n"facts": [`);
  for (const [i, block] of blocks.entries()) {
    await write(`${i === 0 ? '' : ','}\n${formatJsonLine(createReportFact(block, i + 1, folder)).trimEnd()}`);
  }
  await write('\n]}\n');
}

function createReportFact(block: LedgerEntry, number: number, folder: Folder) {
  const { fact, related } = block;
  const members = (places: readonly Occurrence[]) => places.map((place) => describeOccurrence(place, folder));
  return {
    number,
    kind: fact.kind,
    title: formatTitle(fact.members[0]!, folder),
    verdict: getVerdict(block),
    origins: findSources(block, folder).sources,
    members: members(fact.members),
    groups: related
      .filter(({ link }) => link.relation === 'same')
      .map(({ link, occurrences }) => ({
        verdict: link.verdict,
        explanation: describeLinkExplanation(folder, link),
        members: members(occurrences),
      })),
    derived: related
      .filter(({ link }) => link.relation !== 'same')
      .map(({ link }) => ({
        relation: link.relation,
        verdict: link.verdict,
        explanation: describeLinkExplanation(folder, link),
        from: describeOccurrence(link.from, folder),
        to: describeOccurrence(link.to, folder),
        ...(link.with.length > 0 && { with: members(link.with) }),
      })),
  };
}
