import { clusterFacts, type Fact } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { computeFolderLinks } from '../documents/loadFolder.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { buildLedgerEntries, getVerdict, type LedgerEntry } from './ledgerEntries.ts';

/** What the articles of a folder say more than once, conflicts first. */
export interface Ledger {
  readonly folder: Folder;
  /** Every cluster of places that agree, as `crossref --format facts` has them. */
  readonly facts: readonly Fact[];
  readonly entries: readonly LedgerEntry[];
  readonly totals: Totals;
}

/** Counts of the whole folder, whatever of it is shown. */
export interface Totals {
  readonly articles: number;
  readonly figures: number;
  readonly quotes: number;
  /** Facts that are told more than once, and how many of them have each verdict. */
  readonly facts: number;
  readonly differs: number;
  readonly compatible: number;
  readonly agrees: number;
  /** Facts that stand beside others, as parts of a whole, and cannot contradict them. */
  readonly related: number;
}

export async function buildLedger(folder: Folder, call: Invocation): Promise<Ledger> {
  const { links } = await computeFolderLinks(folder, DEFAULT_SETTINGS.limits.linksPerFigure, call);
  return call.stats.timeIndexing(() => {
    const facts = clusterFacts(folder, links);
    const blocks = buildLedgerEntries(facts);
    return { folder, facts, entries: blocks, totals: computeTotals(folder, blocks) };
  });
}

function computeTotals(folder: Folder, blocks: readonly LedgerEntry[]): Totals {
  const number = (verdict: string | null) => blocks.filter((block) => getVerdict(block) === verdict).length;
  return {
    articles: folder.size,
    ...folder.totals(),
    facts: blocks.length,
    differs: number('differs'),
    compatible: number('compatible'),
    agrees: number('agrees'),
    related: number(null),
  };
}
