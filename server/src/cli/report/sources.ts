import { compareIds, groupBySource, type Occurrence, shareParagraphs } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import type { LedgerEntry } from './ledgerEntries.ts';

/** Why an article does not count as an independent source: it copies another article or credits the same agency. */
export interface DuplicateOf {
  /** ID of the other article. */
  readonly articleId: string;
  readonly reason: 'text' | 'agency';
}

/** The independent sources of an entry. */
export interface SourceGroups {
  /** IDs of the articles of each source. */
  readonly sources: readonly (readonly string[])[];
  /** All articles except the first of each source, by ID. */
  readonly duplicates: ReadonlyMap<string, DuplicateOf>;
}

/** Groups the articles of an entry by source, including those of related facts. */
export function findSources({ fact, related }: LedgerEntry, folder: Folder): SourceGroups {
  const occurrences: Occurrence[] = [fact.members, ...related.map((group) => group.occurrences)].flat();
  const ids = [...new Set(occurrences.map(({ id }) => id))].sort(compareIds);
  const sources = groupBySource(ids, (id) => folder.entry(id));
  const duplicates = new Map<string, DuplicateOf>();
  for (const source of sources) {
    for (const [i, id] of source.entries()) if (i > 0) duplicates.set(id, explainDuplicate(source, i, folder));
  }
  return { sources, duplicates };
}

/**
 * Explains why the article at `index` belongs to a source by another of its articles: the first one with the same text,
 * else the first one with the same agency. Articles before `index` are preferred to those after it.
 */
function explainDuplicate(source: readonly string[], index: number, folder: Folder): DuplicateOf {
  const { paragraphs, credits } = folder.entry(source[index]!)!;
  const earlier = source.slice(0, index);
  const hasSameText = (other: string) => shareParagraphs(paragraphs, folder.entry(other)!.paragraphs);
  const earlierCopy = earlier.find(hasSameText);
  if (earlierCopy !== undefined) return { articleId: earlierCopy, reason: 'text' };
  const sameAgency = earlier.find((other) => folder.entry(other)!.credits.some((credit) => credits.includes(credit)));
  if (sameAgency !== undefined) return { articleId: sameAgency, reason: 'agency' };
  const laterCopy = source.slice(index + 1).find(hasSameText);
  return laterCopy === undefined
    ? { articleId: source[0]!, reason: 'agency' }
    : { articleId: laterCopy, reason: 'text' };
}
