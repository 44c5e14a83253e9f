// Quotes with speakers, beside the simplest thing that does the same: a regular expression that pairs marks and takes the
// nearest capitalised name at a reporting verb. Then hostile text: does twice the text take about twice the time?
import { findQuotes } from '../server/src/core/quotes/quotes.ts';
import '../server/src/core/annotate.ts';
import { parseArticle } from '../server/src/core/text/article.ts';
import { benchArticles } from './corpus.ts';
import { median, printTable, timed } from './table.ts';

const ARTICLES = 3000;
const RUNS = 7;

const PAIRS = /[“"][^“”"\n]{1,2000}[”"]/g;
const NEAREST =
  /([A-Z][a-z]+(?: [A-Z][a-z]+)*) (?:said|says|told|added|asked|wrote)|(?:said|says|added) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)/g;

/** Marks paired by an expression, each with the name that stands nearest to it. */
function naive(text: string): number {
  const names = [...text.matchAll(NEAREST)];
  let attributed = 0;
  for (const quote of text.matchAll(PAIRS)) {
    let best = Number.POSITIVE_INFINITY;
    for (const name of names) best = Math.min(best, Math.abs(name.index - quote.index));
    if (best < 300) attributed++;
  }
  return attributed;
}

const texts = benchArticles(ARTICLES).map(({ text }) => text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const articles = texts.map(parseArticle);
const steps: [string, () => void][] = [
  [
    'marks by expression, nearest name',
    () => {
      for (const text of texts) naive(text);
    },
  ],
  [
    'quotes (article parsed)',
    () => {
      for (const article of articles) findQuotes(article);
    },
  ],
  [
    'parse and quotes',
    () => {
      for (const text of texts) findQuotes(parseArticle(text));
    },
  ],
];
const rows: (string | number)[][] = [['step', 'ms', 'MB/s', 'of the expression']];
let base = Number.NaN;
for (const [name, work] of steps) {
  timed(2, work);
  const time = median(timed(RUNS, work));
  if (Number.isNaN(base)) base = time;
  rows.push([name, time.toFixed(0), (bytes / 1000 / time).toFixed(1), `${(base / time).toFixed(2)}×`]);
}
console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, median of ${RUNS} runs`);
printTable(rows);

const HOSTILE: [string, string][] = [
  ['quotation marks', '"'],
  ['"said "', 'said '],
  ['opening and closing marks', '“”'],
  ['alternating opening marks', '“‘'],
  ['marks and names', '“Tarn said ”'],
];
const doublings: (string | number)[][] = [['a megabyte of', '1 MB ms', '2 MB ms', '4 MB ms', 'doublings']];
for (const [name, unit] of HOSTILE) {
  const times = [1, 2, 4].map((size) => {
    const article = parseArticle(unit.repeat((size * 1_000_000) / unit.length));
    return median(timed(5, () => findQuotes(article)));
  });
  doublings.push([
    name,
    ...times.map((time) => time.toFixed(0)),
    `${(times[1]! / times[0]!).toFixed(2)}× ${(times[2]! / times[1]!).toFixed(2)}×`,
  ]);
}
printTable(doublings);
