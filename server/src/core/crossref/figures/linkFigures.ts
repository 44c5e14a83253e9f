import type { EventPair } from '../events/eventPair.ts';
import { EMPTY_EVENT_SIGNATURE } from '../events/eventSignature.ts';
import {
  compareFrames,
  compareOwnWords,
  type FrameComparison,
  haveOppositePredicates,
  haveOpposites,
} from '../frames/compareFrames.ts';
import type { FigureMention } from '../mention.ts';
import { type Candidate, weighCompetition } from './competition.ts';
import { findExclusion } from './exclusions.ts';
import type { FigureLink } from './figureLink.ts';
import { FitTable } from './fitTable.ts';
import { canCorefer, isCommonNumber, isSameValue, linkFeatures } from './linkFeatures.ts';
import { getMinProbability, MIN_CANDIDATE_PROBABILITY } from './linkThresholds.ts';
import { OTHER_VALUE_WEIGHTS, SAME_VALUE_WEIGHTS } from './linkWeights.ts';
import { canBePart } from './partialCount.ts';
import { computeVerdict, type Verdict } from './verdict.ts';
import { weighConflicts } from './weighConflicts.ts';

/** The pair of an article with itself. Its odds are those of two typical articles about one event. */
const OWN_PAIR: EventPair = { a: EMPTY_EVENT_SIGNATURE, b: EMPTY_EVENT_SIGNATURE, logit: 1, isSameArticle: true };

/** Returns the probability, 0 to 1, that two figures refer to the same fact; 0 if they cannot. Symmetric. */
export function linkProbability(a: FigureMention, b: FigureMention, pair: EventPair): number {
  if (!canCorefer(a, b)) return 0;
  const frames = compareFrames(a.frame, b.frame);
  return findExclusion(a, b, frames) === null ? computeProbability(a, b, pair, frames) : 0;
}

function computeProbability(a: FigureMention, b: FigureMention, pair: EventPair, frames: FrameComparison): number {
  const features = linkFeatures(a, b, pair, frames);
  const weights = isAgreement(a, b) ? SAME_VALUE_WEIGHTS : OTHER_VALUE_WEIGHTS;
  let logit = 0;
  for (let i = 0; i < features.length; i++) logit += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-logit));
}

/**
 * Whether two figures print the same value and can both be true. "Fewer than 400" and "more than 400" conflict like two
 * values: that both name a round number proves little.
 */
function isAgreement(a: FigureMention, b: FigureMention): boolean {
  return isSameValue(a, b) && computeFigureVerdict(a, b) !== 'differs';
}

/**
 * Returns the links between the figures of two articles.
 *
 * Figures with equal values are linked whenever their probability is high enough, since an article may state its fact twice.
 * Figures with different values are linked only if there is nothing better: each figure is linked to at most one other value,
 * the most probable pairs first, and several values that fit equally well lower each other's probability. If the other article also prints the same value, a link to a different value must be very probable: "killed 12" and,
 * further on, "the 13 dead". A figure that fits a neighbor in
 * the other sentence clearly better is not linked: "7 percent in Aldby and 12 in Orrin".
 */
export function linkFigures(a: readonly FigureMention[], b: readonly FigureMention[], pair: EventPair): FigureLink[] {
  const links: FigureLink[] = [];
  const candidates: Candidate[] = [];
  for (const candidate of findCandidates(a, b, pair)) {
    const [x, y] = [a[candidate.a]!, b[candidate.b]!];
    if (!isAgreement(x, y)) candidates.push(candidate);
    else if (candidate.score >= getMinProbability(x, y, 'agrees') && !sayOpposite(x, y))
      links.push({ a: candidate.a, b: candidate.b, score: candidate.score, verdict: computeFigureVerdict(x, y) });
  }
  links.push(...assignDifferentValues(a, b, candidates, links));
  return weighConflicts(a, b, links);
}

/** Returns the pairs of figures that probably state one fact, without those that fit a neighbor better. */
function findCandidates(a: readonly FigureMention[], b: readonly FigureMention[], pair: EventPair): Candidate[] {
  let fits: FitTable | undefined;
  const candidates: Candidate[] = [];
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    for (let j = 0; j < b.length; j++) {
      const y = b[j]!;
      const score = linkProbability(x, y, pair);
      if (score < MIN_CANDIDATE_PROBABILITY) continue;
      fits ??= new FitTable(a, b);
      if (!fits.isOutranked(i, j, isSameValue(x, y))) candidates.push({ a: i, b: j, score });
    }
  }
  return candidates;
}

/** Chooses among links between different values: greedily by probability. {@link linkFigures} says which figures are skipped. */
function assignDifferentValues(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  candidates: readonly Candidate[],
  sameValueLinks: readonly FigureLink[],
): FigureLink[] {
  const settledA = new Set(sameValueLinks.map((link) => link.a));
  const settledB = new Set(sameValueLinks.map((link) => link.b));
  const partnerOfA = new Map<number, FigureMention>();
  const partnerOfB = new Map<number, FigureMention>();
  // "Nine died on Sunday, 638 since the spring": a sentence that prints both values says that they are two facts.
  const areToldApart = (candidate: Candidate) =>
    sameValueLinks.some(
      (link) =>
        (link.a === candidate.a && isSameSentence(b[link.b]!, b[candidate.b]!)) ||
        (link.b === candidate.b && isSameSentence(a[link.a]!, a[candidate.a]!)),
    );
  // A value that an article prints twice is one value.
  const canTake = (partner: FigureMention | undefined, other: FigureMention) => !partner || isSameValue(partner, other);
  const links: FigureLink[] = [];
  const weighed = weighCompetition(a, b, candidates);
  for (const candidate of weighed.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)) {
    const [x, y] = [a[candidate.a]!, b[candidate.b]!];
    const isSettled = settledA.has(candidate.a) || settledB.has(candidate.b);
    if (isSettled && (candidate.score < MIN_SETTLED_PROBABILITY || areToldApart(candidate))) continue;
    if (!canTake(partnerOfA.get(candidate.a), y) || !canTake(partnerOfB.get(candidate.b), x)) continue;
    const verdict = computeFigureVerdict(x, y);
    if (candidate.score < getMinProbability(x, y, verdict)) continue;
    if (verdict === 'differs' && (canBePart(x, y) || isTrivialBound(x, y))) continue;
    if (sayOpposite(x, y)) continue;
    if (x.measure.dimension !== y.measure.dimension && compareOwnWords(x.frame, y.frame) < MIN_OTHER_CURRENCY_FIT)
      continue;
    partnerOfA.set(candidate.a, y);
    partnerOfB.set(candidate.b, x);
    links.push({ a: candidate.a, b: candidate.b, score: candidate.score, verdict });
  }
  return links;
}

function isSameSentence(a: FigureMention, b: FigureMention): boolean {
  return a.sentence.start === b.sentence.start;
}

/** Whether two bounds of one number that is everywhere conflict: "one" and "more than one". */
function isTrivialBound(a: FigureMention, b: FigureMention): boolean {
  return isSameValue(a, b) && isCommonNumber(a);
}

/** Returns the links between figures of one article that state the same fact with equal values; `a < b` in each. */
export function linkFiguresWithin(mentions: readonly FigureMention[]): FigureLink[] {
  const links: FigureLink[] = [];
  for (let i = 0; i < mentions.length; i++) {
    for (let j = i + 1; j < mentions.length; j++) {
      const [x, y] = [mentions[i]!, mentions[j]!];
      if (!isSameValue(x, y)) continue;
      const score = linkProbability(x, y, OWN_PAIR);
      if (score >= getMinProbability(x, y, 'agrees'))
        links.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
    }
  }
  return links;
}

/** Returns the verdict on two figures of the same dimension that refer to the same fact. Symmetric. */
export function computeFigureVerdict(a: FigureMention, b: FigureMention): Verdict {
  return computeVerdict(
    { measure: a.measure, bound: a.figure.modifier },
    { measure: b.measure, bound: b.figure.modifier },
  );
}

/** Minimum probability of a link to another value if the other article also prints the figure's own one. Hand-set, not measured. */
const MIN_SETTLED_PROBABILITY = 0.8;
/** Minimum share of common own words of the same number in two currencies, 0 to 1. Hand-set, not measured. */
const MIN_OTHER_CURRENCY_FIT = 0.5;
/** Minimum share of common own words at which opposite words count, 0 to 1. Hand-set, not measured. */
const MIN_OPPOSITE_FIT = 0.3;

/**
 * Whether opposite things are said of two figures: by the verbs that govern them ("approved 14", "rejected 14"), or by one pair of
 * words in parts that are else nearly the same ("a profit of", "a loss of").
 */
function sayOpposite(a: FigureMention, b: FigureMention): boolean {
  // An age belongs to a person, whatever else is said about that person.
  if (a.figure.kind === 'age') return false;
  if (haveOppositePredicates(a.frame, b.frame)) return true;
  return compareOwnWords(a.frame, b.frame) >= MIN_OPPOSITE_FIT && haveOpposites(a.frame, b.frame);
}
