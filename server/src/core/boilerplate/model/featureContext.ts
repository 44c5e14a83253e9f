import { HASH_START, WordSet } from '../../text/index.ts';
import type { EarlierFindings } from '../lines/earlierFindings.ts';
import { type LineView, NUMBER } from '../lines/lineView.ts';
import { computeTopicOverlap, FUNCTION_WORDS, type TopicOverlap } from './topicOverlap.ts';

const ADDRESS = new WordSet('you your yours us our ours we my i me');
/** Distance to a line that does not exist. */
const NO_DISTANCE = 99;
/** Maximum number of other lines with the same words that are counted. */
const MAX_REPETITIONS = 3;

/** Consecutive lines that are all prose or all not, `[start, end)`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Distances in lines to the nearest preceding and following line of a kind; {@link NO_DISTANCE} if there is none. */
export interface Distances {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** What the features of an article's lines are computed from. Arrays have one element per line, sums one more. */
export interface FeatureContext {
  readonly view: LineView;
  readonly earlier: EarlierFindings;
  /** Score of the words of each line. */
  readonly textScores: Float64Array;
  /** 1 for prose lines that no rule matched. */
  readonly isProse: Uint8Array;
  /** Counts of words of each line by kind. */
  readonly numbers: Int32Array;
  readonly functionWords: Int32Array;
  readonly addressWords: Int32Array;
  /** Prefix sums: element i is the sum over the lines `[0, i)`. */
  readonly proseWordSums: Float64Array;
  readonly boilerplateSums: Float64Array;
  readonly textScoreSums: Float64Array;
  /** The run that contains each line. */
  readonly runs: readonly Run[];
  readonly proseDistances: Distances;
  readonly boilerplateDistances: Distances;
  readonly topic: TopicOverlap;
  /** Number of other lines with the same words, at most {@link MAX_REPETITIONS}. */
  readonly repetitions: Uint8Array;
}

/** Computes the context in linear time. */
export function createFeatureContext(
  view: LineView,
  earlier: EarlierFindings,
  textScores: Float64Array,
): FeatureContext {
  const { count } = view;
  const { isBoilerplate } = earlier;
  const isProse = Uint8Array.from({ length: count }, (_, line) =>
    view.isProse(line) && isBoilerplate[line] === 0 ? 1 : 0,
  );
  const { numbers, functionWords, addressWords } = countWordKinds(view);
  return {
    view,
    earlier,
    textScores,
    isProse,
    numbers,
    functionWords,
    addressWords,
    proseWordSums: prefixSums(count, (line) => (isProse[line] ? view.wordCount(line) : 0)),
    boilerplateSums: prefixSums(count, (line) => isBoilerplate[line]!),
    textScoreSums: prefixSums(count, (line) => textScores[line]!),
    runs: findRuns(count, isProse),
    proseDistances: computeDistances(count, (line) => isProse[line] === 1),
    boilerplateDistances: computeDistances(count, (line) => isBoilerplate[line] === 1),
    topic: computeTopicOverlap(view, isProse),
    repetitions: countRepetitions(view),
  };
}

function countWordKinds(view: LineView): Pick<FeatureContext, 'numbers' | 'functionWords' | 'addressWords'> {
  const numbers = new Int32Array(view.count);
  const functionWords = new Int32Array(view.count);
  const addressWords = new Int32Array(view.count);
  for (let line = 0; line < view.count; line++) {
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
      const id = view.words[word]!;
      if (id === NUMBER) numbers[line]!++;
      else if (FUNCTION_WORDS.has(id)) functionWords[line]!++;
      if (ADDRESS.has(id)) addressWords[line]!++;
    }
  }
  return { numbers, functionWords, addressWords };
}

function prefixSums(count: number, value: (line: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let line = 0; line < count; line++) sums[line + 1] = sums[line]! + value(line);
  return sums;
}

function computeDistances(count: number, test: (line: number) => boolean): Distances {
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  let last = -NO_DISTANCE;
  for (let line = 0; line < count; line++) {
    before[line] = Math.min(NO_DISTANCE, line - last);
    if (test(line)) last = line;
  }
  let next = count + NO_DISTANCE;
  for (let line = count - 1; line >= 0; line--) {
    after[line] = Math.min(NO_DISTANCE, next - line);
    if (test(line)) next = line;
  }
  return { before, after };
}

function findRuns(count: number, isProse: Uint8Array): Run[] {
  const runs: Run[] = new Array(count);
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && isProse[end] === isProse[start]) end++;
    const run = { start, end };
    for (let line = start; line < end; line++) runs[line] = run;
    start = end;
  }
  return runs;
}

function countRepetitions(view: LineView): Uint8Array {
  const { wordHashes } = view;
  const counts = new Map<number, number>();
  const hashes = Int32Array.from({ length: view.count }, (_, line) => {
    let hash = HASH_START;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
      hash = Math.imul(hash ^ wordHashes[word]!, 0x5bd1e995) ^ (hash >>> 15);
    return hash;
  });
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return Uint8Array.from(hashes, (hash) => Math.min(MAX_REPETITIONS, counts.get(hash)! - 1));
}
