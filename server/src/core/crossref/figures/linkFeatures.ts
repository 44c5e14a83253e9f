import { intersectionSize } from '../../text/index.ts';
import type { EventSimilarity } from '../events/eventSignature.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { overlapWeight, type TermVector } from '../events/termVector.ts';
import type { FigureMention } from '../mention.ts';
import { compareConcepts } from './concepts.ts';
import { isSameMeasuredValue } from './measure.ts';
import { haveCommonDay } from './sentenceDates.ts';

/**
 * What speaks for and against two figures being of one fact, as numbers of about 0 to 3:
 *
 * - the same rare number in two texts on one event is hardly chance, a small one nearly is (`rarity`);
 * - counted things that do not fit speak against, whatever the number (`fit…`; all 0 where nothing is counted);
 * - shared words and names around the figures are the strongest sign when the values differ (`near`, `far`, `names`);
 * - what happens (killed or wounded) and the day tell counts of one thing apart; an event has one toll (`sameToll`);
 * - a count that is somebody's property ("the 31-nation group") has one value for one somebody (`property`);
 * - a rare counted thing (`specific`) and a value that is nearly the other (`close`) speak for two accounts of one count.
 */
export const FEATURE_NAMES = [
  'bias',
  'rarity',
  'fitSame',
  'fitKindOf',
  'fitUnknown',
  'fitOther',
  'measure',
  'near',
  'far',
  'nearShare',
  'contextShare',
  'names',
  'event',
  'samePredicate',
  'sameToll',
  'otherPredicate',
  'sameDay',
  'otherDay',
  'inexact',
  'specific',
  'property',
  'distance',
  'close',
] as const;

const MOST_NEAR = 3;
const MOST_FAR = 4;
const MOST_NAMES = 3;
/** Logarithm of the ratio beyond which two values are no accounts of one count: a factor of five. */
const MOST_APART = 1.61;
/** Logarithm of the ratio up to which two values are close: about 15 %. */
const CLOSE = 0.14;
/** Classes of predicates that an event has one count of. */
const TOLLS: ReadonlySet<string> = new Set(['kill', 'wound', 'miss']);

/** Null when no fact can hold both. `distance` is 0 for equal values. Symmetric. */
export function linkFeatures(a: FigureMention, b: FigureMention, event: EventSimilarity): Float64Array | null {
  if (a.measure.dimension !== b.measure.dimension) return null;
  // "$20 a night" and "$20 a week" are of two facts; where only one text says it, the other may take it for granted.
  if (a.figure.per !== undefined && b.figure.per !== undefined && a.figure.per !== b.figure.per) return null;
  const isScore = a.figure.kind === 'score';
  const same = isScore ? sameScore(a, b) : isSameMeasuredValue(a.measure, b.measure);
  const isCount = a.measure.dimension === 'count' || a.measure.dimension === 'ordinal';
  const fit = isScore ? 'same' : isCount ? compareConcepts(a.concepts, b.concepts) : undefined;
  // A rank or a result that differs is another rank or result, not another account of it.
  if (!same && (isScore || a.figure.kind === 'ordinal')) return null;
  // Two counts that differ are of one fact only if the text says what both count.
  if (!same && fit !== undefined && fit !== 'same' && fit !== 'kind-of') return null;
  const apart = same ? 0 : distance(a, b);
  if (apart > MOST_APART) return null;
  const near = overlapWeight(a.adjacentTerms, b.adjacentTerms);
  const far = overlapWeight(a.contextTerms, b.contextTerms);
  // One side's win is the other's defeat.
  const predicates = !isScore && a.predicate !== null && b.predicate !== null;
  const days = a.days.length > 0 && b.days.length > 0;
  const sameDay = days && haveCommonDay(a.days, b.days);
  const flag = (on: boolean) => (on ? 1 : 0);
  return Float64Array.of(
    1,
    Math.min(a.rarity, b.rarity),
    flag(fit === 'same'),
    flag(fit === 'kind-of'),
    flag(fit === 'unknown'),
    flag(fit === 'other'),
    flag(fit === undefined),
    Math.min(MOST_NEAR, near),
    Math.min(MOST_FAR, far),
    shareOf(near, a.adjacentTerms, b.adjacentTerms),
    shareOf(far, a.contextTerms, b.contextTerms),
    Math.min(MOST_NAMES, intersectionSize(a.names, b.names)),
    event.share * 3,
    flag(predicates && a.predicate === b.predicate),
    flag(predicates && a.predicate === b.predicate && TOLLS.has(a.predicate!)),
    flag(predicates && a.predicate !== b.predicate),
    flag(sameDay),
    flag(days && !sameDay),
    flag(a.figure.modifier !== 'exact' || b.figure.modifier !== 'exact'),
    fit === 'same' && !isScore ? specificity(a.concepts, b.concepts) : 0,
    flag(fit === 'same' && isProperty(a) && isProperty(b)),
    apart,
    flag(!same && apart <= CLOSE),
  );
}

/** Equal values; for scores either way round: "31-24 win" and "24-31 defeat" are one game. */
export function isSameValue(a: FigureMention, b: FigureMention): boolean {
  return a.figure.kind === 'score' ? sameScore(a, b) : isSameMeasuredValue(a.measure, b.measure);
}

function sameScore(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [a.figure.values, b.figure.values];
  if (!x || !y) return false;
  return (x[0] === y[0] && x[1] === y[1]) || (x[0] === y[1] && x[1] === y[0]);
}

const ADJECTIVE = /\p{L}$/u;

/** A count printed as an adjective: "31-nation", "eight-storey". */
function isProperty({ figure }: FigureMention): boolean {
  return figure.kind === 'count' && figure.text.includes('-') && ADJECTIVE.test(figure.text);
}

/** Rarity of the rarest concept that both count. */
function specificity(a: readonly string[], b: readonly string[]): number {
  return Math.max(...a.filter((concept) => b.includes(concept)).map((concept) => normalizedIdf(stemWord(concept))));
}

/** What a shared weight is of the lighter side's. */
function shareOf(shared: number, a: TermVector, b: TermVector): number {
  const lighter = Math.min(a.total, b.total);
  return lighter > 0 ? shared / lighter : 0;
}

/** Natural logarithm of the ratio of the values; of the nearest ends for ranges. */
function distance(a: FigureMention, b: FigureMention): number {
  const x = Math.abs(a.measure.value.min);
  const y = Math.abs(b.measure.value.min);
  const p = Math.abs(a.measure.value.max);
  const q = Math.abs(b.measure.value.max);
  if (Math.min(p, q) >= Math.max(x, y)) return 0;
  const [low, high] = p < y ? [p, y] : [q, x];
  return low <= 0 ? Number.POSITIVE_INFINITY : Math.log(high / low);
}
