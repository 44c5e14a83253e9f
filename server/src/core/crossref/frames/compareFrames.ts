import { overlapWeight } from '../events/termVector.ts';
import { areOpposites, areOppositeWords } from '../lexicon/opposites.ts';
import { comparePersons } from '../persons/comparePersons.ts';
import type { FigureFrame } from './frame.ts';
import { comparePeriods } from './periods.ts';
import { comparePlaces } from './places.ts';
import type { SlotRelation } from './slotRelation.ts';

/** Two frames compared slot by slot. Symmetric. */
export interface FrameComparison {
  /** Rarity of the shared own words. */
  readonly ownOverlap: number;
  /** {@link ownOverlap} as a share of the lighter and of the heavier frame's own words, 0 to 1. */
  readonly ownShare: number;
  readonly ownJaccard: number;
  readonly subject: SlotRelation;
  readonly person: SlotRelation;
  readonly places: SlotRelation;
  readonly nationalities: SlotRelation;
  readonly periods: SlotRelation;
  readonly modality: SlotRelation;
  readonly quantity: SlotRelation;
  /** Whether one predicate is negated and the other is not. */
  readonly isNegated: boolean;
}

/** Returns how two frames compare. */
export function compareFrames(a: FigureFrame, b: FigureFrame): FrameComparison {
  const overlap = overlapWeight(a.own, b.own);
  const lighter = Math.min(a.own.total, b.own.total);
  return {
    ownOverlap: overlap,
    ownShare: lighter > 0 ? overlap / lighter : 0,
    ownJaccard: toJaccard(a, b, overlap),
    subject: compareLists(a.subject, b.subject),
    person: comparePersons(a.person, b.person),
    places: comparePlaces(a.places, b.places),
    nationalities: compareLists(a.nationalities, b.nationalities),
    periods: comparePeriods(a.periods, b.periods),
    modality: a.modality === b.modality ? 'same' : 'other',
    quantity: compareQuantities(a, b),
    isNegated: a.isNegated !== b.isNegated && a.predicate !== null && a.predicate === b.predicate,
  };
}

/** Returns the weight of the own words that two frames share as a share of all their own words, 0 to 1. */
export function compareOwnWords(a: FigureFrame, b: FigureFrame): number {
  return toJaccard(a, b, overlapWeight(a.own, b.own));
}

function toJaccard(a: FigureFrame, b: FigureFrame, overlap: number): number {
  const union = a.own.total + b.own.total - overlap;
  return union > 0 ? overlap / union : 0;
}

function compareLists<T>(a: readonly T[], b: readonly T[]): SlotRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((word) => b.includes(word)) ? 'same' : 'other';
}

function compareQuantities(a: FigureFrame, b: FigureFrame): SlotRelation {
  if (a.quantity === b.quantity) return a.quantity === 'amount' ? 'unknown' : 'same';
  const either = [a.quantity, b.quantity];
  if (either.includes('addition') || either.includes('average') || either.includes('origin') || either.includes('part'))
    return 'other';
  return either.includes('change') && either.includes('level') ? 'other' : 'unknown';
}

/**
 * Whether a word that occurs only in one frame is the opposite of a word that occurs only in the other. Slower than
 * {@link compareFrames}. Symmetric.
 */
export function haveOpposites(a: FigureFrame, b: FigureFrame): boolean {
  // The verbs of other clauses do not matter if the figures have one predicate.
  const isSamePredicate = a.predicate !== null && a.predicate === b.predicate;
  return (
    (!isSamePredicate && differInOpposites(a.verbs, b.verbs, areOpposites)) ||
    differInOpposites(a.words, b.words, areOppositeWords)
  );
}

/** Whether the verbs that govern two figures are opposites: "approved 14", "rejected 14". Symmetric. */
export function haveOppositePredicates(a: FigureFrame, b: FigureFrame): boolean {
  return a.predicate !== null && b.predicate !== null && areOppositeWords(a.predicate, b.predicate);
}

function differInOpposites(
  a: readonly string[],
  b: readonly string[],
  areOpposite: (x: string, y: string) => boolean,
): boolean {
  const onlyB = b.filter((word) => !a.includes(word));
  return a.some((word) => !b.includes(word) && onlyB.some((other) => areOpposite(word, other)));
}
