import { intersectionSize } from '../../text/index.ts';
import type { EventSignature } from './eventSignature.ts';
import { EVENT_WEIGHTS } from './eventWeights.ts';

/** Two articles whose figures are compared. */
export interface EventPair {
  readonly a: EventSignature;
  readonly b: EventSignature;
  /** Logarithm of the odds that both are about one event, between -{@link MAX_EVENT_LOGIT} and {@link MAX_EVENT_LOGIT}. */
  readonly logit: number;
  /** Whether both figures are in the same article. Then no name counts as foreign. */
  readonly isSameArticle?: boolean;
}

/** Limit of the logarithm of the odds, so that the event never outweighs what the sentences say. Hand-set. */
export const MAX_EVENT_LOGIT = 3;

/** Returns the pair of two articles. `a` is the article of the first figure of every comparison. */
export function createEventPair(a: EventSignature, b: EventSignature): EventPair {
  return { a, b, logit: computeLogit(a, b, compareTerms(a, b)) };
}

function computeLogit(a: EventSignature, b: EventSignature, terms: SharedTerms): number {
  const features = eventFeatures(a, b, terms);
  let logit = 0;
  for (let i = 0; i < features.length; i++) logit += EVENT_WEIGHTS[i]! * features[i]!;
  return Math.max(-MAX_EVENT_LOGIT, Math.min(MAX_EVENT_LOGIT, logit));
}

/** Minimum logarithm of the odds of articles whose figures are compared: one in five. Links are decided sentence by sentence. */
const MIN_EVENT_LOGIT = -1.4;

/** Whether two articles may be about one event. Deliberately loose. Symmetric. */
export function isSameEvent(a: EventSignature, b: EventSignature): boolean {
  const terms = compareTerms(a, b);
  return haveEnoughInCommon(terms) && computeLogit(a, b, terms) >= MIN_EVENT_LOGIT;
}

/**
 * Minimum weight of the shared terms, about three rare words of the lead, or share of them, for short texts. Saves the other
 * features of most pairs; rules out 25 of the 3,309 pairs about one event that the model accepts.
 */
const MIN_SHARED_WEIGHT = 3;
const MIN_SHARE = 0.12;

/** Whether two articles share enough terms to be compared at all. */
export function haveEnoughInCommon({ weight, share }: SharedTerms): boolean {
  return weight >= MIN_SHARED_WEIGHT || share >= MIN_SHARE;
}

/** What the terms of two signatures share. */
export interface SharedTerms {
  /** Weight of the shared terms as a share of the geometric mean of both totals, 0 to 1. */
  readonly share: number;
  /** Weight of the shared terms. */
  readonly weight: number;
  /** Weight of the shared names. */
  readonly names: number;
}

/** Returns what the terms of two signatures share. Symmetric. */
export function compareTerms(a: EventSignature, b: EventSignature): SharedTerms {
  let weight = 0;
  let names = 0;
  const [x, y] = [a.keys, b.keys];
  // Avoids unpredictable branches, as in `overlapWeight`.
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const order = x[i]! - y[j]!;
    if (order === 0) {
      const shared = Math.min(a.weights[i]!, b.weights[j]!);
      weight += shared;
      if (a.isName[i] && b.isName[j]) names += shared;
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const both = Math.sqrt(a.total * b.total);
  return { share: both > 0 ? weight / both : 0, weight, names };
}

// Caps and scales bring the features to about 0 to 3. Hand-set, not measured.
const SHARE_SCALE = 3;
const WEIGHT_SCALE = 4;
const NAMES_SCALE = 2;
const LEAD_SCALE = 2;
const MAX_VALUE = 3;
/** Share of the terms beyond which two texts resemble each other more than two reports on one event usually do. */
const MAX_ORDINARY_SHARE = 0.6;
/** Maximum number of shared dates that counts. */
const MAX_SHARED_DAYS = 2;

/** Names of the event features, in the order of {@link eventFeatures}. */
export const EVENT_FEATURE_NAMES = [
  'bias',
  'share',
  'weight',
  'names',
  'foreignLeadMin',
  'foreignLeadMax',
  'leadNames',
  'foreignOpening',
  'otherPlaces',
  'otherWeekday',
  'otherMonth',
  'otherDay',
  'recurring',
  'sharedDays',
  'rareFigures',
] as const;
/** The sign that each weight must have, in the same order: -1, 0 (any) or 1. */
export const EVENT_FEATURE_SIGNS: readonly number[] = [0, 1, 1, 1, -1, -1, 1, -1, -1, -1, -1, -1, -1, 1, 1];

/** Returns the features of the logistic model that decides whether two articles are about one event. Symmetric. */
export function eventFeatures(
  a: EventSignature,
  b: EventSignature,
  { share, weight, names }: SharedTerms = compareTerms(a, b),
): Float64Array {
  const foreignA = shareOfForeign(a.leadNames, b);
  const foreignB = shareOfForeign(b.leadNames, a);
  const bothNameWeekdays = a.leadWeekdays !== 0 && b.leadWeekdays !== 0;
  const bothNameDays = a.leadDays.length > 0 && b.leadDays.length > 0;
  const hasOtherDay = bothNameDays && intersectionSize(a.leadDays, b.leadDays) === 0;
  return Float64Array.of(
    1,
    SHARE_SCALE * share,
    Math.min(MAX_VALUE, weight / WEIGHT_SCALE),
    Math.min(MAX_VALUE, names / NAMES_SCALE),
    LEAD_SCALE * Math.min(foreignA, foreignB),
    LEAD_SCALE * Math.max(foreignA, foreignB),
    (LEAD_SCALE * intersectionSize(a.leadNames, b.leadNames)) /
      Math.max(MIN_LEAD_NAMES, Math.min(a.leadNames.length, b.leadNames.length)),
    LEAD_SCALE * Math.min(shareOfForeign(a.openingNames, b), shareOfForeign(b.openingNames, a)),
    haveOtherPlaces(a, b) ? 1 : 0,
    bothNameWeekdays && (a.leadWeekdays & b.leadWeekdays) === 0 ? 1 : 0,
    a.leadMonth !== 0 && b.leadMonth !== 0 && a.leadMonth !== b.leadMonth ? 1 : 0,
    hasOtherDay ? 1 : 0,
    // Nearly the same text about another day: the next issue of a recurring report.
    hasOtherDay ? Math.max(0, share - MAX_ORDINARY_SHARE) * SHARE_SCALE : 0,
    Math.min(MAX_SHARED_DAYS, intersectionSize(a.days, b.days)),
    Math.min(MAX_VALUE, intersectionSize(a.rareFigures, b.rareFigures)),
  );
}

/** Whether each lead names places, and the other article none of them. */
function haveOtherPlaces(a: EventSignature, b: EventSignature): boolean {
  if (a.leadPlaces.length === 0 || b.leadPlaces.length === 0) return false;
  return countForeign(a.leadPlaces, b) === a.leadPlaces.length && countForeign(b.leadPlaces, a) === b.leadPlaces.length;
}

/** Minimum denominator of a share of lead names, so that a lead with few names does not dominate. Hand-set, not measured. */
const MIN_LEAD_NAMES = 3;

/** Returns the share of the names that the other article does not contain, 0 to 1. */
function shareOfForeign(names: readonly number[], article: EventSignature): number {
  return countForeign(names, article) / Math.max(MIN_LEAD_NAMES, names.length);
}

/** Returns how many of the names `ofA` and `ofB`, given as ascending keys, the other article does not contain. */
export function countForeignNames(
  { a, b, isSameArticle }: EventPair,
  ofA: readonly number[],
  ofB: readonly number[],
): number {
  return isSameArticle ? 0 : countForeign(ofA, b) + countForeign(ofB, a);
}

/** Returns how many of the names, as ascending keys, the article does not contain. */
function countForeign(names: readonly number[], article: EventSignature): number {
  return names.length - intersectionSize(names, article.capitalized);
}
