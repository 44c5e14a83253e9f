// Measures the throughput of each analysis step, relative to splitting the text into words with a regular expression.
import { annotate } from '../server/src/core/annotate.ts';
import { findBoilerplate } from '../server/src/core/boilerplate/index.ts';
import { extractDates, findArticleDate } from '../server/src/core/dates/index.ts';
import { extractFigures } from '../server/src/core/figures/index.ts';
import { createFolderEntry } from '../server/src/core/folder/index.ts';
import { extractQuotes } from '../server/src/core/quotes/index.ts';
import { parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { median, printTable, quantile, timed } from './table.ts';

const ARTICLE_COUNT = 3000;
const RUN_COUNT = 5;

const texts = benchArticles(ARTICLE_COUNT).map(({ text }) => text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const articles = texts.map(parseArticle);
const dates = articles.map((article) => extractDates(article, findArticleDate(article)?.iso ?? null));
const annotated = texts.map((text) => annotate(text));

const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** Returns a function that runs the step on every item and discards the results. */
const forEach =
  <T>(items: readonly T[], step: (item: T, index: number) => unknown) =>
  () => {
    for (let i = 0; i < items.length; i++) step(items[i]!, i);
  };
const steps: [string, () => void][] = [
  ['word-splitting regular expression', forEach(texts, (text) => text.match(WORD))],
  ['parse', forEach(texts, parseArticle)],
  ['dates', forEach(articles, (article) => extractDates(article, null))],
  ['figures', forEach(articles, (article, i) => extractFigures(article, dates[i]!))],
  ['quotes', forEach(articles, extractQuotes)],
  ['boilerplate', forEach(articles, (article) => findBoilerplate(article))],
  ['annotate (all of the above)', forEach(texts, (text) => annotate(text))],
  ['folder entry', forEach(annotated, (one, i) => createFolderEntry(String(i), one))],
];

console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, median of ${RUN_COUNT} runs`);
const rows: (string | number)[][] = [['step', 'ms', 'MB/s', 'relative speed']];
/** Duration of the first step, in milliseconds. */
let baseline = Number.NaN;
for (const [name, work] of steps) {
  work();
  const time = median(timed(RUN_COUNT, work));
  if (Number.isNaN(baseline)) baseline = time;
  rows.push([name, time.toFixed(0), (bytes / 1000 / time).toFixed(1), `${(baseline / time).toFixed(2)}×`]);
}
printTable(rows);

const single = texts.map((text) => timed(1, () => annotate(text))[0]!);
console.log(
  `one article: median ${median(single).toFixed(2)} ms, p99 ${quantile(single, 0.99).toFixed(2)} ms, worst ${Math.max(...single).toFixed(2)} ms`,
);
