import { intersectionSize } from '../../text/index.ts';
import type { EventSimilarity } from '../events/eventSignature.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { overlapWeight, type TermVector } from '../events/termVector.ts';
import type { FigureMention } from '../mention.ts';
import { type ConceptRelation, compareConcepts } from './concepts.ts';
import { isSameMeasuredValue } from './measure.ts';
import { haveCommonDay } from './sentenceDates.ts';

// Caps keep a single feature from outweighing all others. Hand-set, not measured.
/** Maximum weight of shared adjacent terms that counts. */
const MAX_ADJACENT_OVERLAP = 3;
/** Maximum weight of shared context terms that counts. */
const MAX_CONTEXT_OVERLAP = 4;
/** Maximum number of shared names that counts. */
const MAX_SHARED_NAMES = 3;
/** Factor that scales the event share, which is rarely above 1/3, to the range of the other features. */
const EVENT_SHARE_SCALE = 3;
/**
 * Maximum distance of two values of the same fact, as the natural logarithm of their ratio: a factor of five. Hand-set, not
 * measured.
 */
const MAX_DISTANCE = 1.61;
/** Maximum distance of values that count as close, as the natural logarithm of their ratio: about 15%. Hand-set, not measured. */
const MAX_CLOSE_DISTANCE = 0.14;
/** Classes of predicates that an event has one count of: its toll. */
const TOLL_PREDICATES: ReadonlySet<string> = new Set(['kill', 'wound', 'miss']);

/**
 * Whether two figures can refer to the same fact at all: they measure the same dimension, and nothing printed rules it out.
 * Symmetric. {@link linkFeatures} is defined only for pairs that can.
 */
export function canCorefer(a: FigureMention, b: FigureMention): boolean {
  if (a.measure.dimension !== b.measure.dimension) return false;
  // "$20 a night" and "$20 a week" are different facts; if only one article prints the denominator, the other may imply it.
  if (a.figure.per !== undefined && b.figure.per !== undefined && a.figure.per !== b.figure.per) return false;
  if (isSameValue(a, b)) return true;
  // A different rank or result belongs to a different event.
  if (a.figure.kind === 'score' || a.figure.kind === 'ordinal') return false;
  // Different counts can be of the same fact only if both articles say what they count.
  const relation = conceptRelationOf(a, b);
  if (relation === 'unknown' || relation === 'disjoint') return false;
  return valueDistance(a, b) <= MAX_DISTANCE;
}

/** What two figures have in common: computed once per pair, read by every feature. */
interface PairComparison {
  readonly a: FigureMention;
  readonly b: FigureMention;
  readonly event: EventSimilarity;
  readonly isSameValue: boolean;
  /** Relation of the counted nouns; null if the figures are not counts. */
  readonly conceptRelation: ConceptRelation | null;
  /** Natural logarithm of the ratio of the values; 0 for equal values. */
  readonly distance: number;
  readonly adjacentOverlap: number;
  readonly contextOverlap: number;
  /** Whether both sentences have a predicate that distinguishes counts. Always false for scores: a win is also a defeat. */
  readonly havePredicates: boolean;
  /** Whether both sentences name days. */
  readonly haveDays: boolean;
  readonly haveCommonDay: boolean;
}

function comparePair(a: FigureMention, b: FigureMention, event: EventSimilarity): PairComparison {
  const sameValue = isSameValue(a, b);
  const haveDays = a.days.length > 0 && b.days.length > 0;
  return {
    a,
    b,
    event,
    isSameValue: sameValue,
    conceptRelation: conceptRelationOf(a, b),
    distance: sameValue ? 0 : valueDistance(a, b),
    adjacentOverlap: overlapWeight(a.adjacentTerms, b.adjacentTerms),
    contextOverlap: overlapWeight(a.contextTerms, b.contextTerms),
    havePredicates: a.figure.kind !== 'score' && a.predicate !== null && b.predicate !== null,
    haveDays,
    haveCommonDay: haveDays && haveCommonDay(a.days, b.days),
  };
}

interface LinkFeature {
  readonly name: string;
  /** Returns the value of the feature, scaled to about 0–3. */
  readonly compute: (pair: PairComparison) => number;
}

const indicator = (condition: boolean) => (condition ? 1 : 0);

/**
 * Features of the logistic model that decides whether two figures refer to the same fact. The weights of `linkWeights.ts` are
 * in this order.
 *
 * - A rare number that occurs in two articles about the same event is hardly chance; a small one often is (`rarity`).
 * - Counted nouns that do not match are evidence against a link, whatever the number (`…Concept`).
 * - Shared words and names around the figures are the strongest evidence if the values differ (`adjacent…`, `context…`,
 *   `sharedNames`).
 * - Predicates (killed or wounded) and days tell counts of the same noun apart. An event has one toll (`sameToll`).
 * - A count printed as an adjective ("the 31-nation group") is a property and has one value (`property`).
 * - A rare counted noun (`specificity`) and a nearly equal value (`close`) suggest two accounts of one count.
 */
const FEATURES: readonly LinkFeature[] = [
  { name: 'bias', compute: () => 1 },
  { name: 'rarity', compute: ({ a, b }) => Math.min(a.rarity, b.rarity) },
  { name: 'sameConcept', compute: ({ conceptRelation }) => indicator(conceptRelation === 'same') },
  { name: 'kindOfConcept', compute: ({ conceptRelation }) => indicator(conceptRelation === 'kind-of') },
  { name: 'unknownConcept', compute: ({ conceptRelation }) => indicator(conceptRelation === 'unknown') },
  { name: 'disjointConcept', compute: ({ conceptRelation }) => indicator(conceptRelation === 'disjoint') },
  { name: 'notACount', compute: ({ conceptRelation }) => indicator(conceptRelation === null) },
  { name: 'adjacentOverlap', compute: ({ adjacentOverlap }) => Math.min(MAX_ADJACENT_OVERLAP, adjacentOverlap) },
  { name: 'contextOverlap', compute: ({ contextOverlap }) => Math.min(MAX_CONTEXT_OVERLAP, contextOverlap) },
  {
    name: 'adjacentShare',
    compute: ({ a, b, adjacentOverlap }) => shareOfLighter(adjacentOverlap, a.adjacentTerms, b.adjacentTerms),
  },
  {
    name: 'contextShare',
    compute: ({ a, b, contextOverlap }) => shareOfLighter(contextOverlap, a.contextTerms, b.contextTerms),
  },
  { name: 'sharedNames', compute: ({ a, b }) => Math.min(MAX_SHARED_NAMES, intersectionSize(a.names, b.names)) },
  { name: 'eventShare', compute: ({ event }) => event.share * EVENT_SHARE_SCALE },
  { name: 'samePredicate', compute: (pair) => indicator(hasSamePredicate(pair)) },
  { name: 'sameToll', compute: (pair) => indicator(hasSamePredicate(pair) && TOLL_PREDICATES.has(pair.a.predicate!)) },
  { name: 'differentPredicate', compute: (pair) => indicator(pair.havePredicates && !hasSamePredicate(pair)) },
  { name: 'sameDay', compute: (pair) => indicator(pair.haveCommonDay) },
  { name: 'differentDay', compute: (pair) => indicator(pair.haveDays && !pair.haveCommonDay) },
  { name: 'inexact', compute: ({ a, b }) => indicator(a.figure.modifier !== 'exact' || b.figure.modifier !== 'exact') },
  { name: 'specificity', compute: computeSpecificity },
  {
    name: 'property',
    compute: ({ a, b, conceptRelation }) => indicator(conceptRelation === 'same' && isProperty(a) && isProperty(b)),
  },
  { name: 'distance', compute: ({ distance }) => distance },
  { name: 'close', compute: (pair) => indicator(!pair.isSameValue && pair.distance <= MAX_CLOSE_DISTANCE) },
];

/** Names of the features, in the order of the vectors that {@link linkFeatures} returns. */
export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/** Returns the feature vector of two figures that {@link canCorefer}, in the order of {@link FEATURE_NAMES}. Symmetric. */
export function linkFeatures(a: FigureMention, b: FigureMention, event: EventSimilarity): Float64Array {
  const pair = comparePair(a, b, event);
  const vector = new Float64Array(FEATURES.length);
  for (let i = 0; i < FEATURES.length; i++) vector[i] = FEATURES[i]!.compute(pair);
  return vector;
}

/** Whether two figures have equal values. Scores match either way round: "31-24 win" and "24-31 defeat" are one game. */
export function isSameValue(a: FigureMention, b: FigureMention): boolean {
  return a.figure.kind === 'score' ? isSameScore(a, b) : isSameMeasuredValue(a.measure, b.measure);
}

function isSameScore(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [a.figure.values, b.figure.values];
  if (!x || !y) return false;
  return (x[0] === y[0] && x[1] === y[1]) || (x[0] === y[1] && x[1] === y[0]);
}

/** Relation of the counted nouns; null if the figures are not counts. Scores of one kind always count the same. */
function conceptRelationOf(a: FigureMention, b: FigureMention): ConceptRelation | null {
  if (a.figure.kind === 'score') return 'same';
  const { dimension } = a.measure;
  return dimension === 'count' || dimension === 'ordinal' ? compareConcepts(a.concepts, b.concepts) : null;
}

function hasSamePredicate({ a, b, havePredicates }: PairComparison): boolean {
  return havePredicates && a.predicate === b.predicate;
}

/** Returns the rarity, 0 to 1, of the rarest concept that both figures count; 0 if they do not count the same. */
function computeSpecificity({ a, b, conceptRelation }: PairComparison): number {
  if (conceptRelation !== 'same' || a.figure.kind === 'score') return 0;
  const shared = a.concepts.filter((concept) => b.concepts.includes(concept));
  return Math.max(...shared.map((concept) => normalizedIdf(stemWord(concept))));
}

const ENDS_WITH_LETTER = /\p{L}$/u;

/** Whether a count is printed as an adjective: "31-nation", "eight-storey". */
function isProperty({ figure }: FigureMention): boolean {
  return figure.kind === 'count' && figure.text.includes('-') && ENDS_WITH_LETTER.test(figure.text);
}

/** Returns the shared weight as a share of the lighter vector, 0 to 1; 0 if a vector is empty. */
function shareOfLighter(sharedWeight: number, a: TermVector, b: TermVector): number {
  const lighter = Math.min(a.total, b.total);
  return lighter > 0 ? sharedWeight / lighter : 0;
}

/**
 * Returns the natural logarithm of the ratio of two values: of their nearest ends for ranges, 0 for ranges that overlap,
 * infinity if the smaller value is 0.
 */
function valueDistance(a: FigureMention, b: FigureMention): number {
  const aMin = Math.abs(a.measure.value.min);
  const bMin = Math.abs(b.measure.value.min);
  const aMax = Math.abs(a.measure.value.max);
  const bMax = Math.abs(b.measure.value.max);
  if (Math.min(aMax, bMax) >= Math.max(aMin, bMin)) return 0;
  const [low, high] = aMax < bMin ? [aMax, bMin] : [bMax, aMin];
  return low <= 0 ? Number.POSITIVE_INFINITY : Math.log(high / low);
}
