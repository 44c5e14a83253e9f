// Fits the models that decide which figures are linked:
//
// - server/src/core/crossref/events/eventWeights.ts: whether two articles are about one event
// - server/src/core/crossref/figures/linkWeights.ts: whether two figures refer to one fact, for equal and for different values
//
//   node scripts/train-links.mjs GOLD
//
// GOLD is a folder with gzipped JSON Lines: crossref/dev and crossref/dev-xneg (coreference chains of ECB+, CC BY 3.0, and
// MEANTIME, CC BY 4.0), pairs/dev and verdicts/dev (pairs labeled by hand on news texts; only those with "use": "may fit
// weights"). Only weights are stored. training/linkExamples.mjs says what the examples are.
//
// Every topic has the same influence, however many examples it has. Prints the figures of models fitted without the topics
// that they are measured on, beside those fitted on everything.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import esbuild from 'esbuild';
import { createExamples, INFLUENCE } from './training/linkExamples.mjs';
import { computeLogit, computeProbability, fitSigned } from './training/signedLogistic.mjs';

const [gold] = process.argv.slice(2);
if (!gold) {
  console.error('usage: node scripts/train-links.mjs GOLD');
  process.exit(2);
}
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, 'out', 'train-links.mjs');
await esbuild.build({
  stdin: {
    contents: `
      export { annotate } from './annotate.ts';
      export { createFolderEntry } from './folder/entry.ts';
      export { compareTerms, createEventPair, eventFeatures, haveEnoughInCommon, EVENT_FEATURE_NAMES, EVENT_FEATURE_SIGNS, MAX_EVENT_LOGIT } from './crossref/events/eventPair.ts';
      export { compareFrames } from './crossref/frames/compareFrames.ts';
      export { canCorefer, linkFeatures, isSameValue, FEATURE_NAMES, FEATURE_SIGNS } from './crossref/figures/linkFeatures.ts';
      export { findExclusion } from './crossref/figures/exclusions.ts';
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

const read = (name) =>
  zlib
    .gunzipSync(fs.readFileSync(path.join(gold, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const EVENT = core.FEATURE_NAMES.indexOf('event');
const EVENT_MODEL = { names: core.EVENT_FEATURE_NAMES, signs: core.EVENT_FEATURE_SIGNS, priors: {}, ridge: 2 };
/**
 * Minimum logarithm of the odds of articles whose figures become examples: lower than in the product, so that there are more
 * figures of different events.
 */
const MIN_EVENT_LOGIT = -2.2;
let eventWeights;
const { figures, events } = createExamples(core, read, (examples) => {
  eventWeights = fitSigned(examples, EVENT_MODEL);
  return (x) => computeLogit(eventWeights, x) >= MIN_EVENT_LOGIT;
});
/** The gold has hardly any count printed as an adjective with two values, hence the prior. */
const LINK_MODEL = { names: core.FEATURE_NAMES, signs: core.FEATURE_SIGNS, priors: { property: 2.5 }, ridge: 3 };

/** Maximum total influence of the positive (1) and the negative (0) examples of one topic. */
const MAX_PER_TOPIC = { 1: 12, 0: 40 };

/** Returns the examples with the influence that the limit per topic leaves, and with the event feature of an event model. */
function prepare(examples, eventWeights) {
  const groupOf = ({ topics, y, group }) => `${group ?? topics.join(' ')} ${y}`;
  const total = new Map();
  for (const example of examples) total.set(groupOf(example), (total.get(groupOf(example)) ?? 0) + example.influence);
  return examples.map((example) => {
    const x = Float64Array.from(example.x);
    if (example.eventX) {
      const logit = computeLogit(eventWeights, example.eventX);
      x[EVENT] = Math.max(-core.MAX_EVENT_LOGIT, Math.min(core.MAX_EVENT_LOGIT, logit));
    }
    const influence = example.influence * Math.min(1, MAX_PER_TOPIC[example.y] / total.get(groupOf(example)));
    return { ...example, x, influence };
  });
}

/** Number of groups of topics that are held out in turn. */
const FOLDS = 8;
const topics = [...new Set([...figures, ...events].flatMap((example) => example.topics))].sort();
const isHeldOut = (example, fold) => example.topics.some((topic) => topics.indexOf(topic) % FOLDS === fold);

const eventWeightsWithout = Array.from({ length: FOLDS }, (_, fold) =>
  fitSigned(
    events.filter((example) => !isHeldOut(example, fold)),
    EVENT_MODEL,
  ),
);

/** Sets the probability of each example under a model fitted without its topics. */
function measureHeldOut(examples, predict) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const left = examples.filter((example) => isHeldOut(example, fold));
    const predictHeldOut = predict(fold);
    for (const example of left) example.heldOut = predictHeldOut(example);
  }
}

const percent = (part, whole) => ((100 * part) / (whole || 1)).toFixed(0);
const sum = (examples) => examples.reduce((total, { influence }) => total + influence, 0);

/** Returns "precision/recall" of a threshold, by the weight that `weigh` gives an example. */
function precisionAndRecall(examples, threshold, getProbability, weigh) {
  const linked = examples.filter((example) => getProbability(example) >= threshold);
  const right = linked.filter(({ y }) => y === 1);
  return `${percent(weigh(right), weigh(linked))}/${percent(weigh(right), weigh(examples.filter(({ y }) => y === 1)))}`;
}

const pairs = events.filter(({ isCopy }) => !isCopy);
measureHeldOut(pairs, (fold) => (example) => computeProbability(eventWeightsWithout[fold], example.x));
console.log(`events: ${pairs.length} pairs of articles, ${pairs.filter(({ y }) => y === 1).length} about one event`);
console.log('  threshold  precision/recall on held-out topics  in-sample');
for (const threshold of [0.1, 0.2, 0.3, 0.5, 0.7]) {
  const inSample = (example) => computeProbability(eventWeights, example.x);
  console.log(
    `  ${threshold}  ${precisionAndRecall(pairs, threshold, ({ heldOut }) => heldOut, sum)}  ${precisionAndRecall(pairs, threshold, inSample, sum)}`,
  );
}

/** Upper ends of the groups of the reliability table. */
const BINS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function fitLinks(name, isSameValue) {
  const own = figures.filter((example) => example.isSameValue === isSameValue);
  const all = prepare(own, eventWeights);
  const weights = fitSigned(all, LINK_MODEL);
  measureHeldOut(all, (fold) => {
    const prepared = prepare(own, eventWeightsWithout[fold]);
    const without = fitSigned(
      prepared.filter((example) => !isHeldOut(example, fold)),
      LINK_MODEL,
    );
    const index = new Map(all.map((example, i) => [example, i]));
    return (example) => computeProbability(without, prepared[index.get(example)].x);
  });
  const labeled = all.filter((_, i) => own[i].influence === INFLUENCE.labeled);
  const foreign = all.filter(
    (_, i) => [INFLUENCE.event, INFLUENCE.sameValueEvent].includes(own[i].influence) && own[i].y === 0,
  );
  const count = (examples) => examples.length;
  console.log(
    `${name}: ${own.length} examples, ${own.filter(({ y }) => y === 1).length} of one fact; ${labeled.length} labeled by hand`,
  );
  console.log('  threshold  labeled: precision/recall on held-out topics  in-sample  linked between events, percent');
  for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8]) {
    const inSample = ({ x }) => computeProbability(weights, x);
    console.log(
      `  ${threshold}  ${precisionAndRecall(labeled, threshold, ({ heldOut }) => heldOut, count)}  ${precisionAndRecall(labeled, threshold, inSample, count)}  ${((100 * foreign.filter(({ heldOut }) => heldOut >= threshold).length) / foreign.length).toFixed(1)}`,
    );
  }
  const loss = (get) =>
    (
      all.reduce(
        (total, example) =>
          total - example.influence * Math.log(Math.max(1e-9, example.y ? get(example) : 1 - get(example))),
        0,
      ) / sum(all)
    ).toFixed(4);
  console.log(
    `  log loss ${loss(({ heldOut }) => heldOut)} held out, ${loss(({ x }) => computeProbability(weights, x))} in-sample`,
  );
  console.log('  reliability on held-out topics: predicted, observed, influence');
  BINS.forEach((end, i) => {
    const inside = all.filter(({ heldOut }) => heldOut <= end && heldOut > (BINS[i - 1] ?? -1));
    const predicted = inside.reduce((total, { heldOut, influence }) => total + heldOut * influence, 0) / sum(inside);
    if (inside.length > 0)
      console.log(
        `  ${predicted.toFixed(2)}  ${(sum(inside.filter(({ y }) => y === 1)) / sum(inside)).toFixed(2)}  ${sum(inside).toFixed(0)}`,
      );
  });
  console.log(`  ${core.FEATURE_NAMES.map((feature, i) => `${feature} ${weights[i].toFixed(2)}`).join(', ')}`);
  return weights;
}

const sameValue = fitLinks('equal values', true);
const otherValue = fitLinks('different values', false);
console.log(core.EVENT_FEATURE_NAMES.map((feature, i) => `${feature} ${eventWeights[i].toFixed(2)}`).join(', '));

const list = (weights) => [...weights].map((weight) => Number(weight.toFixed(3)) + 0).join(', ');
const write = (file, text) => fs.writeFileSync(path.join(root, 'server/src/core/crossref', file), text);
write(
  'events/eventWeights.ts',
  `// Generated by scripts/train-links.mjs; do not edit. One weight per feature, in the order of EVENT_FEATURE_NAMES.

/** Weights of the model that decides whether two articles are about one event. */
export const EVENT_WEIGHTS: readonly number[] = [${list(eventWeights)}];
`,
);
write(
  'figures/linkWeights.ts',
  `// Generated by scripts/train-links.mjs; do not edit. One weight per feature, in the order of FEATURE_NAMES.

/** Weights for pairs of figures with equal values. */
export const SAME_VALUE_WEIGHTS: readonly number[] = [${list(sameValue)}];

/** Weights for pairs of figures with different values. */
export const OTHER_VALUE_WEIGHTS: readonly number[] = [${list(otherValue)}];
`,
);
