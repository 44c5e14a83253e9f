import { hashNumber } from './hash.ts';

/** Distinct 52-bit keys of words, ascending: two such lists are compared in one pass, and take little memory. */
export function sortedKeys(words: Iterable<string>): Float64Array {
  return Float64Array.from(new Set(Array.from(words, (word) => hashNumber(word)))).sort();
}

/** How many values two ascending lists of distinct values have in common. */
export function countCommon(a: Float64Array, b: Float64Array): number {
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
