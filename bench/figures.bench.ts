// Speed of the figure reader: megabytes a second beside wink-nlp's entity pipeline on the same text, the slowest single
// article, and hostile text whose time must grow with its length.
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articleDate, extractDates } from '../server/src/core/dates/index.ts';
import { extractFigures } from '../server/src/core/figures/index.ts';
import { type Article, parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { median, printTable, quantile, timed } from './table.ts';

const ARTICLES = 2000;
/** Every so many articles of the collection one is read, so that all its sources are. */
const STEP = 11;
/** wink-nlp reads fewer: it is slower by an order of magnitude. */
const WINK_ARTICLES = 400;
const RUNS = 5;
/** The figure reader is through before the clock has moved: it reads the texts this many times. */
const REPEATS = 10;
const MEGABYTE = 1_000_000;
const HOSTILE = [
  ...['7', '7,', '123,', '7, ', '12 ', '1.', '5-', '5 - ', '$', '$5 ', '$3 and ', 'a ', 'per ', '5 per ', 'million '],
  ...['one and ', 'half a ', 'between 5 and ', 'people '],
];

const texts = benchArticles(ARTICLES * STEP)
  .filter((_, i) => i % STEP === 0)
  .map(({ text }) => text);
const bytesOf = (list: readonly string[]) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const datesOf = (article: Article) => extractDates(article, articleDate(article));
const figuresOf = (article: Article) => extractFigures(article, datesOf(article));

function pace(list: readonly string[], milliseconds: number): number {
  return bytesOf(list) / 1000 / milliseconds;
}

/** Everyone reads the same texts in turn, so that what else the machine does burdens all alike. */
function compare(): void {
  const articles = texts.map(parseArticle);
  const dates = articles.map(datesOf);
  const figuresAlone = (count: number) => () => {
    for (let i = 0; i < count; i++) extractFigures(articles[i]!, dates[i]!);
  };
  // The first pass of a fresh process is what a person waits for who opens one folder.
  const cold = timed(1, figuresAlone(texts.length))[0]!;
  const few = texts.filter((_, i) => i % (ARTICLES / WINK_ARTICLES) === 0);
  const fewArticles = few.map(parseArticle);
  const fewDates = fewArticles.map(datesOf);
  const wink = (pipes?: string[]) => {
    const nlp = winkNLP(winkModel, pipes);
    return () => {
      for (const text of few) nlp.readDoc(text).entities().length();
    };
  };
  const steps: [string, () => void][] = [
    ['wink-nlp, entities of its whole pipeline', wink()],
    ['wink-nlp, entities and nothing else', wink(['ner'])],
    [
      'figures',
      () => {
        for (let again = 0; again < REPEATS; again++) {
          for (let i = 0; i < few.length; i++) extractFigures(fewArticles[i]!, fewDates[i]!);
        }
      },
    ],
    [
      'parse, dates and figures',
      () => {
        for (let again = 0; again < REPEATS; again++) for (const text of few) figuresOf(parseArticle(text));
      },
    ],
  ];
  const times = steps.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [i, [, work]] of steps.entries()) {
      const time = processorTime(work);
      if (run > 0) times[i]!.push(i < 2 ? time : time / REPEATS);
    }
  }
  const paces = times.map((list) => pace(few, median(list)));
  console.log(
    `${few.length} articles, ${(bytesOf(few) / MEGABYTE).toFixed(2)} MB, median of ${RUNS} runs in turn, processor time`,
  );
  printTable([
    ['step', 'MB/s', 'of wink-nlp', 'of its entities alone'],
    ...steps.map(([name], i) => [
      name,
      paces[i]!.toFixed(2),
      `${(paces[i]! / paces[0]!).toFixed(1)}×`,
      `${(paces[i]! / paces[1]!).toFixed(1)}×`,
    ]),
  ]);
  console.log(`first pass over ${(bytesOf(texts) / MEGABYTE).toFixed(2)} MB: ${pace(texts, cold).toFixed(1)} MB/s`);
}

function worst(): void {
  const articles = texts.map(parseArticle);
  const dates = articles.map(datesOf);
  const single = articles.map((article, i) => timed(1, () => extractFigures(article, dates[i]!))[0]!);
  const slowest = single.indexOf(Math.max(...single));
  console.log(
    `one article: median ${median(single).toFixed(3)} ms, p99 ${quantile(single, 0.99).toFixed(2)} ms, worst ${single[slowest]!.toFixed(2)} ms (${articles[slowest]!.text.length} characters)`,
  );
}

/** Milliseconds of the processor: what else the machine does has no part in it. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function hostile(): void {
  const rows: (string | number)[][] = [['text', '1 MB, processor ms', '2 MB', '4 MB', 'growth']];
  for (const piece of HOSTILE) {
    const times = [1, 2, 4].map((size) => {
      const article = parseArticle(piece.repeat((size * MEGABYTE) / piece.length));
      const dates = datesOf(article);
      return median(Array.from({ length: RUNS }, () => processorTime(() => extractFigures(article, dates))));
    });
    const growth = times.slice(1).map((time, i) => (time / times[i]!).toFixed(2));
    rows.push([JSON.stringify(piece), ...times.map((time) => time.toFixed(1)), growth.join(', ')]);
  }
  printTable(rows);
}

compare();
worst();
hostile();
