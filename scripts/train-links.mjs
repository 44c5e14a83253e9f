// Fits server/src/core/crossref/figures/linkWeights.ts: the weight of each feature of crossref/figures/linkFeatures.ts for
// the decision whether two figures refer to the same fact. Two logistic models, one for equal and one for different values,
// with cross-validation by topic.
//
//   node scripts/train-links.mjs GOLD/crossref/dev.jsonl.gz GOLD/crossref/dev-xneg.jsonl.gz
//
// The gold is ECB+ (CC BY 3.0) and MEANTIME (CC BY 4.0): coreference chains of entities and events across articles. Only
// the weights are stored. Topics are gzipped JSON Lines: {"cluster", "docs": [{"id", "text"}], "mentions": [{"doc", "start", "end",
// "kind", "chain"}], "pos": [[a, b, type]], "neg": [[a, b]]}; cross-topic negatives are {"a": mention, "b": mention}.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import esbuild from 'esbuild';

const [topicsFile, negativesFile] = process.argv.slice(2);
if (!topicsFile || !negativesFile) {
  console.error('usage: node scripts/train-links.mjs TOPICS.jsonl.gz NEGATIVES.jsonl.gz');
  process.exit(2);
}
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, 'out', 'train-links.mjs');
await esbuild.build({
  stdin: {
    contents: `
      export { annotate } from './annotate.ts';
      export { createFolderEntry } from './folder/entry.ts';
      export { compareEvents } from './crossref/events/eventSignature.ts';
      export { canCorefer, linkFeatures, isSameValue, FEATURE_NAMES } from './crossref/figures/linkFeatures.ts';
    `,
    resolveDir: path.join(root, 'server/src/core'),
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: bundle,
});
const core = await import(pathToFileURL(bundle).href);

const read = (file) =>
  zlib
    .gunzipSync(fs.readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const topics = read(topicsFile);
const entries = new Map();
for (const { docs } of topics)
  for (const { id, text } of docs) entries.set(id, core.createFolderEntry(id, core.annotate(text)));

/** Returns the figure that overlaps most with a gold mention, or undefined. */
function findFigure({ doc, start, end }) {
  let best;
  let most = 0;
  for (const mention of entries.get(doc).figures) {
    const common = Math.min(end, mention.figure.end) - Math.max(start, mention.figure.start);
    if (common > most) {
      most = common;
      best = mention;
    }
  }
  return best;
}

/** Examples {x, y, topic, same, weight}. */
const examples = [];
const seen = new Set();
function add(a, b, y, topic, weight) {
  const [x, z] = [findFigure(a), findFigure(b)];
  if (!x || !z || a.doc === b.doc) return;
  const key = JSON.stringify([a.doc, x.figure.start, b.doc, z.figure.start].sort());
  if (seen.has(key)) return;
  seen.add(key);
  if (!core.canCorefer(x, z)) return;
  const features = core.linkFeatures(x, z, core.compareEvents(entries.get(a.doc).event, entries.get(b.doc).event));
  examples.push({ x: features, y, topic, same: core.isSameValue(x, z), weight });
}

const isFigure = ({ kind }) => kind === 'entity' || kind === 'event';
for (const { cluster, mentions, pos, neg } of topics) {
  for (const [a, b] of pos)
    if (isFigure(mentions[a]) && isFigure(mentions[b])) add(mentions[a], mentions[b], 1, cluster, 1);
  for (const [a, b] of neg) add(mentions[a], mentions[b], 0, cluster, 1);
  // Mentions of different chains in one topic are different facts as well.
  for (let a = 0; a < mentions.length; a++) {
    for (let b = a + 1; b < mentions.length; b++) {
      if (mentions[a].chain !== mentions[b].chain) add(mentions[a], mentions[b], 0, cluster, 1);
    }
  }
}
for (const { a, b } of read(negativesFile)) add(a, b, 0, a.cluster, 1);

/** Weight of a negative with a different value: only the best of several candidates is linked. Hand-set, not measured. */
const OTHER_NEGATIVE_WEIGHT = 0.25;
/**
 * Prior means of the weights. Hand-set: the gold has few pairs with different values and hardly ever names two days, so the
 * fit starts from these weights and moves as far as the examples support.
 */
const PRIORS = {
  SAME_VALUE_WEIGHTS: {
    bias: -2.6,
    rarity: 2.2,
    sameConcept: 0.8,
    kindOfConcept: 0.4,
    unknownConcept: 0.2,
    disjointConcept: -2.5,
    notACount: 0.5,
    adjacentOverlap: 0.3,
    contextOverlap: 0.3,
    adjacentShare: 0.3,
    contextShare: 0.6,
    sharedNames: 0.3,
    eventShare: 1,
    samePredicate: 0.5,
    sameToll: 1,
    differentPredicate: -0.6,
    sameDay: 0.3,
    differentDay: -0.6,
    property: 0.6,
  },
  OTHER_VALUE_WEIGHTS: {
    bias: -3.6,
    sameConcept: 1,
    kindOfConcept: -0.3,
    adjacentOverlap: 0.3,
    contextOverlap: 0.4,
    adjacentShare: 0.6,
    contextShare: 1,
    sharedNames: 0.3,
    eventShare: 0.6,
    samePredicate: 0.5,
    sameToll: 0.8,
    differentPredicate: -1,
    sameDay: 0.3,
    differentDay: -1.5,
    specificity: 0.8,
    property: 1.2,
    distance: -1,
    close: 1,
  },
};
/** Strength of the prior, in examples. */
const RIDGE = 20;

function fitted(rows, prior) {
  const n = core.FEATURE_NAMES.length;
  const mean = core.FEATURE_NAMES.map((feature) => prior[feature] ?? 0);
  let w = Float64Array.from(mean);
  for (let round = 0; round < 30; round++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { x, y, weight } of rows) {
      const p = probability(w, x);
      const curve = Math.max(1e-6, p * (1 - p)) * weight;
      for (let i = 0; i < n; i++) {
        gradient[i] += weight * (y - p) * x[i];
        for (let j = 0; j < n; j++) hessian[i][j] += curve * x[i] * x[j];
      }
    }
    for (let i = 0; i < n; i++) {
      gradient[i] -= RIDGE * (w[i] - mean[i]);
      hessian[i][i] += RIDGE;
    }
    const step = solve(hessian, gradient);
    w = w.map((value, i) => value + step[i]);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return w;
}

function probability(w, x) {
  let z = 0;
  for (let i = 0; i < w.length; i++) z += w[i] * x[i];
  return 1 / (1 + Math.exp(-z));
}

function solve(matrix, vector) {
  const n = vector.length;
  const a = matrix.map((row, i) => [...row, vector[i]]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) pivot = row;
    [a[column], a[pivot]] = [a[pivot], a[column]];
    if (Math.abs(a[column][column]) < 1e-12) continue;
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = a[row][column] / a[column][column];
      if (factor) for (let k = column; k <= n; k++) a[row][k] -= factor * a[column][k];
    }
  }
  return a.map((row, i) => (Math.abs(row[i]) < 1e-12 ? 0 : row[n] / row[i]));
}

const names = [...new Set(examples.map(({ topic }) => topic))];
const weights = {};
for (const [name, same] of [
  ['SAME_VALUE_WEIGHTS', true],
  ['OTHER_VALUE_WEIGHTS', false],
]) {
  // Most pairs with different values are not candidates at all; at full weight they would dominate the few that are.
  const rows = examples
    .filter((example) => example.same === same)
    .map((row) => (same || row.y ? row : { ...row, weight: OTHER_NEGATIVE_WEIGHT }));
  const held = { tp: 0, fp: 0, fn: 0 };
  for (const topic of names) {
    const w = fitted(
      rows.filter((row) => row.topic !== topic),
      PRIORS[name],
    );
    for (const row of rows.filter((one) => one.topic === topic)) {
      const yes = probability(w, row.x) >= 0.5;
      if (yes && row.y) held.tp++;
      else if (yes) held.fp++;
      else if (row.y) held.fn++;
    }
  }
  weights[name] = fitted(rows, PRIORS[name]);
  const positives = rows.filter(({ y }) => y).length;
  console.log(
    `${name}: ${positives} positive, ${rows.length - positives} negative; held-out topics: ${held.tp} right, ${held.fp} wrong, ${held.fn} missed`,
  );
  for (const [i, feature] of core.FEATURE_NAMES.entries())
    console.log(`  ${feature.padEnd(16)} ${weights[name][i].toFixed(2)}`);
}

fs.writeFileSync(
  path.join(root, 'server/src/core/crossref/figures/linkWeights.ts'),
  `// Generated by scripts/train-links.mjs; do not edit. One weight per feature, in the order of FEATURE_NAMES.

/** Weights for pairs of figures with equal values. */
export const SAME_VALUE_WEIGHTS: readonly number[] = [${[...weights.SAME_VALUE_WEIGHTS]
    .map((w) => w.toFixed(3))
    .map(Number)
    .join(', ')}];

/** Weights for pairs of figures with different values. */
export const OTHER_VALUE_WEIGHTS: readonly number[] = [${[...weights.OTHER_VALUE_WEIGHTS]
    .map((w) => w.toFixed(3))
    .map(Number)
    .join(', ')}];
`,
);
