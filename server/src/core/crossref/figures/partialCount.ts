import type { FigureMention } from '../mention.ts';
import { areNarrower, compareConcepts } from './concepts.ts';

/**
 * Whether one of two counts can be a part of the other, because its value is lower and its counted noun is narrower: "killed 10 tourists" and "killed 12
 * people", "10 Americans" and "12 people". Both can be true. Symmetric.
 */
export function canBePart(a: FigureMention, b: FigureMention): boolean {
  if (a.measure.dimension !== 'count' || b.measure.dimension !== 'count') return false;
  return a.measure.value.max < b.measure.value.min
    ? countsLess(a, b)
    : b.measure.value.max < a.measure.value.min && countsLess(b, a);
}

function countsLess(part: FigureMention, whole: FigureMention): boolean {
  if (areNarrower(part.concepts, whole.concepts)) return true;
  const isNarrowed = part.frame.nationalities.length > 0 && whole.frame.nationalities.length === 0;
  return isNarrowed && compareConcepts(part.concepts, whole.concepts) !== 'disjoint';
}
