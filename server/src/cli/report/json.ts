import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { write } from '../output.ts';
import { jsonLine } from '../plain.ts';
import { describeOccurrence, titleOf } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerEntry, verdictOf } from './ledgerEntries.ts';
import { findSources } from './sources.ts';

/** Prints a ledger as one JSON object, a fact a line: docs/formats.md. */
export async function writeJson({ folder, totals }: Ledger, blocks: readonly LedgerEntry[]): Promise<void> {
  await write(`{"totals": ${jsonLine(totals).trimEnd()},\n"facts": [`);
  for (const [i, block] of blocks.entries()) {
    await write(`${i === 0 ? '' : ','}\n${jsonLine(reportFact(block, i + 1, folder)).trimEnd()}`);
  }
  await write('\n]}\n');
}

function reportFact(block: LedgerEntry, number: number, folder: Folder) {
  const { fact, others } = block;
  const members = (places: readonly Occurrence[]) => places.map((place) => describeOccurrence(place, folder));
  return {
    number,
    kind: fact.kind,
    title: titleOf(fact.members[0]!, folder),
    verdict: verdictOf(block),
    origins: findSources(block, folder).origins,
    members: members(fact.members),
    groups: others
      .filter(({ link }) => link.relation === 'same')
      .map(({ link, places }) => ({
        verdict: link.verdict,
        explanation: describeLinkExplanation(folder, link),
        members: members(places),
      })),
    derived: others
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
