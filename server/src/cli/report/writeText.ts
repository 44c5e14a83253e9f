import { pluralize } from '../invocation/invocation.ts';
import { write } from '../output/output.ts';
import { getOutputStyle } from '../output/style.ts';
import type { Ledger, Totals } from './ledger.ts';
import type { LedgerEntry } from './ledgerEntries.ts';
import { renderEntry } from './renderEntry.ts';

/** Prints a ledger for a person at a terminal. */
export async function writeTextReport({ folder, totals }: Ledger, blocks: readonly LedgerEntry[]): Promise<void> {
  for (const line of formatTotals(totals)) await write(`${line}\n`);
  const context = { folder, ...getOutputStyle() };
  for (const [i, block] of blocks.entries()) await write(`\n${renderEntry(block, i + 1, context).join('\n')}\n`);
}

/** What there is, in two lines. */
export function formatTotals(totals: Totals): [string, string] {
  const { articles, figures, quotes, facts, differs, compatible, agrees, related } = totals;
  const read = `${pluralize(articles, 'article')}, ${pluralize(figures, 'figure')}, ${pluralize(quotes, 'quote')}`;
  if (facts === 0) return [read, 'No fact is told by more than one of them.'];
  const verdicts = [`${differs} with differences`, `${compatible} compatible`, `${agrees} agreeing`];
  if (related > 0) verdicts.push(`${related} related`);
  return [read, `${pluralize(facts, 'fact')} told more than once: ${verdicts.join(', ')}`];
}
