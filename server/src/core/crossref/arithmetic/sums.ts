import { compareConcepts } from '../figures/concepts.ts';
import { addIntervals, intersects } from '../figures/interval.ts';
import { isSameMeasuredValue } from '../figures/measure.ts';
import { computeSumVerdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact, isPrintedCount } from './derivedFigure.ts';

/** A whole that counts nothing by name is only a sum when its number is this unlikely by chance. */
const RARE_NUMBER = 0.7;
const SCORE = 0.6;

/**
 * Sums: two counts that one sentence gives side by side ("728 drones along with 13 missiles") and a third that is their
 * total. Both texts must be about one event. Said only when the numbers meet: two counts that do not add up to a third
 * mostly have nothing to do with it. `own`: both lists are those of one text.
 */
export function findSums(
  wholes: readonly FigureMention[],
  parts: readonly FigureMention[],
  own: boolean,
): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 0; i + 1 < parts.length; i++) {
    const [p, q] = [parts[i]!, parts[i + 1]!];
    if (!areSideBySide(p, q)) continue;
    const interval = addIntervals(p.measure.interval, q.measure.interval);
    wholes.forEach((whole, result) => {
      if (own && (result === i || result === i + 1)) return;
      if (whole.measure.dimension !== 'count' || !isTotalOf(whole, p, q)) return;
      if (isSameMeasuredValue(whole.measure, p.measure) || isSameMeasuredValue(whole.measure, q.measure)) return;
      if (!intersects(whole.measure.interval, interval)) return;
      const exact = isExact(whole) && isExact(p) && isExact(q);
      // "about 400" and 18 against 415: an estimate is only a sum of things that the whole names.
      if (!exact && whole.concepts.length < 2) return;
      found.push({
        result,
        operands: [i, i + 1],
        relation: 'sum',
        verdict: computeSumVerdict(whole.measure.interval, interval, exact),
        score: SCORE,
      });
    });
  }
  return found;
}

/** Two counts of different things to which the same happens, in one sentence. */
export function areSideBySide(p: FigureMention, q: FigureMention): boolean {
  return (
    p.sentence.start === q.sentence.start &&
    isPrintedCount(p) &&
    isPrintedCount(q) &&
    p.concepts.length > 0 &&
    q.concepts.length > 0 &&
    compareConcepts(p.concepts, q.concepts) === 'disjoint' &&
    p.predicate === q.predicate
  );
}

function isTotalOf(whole: FigureMention, p: FigureMention, q: FigureMention): boolean {
  if (whole.concepts.length === 0) return whole.rarity >= RARE_NUMBER;
  const all = [...p.concepts, ...q.concepts];
  return whole.concepts.length > 1 && whole.concepts.every((concept) => all.includes(concept));
}
