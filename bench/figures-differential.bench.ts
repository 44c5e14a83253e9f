// This project's figures beside those of Recognizers-Text and wink-nlp, sentence by sentence: classes of disagreement with
// their counts. `EXAMPLES=5` prints that many of each class, `CLASS=money` only the classes whose name holds the word,
// `ARTICLES=200` reads fewer.
import { articleDate, extractDates } from '../server/src/core/dates/index.ts';
import { extractFigures } from '../server/src/core/figures/index.ts';
import { parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { type Disagreement, disagreements, PEER_ERROR } from './differential/disagreements.ts';
import type { Mention, Sentence } from './differential/mention.ts';
import { recognizersMentions } from './differential/recognizers.ts';
import { winkMentions } from './differential/wink.ts';
import { printTable } from './table.ts';

const ARTICLES = Number(process.env.ARTICLES ?? 2000);
const EXAMPLES = Number(process.env.EXAMPLES ?? 0);
const CLASS = process.env.CLASS ?? '';
/** Every so many articles of the collection one is read, so that all its sources are. */
const STEP = 11;
/** Peers take seconds for a table that lost its line ends. */
const LONGEST_SENTENCE = 1000;
/** Places of examples are spread by this, so that they are not all from the first source. */
const SPREAD = 7919;

const PEERS: readonly (readonly [string, (text: string) => Mention[]])[] = [
  ['recognizers', recognizersMentions],
  ['wink', winkMentions],
];

interface Place {
  readonly sentence: Sentence;
  readonly disagreement: Disagreement;
}

const classes = new Map<string, Place[]>();
let sentences = 0;
let figures = 0;

for (const { id, text } of benchArticles(ARTICLES * STEP).filter((_, i) => i % STEP === 0)) read(id, text);
report();

function read(id: string, text: string): void {
  const article = parseArticle(text);
  const dates = extractDates(article, articleDate(article));
  const found = extractFigures(article, dates);
  for (let s = 0; s < article.sentences.count; s++) {
    const { start, end } = article.sentences.span(s);
    const sentence = { id, text: text.slice(start, end), start };
    if (end - start > LONGEST_SENTENCE || !/\d|[a-z]/.test(sentence.text)) continue;
    const inside = <T extends { start: number; end: number }>(list: readonly T[]): T[] =>
      list
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
    const own = inside(found);
    const ownDates = inside(dates);
    sentences++;
    figures += own.length;
    for (const [name, mentions] of PEERS) {
      for (const disagreement of disagreements(name, mentions(sentence.text), own, ownDates)) {
        const places = classes.get(disagreement.class) ?? [];
        places.push({ sentence, disagreement });
        classes.set(disagreement.class, places);
      }
    }
  }
}

function report(): void {
  const sorted = [...classes].filter(([name]) => name.includes(CLASS)).sort((a, b) => b[1].length - a[1].length);
  const places = (list: typeof sorted) => list.reduce((sum, [, one]) => sum + one.length, 0);
  const [errors, open] = [true, false].map((known) => sorted.filter(([name]) => name.startsWith(PEER_ERROR) === known));
  console.log(`${ARTICLES} articles, ${sentences} sentences, ${figures} figures`);
  console.log(`${places(open!)} differences, and ${places(errors!)} in which a peer errs by a rule of its own`);
  printTable([['class', 'places'], ...[...open!, ...errors!].map(([name, list]) => [name, list.length])]);
  if (EXAMPLES === 0) return;
  for (const [name, places] of sorted) {
    console.log(`\n${name}`);
    for (let i = 0; i < Math.min(EXAMPLES, places.length); i++) show(places[(i * SPREAD) % places.length]!);
  }
}

function show({ sentence, disagreement: { peer, figure } }: Place): void {
  const theirs = peer ? `peer "${peer.text}" ${peer.value ?? ''} ${peer.unit ?? ''}` : '';
  const range = figure ? [...new Set([figure.value.min, figure.value.max])].join('..') : '';
  const ours = figure ? `here "${figure.text}" ${figure.kind} ${range} ${figure.unit}` : '';
  const at = Math.max(0, (peer ?? figure)!.start - 60);
  console.log(
    `  ${[theirs, ours].filter(Boolean).join(' | ')}: ${sentence.text.slice(at, at + 150).replace(/\s+/g, ' ')}`,
  );
}
