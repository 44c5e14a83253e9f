// Measures the speed of figure extraction: megabytes per second compared with wink-nlp's entity pipeline on the same text,
// the slowest single article, and hostile text, whose time must grow linearly with its length.
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extractDates, findArticleDate } from '../server/src/core/dates/index.ts';
import { extractFigures } from '../server/src/core/figures/index.ts';
import { type Article, parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { median, printTable, quantile, timed } from './table.ts';

const ARTICLES = 2000;
/** Every eleventh article of the collection is used, so that all its publishers are represented. */
const STEP = 11;
/** Number of articles for the comparison with wink-nlp, which is slower by an order of magnitude. */
const WINK_ARTICLES = 400;
const RUNS = 5;
/** Number of passes per run of the figure extractor: one pass is too short for the clock. */
const REPEATS = 10;
const MEGABYTE = 1_000_000;
const HOSTILE = [
  ...['7', '7,', '123,', '7, ', '12 ', '1.', '5-', '5 - ', '$', '$5 ', '$3 and ', 'a ', 'per ', '5 per ', 'million '],
  ...['one and ', 'half a ', 'between 5 and ', 'people '],
];

const texts = benchArticles(ARTICLES * STEP)
  .filter((_, i) => i % STEP === 0)
  .map(({ text }) => text);
const countBytes = (list: readonly string[]) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const extractArticleDates = (article: Article) => extractDates(article, findArticleDate(article)?.iso ?? null);
const extractArticleFigures = (article: Article) => extractFigures(article, extractArticleDates(article));

/** Returns the pace in megabytes per second. */
function computePace(list: readonly string[], milliseconds: number): number {
  return countBytes(list) / 1000 / milliseconds;
}

/** Compares the pipelines on the same texts in turn, so that other load on the machine affects all of them equally. */
function compareWithWink(): void {
  const articles = texts.map(parseArticle);
  const dates = articles.map(extractArticleDates);
  const figuresAlone = (count: number) => () => {
    for (let i = 0; i < count; i++) extractFigures(articles[i]!, dates[i]!);
  };
  // A user who opens a folder waits for the first pass of a new process.
  const cold = timed(1, figuresAlone(texts.length))[0]!;
  const sample = texts.filter((_, i) => i % (ARTICLES / WINK_ARTICLES) === 0);
  const sampleArticles = sample.map(parseArticle);
  const sampleDates = sampleArticles.map(extractArticleDates);
  const wink = (pipes?: string[]) => {
    const nlp = winkNLP(winkModel, pipes);
    return () => {
      for (const text of sample) nlp.readDoc(text).entities().length();
    };
  };
  const steps: [string, () => void][] = [
    ['wink-nlp, entities with the whole pipeline', wink()],
    ['wink-nlp, entities only', wink(['ner'])],
    [
      'figures',
      () => {
        for (let pass = 0; pass < REPEATS; pass++) {
          for (let i = 0; i < sample.length; i++) extractFigures(sampleArticles[i]!, sampleDates[i]!);
        }
      },
    ],
    [
      'parse, dates and figures',
      () => {
        for (let pass = 0; pass < REPEATS; pass++) for (const text of sample) extractArticleFigures(parseArticle(text));
      },
    ],
  ];
  const times = steps.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [i, [, work]] of steps.entries()) {
      const time = measureProcessorTime(work);
      if (run > 0) times[i]!.push(i < 2 ? time : time / REPEATS);
    }
  }
  const paces = times.map((list) => computePace(sample, median(list)));
  console.log(
    `${sample.length} articles, ${(countBytes(sample) / MEGABYTE).toFixed(2)} MB, median of ${RUNS} runs in turn, processor time`,
  );
  printTable([
    ['step', 'MB/s', 'vs. wink-nlp', 'vs. its entities only'],
    ...steps.map(([name], i) => [
      name,
      paces[i]!.toFixed(2),
      `${(paces[i]! / paces[0]!).toFixed(1)}×`,
      `${(paces[i]! / paces[1]!).toFixed(1)}×`,
    ]),
  ]);
  console.log(
    `first pass over ${(countBytes(texts) / MEGABYTE).toFixed(2)} MB: ${computePace(texts, cold).toFixed(1)} MB/s`,
  );
}

function measureSlowestArticle(): void {
  const articles = texts.map(parseArticle);
  const dates = articles.map(extractArticleDates);
  const single = articles.map((article, i) => timed(1, () => extractFigures(article, dates[i]!))[0]!);
  const slowest = single.indexOf(Math.max(...single));
  console.log(
    `one article: median ${median(single).toFixed(3)} ms, p99 ${quantile(single, 0.99).toFixed(2)} ms, worst ${single[slowest]!.toFixed(2)} ms (${articles[slowest]!.text.length} characters)`,
  );
}

/** Returns the processor time of the work in milliseconds, which excludes other load on the machine. */
function measureProcessorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measureHostileText(): void {
  const rows: (string | number)[][] = [['text', '1 MB, processor ms', '2 MB', '4 MB', 'growth']];
  for (const piece of HOSTILE) {
    const times = [1, 2, 4].map((size) => {
      const article = parseArticle(piece.repeat((size * MEGABYTE) / piece.length));
      const dates = extractArticleDates(article);
      return median(Array.from({ length: RUNS }, () => measureProcessorTime(() => extractFigures(article, dates))));
    });
    const growth = times.slice(1).map((time, i) => (time / times[i]!).toFixed(2));
    rows.push([JSON.stringify(piece), ...times.map((time) => time.toFixed(1)), growth.join(', ')]);
  }
  printTable(rows);
}

compareWithWink();
measureSlowestArticle();
measureHostileText();
