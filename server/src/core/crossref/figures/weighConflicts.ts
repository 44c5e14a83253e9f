import type { FigureMention } from '../mention.ts';
import type { FigureLink } from './figureLink.ts';
import { isCommonNumber } from './linkFeatures.ts';
import { getMinProbability } from './linkThresholds.ts';

/** How much each conflict beyond the agreements lowers the logarithm of the odds, and the number that counts. Hand-set, not measured. */
const CONFLICT_WEIGHT = 1;
const MAX_CONFLICTS = 3;

/**
 * Returns the links that remain probable in view of each other. Two reports on one event agree on most figures; if most of them
 * conflict, the reports are rather about two events of one kind, such as the issues of a recurring report.
 */
export function weighConflicts(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  links: readonly FigureLink[],
): FigureLink[] {
  const count = (kept: readonly FigureLink[]) => new Set(kept.map((link) => a[link.a]!.measure.value.min)).size;
  const conflicts = count(links.filter(({ verdict }) => verdict === 'differs'));
  const agreements = count(links.filter((link) => link.verdict !== 'differs' && !isCommonNumber(a[link.a]!)));
  const surplus = Math.min(MAX_CONFLICTS, conflicts - agreements - 1);
  if (surplus <= 0) return [...links];
  return links
    .map((link) => ({ ...link, score: lowerOdds(link.score, CONFLICT_WEIGHT * surplus) }))
    .filter((link) => link.score >= getMinProbability(a[link.a]!, b[link.b]!, link.verdict));
}

/** Returns a probability whose odds are lower by the given difference of their logarithms. */
function lowerOdds(probability: number, difference: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(-difference);
  return odds / (1 + odds);
}
