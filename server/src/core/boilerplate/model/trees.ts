/**
 * Boosted decision trees in flat arrays. Node i of a tree asks `features[feature] <= threshold` and goes on at `left` or
 * `right`; a child below 0 is the leaf `-1 - child`.
 */
export interface Trees {
  /** Index of the first node and of the first leaf of each tree. */
  readonly nodeStart: readonly number[];
  readonly leafStart: readonly number[];
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly leaf: ArrayLike<number>;
  /** What all trees add to. */
  readonly base: number;
}

/** Sum of the leaves that `features[offset…]` reaches: the logarithm of the odds. */
export function treeScore(trees: Trees, features: Float64Array, offset = 0): number {
  let score = trees.base;
  for (let tree = 0; tree < trees.nodeStart.length; tree++) {
    const nodes = trees.nodeStart[tree]!;
    let node = 0;
    do {
      const at = nodes + node;
      node = features[offset + trees.feature[at]!]! <= trees.threshold[at]! ? trees.left[at]! : trees.right[at]!;
    } while (node >= 0);
    score += trees.leaf[trees.leafStart[tree]! - 1 - node]!;
  }
  return score;
}
