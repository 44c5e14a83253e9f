import type { EventSimilarity } from '../events/eventSignature.ts';
import type { FigureMention } from '../mention.ts';
import { isSameValue, linkFeatures } from './linkFeatures.ts';
import { OTHER_VALUE_WEIGHTS, SAME_VALUE_WEIGHTS } from './linkWeights.ts';
import { computeVerdict, type Verdict } from './verdict.ts';

/** Two figures, by their indices in their texts, that speak of one fact. */
export interface FigureLink {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
}

/** From this score on, two figures are linked. */
export const MIN_LINK_PROBABILITY = 0.4;
/** Two figures of one text stand in one event; the likeness of the text with itself would drown the rest. */
const OWN_TEXT: EventSimilarity = { share: 0.3, weight: Number.POSITIVE_INFINITY, names: Number.POSITIVE_INFINITY };

/** 0 to 1: how surely the two figures speak of one fact. Symmetric; 0 when no fact can hold both. */
export function linkProbability(a: FigureMention, b: FigureMention, event: EventSimilarity): number {
  const features = linkFeatures(a, b, event);
  if (!features) return 0;
  const weights = isSameValue(a, b) ? SAME_VALUE_WEIGHTS : OTHER_VALUE_WEIGHTS;
  let z = 0;
  for (let i = 0; i < features.length; i++) z += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-z));
}

/**
 * Which figures of two texts speak of one fact. Equal values are linked wherever the score says so: a text may state its
 * fact twice. Other values are said to be of one fact only where nothing better is there: each figure takes at most one
 * other value, the best pairs first, and none when the other text has its own value. A value that a text prints twice is one.
 */
export function linkFigures(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  event: EventSimilarity,
): FigureLink[] {
  const alignments: FigureLink[] = [];
  const others: { i: number; j: number; score: number }[] = [];
  const agreedA = new Set<number>();
  const agreedB = new Set<number>();
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const score = linkProbability(x, y, event);
      if (score < MIN_LINK_PROBABILITY) return;
      if (isSameValue(x, y)) {
        agreedA.add(i);
        agreedB.add(j);
        alignments.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
      } else others.push({ i, j, score });
    });
  });
  others.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  const partnerOfA = new Map<number, FigureMention>();
  const partnerOfB = new Map<number, FigureMention>();
  const takes = (partner: FigureMention | undefined, other: FigureMention) => !partner || isSameValue(partner, other);
  for (const { i, j, score } of others) {
    const [x, y] = [a[i]!, b[j]!];
    if (agreedA.has(i) || agreedB.has(j) || !takes(partnerOfA.get(i), y) || !takes(partnerOfB.get(j), x)) continue;
    partnerOfA.set(i, y);
    partnerOfB.set(j, x);
    alignments.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
  }
  return alignments;
}

/** Figures of one text that state one fact with equal values; `a < b` in every alignment. */
export function linkFiguresWithin(mentions: readonly FigureMention[]): FigureLink[] {
  const alignments: FigureLink[] = [];
  for (let i = 0; i < mentions.length; i++) {
    for (let j = i + 1; j < mentions.length; j++) {
      const [x, y] = [mentions[i]!, mentions[j]!];
      if (!isSameValue(x, y)) continue;
      const score = linkProbability(x, y, OWN_TEXT);
      if (score >= MIN_LINK_PROBABILITY) alignments.push({ a: i, b: j, score, verdict: computeFigureVerdict(x, y) });
    }
  }
  return alignments;
}

export function computeFigureVerdict(a: FigureMention, b: FigureMention): Verdict {
  return computeVerdict(
    { measure: a.measure, exactness: a.figure.modifier },
    { measure: b.measure, exactness: b.figure.modifier },
  );
}
