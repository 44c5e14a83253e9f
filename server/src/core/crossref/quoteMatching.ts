import { rarity } from './background.ts';
import type { QuoteMention } from './mention.ts';
import { rewording, sharesContent } from './quoteContent.ts';
import { mayBeOneSpeaker } from './speakerNames.ts';
import { stemOf } from './stem.ts';
import type { Verdict } from './verdict.ts';

/** How two quotes are alike. */
export interface QuoteMatch {
  readonly score: number;
  /** `agrees`: the same words; `compatible`: one holds the other, few words differ, or it is another wording. */
  readonly verdict: Verdict;
  /** Another wording of what the same speaker said: perhaps another translation. */
  readonly reworded: boolean;
}

/** Words of a shingle: four words in a row are hardly ever said twice by chance. */
export const SHINGLE = 4;
/** Share of the shorter quote's shingles that the longer must have. */
const LEAST_SHARED = 0.5;
/** Fragments shorter than a shingle match only as a whole, and only when they say something: this many letters. */
const LEAST_FRAGMENT_LETTERS = 9;
const LEAST_FRAGMENT_WORDS = 2;

/** Rarity that the words of a shingle need together to be looked for: "I do not believe" is in every folder. */
const LEAST_KEY_RARITY = 1.1;
/** Rarity that the words of a quote need together to be the same one in articles that share no event. */
const LEAST_STRANGE_RARITY = 2.5;

/** The keys under which a quote can be found: its telling shingles, or the whole fragment. */
export function quoteKeys(words: readonly string[]): string[] {
  if (words.length < SHINGLE) return isTelling(words) ? [words.join(' ')] : [];
  const rarities = words.map((word) => rarity(stemOf(word)));
  return shingles(words).filter((_, i) => {
    let sum = 0;
    for (let k = i; k < i + SHINGLE; k++) sum += rarities[k]!;
    return sum >= LEAST_KEY_RARITY;
  });
}

/** Whether the shorter of two quotes says enough to be recognised among articles about anything. */
export function isUnmistakable(a: QuoteMention, b: QuoteMention): boolean {
  const short = a.words.length <= b.words.length ? a.words : b.words;
  return short.length >= SHINGLE && short.reduce((sum, word) => sum + rarity(stemOf(word)), 0) >= LEAST_STRANGE_RARITY;
}

function shingles(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) found.push(words.slice(i, i + SHINGLE).join(' '));
  return found;
}

function isTelling(words: readonly string[]): boolean {
  return words.length >= LEAST_FRAGMENT_WORDS && words.join('').length >= LEAST_FRAGMENT_LETTERS;
}

/** Whether two quotes are the same words or, in articles about one event, another wording; null when not. Symmetric. */
export function matchQuotes(a: QuoteMention, b: QuoteMention, oneEvent = false): QuoteMatch | null {
  const match = matchWords(a, b);
  if (match) return { ...match, reworded: false };
  if (!oneEvent) return null;
  if (isSameFragment(a, b)) return { score: FRAGMENT_SCORE, verdict: 'agrees', reworded: false };
  const share = rewording(a, b);
  return share > 0 ? { score: share / 2, verdict: 'compatible', reworded: true } : null;
}

/** A fragment that is too short to be known by its words is known by its speaker as well. */
const FRAGMENT_SCORE = 0.9;
/** Rarity that one word alone needs: "new" is said of everything. */
const LEAST_WORD_RARITY = 0.4;

function isSameFragment(a: QuoteMention, b: QuoteMention): boolean {
  if (a.words.length === 0 || a.words.length >= SHINGLE || a.words.length !== b.words.length) return false;
  if (!a.words.every((word, i) => word === b.words[i])) return false;
  if (a.words.length === 1 && rarity(stemOf(a.words[0]!)) < LEAST_WORD_RARITY) return false;
  return mayBeOneSpeaker(a.quote.speaker, b.quote.speaker);
}

function matchWords(a: QuoteMention, b: QuoteMention): Omit<QuoteMatch, 'reworded'> | null {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === long.length && short.every((word, i) => word === long[i])) {
    return isTelling(short) ? { score: 1, verdict: 'agrees' } : null;
  }
  if (short.length < SHINGLE) {
    return isTelling(short) && holdsInARow(long, short) ? { score: 0.6, verdict: 'compatible' } : null;
  }
  const known = new Set(shingles(long));
  const own = shingles(short);
  let shared = 0;
  for (const shingle of own) if (known.has(shingle)) shared++;
  const share = shared / own.length;
  if (share >= LEAST_SHARED) return { score: 0.5 + share / 2, verdict: 'compatible' };
  return nearlyInOrder(short, long) && sharesContent(short, long) ? { score: 0.55, verdict: 'compatible' } : null;
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

function nearlyInOrder(short: readonly string[], long: readonly string[]): boolean {
  if (long.length > MOST_WORDS || short.length < SHINGLE + 2) return false;
  // Words that stand in no order at all are counted first: that is linear, and nearly always enough.
  const all = new Set(long);
  if (short.reduce((count, word) => count + (all.has(word) ? 1 : 0), 0) < LEAST_IN_ORDER * short.length) return false;
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

/** What the texts show of how two linked quotes relate, in words for a person; null for the same words or an excerpt. */
export function explainQuotes(a: QuoteMention, b: QuoteMention): string | null {
  return matchQuotes(a, b, true)?.reworded ? 'another wording, perhaps another translation' : null;
}
