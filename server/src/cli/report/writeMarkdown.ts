import { MESSAGES } from '../messages.ts';
import { write } from '../output/output.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerEntry } from './ledgerEntries.ts';
import { formatExplanations } from './markdownExplanations.ts';
import { formatTable } from './markdownTable.ts';
import { buildTables } from './tables.ts';
import { formatTotals } from './writeText.ts';

export interface MarkdownOptions {
  /** Whether to link to the articles. False if they are not files. */
  readonly linksArticles: boolean;
}

/** Prints entries of a ledger as Markdown: tables of facts × articles, each followed by explanations of its conflicts. */
export async function writeMarkdownReport(
  { folder, totals }: Ledger,
  entries: readonly LedgerEntry[],
  { linksArticles }: MarkdownOptions,
): Promise<void> {
  const context = { folder, linksArticles };
  const tables = buildTables(entries);
  await write(`# ${MESSAGES.reportHeading}\n\n${formatTotals(totals).join('  \n')}\n`);
  if (tables.length > 0) await write(`\n${MESSAGES.reportLegend}\n`);
  for (const table of tables) {
    const articles = table.columns.length + table.hiddenArticles;
    if (tables.length > 1) await write(`\n## ${MESSAGES.tableHeading(articles, table.rows.length)}\n`);
    await write(`\n${formatTable(table, context).join('\n')}\n`);
    const explanations = table.rows.flatMap((row) => formatExplanations(row, context));
    if (explanations.length > 0) await write(`\n${explanations.join('\n')}\n`);
  }
}
