import { compareOwnWords } from '../frames/compareFrames.ts';
import type { FigureMention } from '../mention.ts';
import { isSameValue } from './linkFeatures.ts';

/** Minimum improvement with a neighbor as the partner. Hand-set, not measured. */
const MIN_FIT_MARGIN = 0.3;

/** Minimum improvement if two pairs swap partners. Hand-set, not measured. */
const MIN_SWAP_MARGIN = 0.15;

/**
 * How well the own words of each figure of an article fit those of the figures of another one. Aligns figures by what their
 * sentences say about them, regardless of the values: in "7 percent in Aldby and 12 in Orrin", 12 belongs to Orrin.
 */
export class FitTable {
  readonly #a: readonly FigureMention[];
  readonly #b: readonly FigureMention[];
  readonly #columns: number;
  /** Shares of the own words by pair of figures; negative infinity if their dimensions differ. */
  readonly #fit: Float64Array;
  /** For each figure of one article and each sentence of the other, the best fit among the figures of the sentence. */
  readonly #bestOfA: Float64Array;
  readonly #bestOfB: Float64Array;
  readonly #sentencesA: readonly number[];
  readonly #sentencesB: readonly number[];

  constructor(a: readonly FigureMention[], b: readonly FigureMention[]) {
    this.#a = a;
    this.#b = b;
    this.#columns = b.length;
    this.#sentencesA = numberSentences(a);
    this.#sentencesB = numberSentences(b);
    this.#fit = new Float64Array(a.length * b.length).fill(Number.NEGATIVE_INFINITY);
    this.#bestOfA = new Float64Array(a.length * b.length).fill(Number.NEGATIVE_INFINITY);
    this.#bestOfB = new Float64Array(a.length * b.length).fill(Number.NEGATIVE_INFINITY);
    a.forEach((x, i) => {
      b.forEach((y, j) => {
        if (x.measure.dimension === y.measure.dimension) this.#add(i, j, computeFit(x, y));
      });
    });
  }

  #add(i: number, j: number, fit: number): void {
    this.#fit[i * this.#columns + j] = fit;
    const ofA = i * this.#columns + this.#sentencesB[j]!;
    const ofB = this.#sentencesA[i]! * this.#columns + j;
    this.#bestOfA[ofA] = Math.max(this.#bestOfA[ofA]!, fit);
    this.#bestOfB[ofB] = Math.max(this.#bestOfB[ofB]!, fit);
  }

  /**
   * Whether the figures fit clearly better if they swap partners with another pair of the same two sentences: "Clerks get
   * $500 and drivers $700" and "Drivers get $500 and clerks $700". If the values are equal, those of the other pair must be equal too.
   */
  #isSwapped(i: number, j: number, isEqual: boolean): boolean {
    const at = (x: number, y: number) => this.#fit[x * this.#columns + y]!;
    for (let k = this.#sentencesA[i]!; this.#sentencesA[k] === this.#sentencesA[i]; k++) {
      if (k === i) continue;
      for (let l = this.#sentencesB[j]!; this.#sentencesB[l] === this.#sentencesB[j]; l++) {
        if (l === j || at(k, l) === Number.NEGATIVE_INFINITY) continue;
        if (isEqual && !isSameValue(this.#a[k]!, this.#b[l]!)) continue;
        if (at(i, l) + at(k, j) - at(i, j) - at(k, l) >= MIN_SWAP_MARGIN) return true;
      }
    }
    return false;
  }

  /**
   * Whether a neighbor in the sentence of one figure fits the other figure clearly better.
   *
   * @param isEqual whether the values of the two figures are equal
   */
  isOutranked(i: number, j: number, isEqual: boolean): boolean {
    const fit = this.#fit[i * this.#columns + j]!;
    const ofA = this.#bestOfA[i * this.#columns + this.#sentencesB[j]!]!;
    const ofB = this.#bestOfB[this.#sentencesA[i]! * this.#columns + j]!;
    // Equal values are evidence themselves: only a swap of two pairs outweighs it.
    return (!isEqual && Math.max(ofA, ofB) - fit >= MIN_FIT_MARGIN) || this.#isSwapped(i, j, isEqual);
  }
}

/** Bonus for predicates of the same class, and penalty for different classes. Hand-set, not measured. */
const CLASS_WEIGHT = 0.2;

/** Returns how well the statements about two figures fit: the share of common own words, adjusted by the predicate class. */
function computeFit(a: FigureMention, b: FigureMention): number {
  const words = compareOwnWords(a.frame, b.frame);
  if (a.predicate === null || b.predicate === null) return words;
  return words + (a.predicate === b.predicate ? CLASS_WEIGHT : -CLASS_WEIGHT);
}

/** Returns for each figure the index of its first neighbor in its sentence, which identifies the sentence. */
function numberSentences(mentions: readonly FigureMention[]): number[] {
  const numbers: number[] = [];
  mentions.forEach(({ sentence }, i) => {
    numbers.push(i > 0 && mentions[i - 1]!.sentence.start === sentence.start ? numbers[i - 1]! : i);
  });
  return numbers;
}
