/**
 * Boosted decision trees in flat arrays. Node i of a tree tests `features[feature] <= threshold` and continues at `left`
 * or `right`; a child below 0 is the leaf `-1 - child`.
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
  /** Score to which the trees add. */
  readonly base: number;
}

/** Tolerance, so that rounding cannot prune a score that exactly reaches the threshold. */
const ROUNDING_TOLERANCE = 1e-9;

/**
 * Returns the log odds of `features[offset…]`: the sum of the leaves that they reach. If the sum cannot reach `minScore`
 * any more, the remaining trees are skipped and some number below `minScore` is returned.
 */
export function treeScore(
  trees: Trees,
  features: Float64Array,
  offset = 0,
  minScore = Number.NEGATIVE_INFINITY,
): number {
  const maxRest = getMaxRest(trees);
  let score = trees.base;
  for (let tree = 0; tree < trees.nodeStart.length; tree++) {
    if (score + maxRest[tree]! < minScore) return score + maxRest[tree]!;
    const nodes = trees.nodeStart[tree]!;
    let node = 0;
    do {
      const index = nodes + node;
      node =
        features[offset + trees.feature[index]!]! <= trees.threshold[index]! ? trees.left[index]! : trees.right[index]!;
    } while (node >= 0);
    score += trees.leaf[trees.leafStart[tree]! - 1 - node]!;
  }
  return score;
}

const maxRestCache = new WeakMap<Trees, Float64Array>();

/** Returns, for each tree, the maximum that it and the following trees can add to the score. */
function getMaxRest(trees: Trees): Float64Array {
  const cached = maxRestCache.get(trees);
  if (cached) return cached;
  const maxRest = new Float64Array(trees.leafStart.length + 1);
  for (let tree = trees.leafStart.length - 1; tree >= 0; tree--) {
    const end = trees.leafStart[tree + 1] ?? trees.leaf.length;
    let maxLeaf = Number.NEGATIVE_INFINITY;
    for (let leaf = trees.leafStart[tree]!; leaf < end; leaf++) maxLeaf = Math.max(maxLeaf, trees.leaf[leaf]!);
    maxRest[tree] = maxRest[tree + 1]! + maxLeaf + ROUNDING_TOLERANCE;
  }
  maxRestCache.set(trees, maxRest);
  return maxRest;
}
