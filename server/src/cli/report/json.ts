import { explain, type Place } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { write } from '../output.ts';
import { jsonLine } from '../plain.ts';
import { tellingPlace, titleOf } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { type Block, verdictOf } from './ledgerEntries.ts';
import { voicesOf } from './sources.ts';

/** Prints a ledger as one JSON object, a fact a line: docs/formats.md. */
export async function writeJson({ folder, totals }: Ledger, blocks: readonly Block[]): Promise<void> {
  await write(`{"totals": ${jsonLine(totals).trimEnd()},\n"facts": [`);
  for (const [i, block] of blocks.entries()) {
    await write(`${i === 0 ? '' : ','}\n${jsonLine(reportFact(block, i + 1, folder)).trimEnd()}`);
  }
  await write('\n]}\n');
}

function reportFact(block: Block, number: number, folder: Folder) {
  const { fact, others } = block;
  const members = (places: readonly Place[]) => places.map((place) => tellingPlace(place, folder));
  return {
    number,
    kind: fact.kind,
    title: titleOf(fact.members[0]!, folder),
    verdict: verdictOf(block),
    origins: voicesOf(block, folder).origins,
    members: members(fact.members),
    groups: others
      .filter(({ link }) => link.relation === 'same')
      .map(({ link, places }) => ({
        verdict: link.verdict,
        explanation: explain(folder, link),
        members: members(places),
      })),
    derived: others
      .filter(({ link }) => link.relation !== 'same')
      .map(({ link }) => ({
        relation: link.relation,
        verdict: link.verdict,
        explanation: explain(folder, link),
        from: tellingPlace(link.from, folder),
        to: tellingPlace(link.to, folder),
        ...(link.with.length > 0 && { with: members(link.with) }),
      })),
  };
}
