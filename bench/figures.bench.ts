// Speed of the figure reader: megabytes a second beside wink-nlp's entity pipeline on the same text, the slowest single
// article, and hostile text whose time must grow with its length.
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articleDate } from '../server/src/core/figures/articleDate.ts';
import { findDates } from '../server/src/core/figures/dates.ts';
import { findFigures } from '../server/src/core/figures/figures.ts';
import { type Article, parseArticle } from '../server/src/core/text/article.ts';
import { benchArticles } from './corpus.ts';
import { median, printTable, quantile, timed } from './table.ts';

const ARTICLES = 3000;
/** wink-nlp reads fewer: it is slower by an order of magnitude. */
const WINK_ARTICLES = 300;
const RUNS = 5;
const MEGABYTE = 1_000_000;
const HOSTILE = ['7', '7,', 'million ', 'one and ', '$', '$5 ', '12 ', '1.', '5-', 'a ', 'half a ', 'between 5 and '];

const texts = benchArticles(ARTICLES).map(({ text }) => text);
const bytesOf = (list: readonly string[]) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const datesOf = (article: Article) => findDates(article, articleDate(article));
const figuresOf = (article: Article) => findFigures(article, datesOf(article));

function pace(list: readonly string[], milliseconds: number): number {
  return bytesOf(list) / 1000 / milliseconds;
}

/** The first pass of a fresh process is cold, and what a person waits for who opens one folder. */
function readAll(): number[] {
  const articles = texts.map(parseArticle);
  const dates = articles.map(datesOf);
  return timed(RUNS + 1, () => {
    for (let i = 0; i < articles.length; i++) findFigures(articles[i]!, dates[i]!);
  });
}

function compare(): void {
  const [cold, ...warm] = readAll();
  const few = texts.slice(0, WINK_ARTICLES);
  const nlp = winkNLP(winkModel, ['ner']);
  const wink = timed(RUNS, () => {
    for (const text of few) nlp.readDoc(text).entities().length();
  });
  const whole = timed(RUNS, () => {
    for (const text of texts) figuresOf(parseArticle(text));
  });
  const base = pace(few, median(wink));
  const row = (name: string, speed: number) => [name, speed.toFixed(2), `${(speed / base).toFixed(1)}×`];
  console.log(`${texts.length} articles, ${(bytesOf(texts) / MEGABYTE).toFixed(2)} MB, median of ${RUNS} runs`);
  printTable([
    ['step', 'MB/s', 'of wink-nlp'],
    row('wink-nlp, entities only', base),
    row('figures, first pass', pace(texts, cold!)),
    row('figures', pace(texts, median(warm))),
    row('parse, dates and figures', pace(texts, median(whole))),
  ]);
}

function worst(): void {
  const articles = texts.map(parseArticle);
  const dates = articles.map(datesOf);
  const single = articles.map((article, i) => timed(1, () => findFigures(article, dates[i]!))[0]!);
  const slowest = single.indexOf(Math.max(...single));
  console.log(
    `one article: median ${median(single).toFixed(3)} ms, p99 ${quantile(single, 0.99).toFixed(2)} ms, worst ${single[slowest]!.toFixed(2)} ms (${articles[slowest]!.text.length} characters)`,
  );
}

function hostile(): void {
  const rows: (string | number)[][] = [['text', '1 MB, ms', '2 MB', '4 MB', 'growth']];
  for (const piece of HOSTILE) {
    const times = [1, 2, 4].map((size) => {
      const article = parseArticle(piece.repeat((size * MEGABYTE) / piece.length));
      const dates = datesOf(article);
      return median(timed(RUNS, () => findFigures(article, dates)));
    });
    const growth = times.slice(1).map((time, i) => (time / times[i]!).toFixed(2));
    rows.push([JSON.stringify(piece), ...times.map((time) => time.toFixed(1)), growth.join(', ')]);
  }
  printTable(rows);
}

compare();
worst();
hostile();
