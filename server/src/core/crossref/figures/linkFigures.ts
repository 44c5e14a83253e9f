import type { EventSimilarity } from '../events/eventSignature.ts';
import type { FigureMention } from '../mention.ts';
import { canCorefer, isSameValue, linkFeatures } from './linkFeatures.ts';
import { OTHER_VALUE_WEIGHTS, SAME_VALUE_WEIGHTS } from './linkWeights.ts';
import { computeVerdict, type Verdict } from './verdict.ts';

/** Two figures that refer to the same fact. */
export interface FigureLink {
  /** Index among the figures of the first article. */
  readonly a: number;
  /** Index among the figures of the second article, or of the same one. */
  readonly b: number;
  /** Probability that both refer to the same fact, 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
}

/** Minimum probability of a link. Hand-set, not measured. */
export const MIN_LINK_PROBABILITY = 0.4;
/**
 * Event similarity of two figures of one article. Fixed, because the similarity of a text to itself would dominate all other
 * features.
 */
const OWN_EVENT: EventSimilarity = { share: 0.3, weight: Number.POSITIVE_INFINITY, names: Number.POSITIVE_INFINITY };

/** Returns the probability, 0 to 1, that two figures refer to the same fact; 0 if they cannot. Symmetric. */
export function linkProbability(a: FigureMention, b: FigureMention, event: EventSimilarity): number {
  if (!canCorefer(a, b)) return 0;
  const features = linkFeatures(a, b, event);
  const weights = isSameValue(a, b) ? SAME_VALUE_WEIGHTS : OTHER_VALUE_WEIGHTS;
  let logit = 0;
  for (let i = 0; i < features.length; i++) logit += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-logit));
}

/** A candidate link between figures with different values, by their indices. */
interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Returns the links between the figures of two articles.
 *
 * Figures with equal values are linked whenever their probability is high enough, since an article may state its fact twice.
 * Figures with different values are linked only if there is nothing better: each figure is linked to at most one other value,
 * the most probable pairs first, and to none if the other article also prints its own value.
 */
export function linkFigures(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  event: EventSimilarity,
): FigureLink[] {
  const links: FigureLink[] = [];
  const candidates: Candidate[] = [];
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const score = linkProbability(x, y, event);
      if (score < MIN_LINK_PROBABILITY) return;
      if (isSameValue(x, y)) links.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
      else candidates.push({ a: i, b: j, score });
    });
  });
  links.push(...assignDifferentValues(a, b, candidates, links));
  return links;
}

/** Chooses among links between different values: greedily by probability, skipping figures whose value has a link already. */
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
  // A value that an article prints twice is one value.
  const canTake = (partner: FigureMention | undefined, other: FigureMention) => !partner || isSameValue(partner, other);
  const links: FigureLink[] = [];
  for (const candidate of [...candidates].sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)) {
    if (settledA.has(candidate.a) || settledB.has(candidate.b)) continue;
    const [x, y] = [a[candidate.a]!, b[candidate.b]!];
    if (!canTake(partnerOfA.get(candidate.a), y) || !canTake(partnerOfB.get(candidate.b), x)) continue;
    partnerOfA.set(candidate.a, y);
    partnerOfB.set(candidate.b, x);
    links.push({ ...candidate, verdict: computeFigureVerdict(x, y) });
  }
  return links;
}

/** Returns the links between figures of one article that state the same fact with equal values; `a < b` in each. */
export function linkFiguresWithin(mentions: readonly FigureMention[]): FigureLink[] {
  const links: FigureLink[] = [];
  for (let i = 0; i < mentions.length; i++) {
    for (let j = i + 1; j < mentions.length; j++) {
      const [x, y] = [mentions[i]!, mentions[j]!];
      if (!isSameValue(x, y)) continue;
      const score = linkProbability(x, y, OWN_EVENT);
      if (score >= MIN_LINK_PROBABILITY) links.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
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
