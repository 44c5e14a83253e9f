import type { LineView } from '../lines/lineView.ts';

/** Number of buckets into which words and pairs of words are hashed: a power of two. Each bucket has a weight. */
export const TEXT_BUCKETS = 8192;
/** Number of words scored at the start and at the end of a long line. */
const SCORED_FIRST_WORDS = 24;
const SCORED_LAST_WORDS = 8;

/** Hashes of the ends of a line, for the pairs with its first and last word. */
const LINE_START = 0x51ed270b;
const LINE_END = 0x2545f491;

/** Calls `visit` for the buckets of a line's words, of its pairs of neighboring words and of its two ends. */
function visitBuckets(view: LineView, line: number, visit: (bucket: number) => void): void {
  const hashes = view.wordHashes;
  const first = view.firstWord[line]!;
  const end = view.endWord[line]!;
  let previous = LINE_START;
  for (let word = first; word < end; word++) {
    if (word === first + SCORED_FIRST_WORDS && end - word > SCORED_LAST_WORDS) {
      word = end - SCORED_LAST_WORDS;
      previous = LINE_START ^ LINE_END;
    }
    const hash = hashes[word]!;
    visit(hashToBucket(hash, 0));
    visit(hashToBucket(previous, hash));
    previous = hash;
  }
  visit(hashToBucket(previous, LINE_END));
}

/** Returns the line's buckets in order of occurrence; a bucket can occur more than once. */
export function textBuckets(view: LineView, line: number): number[] {
  const buckets: number[] = [];
  visitBuckets(view, line, (bucket) => buckets.push(bucket));
  return buckets;
}

/**
 * Returns the sum of the weights of the line's buckets, divided by the square root of their number so that long lines do
 * not score higher merely because of their length.
 */
export function textScore(view: LineView, line: number, weights: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  visitBuckets(view, line, (bucket) => {
    sum += weights[bucket]!;
    count++;
  });
  return sum / Math.sqrt(count);
}

function hashToBucket(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (TEXT_BUCKETS - 1);
}
