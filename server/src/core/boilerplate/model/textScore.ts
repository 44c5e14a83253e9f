import type { LineView } from '../lines/lineView.ts';

/** Weights are kept for so many hashed words and pairs of words: a power of two. */
export const TEXT_BUCKETS = 8192;
/** Of a long line only the first and the last words are read. */
const FIRST_WORDS = 24;
const LAST_WORDS = 8;

const START = 0x51ed270b;
const END = 0x2545f491;

/** Calls `visit` for the buckets of a line's words, of its pairs of neighbouring words and of its two ends. */
function eachBucket(view: LineView, line: number, visit: (bucket: number) => void): void {
  const hashes = view.wordHashes;
  const first = view.firstWord[line]!;
  const end = view.endWord[line]!;
  let before = START;
  for (let word = first; word < end; word++) {
    if (word === first + FIRST_WORDS && end - word > LAST_WORDS) {
      word = end - LAST_WORDS;
      before = START ^ END;
    }
    const hash = hashes[word]!;
    visit(bucket(hash, 0));
    visit(bucket(before, hash));
    before = hash;
  }
  visit(bucket(before, END));
}

/** The line's buckets; one may come twice. */
export function textBuckets(view: LineView, line: number): number[] {
  const buckets: number[] = [];
  eachBucket(view, line, (index) => buckets.push(index));
  return buckets;
}

/** Sum of the weights of the line's buckets, divided by the root of their number: long lines are not louder than short ones. */
export function textScore(view: LineView, line: number, weights: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  eachBucket(view, line, (index) => {
    sum += weights[index]!;
    count++;
  });
  return sum / Math.sqrt(count);
}

function bucket(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (TEXT_BUCKETS - 1);
}
