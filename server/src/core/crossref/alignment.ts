import { conceptsFit, type Fit } from './concepts.ts';
import type { EventLikeness } from './event.ts';
import { sameValue } from './measure.ts';
import type { FigureMention } from './mention.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Two figures, by their indices in their texts, that speak of one fact. */
export interface Alignment {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
}

/**
 * What speaks for and against two figures being of one fact; a logistic model over few features, each with its reason:
 *
 * - the same rare number in two texts on one event is hardly chance, a small one nearly is;
 * - counted things that do not fit speak against, whatever the number;
 * - shared words and names around the figures are the strongest sign when the values differ;
 * - what happens (killed or wounded) and the day tell counts of one thing apart.
 */
interface Weights {
  readonly bias: number;
  readonly rarity: number;
  readonly fit: Readonly<Record<Fit, number>>;
  readonly context: number;
  readonly names: number;
  readonly share: number;
  readonly samePredicate: number;
  readonly otherPredicate: number;
  readonly sameDay: number;
  readonly otherDay: number;
  /** Per factor of e between the values. */
  readonly distance: number;
}

const SAME_VALUE: Weights = {
  bias: -3.4,
  rarity: 2.6,
  fit: { same: 1.1, 'kind-of': 0.6, unknown: 0, other: -3 },
  context: 0.75,
  names: 0.35,
  share: 3,
  samePredicate: 0.6,
  otherPredicate: -1,
  sameDay: 0.3,
  otherDay: -1,
  distance: 0,
};
const OTHER_VALUE: Weights = {
  bias: -6.4,
  rarity: 0,
  fit: { same: 1.8, 'kind-of': -0.5, unknown: -1, other: -6 },
  context: 1,
  names: 0.4,
  share: 2,
  samePredicate: 1,
  otherPredicate: -3,
  sameDay: 0.5,
  otherDay: -1.5,
  distance: -1.2,
};
/** From this score on, two figures are linked. */
export const LEAST_SCORE = 0.5;
/** More shared context than this says nothing more. */
const MOST_CONTEXT = 4;
const MOST_NAMES = 3;
/** Two figures of one text stand in one event; the likeness of the text with itself would drown the rest. */
const OWN_TEXT: EventLikeness = { share: 0.3, weight: Number.POSITIVE_INFINITY, names: Number.POSITIVE_INFINITY };

/** 0 to 1: how surely the two figures speak of one fact. Symmetric; 0 when their dimensions differ. */
export function alignmentScore(a: FigureMention, b: FigureMention, event: EventLikeness): number {
  if (a.measure.dimension !== b.measure.dimension) return 0;
  const same = sameValue(a.measure, b.measure);
  // A rank or a result that differs is another rank or result, not another account of it.
  if (!same && (a.figure.kind === 'ordinal' || a.figure.kind === 'score')) return 0;
  if (a.figure.kind === 'score' && !sameScore(a, b)) return 0;
  const weights = same ? SAME_VALUE : OTHER_VALUE;
  const fit = a.figure.kind === 'score' ? 'same' : fitOf(a, b);
  let z = weights.bias + weights.fit[fit] + weights.share * event.share;
  z += weights.rarity * Math.min(a.rarity, b.rarity);
  z += weights.context * Math.min(MOST_CONTEXT, sharedContext(a.context, b.context));
  z += weights.names * Math.min(MOST_NAMES, sharedNames(a.names, b.names));
  if (a.predicate !== null && b.predicate !== null) {
    z += a.predicate === b.predicate ? weights.samePredicate : weights.otherPredicate;
  }
  if (a.days.length > 0 && b.days.length > 0) {
    z += a.days.some((day) => b.days.includes(day)) ? weights.sameDay : weights.otherDay;
  }
  if (!same) z += weights.distance * distance(a, b);
  return 1 / (1 + Math.exp(-z));
}

function sameScore(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [a.figure.values, b.figure.values];
  if (!x || !y) return false;
  // "31-24 win" and "24-31 defeat" are one game.
  return (x[0] === y[0] && x[1] === y[1]) || (x[0] === y[1] && x[1] === y[0]);
}

/** Counts fit by what is counted; measures and money by their dimension alone. */
function fitOf(a: FigureMention, b: FigureMention): Fit {
  if (a.measure.dimension !== 'count' && a.measure.dimension !== 'ordinal') return 'unknown';
  return conceptsFit(a.concepts, b.concepts);
}

function sharedContext(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [stem, weight] of small) {
    const other = large.get(stem);
    if (other !== undefined) shared += Math.min(weight, other);
  }
  return shared;
}

function sharedNames(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return shared;
}

/** Natural logarithm of the ratio of the two values; of the nearest ends for ranges. */
function distance(a: FigureMention, b: FigureMention): number {
  const x = Math.abs(a.measure.value.min);
  const y = Math.abs(b.measure.value.min);
  const p = Math.abs(a.measure.value.max);
  const q = Math.abs(b.measure.value.max);
  if (Math.min(p, q) >= Math.max(x, y)) return 0;
  const [low, high] = p < y ? [p, y] : [q, x];
  return low <= 0 ? 5 : Math.min(5, Math.log(high / low));
}

/**
 * Which figures of two texts speak of one fact. Figures of one text that state one fact ("728 drones" twice) are taken
 * together; then each such group takes at most one group of the other text, the best pairs first, equal values before
 * others.
 */
export function align(a: readonly FigureMention[], b: readonly FigureMention[], event: EventLikeness): Alignment[] {
  const groupsA = groupsOf(a);
  const groupsB = groupsOf(b);
  const candidates: { x: number; y: number; score: number; same: boolean }[] = [];
  groupsA.forEach((groupA, x) => {
    groupsB.forEach((groupB, y) => {
      let score = 0;
      for (const i of groupA) for (const j of groupB) score = Math.max(score, alignmentScore(a[i]!, b[j]!, event));
      if (score >= LEAST_SCORE) {
        candidates.push({ x, y, score, same: sameValue(a[groupA[0]!]!.measure, b[groupB[0]!]!.measure) });
      }
    });
  });
  candidates.sort((p, q) => Number(q.same) - Number(p.same) || q.score - p.score || p.x - q.x || p.y - q.y);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const alignments: Alignment[] = [];
  for (const { x, y, score } of candidates) {
    if (takenA.has(x) || takenB.has(y)) continue;
    takenA.add(x);
    takenB.add(y);
    for (const i of groupsA[x]!) {
      for (const j of groupsB[y]!) alignments.push({ a: i, b: j, score, verdict: figureVerdict(a[i]!, b[j]!) });
    }
  }
  return alignments;
}

/** Which figures of one text speak of one fact; `a < b` in every alignment. */
export function alignWithin(mentions: readonly FigureMention[]): Alignment[] {
  const alignments: Alignment[] = [];
  for (const group of groupsOf(mentions)) {
    group.forEach((i, at) => {
      for (const j of group.slice(at + 1)) {
        const score = alignmentScore(mentions[i]!, mentions[j]!, OWN_TEXT);
        alignments.push({
          a: i,
          b: j,
          score: Math.max(score, LEAST_SCORE),
          verdict: figureVerdict(mentions[i]!, mentions[j]!),
        });
      }
    });
  }
  return alignments;
}

/** Indices of figures with one value that state one fact, in reading order of their first. */
function groupsOf(mentions: readonly FigureMention[]): number[][] {
  const groups: number[][] = [];
  mentions.forEach((mention, i) => {
    const home = groups.find((group) =>
      group.some((j) => {
        const other = mentions[j]!;
        return sameValue(mention.measure, other.measure) && alignmentScore(mention, other, OWN_TEXT) >= LEAST_SCORE;
      }),
    );
    if (home) home.push(i);
    else groups.push([i]);
  });
  return groups;
}

export function figureVerdict(a: FigureMention, b: FigureMention): Verdict {
  return verdictOf(
    { measure: a.measure, exactness: a.figure.modifier },
    { measure: b.measure, exactness: b.figure.modifier },
  );
}
