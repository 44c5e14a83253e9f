import { normalizeQuote } from '../../quotes/index.ts';
import { hashNumber } from '../../text/index.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';

/** What a quote says, in the forms in which two are compared: made once, since a quote meets every quote of its neighbours. */
export interface QuoteTerms {
  /** In normal form, in order. */
  readonly words: readonly string[];
  /** Keys of the words and of the shingles, each as often as it is said, ascending. */
  readonly wordKeys: readonly number[];
  readonly shingleKeys: readonly number[];
  /** The keys under which the quote can be found: its telling shingles, or the whole fragment. */
  readonly keys: readonly number[];
  /** Sum of the rarities of the words. */
  readonly rarity: number;
}

/** Words of a shingle: four words in a row are hardly ever said twice by chance. */
export const SHINGLE_WORDS = 4;
/** Rarity that the words of a shingle need together to be looked for: "I do not believe" is in every folder. */
const LEAST_KEY_RARITY = 1.1;
/** Fragments shorter than a shingle match only as a whole, and only when they say something: this many letters. */
const LEAST_FRAGMENT_LETTERS = 9;
const LEAST_FRAGMENT_WORDS = 2;

export function computeQuoteTerms(quote: string): QuoteTerms {
  const words = normalizeQuote(quote);
  const rarities = words.map((word) => normalizedIdf(stemWord(word)));
  const shingles: number[] = [];
  const telling: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const key = hashNumber(words.slice(i, i + SHINGLE_WORDS).join(' '));
    shingles.push(key);
    if (sum(rarities.slice(i, i + SHINGLE_WORDS)) >= LEAST_KEY_RARITY) telling.push(key);
  }
  if (words.length < SHINGLE_WORDS && isDistinctiveFragment(words)) telling.push(hashNumber(words.join(' ')));
  return {
    words,
    wordKeys: ascending(words.map(hashNumber)),
    shingleKeys: ascending(shingles),
    keys: telling,
    rarity: sum(rarities),
  };
}

/** Whether a fragment says enough to be the same one elsewhere. */
export function isDistinctiveFragment(words: readonly string[]): boolean {
  return words.length >= LEAST_FRAGMENT_WORDS && words.join('').length >= LEAST_FRAGMENT_LETTERS;
}

function ascending(keys: number[]): number[] {
  return keys.sort((x, y) => x - y);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
