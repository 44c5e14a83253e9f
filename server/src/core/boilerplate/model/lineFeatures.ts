import { HASH_START, TokenFlag, WordSet } from '../../text/index.ts';
import { isReport } from '../lines/linePredicates.ts';
import { LineTrait, type LineView, NUMBER } from '../lines/lineView.ts';

/**
 * What the model sees of a line, in this order. Nothing about the article as a whole but its share of junk: the length of
 * an article or of its lines tells where a training page came from rather than what a line is.
 */
export const FEATURES = [
  'words',
  'characters',
  'capitals',
  'numbers',
  'functionWords',
  'address',
  'self',
  'closed',
  'question',
  'colon',
  'bullet',
  'quoted',
  'shouted',
  'capital',
  'report',
  'review',
  'place',
  'fromHead',
  'fromTail',
  'sinceProse',
  'toProse',
  'proseBefore',
  'proseAfter',
  'junkBefore',
  'junkAfter',
  'junkNear',
  'sinceJunk',
  'toJunk',
  'run',
  'runBefore',
  'runWords',
  'runAtEnd',
  'wordsBefore',
  'wordsAfter',
  'closedBefore',
  'closedAfter',
  'text',
  'textBefore',
  'textAfter',
  'textNear',
  'textRun',
  'known',
  'knownInLead',
  'knownNames',
  'repeated',
  'junkShare',
  'proseLine',
] as const;
export const FEATURE_COUNT = FEATURES.length;

const FUNCTION_WORDS = new WordSet(`
  the a an of to in and that for on with as at by from was were is are be been has have had it its his her their this which who
  but not or after before when while would could will said
`);
const ADDRESS = new WordSet('you your yours us our ours we my i me');
/** So many paragraphs of running text are the lead. */
const LEAD = 4;
/** Distances are told apart up to this many lines. */
const FAR = 12;

/**
 * The features of all lines, row by row ({@link FEATURE_COUNT} a row). `texts` is the text score of each line; `view.junk`
 * and `view.review` tell what the rules found. Linear in the text.
 */
export function lineFeatures(view: LineView, texts: Float64Array): Float64Array {
  const n = view.count;
  const rows = new Float64Array(n * FEATURE_COUNT);
  const prose = Uint8Array.from({ length: n }, (_, line) => (view.isProse(line) && view.junk[line] === 0 ? 1 : 0));
  const sums = prefixSums(view, prose, texts);
  const runs = findRuns(view, prose);
  const known = new Topics(view, prose);
  const copies = countCopies(view);
  const since = distances(n, (line) => prose[line] === 1);
  const sinceJunk = distances(n, (line) => view.junk[line] === 1);
  for (let line = 0; line < n; line++) {
    const first = view.firstWord[line]!;
    const words = view.wordCount(line);
    let numbers = 0;
    let functionWords = 0;
    let address = 0;
    for (let word = first; word < view.endWord[line]!; word++) {
      const id = view.words[word]!;
      if (id === NUMBER) numbers++;
      else if (FUNCTION_WORDS.has(id)) functionWords++;
      if (ADDRESS.has(id)) address++;
    }
    const run = runs[line]!;
    const topic = known.of(line);
    let at = line * FEATURE_COUNT;
    const add = (value: number) => {
      rows[at++] = value;
    };
    const share = (part: number) => (words ? part / words : 0);
    add(words);
    add(view.end[line]! - view.start[line]!);
    add(view.capitals[line]! / 255);
    add(share(numbers));
    add(share(functionWords));
    add(address);
    add(view.junk[line]!);
    for (const shape of [
      LineTrait.closed,
      LineTrait.question,
      LineTrait.colon,
      LineTrait.bullet,
      LineTrait.quoted,
      LineTrait.shouted,
      LineTrait.capital,
    ])
      add(view.has(line, shape) ? 1 : 0);
    add(isReport(view, line) ? 1 : 0);
    add(view.review[line]!);
    add(n > 1 ? line / (n - 1) : 0);
    add(line);
    add(n - 1 - line);
    add(Math.min(FAR, since.before[line]!));
    add(Math.min(FAR, since.after[line]!));
    add(sums.proseWords[line]! / Math.max(1, sums.proseWords[n]!));
    add((sums.proseWords[n]! - sums.proseWords[line + 1]!) / Math.max(1, sums.proseWords[n]!));
    add(line > 0 ? view.junk[line - 1]! : 2);
    add(line + 1 < n ? view.junk[line + 1]! : 2);
    const [from, to] = [Math.max(0, line - 5), Math.min(n, line + 6)];
    add((sums.junk[to]! - sums.junk[from]! - view.junk[line]!) / Math.max(1, to - from - 1));
    add(Math.min(FAR, sinceJunk.before[line]!));
    add(Math.min(FAR, sinceJunk.after[line]!));
    add(run.end - run.start);
    add(line - run.start);
    add((view.endWord[run.end - 1]! - view.firstWord[run.start]!) / (run.end - run.start));
    add((run.start === 0 ? 1 : 0) + (run.end === n ? 2 : 0));
    add(line > 0 ? view.wordCount(line - 1) : -1);
    add(line + 1 < n ? view.wordCount(line + 1) : -1);
    add(line > 0 && view.has(line - 1, LineTrait.closed) ? 1 : 0);
    add(line + 1 < n && view.has(line + 1, LineTrait.closed) ? 1 : 0);
    add(texts[line]!);
    add(line > 0 ? texts[line - 1]! : 0);
    add(line + 1 < n ? texts[line + 1]! : 0);
    const [near, nearEnd] = [Math.max(0, line - 3), Math.min(n, line + 4)];
    add((sums.text[nearEnd]! - sums.text[near]!) / (nearEnd - near));
    add((sums.text[run.end]! - sums.text[run.start]!) / (run.end - run.start));
    add(topic.known);
    add(topic.inLead);
    add(topic.names);
    add(copies[line]!);
    add(n ? sums.junk[n]! / n : 0);
    add(prose[line]!);
  }
  return rows;
}

function prefixSums(view: LineView, prose: Uint8Array, texts: Float64Array) {
  const n = view.count;
  const sum = (value: (line: number) => number) => {
    const sums = new Float64Array(n + 1);
    for (let line = 0; line < n; line++) sums[line + 1] = sums[line]! + value(line);
    return sums;
  };
  return {
    proseWords: sum((line) => (prose[line] ? view.wordCount(line) : 0)),
    junk: sum((line) => view.junk[line]!),
    text: sum((line) => texts[line]!),
  };
}

/** Lines since the last and to the next line that meets the test; 99 where there is none. */
function distances(n: number, test: (line: number) => boolean): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(n);
  const after = new Int32Array(n);
  let last = -99;
  for (let line = 0; line < n; line++) {
    before[line] = Math.min(99, line - last);
    if (test(line)) last = line;
  }
  let next = n + 99;
  for (let line = n - 1; line >= 0; line--) {
    after[line] = Math.min(99, next - line);
    if (test(line)) next = line;
  }
  return { before, after };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The run of lines of one kind, running text or not, that each line stands in. */
function findRuns(view: LineView, prose: Uint8Array): Run[] {
  const runs: Run[] = new Array(view.count);
  for (let start = 0; start < view.count; ) {
    let end = start + 1;
    while (end < view.count && prose[end] === prose[start]) end++;
    const run = { start, end };
    for (let line = start; line < end; line++) runs[line] = run;
    start = end;
  }
  return runs;
}

/** How many other lines of the article have the same words, at most 3. */
function countCopies(view: LineView): Uint8Array {
  const { wordHashes } = view;
  const counts = new Map<number, number>();
  const hashes = Int32Array.from({ length: view.count }, (_, line) => {
    let hash = HASH_START;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
      hash = Math.imul(hash ^ wordHashes[word]!, 0x5bd1e995) ^ (hash >>> 15);
    return hash;
  });
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return Uint8Array.from(hashes, (hash) => Math.min(3, counts.get(hash)! - 1));
}

/** Words of four letters and more that carry a meaning. */
function isContentWord(view: LineView, word: number): boolean {
  const id = view.words[word]!;
  if (id === NUMBER || FUNCTION_WORDS.has(id)) return false;
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  return tokens.end[token]! - tokens.start[token]! >= 4;
}

/** Which words of a line the running text of the article uses elsewhere: a teaser speaks of something else. */
class Topics {
  readonly #view: LineView;
  /** Word hash -> last line of running text that holds it, and whether an earlier one does too. */
  readonly #last = new Map<number, number>();
  readonly #several = new Set<number>();
  readonly #lead = new Set<number>();
  #leadEnd = 0;

  constructor(view: LineView, prose: Uint8Array) {
    this.#view = view;
    const hashes = view.wordHashes;
    let seen = 0;
    for (let line = 0; line < view.count; line++) {
      if (!prose[line]) continue;
      for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
        if (!isContentWord(view, word)) continue;
        const hash = hashes[word]!;
        if (seen < LEAD) this.#lead.add(hash);
        const last = this.#last.get(hash);
        if (last !== undefined && last !== line) this.#several.add(hash);
        this.#last.set(hash, line);
      }
      seen++;
      if (seen <= LEAD) this.#leadEnd = line + 1;
    }
  }

  of(line: number): { known: number; inLead: number; names: number } {
    const view = this.#view;
    const { tokens } = view.article;
    let all = 0;
    let known = 0;
    let inLead = 0;
    let names = 0;
    let knownNames = 0;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
      if (!isContentWord(view, word)) continue;
      const hash = view.wordHashes[word]!;
      all++;
      const last = this.#last.get(hash);
      const isKnown = last !== undefined && (last !== line || this.#several.has(hash));
      if (isKnown) known++;
      if (this.#lead.has(hash) && (isKnown || line >= this.#leadEnd)) inLead++;
      if (tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) {
        names++;
        if (isKnown) knownNames++;
      }
    }
    const share = (part: number, of: number) => (of ? part / of : -1);
    return { known: share(known, all), inLead: share(inLead, all), names: share(knownNames, names) };
  }
}
