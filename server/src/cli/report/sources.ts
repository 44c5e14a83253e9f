import { compareIds, groupBySource, type Occurrence, shareParagraphs } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import type { LedgerEntry } from './ledgerEntries.ts';

/** Why an article is no voice of its own: it prints another one's text, or credits the same agency. */
export interface DuplicateOf {
  readonly of: string;
  readonly by: 'text' | 'agency';
}

/** Whose voices speak of one fact. */
export interface SourceGroups {
  /** Ids of the articles that count as one voice, a group each. */
  readonly origins: readonly (readonly string[])[];
  /** All articles but the first of each origin. */
  readonly echoes: ReadonlyMap<string, DuplicateOf>;
}

/** The voices of a block's places, those of other facts included. */
export function findSources({ fact, others }: LedgerEntry, folder: Folder): SourceGroups {
  const places: Occurrence[] = [fact.members, ...others.map((group) => group.places)].flat();
  const ids = [...new Set(places.map(({ id }) => id))].sort(compareIds);
  const origins = groupBySource(ids, (id) => folder.entry(id));
  const echoes = new Map<string, DuplicateOf>();
  for (const origin of origins) {
    for (const [i, id] of origin.entries()) if (i > 0) echoes.set(id, echoOf(id, origin, i, folder));
  }
  return { origins, echoes };
}

/** Of the articles of one origin the first that explains why `id` is among them; rather one before it than one after. */
function echoOf(id: string, origin: readonly string[], index: number, folder: Folder): DuplicateOf {
  const { paragraphs, credits } = folder.entry(id)!;
  const before = origin.slice(0, index);
  const printsSame = (other: string) => shareParagraphs(paragraphs, folder.entry(other)!.paragraphs);
  const text = before.find(printsSame);
  if (text !== undefined) return { of: text, by: 'text' };
  const agency = before.find((other) => folder.entry(other)!.credits.some((credit) => credits.includes(credit)));
  if (agency !== undefined) return { of: agency, by: 'agency' };
  const later = origin.slice(index + 1).find(printsSame);
  return later === undefined ? { of: origin[0]!, by: 'agency' } : { of: later, by: 'text' };
}
