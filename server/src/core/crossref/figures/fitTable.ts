import { compareOwnWords } from '../frames/compareFrames.ts';
import type { FigureMention } from '../mention.ts';
import { countDifferentThings, isSameValue } from './linkFeatures.ts';

/** Minimum improvement with a neighbor as the partner. Hand-set, not measured. */
const MIN_FIT_MARGIN = 0.3;

/** Minimum improvement if two pairs swap partners. Hand-set, not measured. */
const MIN_SWAP_MARGIN = 0.15;

/**
 * How well the own words of each figure of an article fit those of the figures of another one. Aligns figures by what their
 * sentences say about them, regardless of the values: in "7 percent in Aldby and 12 in Orrin", 12 belongs to Orrin. Pairs are
 * compared when they are asked for, each once.
 */
export class FitTable {
  readonly #a: readonly FigureMention[];
  readonly #b: readonly FigureMention[];
  /** The figures of each sentence. */
  readonly #sentencesA: readonly Sentence[];
  readonly #sentencesB: readonly Sentence[];
  /** Fit by pair of figures; {@link UNKNOWN} where it has not been asked for. */
  readonly #fit: Float64Array;

  constructor(a: readonly FigureMention[], b: readonly FigureMention[]) {
    this.#a = a;
    this.#b = b;
    this.#sentencesA = groupBySentence(a);
    this.#sentencesB = groupBySentence(b);
    this.#fit = new Float64Array(a.length * b.length).fill(UNKNOWN);
  }

  /** Returns how well two figures fit, by their indices; negative infinity if they measure or count different things. */
  #getFit(i: number, j: number): number {
    const index = i * this.#b.length + j;
    const known = this.#fit[index]!;
    if (known !== UNKNOWN) return known;
    const [x, y] = [this.#a[i]!, this.#b[j]!];
    const fit = canBePartners(x, y) ? computeFit(x, y) : Number.NEGATIVE_INFINITY;
    this.#fit[index] = fit;
    return fit;
  }

  /**
   * Whether the figures fit clearly better if they swap partners with another pair of the same two sentences: "Clerks get
   * $500 and drivers $700" and "Drivers get $500 and clerks $700". If the values are equal, those of the other pair must be equal too.
   */
  #isSwapped(i: number, j: number, isEqual: boolean): boolean {
    const [rows, columns] = [this.#sentencesA[i]!, this.#sentencesB[j]!];
    for (let k = rows.from; k < rows.to; k++) {
      if (k === i) continue;
      for (let l = columns.from; l < columns.to; l++) {
        if (l === j || this.#getFit(k, l) === Number.NEGATIVE_INFINITY) continue;
        if (isEqual && !isSameValue(this.#a[k]!, this.#b[l]!)) continue;
        const gain = this.#getFit(i, l) + this.#getFit(k, j) - this.#getFit(i, j) - this.#getFit(k, l);
        if (gain >= MIN_SWAP_MARGIN) return true;
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
    // Equal values are evidence themselves: only a swap of two pairs outweighs it.
    return (!isEqual && this.#hasBetterNeighbor(i, j)) || this.#isSwapped(i, j, isEqual);
  }

  #hasBetterNeighbor(i: number, j: number): boolean {
    const limit = this.#getFit(i, j) + MIN_FIT_MARGIN;
    const [rows, columns] = [this.#sentencesA[i]!, this.#sentencesB[j]!];
    for (let k = rows.from; k < rows.to; k++) if (k !== i && this.#getFit(k, j) >= limit) return true;
    for (let l = columns.from; l < columns.to; l++) if (l !== j && this.#getFit(i, l) >= limit) return true;
    return false;
  }
}

/** Whether two figures measure or count the same: a number of people is no partner of a number of animals. */
function canBePartners(a: FigureMention, b: FigureMention): boolean {
  return a.measure.dimension === b.measure.dimension && !countDifferentThings(a, b);
}

/** Marks a pair whose fit has not been computed: no fit has this value. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/** Indices of the figures of one sentence, half-open. */
interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Bonus for predicates of the same class, and penalty for different classes. Hand-set, not measured. */
const CLASS_WEIGHT = 0.2;

/** Returns how well the statements about two figures fit: the share of common own words, adjusted by the predicate class. */
function computeFit(a: FigureMention, b: FigureMention): number {
  const words = compareOwnWords(a.frame, b.frame);
  if (a.predicate === null || b.predicate === null) return words;
  return words + (a.predicate === b.predicate ? CLASS_WEIGHT : -CLASS_WEIGHT);
}

/** Returns for each figure the figures of its sentence. */
function groupBySentence(mentions: readonly FigureMention[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (let from = 0; from < mentions.length; ) {
    const { start } = mentions[from]!.sentence;
    let to = from + 1;
    while (to < mentions.length && mentions[to]!.sentence.start === start) to++;
    const sentence = { from, to };
    for (let i = from; i < to; i++) sentences.push(sentence);
    from = to;
  }
  return sentences;
}
