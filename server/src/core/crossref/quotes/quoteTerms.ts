import { normalizeQuote } from '../../quotes/index.ts';
import { hashNumber } from '../../text/index.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';

/** The words of a quote in the forms that comparisons need. Computed once, since a quote is compared with every quote of neighboring articles. */
export interface QuoteTerms {
  /** Normalized words, in order. */
  readonly words: readonly string[];
  /** Hashes of the words, with repetitions, ascending. */
  readonly wordKeys: readonly number[];
  /** Hashes of the shingles, with repetitions, ascending. */
  readonly shingleKeys: readonly number[];
  /** Hashes by which the quote can be found: its distinctive shingles, or the whole quote if it is a distinctive fragment. */
  readonly keys: readonly number[];
  /** Sum of the rarities of the words. */
  readonly rarity: number;
}

/** Number of words of a shingle: four words in a row are hardly ever the same by chance. */
export const SHINGLE_WORDS = 4;
/** Minimum sum of the rarities of a distinctive shingle: "I do not believe" is in every folder. Hand-set, not measured. */
const MIN_SHINGLE_RARITY = 1.1;
/** Minimum number of letters of a distinctive fragment. Hand-set, not measured. */
const MIN_FRAGMENT_LETTERS = 9;
/** Minimum number of words of a distinctive fragment. */
const MIN_FRAGMENT_WORDS = 2;

/** Returns the terms of the text of a quote. */
export function computeQuoteTerms(quote: string): QuoteTerms {
  const words = normalizeQuote(quote);
  const rarities = words.map((word) => normalizedIdf(stemWord(word)));
  const shingles: number[] = [];
  const distinctive: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const key = hashNumber(words.slice(i, i + SHINGLE_WORDS).join(' '));
    shingles.push(key);
    if (sum(rarities.slice(i, i + SHINGLE_WORDS)) >= MIN_SHINGLE_RARITY) distinctive.push(key);
  }
  if (words.length < SHINGLE_WORDS && isDistinctiveFragment(words)) distinctive.push(hashNumber(words.join(' ')));
  return {
    words,
    wordKeys: sortAscending(words.map(hashNumber)),
    shingleKeys: sortAscending(shingles),
    keys: distinctive,
    rarity: sum(rarities),
  };
}

/** Whether a quote shorter than a shingle has enough text to be recognized elsewhere. It matches only as a whole. */
export function isDistinctiveFragment(words: readonly string[]): boolean {
  return words.length >= MIN_FRAGMENT_WORDS && words.join('').length >= MIN_FRAGMENT_LETTERS;
}

function sortAscending(keys: number[]): number[] {
  return keys.sort((x, y) => x - y);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
