// Makes server/src/core/crossref/events/backgroundTable.ts: how many documents of a background collection hold each word stem.
//
//   node scripts/train-background.mjs GOLD/boilerplate/dev-partial.jsonl.gz
//
// The collection is the article text of the pages of article-extraction-dataset (Apache-2.0), article-extraction-benchmark
// (MIT) and web-content-extraction-benchmark (CC BY 4.0). Only counts leave it. A file is JSON Lines, gzip, a page each:
// {"id", "variant", "lines": [{"text", "label"}]}; lines labelled "content" are counted, one variant of a page.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { stemmer } from 'stemmer';
import { ROOT } from './dependencies.mjs';

/** A stem in fewer documents is left out: the reader takes it for rare anyway. */
const LEAST_DOCUMENTS = 4;

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/train-background.mjs PAGES.jsonl.gz');
  process.exit(2);
}

const pages = new Map();
for (const line of zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')) {
  if (!line) continue;
  const page = JSON.parse(line);
  if (!pages.has(page.id) || page.variant === 'readability') pages.set(page.id, page);
}

const documents = new Map();
for (const page of pages.values()) {
  const text = page.lines.filter((l) => l.label === 'content').map((l) => l.text);
  const stems = new Set(
    (
      text
        .join('\n')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).map((word) => stemmer(word)),
  );
  for (const stem of stems) documents.set(stem, (documents.get(stem) ?? 0) + 1);
}

/** Classes a factor of √2 apart: finer differences are noise at this size. */
const classes = new Map();
for (const [stem, count] of documents) {
  if (count < LEAST_DOCUMENTS || stem.length < 2) continue;
  const step = Math.round(2 * Math.log2(count / pages.size));
  classes.set(step, [...(classes.get(step) ?? []), stem]);
}

const rows = [...classes]
  .sort(([a], [b]) => b - a)
  .map(([step, stems]) => `  [${(2 ** (step / 2)).toPrecision(2)}, '${stems.sort().join(' ')}'],`);
const out = path.join(ROOT, 'server', 'src', 'core', 'crossref', 'events', 'backgroundTable.ts');
fs.writeFileSync(
  out,
  `// Made by scripts/train-background.mjs, which says from what; do not edit.

/** Number of documents that were counted. */
export const BACKGROUND_DOCUMENTS = ${pages.size};

/** Share of the documents, and the word stems that about so many hold. */
export const BACKGROUND_CLASSES: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];
`,
);
// As the rest of the source.
const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
execFileSync(process.execPath, [biome, 'format', '--write', out], { cwd: ROOT });
console.log(
  `${pages.size} documents, ${documents.size} stems, ${[...classes.values()].flat().length} kept, ${fs.statSync(out).size} bytes`,
);
