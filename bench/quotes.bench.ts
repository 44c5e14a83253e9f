// Compares the speed of quote extraction with a naive baseline: a regular expression that pairs quotation marks, and the
// nearest capitalized name in the same or an adjacent sentence. Measured on quote-rich articles and on all articles. Then
// measures whether the time grows linearly on hostile text.
import { extractQuotes } from '../server/src/core/quotes/index.ts';
import '../server/src/core/annotate.ts';
import { parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { pairQuotesWithNearestNames } from './nearestNames.ts';
import { median, printTable } from './table.ts';

/** Maximum number of articles to choose from. */
const POOL = 20_000;
/** Maximum number of articles per corpus. */
const ARTICLES = 2500;
const RUNS = 9;
/** Minimum number of quotation marks per 1,000 UTF-16 code units of a quote-rich article. */
const RICH = 4;

/** Returns the CPU time of this process in milliseconds. Wall time would include other processes. */
function measureCpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function isQuoteRich(text: string): boolean {
  return (text.match(/[“”"]/g)?.length ?? 0) * 1000 >= RICH * text.length;
}

function benchCorpus(name: string, texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const articles = texts.map((text) => parseArticle(text));
  const quotes = articles.reduce((sum, article) => sum + extractQuotes(article).length, 0);
  const steps: [string, () => void][] = [
    [
      'regular expressions (baseline)',
      () => {
        for (const text of texts) pairQuotesWithNearestNames(text);
      },
    ],
    [
      'quotes (article parsed)',
      () => {
        for (const article of articles) extractQuotes(article);
      },
    ],
    [
      'parse and quotes',
      () => {
        for (const text of texts) extractQuotes(parseArticle(text));
      },
    ],
  ];
  const rows: (string | number)[][] = [['step', 'ms', 'MB/s', 'relative to baseline']];
  let base = Number.NaN;
  for (const [step, work] of steps) {
    for (let run = 0; run < 2; run++) work();
    const time = median(Array.from({ length: RUNS }, () => measureCpuTime(work)));
    if (Number.isNaN(base)) base = time;
    rows.push([step, time.toFixed(0), (bytes / 1000 / time).toFixed(1), `${(base / time).toFixed(2)}×`]);
  }
  console.log(
    `${name}: ${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, ${quotes} quotes, median of ${RUNS} runs`,
  );
  printTable(rows);
}

const pool = benchArticles(POOL).map(({ text }) => text);
benchCorpus('quote-rich articles', pool.filter(isQuoteRich).slice(0, ARTICLES));
benchCorpus('all articles', pool.slice(-ARTICLES));

const HOSTILE: [string, string][] = [
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['closing marks', '”'],
  ['apostrophes', "'"],
  ['single opening marks', '‘'],
  ['single closing marks', '’'],
  ['guillemets', '« '],
  ['TeX marks', '`` '],
  ['"said "', 'said '],
  ['"he said "', 'he said '],
  ['quotes and "said"', '"a" said '],
  ['opening and closing marks', '“”'],
  ['alternating opening marks', '“‘'],
  ['opening marks of three kinds', '“ ‘ « '],
  ['unclosed quotes', '“a ‘b «c '],
  ['marks and names', '“Tarn said ”'],
];
const SIZES = [1, 2, 4];
const HOSTILE_RUNS = 7;

const doublings: (string | number)[][] = [['text', '1 MB, ms', '2 MB, ms', '4 MB, ms', 'time per doubling']];
for (const [name, unit] of HOSTILE) {
  const times = SIZES.map((size) => {
    const article = parseArticle(unit.repeat(Math.round((size * 1_000_000) / unit.length)));
    return median(Array.from({ length: HOSTILE_RUNS }, () => measureCpuTime(() => extractQuotes(article))));
  });
  doublings.push([
    name,
    ...times.map((time) => time.toFixed(0)),
    `${(times[1]! / times[0]!).toFixed(2)}× ${(times[2]! / times[1]!).toFixed(2)}×`,
  ]);
}
printTable(doublings);
