import { hashNumber } from '../../text/index.ts';

/**
 * A sparse vector of weighted words, which makes comparing two of them a single pass. Uses plain arrays because a typed array of a few
 * numbers takes several times their memory, and a folder has millions of vectors.
 */
export interface TermVector {
  /** 52-bit hashes of the words, ascending. */
  readonly keys: readonly number[];
  /** Parallel to `keys`. */
  readonly weights: readonly number[];
  /** Sum of the weights. */
  readonly total: number;
}

/** Returns the term vector of words with their weights. */
export function createTermVector(weightOf: ReadonlyMap<string, number>): TermVector {
  const pairs = Array.from(weightOf, ([word, weight]): [number, number] => [hashNumber(word), weight]);
  pairs.sort(([x], [y]) => x - y);
  return {
    keys: pairs.map(([key]) => key),
    weights: pairs.map(([, weight]) => weight),
    total: pairs.reduce((sum, [, weight]) => sum + weight, 0),
  };
}

/** Returns the weight that two vectors share: the sum of the smaller weight of each shared word. */
export function overlapWeight(a: TermVector, b: TermVector): number {
  const [x, y] = [a.keys, b.keys];
  let sum = 0;
  // Avoids unpredictable branches: a three-way comparison was five times slower.
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const order = x[i]! - y[j]!;
    if (order === 0) sum += Math.min(a.weights[i]!, b.weights[j]!);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum;
}
