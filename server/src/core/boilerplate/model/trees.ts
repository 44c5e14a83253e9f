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

/**
 * Sum of the leaves that `features[offset…]` reaches: the logarithm of the odds. Where the sum cannot reach `least` any
 * more, the rest is not asked, and what is returned is some number below `least`.
 */
export function treeScore(trees: Trees, features: Float64Array, offset = 0, least = Number.NEGATIVE_INFINITY): number {
  const most = mostOf(trees);
  let score = trees.base;
  for (let tree = 0; tree < trees.nodeStart.length; tree++) {
    if (score + most[tree]! < least) return score + most[tree]!;
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

const mosts = new WeakMap<Trees, Float64Array>();

/** The most that each tree and all behind it can add. */
function mostOf(trees: Trees): Float64Array {
  const known = mosts.get(trees);
  if (known) return known;
  const most = new Float64Array(trees.leafStart.length + 1);
  for (let tree = trees.leafStart.length - 1; tree >= 0; tree--) {
    const end = trees.leafStart[tree + 1] ?? trees.leaf.length;
    let highest = Number.NEGATIVE_INFINITY;
    for (let leaf = trees.leafStart[tree]!; leaf < end; leaf++) highest = Math.max(highest, trees.leaf[leaf]!);
    // Rounding must not hide a sum that just reaches the mark.
    most[tree] = most[tree + 1]! + highest + 1e-9;
  }
  mosts.set(trees, most);
  return most;
}
