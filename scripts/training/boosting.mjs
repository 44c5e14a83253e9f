// Gradient-boosted decision trees with logistic loss. Deterministic, because nothing is sampled.

/** Maximum number of bins per feature. */
const BINS = 48;
/** Minimum gain of a split. */
const MIN_GAIN = 1e-6;

/**
 * @typedef {object} Options
 * @property {number} trees
 * @property {number} maxLeaves maximum number of leaves of a tree
 * @property {number} rate shrinkage
 * @property {number} minHessian minimum sum of second derivatives in a leaf
 * @property {number} lambda L2 regularization of the leaves
 */

/**
 * Fits trees on `rows` (row-major, `width` features per row).
 * @param {Float64Array} rows @param {number} width @param {Uint8Array} labels @param {Float64Array} weights @param {Options} options
 */
export function fitTrees(rows, width, labels, weights, options) {
  const n = labels.length;
  const { cuts, bins } = computeBins(rows, width, n);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += weights[i];
    if (labels[i]) positive += weights[i];
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const model = { nodeStart: [], leafStart: [], feature: [], threshold: [], left: [], right: [], leaf: [], base };
  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * p * (1 - p);
    }
    const tree = growTree(bins, width, n, gradient, hessian, options);
    if (tree.nodes.length === 0) break;
    model.nodeStart.push(model.feature.length);
    model.leafStart.push(model.leaf.length);
    for (const node of tree.nodes) {
      model.feature.push(node.feature);
      model.threshold.push(Math.fround(cuts[node.feature][node.bin]));
      model.left.push(node.left);
      model.right.push(node.right);
    }
    for (const leaf of tree.leaves) {
      model.leaf.push(leaf.value);
      for (const i of leaf.rows) scores[i] += leaf.value;
    }
  }
  return model;
}

/** Assigns values to bins: bin b of a feature contains the values up to cuts[b]; the last bin has no cut. */
function computeBins(rows, width, n) {
  const cuts = [];
  const bins = new Uint8Array(n * width);
  const values = new Float64Array(n);
  for (let f = 0; f < width; f++) {
    for (let i = 0; i < n; i++) values[i] = rows[i * width + f];
    const sorted = values.slice().sort();
    const here = [];
    for (let b = 1; b < BINS; b++) {
      const at = Math.floor((n * b) / BINS);
      const low = sorted[at];
      // Halfway to the next value, so that rounding the stored threshold moves no row to another bin.
      let next = at;
      while (next < n && sorted[next] === low) next++;
      if (next === n) break;
      const cut = Math.fround((low + sorted[next]) / 2);
      if (cut > low && cut < sorted[next] && cut !== here.at(-1)) here.push(cut);
    }
    cuts.push(here);
    for (let i = 0; i < n; i++) {
      let low = 0;
      let high = here.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[i] <= here[middle]) high = middle;
        else low = middle + 1;
      }
      bins[i * width + f] = low;
    }
  }
  return { cuts, bins };
}

/** Grows a tree best-first: the split with the greatest gain comes first. */
function growTree(bins, width, n, gradient, hessian, options) {
  const all = new Uint32Array(n).map((_, i) => i);
  const tree = { nodes: [], leaves: [] };
  const open = [candidate(all, null, 0)];
  const done = [];
  while (open.length + done.length < options.maxLeaves) {
    let best = -1;
    for (let i = 0; i < open.length; i++)
      if (open[i].split && (best < 0 || open[i].split.gain > open[best].split.gain)) best = i;
    if (best < 0) break;
    const [leaf] = open.splice(best, 1);
    const { feature, bin } = leaf.split;
    const left = [];
    const right = [];
    for (const i of leaf.rows) (bins[i * width + feature] <= bin ? left : right).push(i);
    const node = { feature, bin, left: 0, right: 0 };
    const index = tree.nodes.push(node) - 1;
    if (leaf.parent) leaf.parent.node[leaf.parent.side] = index;
    open.push(
      candidate(Uint32Array.from(left), { node, side: 'left' }),
      candidate(Uint32Array.from(right), { node, side: 'right' }),
    );
  }
  for (const leaf of [...open, ...done]) {
    if (!leaf.parent) break;
    const index =
      tree.leaves.push({ value: (-options.rate * leaf.g) / (leaf.h + options.lambda), rows: leaf.rows }) - 1;
    leaf.parent.node[leaf.parent.side] = -1 - index;
  }
  return tree;

  function candidate(rows, parent) {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradient[i];
      h += hessian[i];
    }
    const gs = new Float64Array(width * BINS);
    const hs = new Float64Array(width * BINS);
    for (const i of rows) {
      const at = i * width;
      for (let f = 0; f < width; f++) {
        const b = f * BINS + bins[at + f];
        gs[b] += gradient[i];
        hs[b] += hessian[i];
      }
    }
    let split = null;
    const score = (x, y) => (x * x) / (y + options.lambda);
    for (let f = 0; f < width; f++) {
      let gl = 0;
      let hl = 0;
      for (let b = 0; b < BINS - 1; b++) {
        gl += gs[f * BINS + b];
        hl += hs[f * BINS + b];
        if (hl < options.minHessian) continue;
        if (h - hl < options.minHessian) break;
        const gain = score(gl, hl) + score(g - gl, h - hl) - score(g, h);
        if (gain > MIN_GAIN && (!split || gain > split.gain)) split = { feature: f, bin: b, gain };
      }
    }
    return { rows, parent, g, h, split };
  }
}
