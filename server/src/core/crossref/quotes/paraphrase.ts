import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import type { QuoteMention } from '../mention.ts';
import { canBeSameSpeaker } from './speakerNames.ts';

/** Minimum rarity of a content word, 0 to 1: "have", "people" and "time" are not content. Hand-set, not measured. */
const MIN_CONTENT_RARITY = 0.25;
/** Minimum length of a content stem, in UTF-16 code units: "I" and "a" are missing from the table of rarities. */
const MIN_STEM_LENGTH = 2;
/**
 * Minimum share of the shorter quote's content that the longer one must have for nearly equal words to be the same quote.
 * Hand-set, not measured.
 */
const MIN_CONTENT_SHARE = 0.6;

/** Minimum length, in words, of a quote that can be recognized by its content. Hand-set, not measured. */
const MIN_PARAPHRASE_WORDS = 7;
/** Maximum length, in words, of a quote that is compared by content; bounds the work. */
const MAX_PARAPHRASE_WORDS = 400;
/** Minimum length of the shorter quote as a share of the longer one's, since a translation has a similar length. Hand-set, not measured. */
const MIN_LENGTH_RATIO = 0.5;
/** Minimum number of content stems that paraphrases share. Hand-set, not measured. */
const MIN_SHARED_STEMS = 5;
/** Minimum weight of the shared stems as a share of the mean content of both. Hand-set, not measured. */
const MIN_SHARED_CONTENT = 0.55;
/** Minimum share of the shared stems that are in the same order. Hand-set, not measured. */
const MIN_ORDERED_SHARE = 0.8;

/** The start of a number in the form of {@link normalizeQuote}: "25", "$5000000". */
const NUMBER = /^[$€£¥₹]?\d/;

/** What a quote says regardless of its wording. */
interface Content {
  /** Content stems with their rarity, in the order of the quote. */
  readonly stems: ReadonlyMap<string, number>;
  /** Sum of the rarities. */
  readonly total: number;
}

function extractContent(words: readonly string[]): Content {
  const stems = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const stem = stemWord(word.replace(/['’]s$/, ''));
    const rarity = normalizedIdf(stem);
    if (rarity < MIN_CONTENT_RARITY || stem.length < MIN_STEM_LENGTH || stems.has(stem)) continue;
    stems.set(stem, rarity);
    total += rarity;
  }
  return { stems, total };
}

/** Returns the stems that two quotes share, in the order of the first, and the sum of their rarities. */
function intersectContent(a: Content, b: Content): { readonly weight: number; readonly stems: readonly string[] } {
  let weight = 0;
  const stems: string[] = [];
  for (const [stem, rarity] of a.stems) {
    if (!b.stems.has(stem)) continue;
    weight += rarity;
    stems.push(stem);
  }
  return { weight, stems };
}

/** Returns the length of the longest subsequence of `stems` that is in the same order in `other`. */
function longestOrderedSubsequence(stems: readonly string[], other: Content): number {
  const positions = new Map([...other.stems.keys()].map((stem, position) => [stem, position]));
  // Patience sorting: `tails[k]` is the lowest end of an increasing subsequence of k + 1 positions.
  const tails: number[] = [];
  for (const stem of stems) {
    const position = positions.get(stem)!;
    const pile = tails.findIndex((tail) => tail >= position);
    if (pile < 0) tails.push(position);
    else tails[pile] = position;
  }
  return tails.length;
}

/**
 * Whether the longer of two quotes with nearly equal words also has most of the shorter one's content. "If you go to Orrin" and
 * "If you go to Lume" share nearly all words, but not what they are about. Numbers do not count, because two versions of one
 * statement that differ in a number contradict each other.
 */
export function sharesContent(short: readonly string[], long: readonly string[]): boolean {
  const content = extractContent(short.filter((word) => !NUMBER.test(word)));
  return intersectContent(content, extractContent(long)).weight >= MIN_CONTENT_SHARE * content.total;
}

const contentCache = new WeakMap<QuoteMention, Content>();

function getContent(mention: QuoteMention): Content {
  let content = contentCache.get(mention);
  if (!content) {
    content = extractContent(mention.words);
    contentCache.set(mention, content);
  }
  return content;
}

/**
 * Returns the share of their content that two quotes of one speaker have in common, 0 to 1; 0 if they are not paraphrases of
 * each other. Articles that translate a speech independently keep its content, not its words.
 */
export function paraphraseSimilarity(a: QuoteMention, b: QuoteMention): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (
    long.words.length > MAX_PARAPHRASE_WORDS ||
    short.words.length < MIN_PARAPHRASE_WORDS ||
    short.words.length < MIN_LENGTH_RATIO * long.words.length
  )
    return 0;
  if (!canBeSameSpeaker(a.quote.speaker, b.quote.speaker)) return 0;
  const [x, y] = [getContent(a), getContent(b)];
  const { weight, stems } = intersectContent(x, y);
  const share = weight / ((x.total + y.total) / 2);
  if (stems.length < MIN_SHARED_STEMS || share < MIN_SHARED_CONTENT) return 0;
  return longestOrderedSubsequence(stems, y) >= MIN_ORDERED_SHARE * stems.length ? share : 0;
}
