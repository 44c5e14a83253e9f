// Compares this project's figures with those of Recognizers-Text and wink-nlp, sentence by sentence, and prints the
// number of disagreements per class. `EXAMPLES=5` prints five examples of each class, `CLASS=money` selects the classes
// whose name contains the word, `ARTICLES=200` sets the number of articles.
import { extractDates, findArticleDate } from '../server/src/core/dates/index.ts';
import { extractFigures } from '../server/src/core/figures/index.ts';
import { parseArticle } from '../server/src/core/text/index.ts';
import { benchArticles } from './corpus.ts';
import { type Disagreement, findDisagreements, PEER_ERROR } from './differential/disagreements.ts';
import type { Mention, Sentence } from './differential/mention.ts';
import { extractRecognizersMentions } from './differential/recognizers.ts';
import { extractWinkMentions } from './differential/wink.ts';
import { printTable } from './table.ts';

const ARTICLES = Number(process.env.ARTICLES ?? 2000);
const EXAMPLES = Number(process.env.EXAMPLES ?? 0);
const CLASS = process.env.CLASS ?? '';
/** Every eleventh article of the collection is used, so that all its publishers are represented. */
const STEP = 11;
/** Maximum length of a sentence, in characters: peers take seconds for a table without line ends. */
const MAX_SENTENCE_LENGTH = 1000;
/** Step between the examples of a class, modulo their number, so that they come from several publishers. */
const EXAMPLE_STEP = 7919;

const PEERS: readonly (readonly [string, (text: string) => Mention[]])[] = [
  ['recognizers', extractRecognizersMentions],
  ['wink', extractWinkMentions],
];

interface Occurrence {
  readonly sentence: Sentence;
  readonly disagreement: Disagreement;
}

const classes = new Map<string, Occurrence[]>();
let sentences = 0;
let figures = 0;

for (const { id, text } of benchArticles(ARTICLES * STEP).filter((_, i) => i % STEP === 0)) compareArticle(id, text);
report();

function compareArticle(id: string, text: string): void {
  const article = parseArticle(text);
  const dates = extractDates(article, findArticleDate(article)?.iso ?? null);
  const found = extractFigures(article, dates);
  for (let s = 0; s < article.sentences.count; s++) {
    const { start, end } = article.sentences.span(s);
    const sentence = { id, text: text.slice(start, end), start };
    if (end - start > MAX_SENTENCE_LENGTH || !/\d|[a-z]/.test(sentence.text)) continue;
    const selectInside = <T extends { start: number; end: number }>(list: readonly T[]): T[] =>
      list
        .filter((item) => item.start >= start && item.end <= end)
        .map((item) => ({ ...item, start: item.start - start, end: item.end - start }));
    const own = selectInside(found);
    const ownDates = selectInside(dates);
    sentences++;
    figures += own.length;
    for (const [name, extractMentions] of PEERS) {
      for (const disagreement of findDisagreements(name, extractMentions(sentence.text), own, ownDates)) {
        const occurrences = classes.get(disagreement.class) ?? [];
        occurrences.push({ sentence, disagreement });
        classes.set(disagreement.class, occurrences);
      }
    }
  }
}

function report(): void {
  const sorted = [...classes].filter(([name]) => name.includes(CLASS)).sort((a, b) => b[1].length - a[1].length);
  const countOccurrences = (list: typeof sorted) => list.reduce((sum, [, occurrences]) => sum + occurrences.length, 0);
  const [errors, open] = [true, false].map((isKnown) =>
    sorted.filter(([name]) => name.startsWith(PEER_ERROR) === isKnown),
  );
  console.log(`${ARTICLES} articles, ${sentences} sentences, ${figures} figures`);
  console.log(`${countOccurrences(open!)} differences, and ${countOccurrences(errors!)} known errors of a peer`);
  printTable([['class', 'occurrences'], ...[...open!, ...errors!].map(([name, list]) => [name, list.length])]);
  if (EXAMPLES === 0) return;
  for (const [name, occurrences] of sorted) {
    console.log(`\n${name}`);
    for (let i = 0; i < Math.min(EXAMPLES, occurrences.length); i++)
      printExample(occurrences[(i * EXAMPLE_STEP) % occurrences.length]!);
  }
}

function printExample({ sentence, disagreement: { peer, figure } }: Occurrence): void {
  const theirs = peer ? `peer "${peer.text}" ${peer.value ?? ''} ${peer.unit ?? ''}` : '';
  const range = figure ? [...new Set([figure.value.min, figure.value.max])].join('..') : '';
  const ours = figure ? `here "${figure.text}" ${figure.kind} ${range} ${figure.unit}` : '';
  const at = Math.max(0, (peer ?? figure)!.start - 60);
  console.log(
    `  ${[theirs, ours].filter(Boolean).join(' | ')}: ${sentence.text.slice(at, at + 150).replace(/\s+/g, ' ')}`,
  );
}
