import { compareIds, groupBySource, type Occurrence, shareParagraphs } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import type { LedgerEntry } from './ledgerEntries.ts';

/** Why an article is no voice of its own: it prints another one's text, or credits the same agency. */
export interface DuplicateOf {
  readonly articleId: string;
  readonly reason: 'text' | 'agency';
}

/** Whose voices speak of one fact. */
export interface SourceGroups {
  /** Ids of the articles that count as one voice, a group each. */
  readonly sources: readonly (readonly string[])[];
  /** All articles but the first of each origin. */
  readonly duplicates: ReadonlyMap<string, DuplicateOf>;
}

/** The voices of a block's places, those of other facts included. */
export function findSources({ fact, related }: LedgerEntry, folder: Folder): SourceGroups {
  const places: Occurrence[] = [fact.members, ...related.map((group) => group.occurrences)].flat();
  const ids = [...new Set(places.map(({ id }) => id))].sort(compareIds);
  const sources = groupBySource(ids, (id) => folder.entry(id));
  const duplicates = new Map<string, DuplicateOf>();
  for (const origin of sources) {
    for (const [i, id] of origin.entries()) if (i > 0) duplicates.set(id, explainDuplicate(id, origin, i, folder));
  }
  return { sources, duplicates };
}

/** Of the articles of one origin the first that explains why `id` is among them; rather one before it than one after. */
function explainDuplicate(id: string, origin: readonly string[], index: number, folder: Folder): DuplicateOf {
  const { paragraphs, credits } = folder.entry(id)!;
  const before = origin.slice(0, index);
  const printsSame = (other: string) => shareParagraphs(paragraphs, folder.entry(other)!.paragraphs);
  const text = before.find(printsSame);
  if (text !== undefined) return { articleId: text, reason: 'text' };
  const agency = before.find((other) => folder.entry(other)!.credits.some((credit) => credits.includes(credit)));
  if (agency !== undefined) return { articleId: agency, reason: 'agency' };
  const later = origin.slice(index + 1).find(printsSame);
  return later === undefined ? { articleId: origin[0]!, reason: 'agency' } : { articleId: later, reason: 'text' };
}
