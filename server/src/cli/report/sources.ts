import { areCopies, compareIds, groupOrigins, type Place } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import type { Block } from './ledgerEntries.ts';

/** Why an article is no voice of its own: it prints another one's text, or credits the same agency. */
export interface Echo {
  readonly of: string;
  readonly by: 'text' | 'agency';
}

/** Whose voices speak of one fact. */
export interface Voices {
  /** Ids of the articles that count as one voice, a group each. */
  readonly origins: readonly (readonly string[])[];
  /** All articles but the first of each origin. */
  readonly echoes: ReadonlyMap<string, Echo>;
}

/** The voices of a block's places, those of other facts included. */
export function voicesOf({ fact, others }: Block, folder: Folder): Voices {
  const places: Place[] = [fact.members, ...others.map((group) => group.places)].flat();
  const ids = [...new Set(places.map(({ id }) => id))].sort(compareIds);
  const origins = groupOrigins(ids, (id) => folder.entry(id));
  const echoes = new Map<string, Echo>();
  for (const origin of origins) {
    for (const [i, id] of origin.entries()) if (i > 0) echoes.set(id, echoOf(id, origin, i, folder));
  }
  return { origins, echoes };
}

/** Of the articles of one origin the first that explains why `id` is among them; rather one before it than one after. */
function echoOf(id: string, origin: readonly string[], index: number, folder: Folder): Echo {
  const { paragraphs, credits } = folder.entry(id)!;
  const before = origin.slice(0, index);
  const printsSame = (other: string) => areCopies(paragraphs, folder.entry(other)!.paragraphs);
  const text = before.find(printsSame);
  if (text !== undefined) return { of: text, by: 'text' };
  const agency = before.find((other) => folder.entry(other)!.credits.some((credit) => credits.includes(credit)));
  if (agency !== undefined) return { of: agency, by: 'agency' };
  const later = origin.slice(index + 1).find(printsSame);
  return later === undefined ? { of: origin[0]!, by: 'agency' } : { of: later, by: 'text' };
}
