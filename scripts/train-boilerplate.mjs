// Fits the weights of the boilerplate model and reports its accuracy on domains that it was not trained on.
//
//   node scripts/train-boilerplate.mjs PAGES.jsonl[.gz] [--clean TEXTS.jsonl[.gz]] [--folds 5] [--write]
//
// A page is {"domain","source","lines":[{"text","label"}]} with the labels content, boilerplate and skip; skipped lines are
// context only. The lines of --clean, {"text"}, are articles without boilerplate. The sources and their licenses are listed
// in server/src/core/boilerplate/model/README.md. The same input produces the same weights on every machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import esbuild from 'esbuild';
import { fitTrees } from './training/boosting.mjs';
import { fitText, quantize } from './training/textModel.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = path.join(ROOT, 'server/src/core/boilerplate/model/weights.ts');
const TREES = { trees: 150, maxLeaves: 10, rate: 0.1, minHessian: 4, lambda: 2 };
/** Sample weight of blog and shop pages; that of news pages is 1. */
const OTHER_WEIGHT = 0.3;
/** A page with more lines counts as much as a page with this many. */
const MAX_WEIGHTED_LINES = 60;
/** Weight of the copy of a page without its boilerplate, relative to the page. */
const CLEAN_SHARE = 0.5;
/** Number of folds in which the word scores for the trees are computed. */
const INNER_FOLDS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clean: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
if (positionals.length !== 1) {
  console.error(
    'usage: node scripts/train-boilerplate.mjs PAGES.jsonl[.gz] [--clean TEXTS.jsonl[.gz]] [--folds 5] [--write]',
  );
  process.exit(2);
}

const core = await loadCore();
/** All rules except the one whose weights are fitted here. */
const RULES = core.RULES.filter(({ id }) => id !== 'likely-boilerplate');
const real = readPages(positionals[0]).map(preparePage);
const pages = [...real, ...real.flatMap(withoutBoilerplate), ...values.clean.flatMap(readClean).map(preparePage)];
console.log(`${pages.length} texts, ${pages.reduce((sum, page) => sum + page.view.count, 0)} lines`);

const folds = Number(values.folds);
if (folds > 1) {
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(pages.filter((page) => foldOf(page, 'outer', folds) !== fold));
    for (const page of real) if (foldOf(page, 'outer', folds) === fold) page.predicted = predict(model, page);
  }
  report();
}
if (values.write) fs.writeFileSync(TARGET, formatWeights(fitModel(pages)));

/** Returns the functions of core, bundled, so that training and inference compute the same features. */
async function loadCore() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'train-'));
  const outfile = path.join(folder, 'core.mjs');
  try {
    await esbuild.build({
      entryPoints: [path.join(ROOT, 'server/src/core/boilerplate/model/training.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function readLines(file) {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readPages(file) {
  return readLines(file).map(({ domain, source, variant, lines }) => {
    const news = source !== 'wcxb';
    return { domain, variant, news, lines: lines.map(labelHead), weight: news ? 1 : OTHER_WEIGHT };
  });
}

/** Labels skipped lines above the content as `head`: they are titles, bylines and dates, which are not boilerplate. */
function labelHead(line, index, lines) {
  const isHead = line.label === 'skip' && !lines.slice(0, index).some(({ label }) => label === 'content');
  return isHead ? { text: line.text, label: 'head' } : line;
}

/** Returns a copy of the page without its boilerplate, because most articles of a folder have none and all pages have some. */
function withoutBoilerplate({ domain, news, lines }) {
  const kept = lines.filter(({ label }) => label === 'content' || label === 'head');
  return kept.length < 3 ? [] : [preparePage({ domain, lines: kept, weight: CLEAN_SHARE * (news ? 1 : OTHER_WEIGHT) })];
}

function readClean(file) {
  return readLines(file).map(({ id, text }) => ({
    domain: `clean ${id}`,
    lines: text.split('\n').map((line) => ({ text: line, label: 'content' })),
    weight: 1,
  }));
}

/** Adds the line view, the rules' findings, and the label and word buckets of each line. */
function preparePage(page) {
  const text = page.lines.map((line) => line.text).join('\n');
  const article = core.parseArticle(text);
  const view = core.buildLineView(article);
  const earlier = {
    isBoilerplate: new Uint8Array(view.count),
    isReviewOnly: new Uint8Array(view.count),
    isStripOnly: false,
  };
  const own = core.findBoilerplate(article, undefined, RULES);
  for (const { start, end, tier } of own) {
    if (tier === 'keep') continue;
    for (let line = 0; line < view.count; line++) {
      if (view.start[line] < start || view.end[line] > end) continue;
      earlier.isBoilerplate[line] = 1;
      earlier.isReviewOnly[line] = tier === 'review' ? 1 : 0;
    }
  }
  const spans = [];
  let at = 0;
  for (const line of page.lines) {
    spans.push({ start: at, end: at + line.text.length, label: line.label });
    at += line.text.length + 1;
  }
  const labels = Array.from({ length: view.count }, (_, line) => {
    const span = spans.find(({ start, end }) => start <= view.start[line] && view.end[line] <= end);
    return span?.label ?? 'skip';
  });
  const buckets = Array.from({ length: view.count }, (_, line) => core.textBuckets(view, line));
  return {
    ...page,
    view,
    earlier,
    own,
    labels,
    buckets,
    weight: page.weight * Math.min(1, MAX_WEIGHTED_LINES / Math.max(1, view.count)),
  };
}

/** Returns the fold of a page. All pages of a domain are in the same fold. */
function foldOf(page, salt, count) {
  let hash = 7;
  for (const character of page.domain + salt) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % count;
}

function fitWords(train) {
  const rows = train.flatMap((page) =>
    page.labels.flatMap((label, line) => (label === 'skip' ? [] : [{ page, line, label }])),
  );
  const weights = fitText(
    rows.map(({ page, line }) => page.buckets[line]),
    Uint8Array.from(rows, ({ label }) => (label === 'boilerplate' ? 1 : 0)),
    Float64Array.from(rows, ({ page }) => page.weight),
    core.TEXT_BUCKETS,
  );
  const { scale, values: bytes } = quantize(weights);
  return { scale, bytes };
}

function textScores(page, words) {
  return Float64Array.from(page.buckets, (buckets) => {
    let sum = 0;
    for (const bucket of buckets) sum += words.bytes[bucket] * words.scale;
    return sum / Math.sqrt(buckets.length);
  });
}

/** Fits the word weights, then the trees, which use word scores from weights that were not fitted on the same page. */
function fitModel(train) {
  const scores = new Map();
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const words = fitWords(train.filter((page) => foldOf(page, 'inner', INNER_FOLDS) !== fold));
    for (const page of train)
      if (foldOf(page, 'inner', INNER_FOLDS) === fold) scores.set(page, textScores(page, words));
  }
  const width = core.FEATURE_COUNT;
  const rows = [];
  const labels = [];
  const weights = [];
  for (const page of train) {
    const features = core.lineFeatures(page.view, page.earlier, scores.get(page));
    for (let line = 0; line < page.view.count; line++) {
      // The model is not asked about lines that a rule strips.
      const isStripped = page.earlier.isBoilerplate[line] === 1 && page.earlier.isReviewOnly[line] === 0;
      if (page.labels[line] === 'skip' || isStripped) continue;
      rows.push(features.subarray(line * width, (line + 1) * width));
      labels.push(page.labels[line] === 'boilerplate' ? 1 : 0);
      weights.push(page.weight);
    }
  }
  const flat = new Float64Array(rows.length * width);
  for (const [i, row] of rows.entries()) flat.set(row, i * width);
  return {
    words: fitWords(train),
    trees: fitTrees(flat, width, Uint8Array.from(labels), Float64Array.from(weights), TREES),
  };
}

function predict({ words, trees }, page) {
  const features = core.lineFeatures(page.view, page.earlier, textScores(page, words));
  return Float64Array.from({ length: page.view.count }, (_, line) => {
    return 1 / (1 + Math.exp(-core.treeScore(trees, features, line * core.FEATURE_COUNT)));
  });
}

/** Prints the accuracy of rules, recurrence and model together, with weights not fitted on the page's domain. */
function report() {
  const boilerplate = new Map();
  for (const variant of new Set(real.map((page) => page.variant))) {
    const folder = real.filter((page) => page.variant === variant);
    const recurrence = new core.Recurrence();
    for (const [i, page] of folder.entries()) {
      page.id = `${variant} ${i}`;
      page.keys = core.fingerprintArticle(page.view.article, page.own);
      recurrence.put(page.id, page.keys);
    }
    for (const page of folder) {
      const entry = { id: page.id, text: page.view.text, boilerplate: page.own, fingerprint: page.keys };
      boilerplate.set(page, { alone: page.own, folder: core.folderBoilerplate(entry, recurrence, {}, RULES) });
    }
  }
  for (const group of ['news', 'other']) {
    for (const mode of ['folder', 'alone']) {
      for (const tier of ['strip', 'strip+review']) {
        const some = real.filter((page) => page.news === (group === 'news'));
        const total = score(some, (page) => boilerplate.get(page)[mode], tier === 'strip' ? 2 : 1);
        console.log(`  ${group} / ${mode} / ${tier}: ${total}`);
      }
    }
  }
}

/** Returns the scores in percent. A line is flagged if a finding of the level covers it; loss and hurt count characters. */
function score(some, foundIn, level) {
  let [hit, wrong, missed, content, lost, hurt] = [0, 0, 0, 0, 0, 0];
  for (const page of some) {
    const { view } = page;
    let pageContent = 0;
    let pageLost = 0;
    const levels = Uint8Array.from({ length: view.count }, (_, line) => {
      const tier = core.likelyTier(view, page.earlier, line, page.predicted[line]);
      return tier === 'strip' ? 2 : tier === 'review' ? 1 : 0;
    });
    for (const { start, end, tier } of foundIn(page)) {
      const value = tier === 'strip' ? 2 : tier === 'review' ? 1 : 0;
      for (let line = 0; line < view.count; line++) {
        const covered = Math.min(end, view.end[line]) - Math.max(start, view.start[line]);
        if (covered * 2 >= view.end[line] - view.start[line]) levels[line] = Math.max(levels[line], value);
      }
    }
    for (const [line, label] of page.labels.entries()) {
      const flagged = levels[line] >= level;
      if (label === 'boilerplate') flagged ? hit++ : missed++;
      if (label !== 'content') continue;
      const length = view.end[line] - view.start[line];
      pageContent += length;
      if (!flagged) continue;
      wrong++;
      pageLost += length;
    }
    content += pageContent;
    lost += pageLost;
    if (pageLost > 0.05 * pageContent) hurt++;
  }
  const share = (part, of) => ((100 * part) / Math.max(1, of)).toFixed(1);
  const f1 = share(2 * hit, 2 * hit + wrong + missed);
  const loss = ((100 * lost) / Math.max(1, content)).toFixed(2);
  return `P ${share(hit, hit + wrong)} R ${share(hit, hit + missed)} F1 ${f1} loss ${loss} hurt ${share(hurt, some.length)}`;
}

function formatWeights({ words, trees }) {
  const list = (numbers, digits) => `[${Array.from(numbers, (x) => String(Number(x.toFixed(digits)))).join(',')}]`;
  return [
    '// Generated by scripts/train-boilerplate.mjs; do not edit. Sources and accuracy: README.md in this folder.',
    "import type { Trees } from './trees.ts';",
    '',
    '/** Signed bytes in base64; a weight is a byte times the scale. */',
    `export const TEXT_SCALE = ${words.scale};`,
    'export const TEXT_WEIGHTS =',
    `  '${Buffer.from(words.bytes.buffer).toString('base64')}';`,
    '',
    'export const TREES: Trees = {',
    `  base: ${trees.base.toFixed(5)},`,
    `  nodeStart: ${list(trees.nodeStart, 0)},`,
    `  leafStart: ${list(trees.leafStart, 0)},`,
    `  feature: ${list(trees.feature, 0)},`,
    `  threshold: ${list(trees.threshold, 5)},`,
    `  left: ${list(trees.left, 0)},`,
    `  right: ${list(trees.right, 0)},`,
    `  leaf: ${list(trees.leaf, 4)},`,
    '};',
    '',
  ].join('\n');
}
