import { HASH_START, hashStep } from '../../text/vocabulary.ts';
import type { LineView } from '../lineView.ts';

/** Weights are kept for so many hashed words and pairs of words: a power of two. */
export const TEXT_BUCKETS = 8192;
/** Of a long line only the first and the last words are read. */
const FIRST_WORDS = 24;
const LAST_WORDS = 8;

const START = 0x51ed270b;
const END = 0x2545f491;

/** Buckets of a line's words, of its pairs of neighbouring words and of its two ends; the same bucket may come twice. */
export function textBuckets(view: LineView, line: number): number[] {
  const { tokens } = view.article;
  const first = view.firstWord[line]!;
  const end = view.endWord[line]!;
  const buckets: number[] = [];
  let before = START;
  for (let word = first; word < end; word++) {
    if (word === first + FIRST_WORDS && end - word > LAST_WORDS) {
      word = end - LAST_WORDS;
      before = START ^ END;
    }
    const hash = wordHash(view.text, tokens.start[view.wordToken[word]!]!, tokens.end[view.wordToken[word]!]!);
    buckets.push(bucket(hash, 0), bucket(before, hash));
    before = hash;
  }
  buckets.push(bucket(before, END));
  return buckets;
}

/** Mean weight of the line's buckets, scaled so that long lines are not louder than short ones. */
export function textScore(view: LineView, line: number, weights: ArrayLike<number>): number {
  const buckets = textBuckets(view, line);
  let sum = 0;
  for (const index of buckets) sum += weights[index]!;
  return sum / Math.sqrt(buckets.length);
}

/** Numbers fall together by their count of digits. */
function wordHash(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) return end - start;
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

function bucket(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (TEXT_BUCKETS - 1);
}
