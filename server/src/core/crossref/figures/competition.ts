import type { FigureMention } from '../mention.ts';
import { haveSameToll } from './linkFeatures.ts';

/** A possible link between two figures, by their indices. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Maximum probability that is converted to odds, so that they stay finite. */
const MAX_PROBABILITY = 0.999;

/**
 * Returns the candidates with the probability that remains if each figure states at most one value of the other article: its
 * odds in relation to those of all values. Several prices that fit equally well belong to several things. Tolls do not
 * compete, because an article that updates its toll prints several.
 */
export function weighCompetition(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  candidates: readonly Candidate[],
): Candidate[] {
  const valuesOfA = new CompetingValues();
  const valuesOfB = new CompetingValues();
  for (const { a: i, b: j, score } of candidates) {
    valuesOfA.add(i, getValue(b[j]!), toOdds(score));
    valuesOfB.add(j, getValue(a[i]!), toOdds(score));
  }
  return candidates.map((candidate) => {
    const [x, y] = [a[candidate.a]!, b[candidate.b]!];
    if (haveSameToll(x, y)) return candidate;
    const odds = toOdds(candidate.score);
    const others = Math.max(
      valuesOfA.sumOthers(candidate.a, getValue(y)),
      valuesOfB.sumOthers(candidate.b, getValue(x)),
    );
    return { ...candidate, score: odds / (1 + odds + others) };
  });
}

function getValue({ measure }: FigureMention): number {
  return measure.value.min;
}

function toOdds(probability: number): number {
  const bounded = Math.min(probability, MAX_PROBABILITY);
  return bounded / (1 - bounded);
}

/** For each figure, the values that it may state, with the highest odds of each. */
class CompetingValues {
  readonly #oddsOf = new Map<number, Map<number, number>>();

  add(figure: number, value: number, odds: number): void {
    const known = this.#oddsOf.get(figure) ?? new Map<number, number>();
    known.set(value, Math.max(known.get(value) ?? 0, odds));
    this.#oddsOf.set(figure, known);
  }

  /** Returns the sum of the odds of all values but one. */
  sumOthers(figure: number, value: number): number {
    let sum = 0;
    for (const [other, odds] of this.#oddsOf.get(figure)!) if (other !== value) sum += odds;
    return sum;
  }
}
