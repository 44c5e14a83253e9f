// Fits server/src/core/crossref/figures/linkWeights.ts: the weight of each feature of crossref/figures/linkFeatures.ts for
// the decision whether two figures refer to the same fact. Two logistic models, one for equal and one for different values.
//
//   node scripts/train-links.mjs GOLD
//
// GOLD is a folder with gzipped JSON Lines: crossref/dev and crossref/dev-xneg (coreference chains of ECB+, CC BY 3.0, and
// MEANTIME, CC BY 4.0), pairs/dev and verdicts/dev (pairs labeled by hand on news texts; only those with "use": "may fit
// weights"). Only weights are stored. Examples:
//
// - labeled: pairs that the gold labels, as the same fact or not
// - slots: in two articles with a labeled fact, each of its figures with the other figures of the other article
// - events: figures of articles about two events of one kind
// - copies: figures of an article and of a copy with another value, and with the other figures of the copy
//
// Every topic has the same influence, however many examples it has. Prints the figures of models fitted without the topic that
// they are measured on, beside those fitted on everything.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import esbuild from 'esbuild';

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
      export { compareEvents, createEventPair, isSameEvent } from './crossref/events/eventSignature.ts';
      export { compareFrames } from './crossref/frames/compareFrames.ts';
      export { compareConcepts } from './crossref/figures/concepts.ts';
      export { canCorefer, findExclusion, linkFeatures, isSameValue, FEATURE_NAMES, FEATURE_SIGNS } from './crossref/figures/linkFeatures.ts';
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

/** Entries of all articles, by set and ID. */
const entries = new Map();
function addArticle(key, text) {
  if (!entries.has(key)) entries.set(key, core.createFolderEntry(key, core.annotate(text)));
}

/** Returns the figure that overlaps most with a span of an article, or undefined. */
function findFigure(entry, { start, end }) {
  let best;
  let most = 0;
  for (const mention of entry.figures) {
    const common = Math.min(end, mention.figure.end) - Math.max(start, mention.figure.start);
    if (common > most) {
      most = common;
      best = mention;
    }
  }
  return best;
}

/** Influence of an example by where it comes from. Hand-set: labeled pairs resemble what readers see; the other examples separate candidates. */
const INFLUENCE = { labeled: 3, chain: 0.3, slot: 0.1, event: 0.6, sameValueEvent: 0.2, copy: 0.5 };
/** Maximum total influence of the positive (1) and the negative (0) examples of one topic. */
const MAX_PER_TOPIC = { 1: 12, 0: 40 };

/** Examples {x, y, topic, same, influence}. */
const examples = [];
const seen = new Set();
function add(entryA, a, entryB, b, y, topic, influence) {
  if (!a || !b || entryA === entryB) return false;
  const key = [entryA.id + a.figure.start, entryB.id + b.figure.start].sort().join('|');
  if (seen.has(key)) return false;
  seen.add(key);
  const pair = core.createEventPair(entryA.event, entryB.event);
  if (!core.canCorefer(a, b) || !core.isSameEvent(pair.similarity)) return false;
  const frames = core.compareFrames(a.frame, b.frame);
  // Such pairs are rejected before the model is used.
  if (core.findExclusion(a, b, frames) !== null) return false;
  examples.push({ x: core.linkFeatures(a, b, pair, frames), y, topic, same: core.isSameValue(a, b), influence });
  if (y === 1) positives.push({ entryA, a, entryB, b, topic });
  return true;
}
/** Labeled facts, for the slots around them. */
const positives = [];

const MAY_FIT = 'may fit weights';
for (const { topic, use, docs, pairs } of read('pairs/dev')) {
  if (use !== MAY_FIT) continue;
  for (const { id, text } of docs) addArticle(`pairs ${topic} ${id}`, text);
  for (const { a, b, label } of pairs) {
    const [x, y] = [a, b].map(({ id }) => entries.get(`pairs ${topic} ${id}`));
    add(x, findFigure(x, a), y, findFigure(y, b), label === 'unrelated' ? 0 : 1, `pairs ${topic}`, INFLUENCE.labeled);
  }
}
const verdicts = read('verdicts/dev');
const eventOf = new Map();
for (const { doc } of verdicts) {
  if (!doc) continue;
  addArticle(`verdicts ${doc.id}`, doc.text);
  eventOf.set(`verdicts ${doc.id}`, doc.event);
}
const fittedTopics = new Set();
for (const { pair } of verdicts) {
  if (pair?.use !== MAY_FIT) continue;
  const { a, b, label, topic } = pair;
  fittedTopics.add(topic);
  const [x, y] = [a, b].map(({ id }) => entries.get(`verdicts ${id}`));
  add(x, findFigure(x, a), y, findFigure(y, b), label === 'unrelated' ? 0 : 1, `verdicts ${topic}`, INFLUENCE.labeled);
}
const isFigure = ({ kind }) => kind === 'entity' || kind === 'event';
const topics = read('crossref/dev');
for (const { cluster, docs, mentions, pos, neg } of topics) {
  for (const { id, text } of docs) addArticle(`crossref ${id}`, text);
  const addMentions = (a, b, y, influence) => {
    const [x, z] = [a, b].map(({ doc }) => entries.get(`crossref ${doc}`));
    add(x, findFigure(x, a), z, findFigure(z, b), y, `crossref ${cluster}`, influence);
  };
  for (const [a, b] of pos)
    if (isFigure(mentions[a]) && isFigure(mentions[b])) addMentions(mentions[a], mentions[b], 1, INFLUENCE.chain);
  for (const [a, b] of neg) addMentions(mentions[a], mentions[b], 0, INFLUENCE.chain);
  // Mentions of different chains in one topic are different facts as well.
  for (let a = 0; a < mentions.length; a++) {
    for (let b = a + 1; b < mentions.length; b++) {
      if (mentions[a].chain !== mentions[b].chain) addMentions(mentions[a], mentions[b], 0, INFLUENCE.chain);
    }
  }
}

/** Maximum number of other slots per figure of a labeled fact. */
const MAX_SLOTS = 12;
for (const { entryA, a, entryB, b, topic } of [...positives]) {
  const others = (figures, own) =>
    figures
      .filter((other) => other !== own && other.measure.dimension === own.measure.dimension)
      .filter((other) => !core.isSameValue(other, a) && !core.isSameValue(other, b))
      .slice(0, MAX_SLOTS);
  for (const other of others(entryB.figures, b)) add(entryA, a, entryB, other, 0, topic, INFLUENCE.slot);
  for (const other of others(entryA.figures, a)) add(entryA, other, entryB, b, 0, topic, INFLUENCE.slot);
}

/** Maximum number of examples of two events, per topic, with equal and with different values. */
const MAX_EVENT_EXAMPLES = 60;
const siblings = [];
for (const { cluster, docs } of topics) {
  for (const a of docs)
    for (const b of docs)
      if (a.sub < b.sub) siblings.push([`crossref ${cluster}`, `crossref ${a.id}`, `crossref ${b.id}`]);
}
const verdictArticles = [...eventOf.keys()];
for (const a of verdictArticles) {
  for (const b of verdictArticles)
    if (eventOf.get(a) < eventOf.get(b)) siblings.push([`${eventOf.get(a)} ${eventOf.get(b)}`, a, b]);
}
/** Returns the next number of a linear congruential generator, 0 to 1: the same examples in every run. */
let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const shuffled = siblings.map((sibling) => ({ sibling, key: random() })).sort((p, q) => p.key - q.key);
const counts = new Map();
for (const {
  sibling: [topic, first, second],
} of shuffled) {
  const [entryA, entryB] = [entries.get(first), entries.get(second)];
  if (!core.isSameEvent(core.compareEvents(entryA.event, entryB.event))) continue;
  for (const a of entryA.figures) {
    for (const b of entryB.figures) {
      if (!core.canCorefer(a, b)) continue;
      const same = core.isSameValue(a, b);
      const key = `${topic} ${same}`;
      if ((counts.get(key) ?? 0) >= MAX_EVENT_EXAMPLES) continue;
      if (add(entryA, a, entryB, b, 0, topic, same ? INFLUENCE.sameValueEvent : INFLUENCE.event))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}
for (const { a, b } of read('crossref/dev-xneg')) {
  const [x, y] = [a, b].map(({ doc }) => entries.get(`crossref ${doc}`));
  add(x, findFigure(x, a), y, findFigure(y, b), 0, `crossref ${a.cluster}`, INFLUENCE.chain);
}

/** Maximum number of figures of an article that are copied with another value. */
const MAX_COPIES = 4;
/** Event similarity of two copies. Hand-set to a typical value of two articles about one event. */
const COPY_EVENT = { share: 0.4, weight: Number.POSITIVE_INFINITY, names: 6 };
for (const [id, { figures, event }] of entries) {
  const topic = `copies ${id.split(' ')[0]}`;
  const pair = { ...core.createEventPair(event, event), similarity: COPY_EVENT };
  const chosen = [...figures].sort(() => random() - 0.5).slice(0, MAX_COPIES);
  for (const a of chosen) {
    if (
      a.figure.kind === 'score' ||
      a.figure.kind === 'ordinal' ||
      (a.concepts.length === 0 && a.measure.dimension === 'count')
    )
      continue;
    const x = core.linkFeatures(a, a, pair);
    // The copy has another value.
    for (const name of ['rarity', 'unfitSmallNumber']) x[core.FEATURE_NAMES.indexOf(name)] = 0;
    examples.push({ x, y: 1, topic, same: false, influence: INFLUENCE.copy, isCopy: true });
    for (const b of figures) {
      if (b === a || core.isSameValue(a, b) || !core.canCorefer(a, b)) continue;
      examples.push({
        x: core.linkFeatures(a, b, pair),
        y: 0,
        topic,
        same: false,
        influence: INFLUENCE.copy,
        isCopy: true,
      });
    }
  }
}

/** Influence of each example after the limit per topic. */
function weigh(rows) {
  const total = new Map();
  for (const { topic, y, influence } of rows) total.set(`${topic} ${y}`, (total.get(`${topic} ${y}`) ?? 0) + influence);
  return rows.map(({ topic, y, influence }) => influence * Math.min(1, MAX_PER_TOPIC[y] / total.get(`${topic} ${y}`)));
}

/** Strength of the ridge penalty, in examples. */
const RIDGE = 3;
const ROUNDS = 80;
/** Prior means of weights; 0 for all others. Hand-set: the gold has hardly any count printed as an adjective with two values. */
const PRIORS = { property: 2.5 };

/** Returns the weights with the least penalized loss and the signs that the features ask for, by coordinate descent. */
function fitWeights(rows) {
  const influences = weigh(rows);
  const n = core.FEATURE_NAMES.length;
  const means = core.FEATURE_NAMES.map((name) => PRIORS[name] ?? 0);
  const weights = Float64Array.from(means);
  const logits = Float64Array.from(rows, ({ x }) => weights.reduce((sum, weight, j) => sum + weight * x[j], 0));
  for (let round = 0; round < ROUNDS; round++) {
    let largest = 0;
    for (let j = 0; j < n; j++) {
      let gradient = 0;
      let curve = 0;
      rows.forEach(({ x, y }, i) => {
        if (x[j] === 0) return;
        const p = 1 / (1 + Math.exp(-logits[i]));
        gradient += influences[i] * (y - p) * x[j];
        curve += influences[i] * p * (1 - p) * x[j] * x[j];
      });
      const ridge = j === 0 ? 0.01 : RIDGE;
      let next = weights[j] + (gradient - ridge * (weights[j] - means[j])) / (curve + ridge);
      if (core.FEATURE_SIGNS[j] > 0) next = Math.max(0, next);
      if (core.FEATURE_SIGNS[j] < 0) next = Math.min(0, next);
      const change = next - weights[j];
      if (change === 0) continue;
      weights[j] = next;
      rows.forEach(({ x }, i) => {
        logits[i] += change * x[j];
      });
      largest = Math.max(largest, Math.abs(change));
    }
    if (largest < 1e-4) break;
  }
  return weights;
}

function probability(weights, x) {
  let logit = 0;
  for (let i = 0; i < weights.length; i++) logit += weights[i] * x[i];
  return 1 / (1 + Math.exp(-logit));
}

/** Number of groups of topics that are left out in turn. */
const FOLDS = 8;
const result = {};
for (const [name, same] of [
  ['SAME_VALUE_WEIGHTS', true],
  ['OTHER_VALUE_WEIGHTS', false],
]) {
  const rows = examples.filter((example) => example.same === same);
  const names = [...new Set(rows.map(({ topic }) => topic))];
  const all = fitWeights(rows);
  result[name] = all;
  const left = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ topic }) => names.indexOf(topic) % FOLDS === fold;
    const weights = fitWeights(rows.filter((row) => !isLeftOut(row)));
    rows.forEach((row, i) => {
      if (isLeftOut(row)) left[i] = probability(weights, row.x);
    });
  }
  console.log(
    `${name}: ${rows.length} examples, ${rows.filter(({ y }) => y === 1).length} of one fact, ${names.length} topics`,
  );
  console.log('  labeled pairs:  threshold  precision/recall with topics left out  in-sample');
  const labeled = rows.map((row, i) => ({ ...row, i })).filter(({ influence }) => influence === INFLUENCE.labeled);
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const measure = (p) => {
      const linked = labeled.filter((row) => p(row) >= threshold);
      const right = linked.filter(({ y }) => y === 1).length;
      return `${((100 * right) / (linked.length || 1)).toFixed(0)}/${((100 * right) / labeled.filter(({ y }) => y === 1).length).toFixed(0)}`;
    };
    console.log(`  ${threshold}  ${measure(({ i }) => left[i])}  ${measure(({ x }) => probability(all, x))}`);
  }
}

const list = (weights) => [...weights].map((weight) => Number(weight.toFixed(3)) + 0).join(', ');
fs.writeFileSync(
  path.join(root, 'server/src/core/crossref/figures/linkWeights.ts'),
  `// Generated by scripts/train-links.mjs; do not edit. One weight per feature, in the order of FEATURE_NAMES.

/** Weights for pairs of figures with equal values. */
export const SAME_VALUE_WEIGHTS: readonly number[] = [${list(result.SAME_VALUE_WEIGHTS)}];

/** Weights for pairs of figures with different values. */
export const OTHER_VALUE_WEIGHTS: readonly number[] = [${list(result.OTHER_VALUE_WEIGHTS)}];
`,
);
for (const [name, weights] of Object.entries(result))
  console.log(name, core.FEATURE_NAMES.map((feature, i) => `${feature} ${weights[i].toFixed(2)}`).join(', '));
