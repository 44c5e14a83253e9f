import { compareFrames, type FrameComparison } from '../frames/compareFrames.ts';
import type { FigureMention } from '../mention.ts';
import { areBeingsAndThings } from './concepts.ts';
import { canCorefer, isSameValue } from './linkFeatures.ts';

/** The slot of two frames that rules out a common fact, although the dimension is the same. */
export type Exclusion =
  | 'counted'
  | 'person'
  | 'subject'
  | 'nationality'
  | 'period'
  | 'modality'
  | 'quantity'
  | 'negation'
  | 'direction'
  | 'past';

/** Returns the slot that rules out a common fact, or null. For equal values, slots that are often misread are ignored. Symmetric. */
export function findExclusion(
  a: FigureMention,
  b: FigureMention,
  { person, subject, nationalities, periods, modality, quantity, isNegated }: FrameComparison,
): Exclusion | null {
  if (areBeingsAndThings(a.concepts, b.concepts)) return 'counted';
  if (person === 'other') return 'person';
  // "Tarn won 4,000 votes", "Lume won 3,000 votes"
  const isSamePredicate = a.frame.predicate !== null && a.frame.predicate === b.frame.predicate;
  if (subject === 'other' && isSamePredicate && a.frame.isNamed && b.frame.isNamed) return 'subject';
  if (nationalities === 'other') return 'nationality';
  if (isNegated) return 'negation';
  if (periods === 'other') return 'period';
  if (a.figure.change !== null && b.figure.change !== null && a.figure.change !== b.figure.change) return 'direction';
  if (isSameValue(a, b)) return null;
  if (modality === 'other') return 'modality';
  if (quantity === 'other') return 'quantity';
  return a.frame.isPast !== b.frame.isPast && periods !== 'same' ? 'past' : null;
}

/** Returns the slot that rules out that two figures state one fact, or null if none does. Symmetric. */
export function explainExclusion(a: FigureMention, b: FigureMention): Exclusion | null {
  return canCorefer(a, b) ? findExclusion(a, b, compareFrames(a.frame, b.frame)) : null;
}
