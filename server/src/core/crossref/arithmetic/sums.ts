import { compareConcepts } from '../figures/concepts.ts';
import { addIntervals, intersects } from '../figures/interval.ts';
import { isSameMeasuredValue } from '../figures/measure.ts';
import { computeSumVerdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact, isSingleCount } from './derivedFigure.ts';

/** Minimum rarity of a sum that does not name what it counts. Hand-set, not measured. */
const MIN_UNNAMED_SUM_RARITY = 0.7;
/** Confidence in a sum, 0 to 1. Hand-set, not measured. */
const SUM_SCORE = 0.6;

export interface SumOptions {
  /** Whether `totals` and `summands` are the same list, from one article. */
  readonly isSameArticle: boolean;
}

/**
 * Returns the sums among the figures of one article, or of two articles about the same event: two counts side by side in one
 * sentence ("728 drones along with 13 missiles") and a third that is their total. Only sums that fit are returned, because two
 * counts that do not add up to a third are usually unrelated to it.
 */
export function findSums(
  totals: readonly FigureMention[],
  summands: readonly FigureMention[],
  { isSameArticle }: SumOptions,
): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 0; i + 1 < summands.length; i++) {
    const [p, q] = [summands[i]!, summands[i + 1]!];
    if (!areSideBySide(p, q)) continue;
    const interval = addIntervals(p.measure.interval, q.measure.interval);
    totals.forEach((total, result) => {
      if (isSameArticle && (result === i || result === i + 1)) return;
      if (total.measure.dimension !== 'count' || !countsBoth(total, p, q)) return;
      if (isSameMeasuredValue(total.measure, p.measure) || isSameMeasuredValue(total.measure, q.measure)) return;
      if (!intersects(total.measure.interval, interval)) return;
      const areAllExact = isExact(total) && isExact(p) && isExact(q);
      // "About 400" and 18 fit many totals: an estimate needs a total that names both counted nouns.
      if (!areAllExact && total.concepts.length < 2) return;
      found.push({
        result,
        operands: [i, i + 1],
        relation: 'sum',
        verdict: computeSumVerdict(total.measure.interval, interval, areAllExact),
        score: SUM_SCORE,
      });
    });
  }
  return found;
}

/** Whether two figures are counts of different nouns with the same predicate in one sentence. Symmetric. */
export function areSideBySide(p: FigureMention, q: FigureMention): boolean {
  return (
    p.sentence.start === q.sentence.start &&
    isSingleCount(p) &&
    isSingleCount(q) &&
    p.concepts.length > 0 &&
    q.concepts.length > 0 &&
    compareConcepts(p.concepts, q.concepts) === 'disjoint' &&
    p.predicate === q.predicate
  );
}

/** Whether a total counts what both summands count, or is a rare number that names no noun. */
function countsBoth(total: FigureMention, p: FigureMention, q: FigureMention): boolean {
  if (total.concepts.length === 0) return total.rarity >= MIN_UNNAMED_SUM_RARITY;
  const all = [...p.concepts, ...q.concepts];
  return total.concepts.length > 1 && total.concepts.every((concept) => all.includes(concept));
}
