import type { Verdict } from '../figures/verdict.ts';
import type { QuoteMention } from '../mention.ts';
import { findContradiction, type QuoteContradiction } from './contradiction.ts';
import { paraphraseSimilarity, sharesContent } from './paraphrase.ts';
import { isDistinctiveFragment, SHINGLE_WORDS } from './quoteTerms.ts';
import { canBeSameSpeaker, haveDifferentPeople, haveFittingSpeakers } from './speakerNames.ts';

/** Minimum share of the shorter quote's shingles that the longer one must have. Hand-set, not measured. */
const MIN_SHINGLE_SHARE = 0.5;
/** Minimum sum of the rarities of a quote that is recognized in articles about unrelated events. Hand-set, not measured. */
const MIN_UNRELATED_RARITY = 2.5;
/** Minimum rarity of a quote of one word, 0 to 1: "new" is said of everything. Hand-set, not measured. */
const MIN_WORD_RARITY = 0.4;
/** Minimum share of the shorter quote's words that an edited quote has in the same order. Hand-set, not measured. */
const MIN_ORDERED_SHARE = 0.8;
/** Minimum length, in words, of a quote that may be an edited one. Hand-set, not measured. */
const MIN_EDITED_WORDS = SHINGLE_WORDS + 2;
/** Maximum length, in words, of quotes that are compared word by word, because the comparison is quadratic. */
const MAX_COMPARED_WORDS = 120;

// Scores of the kinds of matches, 0 to 1. Hand-set, not measured.
/** Score of quotes with the same words. */
const SAME_WORDS_SCORE = 1;
/** Score of a fragment that the same speaker says in both articles. */
const SAME_FRAGMENT_SCORE = 0.9;
/** Score of a fragment that is contained in a longer quote. */
const CONTAINED_FRAGMENT_SCORE = 0.6;
/** Score of quotes that differ in a few words. */
const EDITED_SCORE = 0.55;
/** Score of quotes that share no shingle; rises to 1 with the share of the shared ones. */
const BASE_SHINGLE_SCORE = 0.5;
/** Factor from the similarity of paraphrases to their score. */
const PARAPHRASE_FACTOR = 0.5;

export interface QuoteMatchOptions {
  /** Whether the two articles are about the same event. */
  readonly isSameEvent: boolean;
}

/** How two quotes match. */
export interface QuoteMatch {
  /** Confidence that they are the same statement, 0 to 1. */
  readonly score: number;
  /** `agrees`: the same words; `compatible`: an excerpt, an edited quote or a paraphrase. */
  readonly verdict: Verdict;
  /** Whether only the content matches, not the words: possibly a different translation. */
  readonly isParaphrase: boolean;
  /** Why the quotes differ; absent unless they do. */
  readonly conflict?: QuoteConflict;
}

/** Why two versions of a quote cannot both be right: another speaker, or words that contradict each other. */
export type QuoteConflict = { readonly code: 'speaker' } | QuoteContradiction;

/** Whether the shorter of two quotes has enough text to be recognized in articles about unrelated events. */
export function isDistinctive(a: QuoteMention, b: QuoteMention): boolean {
  const short = a.words.length <= b.words.length ? a : b;
  return short.words.length >= SHINGLE_WORDS && short.rarity >= MIN_UNRELATED_RARITY;
}

/**
 * Returns how two quotes match, or null if they do not. Short fragments and paraphrases match only in articles about the same
 * event. Symmetric.
 */
export function matchQuotes(a: QuoteMention, b: QuoteMention, { isSameEvent }: QuoteMatchOptions): QuoteMatch | null {
  const match = matchWords(a, b);
  if (match) return addConflict(a, b, match);
  if (!isSameEvent) return null;
  if (isSameFragment(a, b)) return { score: SAME_FRAGMENT_SCORE, verdict: 'agrees', isParaphrase: false };
  const similarity = paraphraseSimilarity(a, b);
  if (similarity === 0) return null;
  return { score: similarity * PARAPHRASE_FACTOR, verdict: 'compatible', isParaphrase: true };
}

/** Returns the match with the verdict `differs` if another person says the words, or if they contradict each other. */
function addConflict(a: QuoteMention, b: QuoteMention, match: QuoteMatch): QuoteMatch | null {
  if (haveDifferentPeople(a.quote, b.quote)) {
    return isDistinctive(a, b) ? { ...match, verdict: 'differs', conflict: { code: 'speaker' } } : null;
  }
  const contradiction = match.verdict === 'agrees' ? null : findContradiction(a.words, b.words);
  return contradiction ? { ...match, verdict: 'differs', conflict: contradiction } : match;
}

/** Whether two quotes are the same few words of the same speaker. */
function isSameFragment(a: QuoteMention, b: QuoteMention): boolean {
  if (a.words.length === 0 || a.words.length >= SHINGLE_WORDS || !haveSameWords(a.words, b.words)) return false;
  if (a.words.length === 1 && a.rarity < MIN_WORD_RARITY) return false;
  return canBeSameSpeaker(a.quote.speaker, b.quote.speaker);
}

function haveSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** Returns how the words of two quotes match, or null if too few do. */
function matchWords(a: QuoteMention, b: QuoteMention): QuoteMatch | null {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (haveSameWords(short.words, long.words)) {
    if (!isDistinctiveFragment(short.words)) return null;
    if (short.words.length < SHINGLE_WORDS && !haveFittingSpeakers(a.quote, b.quote)) return null;
    return { score: SAME_WORDS_SCORE, verdict: 'agrees', isParaphrase: false };
  }
  const score = scoreDifferentWords(short, long);
  return score === null ? null : { score, verdict: 'compatible', isParaphrase: false };
}

/** Returns the score of an excerpt or an edited quote, or null if the quotes do not match. */
function scoreDifferentWords(short: QuoteMention, long: QuoteMention): number | null {
  if (short.words.length < SHINGLE_WORDS) {
    const isContained =
      isDistinctiveFragment(short.words) &&
      containsInOrder(long.words, short.words) &&
      haveFittingSpeakers(short.quote, long.quote);
    return isContained ? CONTAINED_FRAGMENT_SCORE : null;
  }
  const share = countContained(short.shingleKeys, long.shingleKeys) / short.shingleKeys.length;
  if (share >= MIN_SHINGLE_SHARE) return BASE_SHINGLE_SCORE + share * (1 - BASE_SHINGLE_SCORE);
  return isNearSubsequence(short, long) && sharesContent(short.words, long.words) ? EDITED_SCORE : null;
}

/** Whether `long` contains the words of `short` consecutively. */
function containsInOrder(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++) {
    if (short.every((word, k) => word === long[i + k])) return true;
  }
  return false;
}

/** Whether most words of the shorter quote occur in the longer one in the same order (longest common subsequence). */
function isNearSubsequence(short: QuoteMention, long: QuoteMention): boolean {
  if (long.words.length > MAX_COMPARED_WORDS || short.words.length < MIN_EDITED_WORDS) return false;
  const minShared = MIN_ORDERED_SHARE * short.words.length;
  // Counting shared words in any order is linear and nearly always decides.
  if (countContained(short.wordKeys, long.wordKeys) < minShared) return false;
  let row = new Uint16Array(long.words.length + 1);
  for (const word of short.words) {
    const next = new Uint16Array(long.words.length + 1);
    for (let j = 0; j < long.words.length; j++) {
      next[j + 1] = word === long.words[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    }
    row = next;
  }
  return row[long.words.length]! >= minShared;
}

/** Returns how many of `keys`, counting repetitions, occur in `others`. Both are ascending. */
function countContained(keys: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < keys.length && j < others.length; ) {
    const order = keys[i]! - others[j]!;
    if (order === 0) count++;
    if (order <= 0) i++;
    else j++;
  }
  return count;
}
