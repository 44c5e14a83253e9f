import { countForeignNames, type EventPair } from '../events/eventPair.ts';
import { haveCommonDay } from '../events/namedDays.ts';
import { overlapWeight, type TermVector } from '../events/termVector.ts';
import { compareFrames, type FrameComparison } from '../frames/compareFrames.ts';
import { verbs } from '../lexicon/taxonomies.ts';
import type { FigureMention } from '../mention.ts';
import { type ConceptRelation, compareConcepts } from './concepts.ts';
import { isSameMeasuredValue } from './measure.ts';
import { computeVerdict } from './verdict.ts';

// Caps keep a single feature from outweighing all others. Hand-set, not measured.
/** Maximum weight of shared own words that counts. */
const MAX_OWN_OVERLAP = 4;
const MAX_FOREIGN_PLACES = 2;
/** Classes of predicates that an event has one count of: its toll. */
const TOLL_PREDICATES: ReadonlySet<string> = new Set(['kill', 'wound', 'miss']);

/**
 * Whether two figures can refer to the same fact at all: they measure the same dimension, and nothing printed rules it out.
 * Symmetric. {@link linkFeatures} is defined only for pairs that can.
 */
export function canCorefer(a: FigureMention, b: FigureMention): boolean {
  if (a.measure.dimension !== b.measure.dimension) return isSameNumberOfOtherCurrency(a, b);
  // "$20 a night" and "$20 a week" are different facts; if only one article prints the denominator, the other may imply it.
  if (a.figure.per !== undefined && b.figure.per !== undefined && a.figure.per !== b.figure.per) return false;
  if (isSameValue(a, b)) return true;
  // A different rank or result belongs to a different event.
  if (a.figure.kind === 'score' || a.figure.kind === 'ordinal') return false;
  // Different counts can be of the same fact only if both articles say what they count.
  const relation = conceptRelationOf(a, b);
  return relation !== 'unknown' && relation !== 'disjoint';
}

/** Whether two amounts have the same digits in two currencies: a conflict if all else is equal. */
export function isSameNumberOfOtherCurrency(a: FigureMention, b: FigureMention): boolean {
  return (
    a.figure.kind === 'money' &&
    b.figure.kind === 'money' &&
    a.figure.unit !== b.figure.unit &&
    a.figure.value.min === b.figure.value.min &&
    a.figure.value.max === b.figure.value.max
  );
}

/** What two figures have in common: computed once per pair, read by every feature. */
interface PairComparison {
  readonly a: FigureMention;
  readonly b: FigureMention;
  readonly pair: EventPair;
  readonly frames: FrameComparison;
  /** Relation of the counted nouns; null if the figures are not counts. */
  readonly conceptRelation: ConceptRelation | null;
  readonly adjacentOverlap: number;
  /** Whether both sentences have a predicate that distinguishes counts. Always false for scores: a win is also a defeat. */
  readonly havePredicates: boolean;
  /** Whether both sentences name days. */
  readonly haveDays: boolean;
  readonly haveCommonDay: boolean;
}

function comparePair(a: FigureMention, b: FigureMention, pair: EventPair, frames: FrameComparison): PairComparison {
  const haveDays = a.days.length > 0 && b.days.length > 0;
  return {
    a,
    b,
    pair,
    frames,
    conceptRelation: conceptRelationOf(a, b),
    adjacentOverlap: overlapWeight(a.adjacentTerms, b.adjacentTerms),
    havePredicates: a.predicate !== null && b.predicate !== null && a.figure.kind !== 'score',
    haveDays,
    haveCommonDay: haveDays && haveCommonDay(a.days, b.days),
  };
}

interface LinkFeature {
  readonly name: string;
  /** The sign that its weight must have: more shared context is never evidence against a link. 0 means any sign. */
  readonly sign: -1 | 0 | 1;
  /** Returns the value of the feature, scaled to about 0–3. */
  readonly compute: (pair: PairComparison) => number;
}

const indicator = (condition: boolean) => (condition ? 1 : 0);

const feature = (name: string, sign: LinkFeature['sign'], compute: LinkFeature['compute']): LinkFeature => ({
  name,
  sign,
  compute,
});
const isKind =
  (kind: string) =>
  ({ a }: PairComparison) =>
    indicator(a.figure.kind === kind);

/**
 * Features of the logistic models that decide whether two figures refer to the same fact. The weights of `linkWeights.ts` are
 * in this order. Near values are evidence, but none is required: a large discrepancy is a conflict like a small one.
 */
const FEATURES: readonly LinkFeature[] = [
  feature('bias', 0, () => 1),
  // A rare number that occurs in two articles about the same event is hardly chance; a small one often is.
  feature('rarity', 1, ({ a, b }) => (isSameValue(a, b) ? Math.min(a.rarity, b.rarity) : 0)),
  // Small numbers are everywhere: "two officials" is evidence only if the surrounding words fit too.
  feature('unfitSmallNumber', -1, ({ a, b, frames }) =>
    isSameValue(a, b) && isCommonNumber(a) ? 1 - frames.ownJaccard : 0,
  ),
  // Different values that are near each other, or that can both be true, are more often versions of one fact. Far ones can be, too.
  feature('near', 1, ({ a, b }) => (isSameValue(a, b) && areCompatible(a, b) ? 0 : nearness(a, b))),
  feature('compatible', 1, ({ a, b }) => indicator(!isSameValue(a, b) && areCompatible(a, b))),
  feature('lowerBound', 1, ({ a, b }) => indicator(a.figure.modifier === 'over' || b.figure.modifier === 'over')),
  feature('smallCounts', -1, ({ a, b, conceptRelation }) =>
    indicator(conceptRelation !== null && !isSameValue(a, b) && isSmall(a) && isSmall(b)),
  ),
  feature('sameConcept', 1, ({ conceptRelation }) => indicator(conceptRelation === 'same')),
  feature('kindOfConcept', 0, ({ conceptRelation }) => indicator(conceptRelation === 'kind-of')),
  feature('unknownConcept', 0, ({ conceptRelation }) => indicator(conceptRelation === 'unknown')),
  feature('disjointConcept', -1, ({ conceptRelation }) => indicator(conceptRelation === 'disjoint')),
  feature('percent', 0, isKind('percent')),
  feature('money', 0, isKind('money')),
  feature('age', 0, isKind('age')),
  feature('duration', 0, isKind('duration')),
  feature('otherMeasure', 0, ({ a, conceptRelation }) =>
    indicator(conceptRelation === null && !NAMED_KINDS.has(a.figure.kind)),
  ),
  feature('ownShare', 1, ({ frames }) => frames.ownShare),
  feature('ownJaccard', 1, ({ frames }) => frames.ownJaccard),
  // Nearly identical sentences with one changed figure are the strongest evidence of a conflict.
  feature('equalWords', 1, ({ frames }) => frames.ownJaccard ** 3),
  feature('ownOverlap', 1, ({ frames }) => Math.min(MAX_OWN_OVERLAP, frames.ownOverlap)),
  feature('adjacentShare', 1, ({ a, b, adjacentOverlap }) =>
    shareOfLighter(adjacentOverlap, a.adjacentTerms, b.adjacentTerms),
  ),
  feature('otherNamedSubject', -1, ({ a, b, frames }) =>
    indicator(frames.subject === 'other' && a.frame.isNamed && b.frame.isNamed),
  ),
  feature('similarVerb', 1, ({ a: { frame: a }, b: { frame: b } }) =>
    a.predicate !== null && b.predicate !== null ? verbs().similarity(a.predicate, b.predicate) : 0,
  ),
  // An event has one toll.
  feature('sameToll', 1, ({ a, b }) => indicator(a.figure.kind !== 'score' && haveSameToll(a, b))),
  feature('otherClass', -1, (pair) => indicator(pair.havePredicates && !hasSameClass(pair))),
  feature('samePlace', 1, ({ frames }) => indicator(frames.places === 'same')),
  feature('otherPlace', -1, ({ frames }) => indicator(frames.places === 'other')),
  feature('samePeriod', 1, ({ frames }) => indicator(frames.periods === 'same')),
  // One names a month or year and the other does not: often a figure of another time.
  feature('onePeriod', -1, ({ a, b }) => indicator(DATED.some((unit) => hasPeriod(a, unit) !== hasPeriod(b, unit)))),
  feature('oneExtent', -1, ({ a, b }) => indicator(hasPeriod(a, 'extent') !== hasPeriod(b, 'extent'))),
  feature('samePerson', 1, ({ frames }) => indicator(frames.person === 'same')),
  feature('onePerson', -1, ({ a, b }) => indicator(a.figure.kind === 'age' && isNamedPerson(a) !== isNamedPerson(b))),
  feature('otherModality', -1, ({ frames }) => indicator(frames.modality === 'other')),
  feature('sameQuantity', 1, ({ frames }) => indicator(frames.quantity === 'same')),
  feature('otherQuantity', -1, ({ frames }) => indicator(frames.quantity === 'other')),
  feature('otherPast', -1, ({ a, b }) => indicator(a.frame.isPast !== b.frame.isPast)),
  feature('sameDirection', 1, ({ a, b }) => indicator(a.figure.change !== null && a.figure.change === b.figure.change)),
  feature('sameDay', 1, (pair) => indicator(pair.haveCommonDay)),
  feature('differentDay', -1, (pair) => indicator(pair.haveDays && !pair.haveCommonDay)),
  // A count printed as an adjective ("the 31-nation group") is a property and has one value.
  feature('property', 1, ({ a, b, conceptRelation }) =>
    indicator(conceptRelation === 'same' && isProperty(a) && isProperty(b)),
  ),
  // The same event, and names that occur in only one of the articles.
  feature('event', 1, ({ pair }) => pair.logit),
  feature('foreignPlaces', -1, ({ a, b, pair }) =>
    Math.min(MAX_FOREIGN_PLACES, countForeignNames(pair, a.frame.places.words, b.frame.places.words)),
  ),
];

function isNamedPerson({ frame }: FigureMention): boolean {
  return frame.person !== null && frame.person.names.length > 0;
}

/** Whether two equal numbers are so common that they prove nothing: up to twelve, or vague ("dozens"). */
export function isCommonNumber({ figure: { value } }: FigureMention): boolean {
  return value.max <= MAX_SMALL_NUMBER || value.max >= value.min * MIN_VAGUE_RATIO;
}

/** Minimum ratio of the ends of a vague number: "dozens" is 24 to 99. */
const MIN_VAGUE_RATIO = 4;

const DATED = ['month', 'year'] as const;

function hasPeriod({ frame }: FigureMention, granularity: string): boolean {
  return frame.periods.some((period) => period.granularity === granularity);
}

/** Largest number that is small: one to twelve are printed in words and occur everywhere. */
const MAX_SMALL_NUMBER = 12;

function isSmall({ figure: { value } }: FigureMention): boolean {
  return value.max <= MAX_SMALL_NUMBER;
}

/** Ratio of two values beyond which they are not near, as a natural logarithm: about 4 to 3. Hand-set, not measured. */
const MAX_LOG_RATIO = 0.3;

/** Returns how near two values are: 1 for equal ones, falling to 0 at a ratio of about 4 to 3. */
function nearness(a: FigureMention, b: FigureMention): number {
  const [x, y] = [middleOf(a), middleOf(b)];
  if (x <= 0 || y <= 0 || a.measure.dimension !== b.measure.dimension) return 0;
  return Math.max(0, 1 - Math.abs(Math.log(x / y)) / MAX_LOG_RATIO);
}

function middleOf({ measure }: FigureMention): number {
  return (measure.value.min + measure.value.max) / 2;
}

function areCompatible(a: FigureMention, b: FigureMention): boolean {
  return (
    computeVerdict(
      { measure: a.measure, bound: a.figure.modifier },
      { measure: b.measure, bound: b.figure.modifier },
    ) !== 'differs'
  );
}

/** Kinds of figures that have a feature of their own. */
const NAMED_KINDS: ReadonlySet<string> = new Set(['percent', 'money', 'age', 'duration']);

/** Names of the features, in the order of the vectors that {@link linkFeatures} returns. */
export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);
/** The sign that each weight must have, in the same order: -1, 0 (any) or 1. */
export const FEATURE_SIGNS: readonly number[] = FEATURES.map(({ sign }) => sign);

/** Returns the feature vector of two figures that {@link canCorefer}, in the order of {@link FEATURE_NAMES}. Symmetric. */
export function linkFeatures(
  a: FigureMention,
  b: FigureMention,
  pair: EventPair,
  frames: FrameComparison = compareFrames(a.frame, b.frame),
): Float64Array {
  const comparison = comparePair(a, b, pair, frames);
  const vector = new Float64Array(FEATURES.length);
  for (let i = 0; i < FEATURES.length; i++) vector[i] = FEATURES[i]!.compute(comparison);
  return vector;
}

/** Whether two figures have equal values. Scores match either way round: "31-24 win" and "24-31 defeat" are one game. */
export function isSameValue(a: FigureMention, b: FigureMention): boolean {
  if (a.measure.dimension !== b.measure.dimension) return false;
  return a.figure.kind === 'score' ? isSameScore(a, b) : isSameMeasuredValue(a.measure, b.measure);
}

function isSameScore(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [a.figure.values, b.figure.values];
  if (!x || !y) return false;
  return (x[0] === y[0] && x[1] === y[1]) || (x[0] === y[1] && x[1] === y[0]);
}

/** Whether both figures count the dead, the wounded or the missing. */
export function haveSameToll(a: FigureMention, b: FigureMention): boolean {
  return a.predicate !== null && a.predicate === b.predicate && TOLL_PREDICATES.has(a.predicate);
}

/** Whether both figures are counts of different things. */
export function countDifferentThings(a: FigureMention, b: FigureMention): boolean {
  return conceptRelationOf(a, b) === 'disjoint';
}

/** Relation of the counted nouns; null if the figures are not counts. Scores of one kind always count the same. */
function conceptRelationOf(a: FigureMention, b: FigureMention): ConceptRelation | null {
  if (a.figure.kind === 'score') return 'same';
  const { dimension } = a.measure;
  return dimension === 'count' || dimension === 'ordinal' ? compareConcepts(a.concepts, b.concepts) : null;
}

const ENDS_WITH_LETTER = /\p{L}$/u;

/** Whether a count is printed as an adjective: "31-nation", "eight-storey". */
function isProperty({ figure }: FigureMention): boolean {
  return figure.kind === 'count' && figure.text.includes('-') && ENDS_WITH_LETTER.test(figure.text);
}

/** Whether both sentences have predicates of one class. */
function hasSameClass({ a, b, havePredicates }: PairComparison): boolean {
  return havePredicates && a.predicate === b.predicate;
}

/** Returns the shared weight as a share of the lighter vector, 0 to 1; 0 if a vector is empty. */
function shareOfLighter(sharedWeight: number, a: TermVector, b: TermVector): number {
  const lighter = Math.min(a.total, b.total);
  return lighter > 0 ? sharedWeight / lighter : 0;
}
