import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import type { QuoteMention } from '../mention.ts';
import { canBeSameSpeaker } from './speakerNames.ts';

/** A word below this rarity carries no content: "have", "people", "time". */
const LEAST_RARITY = 0.25;
/** "I" and "a" are in no table of words. */
const LEAST_LETTERS = 2;
/** Share of the content of the shorter quote that the longer must have for words in the same order to be the same quote. */
const LEAST_CONTENT = 0.6;

/** What a quote says apart from its wording: stems with their rarity, in the order of the quote, and the sum of it. */
interface Content {
  readonly stems: ReadonlyMap<string, number>;
  readonly total: number;
}

function contentOf(words: readonly string[]): Content {
  const stems = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const stem = stemWord(word.replace(/['’]s$/, ''));
    const rare = normalizedIdf(stem);
    if (rare < LEAST_RARITY || stem.length < LEAST_LETTERS || stems.has(stem)) continue;
    stems.set(stem, rare);
    total += rare;
  }
  return { stems, total };
}

function sharedOf(a: Content, b: Content): { readonly weight: number; readonly stems: readonly string[] } {
  let weight = 0;
  const stems: string[] = [];
  for (const [stem, rare] of a.stems) {
    if (!b.stems.has(stem)) continue;
    weight += rare;
    stems.push(stem);
  }
  return { weight, stems };
}

/** How many of the stems stand in the same order in the other quote: the longest row that goes up. */
function inOrder(stems: readonly string[], other: Content): number {
  const places = new Map([...other.stems.keys()].map((stem, place) => [stem, place]));
  const tails: number[] = [];
  for (const stem of stems) {
    const place = places.get(stem)!;
    const at = tails.findIndex((tail) => tail >= place);
    if (at < 0) tails.push(place);
    else tails[at] = place;
  }
  return tails.length;
}

/** "If you go to Orrin" and "If you go to Lume" have nearly all words in common, but not what they are about. */
export function sharesContent(short: readonly string[], long: readonly string[]): boolean {
  const content = contentOf(short);
  return sharedOf(content, contentOf(long)).weight >= LEAST_CONTENT * content.total;
}

/** Quotes shorter than this say too little to be known by their content. In words. */
const LEAST_WORDS = 7;
/** The shorter has at least this share of the words of the longer: a translator keeps the length. */
const LEAST_LENGTH = 0.5;
/** Content stems that both have, most of them in one order, and their weight against the mean of both. */
const LEAST_SHARED = 5;
const LEAST_SHARE = 0.55;
const LEAST_IN_ORDER = 0.8;
/** Longer quotes are compared by their words only. In words. */
const MOST_WORDS = 400;

const contents = new WeakMap<QuoteMention, Content>();

function memoized(mention: QuoteMention): Content {
  let content = contents.get(mention);
  if (!content) {
    content = contentOf(mention.words);
    contents.set(mention, content);
  }
  return content;
}

/**
 * How much of what they say two quotes of one speaker share, 0 to 1; 0 when they are no wordings of the same. Texts that
 * translate a speech each for themselves keep its content, not its words.
 */
export function paraphraseSimilarity(a: QuoteMention, b: QuoteMention): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (
    long.words.length > MOST_WORDS ||
    short.words.length < LEAST_WORDS ||
    short.words.length < LEAST_LENGTH * long.words.length
  )
    return 0;
  if (!canBeSameSpeaker(a.quote.speaker, b.quote.speaker)) return 0;
  const [x, y] = [memoized(a), memoized(b)];
  const { weight, stems } = sharedOf(x, y);
  const share = weight / ((x.total + y.total) / 2);
  if (stems.length < LEAST_SHARED || share < LEAST_SHARE) return 0;
  return inOrder(stems, y) >= LEAST_IN_ORDER * stems.length ? share : 0;
}
