import { clusterFacts, type Fact } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { computeFolderLinks } from '../documents/loadFolder.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { buildLedgerEntries, getVerdict, type LedgerEntry } from './ledgerEntries.ts';

/** The content of a report: the facts of a folder that are reported more than once, conflicts first. */
export interface Ledger {
  readonly folder: Folder;
  /** All facts, as `crossref --format facts` prints them. */
  readonly facts: readonly Fact[];
  readonly entries: readonly LedgerEntry[];
  readonly totals: Totals;
}

/** Counts for the whole folder, regardless of how many facts are shown. */
export interface Totals {
  readonly articles: number;
  readonly figures: number;
  readonly quotes: number;
  /** Number of facts that are reported more than once. The following numbers add up to it. */
  readonly facts: number;
  readonly differs: number;
  readonly compatible: number;
  readonly agrees: number;
  /** Number of facts whose links cannot contradict them, for example parts of a whole. */
  readonly related: number;
}

/** Links the figures and quotes of a folder and builds the content of the report. */
export async function buildLedger(folder: Folder, invocation: Invocation): Promise<Ledger> {
  const { links } = await computeFolderLinks(folder, DEFAULT_SETTINGS.limits.linksPerFigure, invocation);
  return invocation.stats.timeIndexing(() => {
    const facts = clusterFacts(folder, links);
    const entries = buildLedgerEntries(facts);
    return { folder, facts, entries, totals: computeTotals(folder, entries) };
  });
}

function computeTotals(folder: Folder, entries: readonly LedgerEntry[]): Totals {
  const count = (verdict: string | null) => entries.filter((entry) => getVerdict(entry) === verdict).length;
  return {
    articles: folder.size,
    ...folder.totals(),
    facts: entries.length,
    differs: count('differs'),
    compatible: count('compatible'),
    agrees: count('agrees'),
    related: count(null),
  };
}
