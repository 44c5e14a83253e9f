import { hashNumber } from './hash.ts';

/** Distinct 52-bit keys of words, ascending: two such lists are compared in one pass, and take little memory. */
export function sortedKeys(words: Iterable<string>): number[] {
  return [...new Set(Array.from(words, (word) => hashNumber(word)))].sort((x, y) => x - y);
}

/** How many values two ascending lists of distinct values have in common. */
export function intersectionSize(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  // No branch that cannot be foretold: a comparison of three ways took five times as long.
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!;
    if (order === 0) count++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return count;
}
