import type { Verdict } from '../figures/verdict.ts';
import type { QuoteMention } from '../mention.ts';
import { paraphraseSimilarity, sharesContent } from './paraphrase.ts';
import { isDistinctiveFragment, SHINGLE_WORDS } from './quoteTerms.ts';
import { canBeSameSpeaker } from './speakerNames.ts';

export interface QuoteMatchOptions {
  /** Whether the two articles are about the same event. */
  readonly isSameEvent: boolean;
}

/** How two quotes are alike. */
export interface QuoteMatch {
  readonly score: number;
  /** `agrees`: the same words; `compatible`: one holds the other, few words differ, or it is another wording. */
  readonly verdict: Verdict;
  /** Another wording of what the same speaker said: perhaps another translation. */
  readonly isParaphrase: boolean;
}

/** Share of the shorter quote's shingles that the longer must have. */
const LEAST_SHARED = 0.5;
/** Rarity that the words of a quote need together to be the same one in articles that share no event. */
const LEAST_STRANGE_RARITY = 2.5;

/** Whether the shorter of two quotes says enough to be recognised among articles about anything. */
export function isDistinctive(a: QuoteMention, b: QuoteMention): boolean {
  const short = a.words.length <= b.words.length ? a : b;
  return short.words.length >= SHINGLE_WORDS && short.rarity >= LEAST_STRANGE_RARITY;
}

/** Whether two quotes are the same words or, in articles about one event, another wording; null when not. Symmetric. */
export function matchQuotes(a: QuoteMention, b: QuoteMention, { isSameEvent }: QuoteMatchOptions): QuoteMatch | null {
  const match = matchWords(a, b);
  if (match) return { ...match, isParaphrase: false };
  if (!isSameEvent) return null;
  if (isSameFragment(a, b)) return { score: FRAGMENT_SCORE, verdict: 'agrees', isParaphrase: false };
  const share = paraphraseSimilarity(a, b);
  return share > 0 ? { score: share / 2, verdict: 'compatible', isParaphrase: true } : null;
}

/** A fragment that is too short to be known by its words is known by its speaker as well. */
const FRAGMENT_SCORE = 0.9;
/** Rarity that one word alone needs: "new" is said of everything. */
const LEAST_WORD_RARITY = 0.4;

function isSameFragment(a: QuoteMention, b: QuoteMention): boolean {
  if (a.words.length === 0 || a.words.length >= SHINGLE_WORDS || a.words.length !== b.words.length) return false;
  if (!a.words.every((word, i) => word === b.words[i])) return false;
  if (a.words.length === 1 && a.rarity < LEAST_WORD_RARITY) return false;
  return canBeSameSpeaker(a.quote.speaker, b.quote.speaker);
}

function matchWords(a: QuoteMention, b: QuoteMention): Omit<QuoteMatch, 'isParaphrase'> | null {
  const [x, y] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const [short, long] = [x.words, y.words];
  if (short.length === long.length && short.every((word, i) => word === long[i])) {
    return isDistinctiveFragment(short) ? { score: 1, verdict: 'agrees' } : null;
  }
  if (short.length < SHINGLE_WORDS) {
    return isDistinctiveFragment(short) && holdsInARow(long, short) ? { score: 0.6, verdict: 'compatible' } : null;
  }
  const share = countHeld(x.shingleKeys, y.shingleKeys) / x.shingleKeys.length;
  if (share >= LEAST_SHARED) return { score: 0.5 + share / 2, verdict: 'compatible' };
  return nearlyInOrder(x, y) && sharesContent(short, long) ? { score: 0.55, verdict: 'compatible' } : null;
}

function holdsInARow(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++) {
    if (short.every((word, k) => word === long[i + k])) return true;
  }
  return false;
}

/** Share of the shorter quote's words that stand in the longer one in the same order, for quotes with a few edits. */
const LEAST_IN_ORDER = 0.8;
/** The longest quotes that are compared word by word: the comparison is quadratic. In words. */
const MOST_WORDS = 120;

function nearlyInOrder({ words: short, wordKeys }: QuoteMention, other: QuoteMention): boolean {
  const long = other.words;
  if (long.length > MOST_WORDS || short.length < SHINGLE_WORDS + 2) return false;
  // Words that stand in no order at all are counted first: that is linear, and nearly always enough.
  if (countHeld(wordKeys, other.wordKeys) < LEAST_IN_ORDER * short.length) return false;
  let row = new Uint16Array(long.length + 1);
  for (const word of short) {
    const next = new Uint16Array(long.length + 1);
    for (let j = 0; j < long.length; j++) {
      next[j + 1] = word === long[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    }
    row = next;
  }
  return row[long.length]! >= LEAST_IN_ORDER * short.length;
}

/** How many of the first keys, each as often as it stands there, the second list holds. Both ascending. */
function countHeld(keys: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < keys.length && j < others.length; ) {
    const order = keys[i]! - others[j]!;
    if (order === 0) count++;
    if (order <= 0) i++;
    else j++;
  }
  return count;
}
