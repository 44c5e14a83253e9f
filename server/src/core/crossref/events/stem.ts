import { stemmer } from 'stemmer';

/** Maximum number of cached stems. The cache is cleared when it is full. */
const MAX_CACHED_STEMS = 50_000;
/** Stem of each word: the same words occur in every article. */
let cache = new Map<string, string>();

/** Returns the Porter stem of a word in lower case. */
export function stemWord(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED_STEMS) cache = new Map();
  const stem = stemmer(word);
  cache.set(word, stem);
  return stem;
}
