import { VERDICT_ORDER } from '../figures/verdict.ts';
import type { LinkableFolder } from '../linkable.ts';
import { compareIds, compareOccurrences, type Link, occurrenceKey } from './fact.ts';

/** The links of a folder after {@link limitLinks}. */
export interface FolderLinks {
  readonly links: readonly Link[];
  /** Number of links that were omitted because of the limit. */
  readonly dropped: number;
}

/** Yields all links of a folder, each once, in the order of their article IDs. */
export function* eachPairLinks(folder: LinkableFolder): Generator<readonly Link[]> {
  for (const id of folder.ids()) {
    yield folder.linksBetween(id, id);
    for (const other of folder.neighbors(id)) if (compareIds(id, other) < 0) yield folder.linksBetween(id, other);
    yield folder.findConversionChains(id).filter(({ from }) => from.id === id);
  }
}

/** Keeps at most `maxPerOccurrence` links of each occurrence, the first in the order of {@link compareLinks}. */
export function limitLinks(links: readonly Link[], maxPerOccurrence: number): FolderLinks {
  const counts = new Map<string, number>();
  const kept: Link[] = [];
  for (const link of [...links].sort(compareLinks)) {
    const ends = [occurrenceKey(link.from), occurrenceKey(link.to)];
    if (ends.some((end) => (counts.get(end) ?? 0) >= maxPerOccurrence)) continue;
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
    kept.push(link);
  }
  kept.sort(
    (x, y) =>
      compareOccurrences(x.from, y.from) || compareOccurrences(x.to, y.to) || compareIds(x.relation, y.relation),
  );
  return { links: kept, dropped: links.length - kept.length };
}

/** Orders links: conflicts, then conflicts that may be updates, then derived figures, then compatible, then agreeing links; the most probable first in each. */
export function compareLinks(x: Link, y: Link): number {
  return (
    severityRank(x) - severityRank(y) ||
    y.score - x.score ||
    compareOccurrences(x.from, y.from) ||
    compareOccurrences(x.to, y.to)
  );
}

/** Rank of a link's verdict and relation, 0 for the most serious. */
function severityRank({ relation, verdict, isUpdate }: Link): number {
  if (verdict === 'differs') return isUpdate ? 1 : 0;
  return relation === 'same' ? 3 + VERDICT_ORDER.indexOf(verdict) : 2;
}
