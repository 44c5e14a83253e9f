// Quotes with speakers, beside the simplest thing that does the same: an expression that pairs marks, and the nearest
// capitalised name of the sentence or of its neighbours. On text that is rich in quotes, and on everything. Then hostile
// text: does twice the text take about twice the time?
import { extractQuotes } from '../server/src/core/quotes/index.ts';
import '../server/src/core/annotate.ts';
import { parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { pairQuotesWithNearestNames } from './nearestNames.ts';
import { median, printTable } from './table.ts';

const POOL = 20_000;
/** Articles of each corpus that are timed. */
const ARTICLES = 2500;
const RUNS = 9;
/** Quotation marks in a thousand characters, from which on a text is rich in quotes. */
const RICH = 4;

/** Milliseconds of this process's own time: the clock on the wall counts what others do. */
function ownTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function isRich(text: string): boolean {
  return (text.match(/[“”"]/g)?.length ?? 0) * 1000 >= RICH * text.length;
}

function corpus(name: string, texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const articles = texts.map((text) => parseArticle(text));
  const quotes = articles.reduce((sum, article) => sum + extractQuotes(article).length, 0);
  const steps: [string, () => void][] = [
    [
      'marks by expression, nearest name',
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
  const rows: (string | number)[][] = [['step', 'ms', 'MB/s', 'of the expression']];
  let base = Number.NaN;
  for (const [step, work] of steps) {
    for (let run = 0; run < 2; run++) work();
    const time = median(Array.from({ length: RUNS }, () => ownTime(work)));
    if (Number.isNaN(base)) base = time;
    rows.push([step, time.toFixed(0), (bytes / 1000 / time).toFixed(1), `${(base / time).toFixed(2)}×`]);
  }
  console.log(
    `${name}: ${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, ${quotes} quotes, median of ${RUNS} runs`,
  );
  printTable(rows);
}

const pool = benchArticles(POOL).map(({ text }) => text);
corpus('rich in quotes', pool.filter(isRich).slice(0, ARTICLES));
corpus('everything', pool.slice(-ARTICLES));

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
  ['quotes never closed', '“a ‘b «c '],
  ['marks and names', '“Tarn said ”'],
];
const SIZES = [1, 2, 4];
const HOSTILE_RUNS = 7;

const doublings: (string | number)[][] = [['a megabyte of', '1 MB ms', '2 MB ms', '4 MB ms', 'doublings']];
for (const [name, unit] of HOSTILE) {
  const times = SIZES.map((size) => {
    const article = parseArticle(unit.repeat(Math.round((size * 1_000_000) / unit.length)));
    return median(Array.from({ length: HOSTILE_RUNS }, () => ownTime(() => extractQuotes(article))));
  });
  doublings.push([
    name,
    ...times.map((time) => time.toFixed(0)),
    `${(times[1]! / times[0]!).toFixed(2)}× ${(times[2]! / times[1]!).toFixed(2)}×`,
  ]);
}
printTable(doublings);
