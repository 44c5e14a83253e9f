import { MESSAGES } from '../messages.ts';
import { write } from '../output/output.ts';
import { getOutputStyle } from '../output/style.ts';
import type { Ledger, Totals } from './ledger.ts';
import type { LedgerEntry } from './ledgerEntries.ts';
import { renderEntry } from './renderEntry.ts';

/** Prints entries of a ledger for the terminal. */
export async function writeTextReport({ folder, totals }: Ledger, entries: readonly LedgerEntry[]): Promise<void> {
  for (const line of formatTotals(totals)) await write(`${line}\n`);
  const context = { folder, ...getOutputStyle() };
  for (const [i, entry] of entries.entries()) await write(`\n${renderEntry(entry, i + 1, context).join('\n')}\n`);
}

/** Returns the totals of the input and of the facts, a line each. */
export function formatTotals(totals: Totals): [input: string, facts: string] {
  const { articles, figures, quotes, facts, differs, compatible, agrees, related } = totals;
  return [
    MESSAGES.inputTotals(articles, figures, quotes),
    facts === 0 ? MESSAGES.noSharedFacts : MESSAGES.factTotals(facts, differs, compatible, agrees, related),
  ];
}
