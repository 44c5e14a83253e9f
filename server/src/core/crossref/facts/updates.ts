import type { LinkableArticle } from '../linkable.ts';
import type { FigureMention } from '../mention.ts';

/** The ISO dates of two articles of which the later one updates the earlier one. */
export interface Update {
  readonly earlier: string;
  readonly later: string;
}

/** Classes of predicates whose counts grow as more becomes known. */
const GROWING: ReadonlySet<string> = new Set(['kill', 'wound', 'miss', 'arrest', 'evacuate', 'rescue']);

/**
 * Returns the dates of two articles if the later one reports the higher number of people killed, hurt, missing, arrested or
 * rescued: a toll that grows. Null otherwise, also if an article has no date. Symmetric.
 */
export function findUpdate(
  a: LinkableArticle,
  mentionA: FigureMention,
  b: LinkableArticle,
  mentionB: FigureMention,
): Update | null {
  const [dateA, dateB] = [a.metadata.date?.iso, b.metadata.date?.iso];
  if (dateA === undefined || dateB === undefined || dateA === dateB) return null;
  if (mentionA.predicate === null || !GROWING.has(mentionA.predicate) || mentionA.predicate !== mentionB.predicate)
    return null;
  const isGrowing = dateA < dateB === mentionA.measure.value.max < mentionB.measure.value.max;
  if (!isGrowing) return null;
  return dateA < dateB ? { earlier: dateA, later: dateB } : { earlier: dateB, later: dateA };
}
