import type { Boilerplate } from '../../boilerplate/index.ts';
import {
  type Article,
  intersectionSize,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  sortedKeys,
  TokenFlag,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
  WordSet,
} from '../../text/index.ts';
import { stemWord } from './stem.ts';
import { normalizedIdf } from './termRarity.ts';
import { createTermVector, type TermVector } from './termVector.ts';

/** What an article is about: its most distinctive words, each with a weight. */
export interface EventSignature extends TermVector {
  /** Parallel to `keys`: 1 for a name, otherwise 0. */
  readonly isName: readonly number[];
  /** Keys of the names of the lead, ascending. */
  readonly leadNames: readonly number[];
  /** Keys of all words of the head that are capitalized, in lower case, ascending. */
  readonly capitalized: readonly number[];
}

/** Minimum rarity, 0 to 1, of a word of a signature: "said", "also" and "when" are in every article. Hand-set, not measured. */
const MIN_TERM_RARITY = 0.25;
/** Number of tokens of an article that are inspected: its head says which event it is about. Bounds the work. Hand-set, not measured. */
const HEAD_TOKENS = 1500;
/** Number of tokens of the lead, because news states first what it is about. Hand-set, not measured. */
const LEAD_TOKENS = 120;
/** Factor for the weight of words in the lead. Hand-set, not measured. */
const LEAD_FACTOR = 1.5;
/** Factor for the weight of names, which tell events apart better than common nouns of the same rarity. Hand-set, not measured. */
const NAME_FACTOR = 1.6;
/** Maximum number of terms of a signature; those with the least weight are dropped. Hand-set, not measured. */
const MAX_TERMS = 90;

/** Abbreviations of market reports, calendar names and news agencies: articles about unrelated events share them. */
const NON_EVENT_WORDS = new WordSet(`
  mln mlns bln dlr dlrs pct vs cts ct shr shrs qtr qtrs avg revs mths yr yrs nine oper net inc corp ltd plc div payout sales
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS}
  reuter reuters afp ap pti ani xinhua tass dpa press associated
`);

/** A word found in an article, before the strongest ones are chosen. */
interface SignatureTerm {
  readonly stem: string;
  weight: number;
  /** Whether it occurs with a capital letter inside a line. */
  isCapitalized: boolean;
  /** Whether it occurs in lower case. */
  isLowerCase: boolean;
}

/**
 * Returns the event signature of an article.
 *
 * @param excluded boilerplate whose words are ignored, in reading order
 */
export function computeEventSignature(article: Article, excluded: readonly Boilerplate[]): EventSignature {
  const ranked = collectTerms(article, excluded).map(({ stem, weight, isCapitalized, isLowerCase }) => {
    // A word that also occurs in lower case was capitalized by a headline.
    const isName = isCapitalized && !isLowerCase;
    return { stem, weight: isName ? weight * NAME_FACTOR : weight, isName };
  });
  ranked.sort((x, y) => y.weight - x.weight || (x.stem < y.stem ? -1 : 1));
  const kept = ranked.slice(0, MAX_TERMS);
  const names = sortedKeys(kept.filter(({ isName }) => isName).map(({ stem }) => stem));
  const signature = createTermVector(new Map(kept.map(({ stem, weight }) => [stem, weight])));
  return {
    ...signature,
    isName: signature.keys.map((key) => (names.includes(key) ? 1 : 0)),
    ...collectCapitalized(article),
  };
}

/** Minimum length of a capitalized word, in UTF-16 code units. */
const MIN_NAME_LENGTH = 3;

function collectCapitalized({ tokens, sentences }: Article): Pick<EventSignature, 'leadNames' | 'capitalized'> {
  const lead = new Set<string>();
  const all = new Set<string>();
  const end = Math.min(tokens.count, HEAD_TOKENS);
  for (let i = 0; i < end; i++) {
    if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) continue;
    const start = tokens.start[i]!;
    if (tokens.end[i]! - start < MIN_NAME_LENGTH || NON_EVENT_WORDS.has(tokens.word[i]!)) continue;
    const word = tokens.textOf(i).toLowerCase();
    all.add(word);
    const isFirst = sentences.start[sentences.at(start)] === start;
    if (i < LEAD_TOKENS && !isFirst && normalizedIdf(stemWord(word)) >= MIN_LEAD_NAME_RARITY) lead.add(word);
  }
  return { leadNames: sortedKeys(lead), capitalized: sortedKeys(all) };
}

/** Minimum rarity, 0 to 1, of a name of the lead. Hand-set, not measured. */
const MIN_LEAD_NAME_RARITY = 0.3;

function collectTerms({ tokens }: Article, excluded: readonly Boilerplate[]): SignatureTerm[] {
  const terms = new Map<string, SignatureTerm>();
  let next = 0;
  const end = Math.min(tokens.count, HEAD_TOKENS);
  for (let i = 0; i < end; i++) {
    const start = tokens.start[i]!;
    while (next < excluded.length && excluded[next]!.end <= start) next++;
    if (next < excluded.length && excluded[next]!.start <= start) continue;
    if (!tokens.isWord(i) || tokens.end[i]! - start < 2 || NON_EVENT_WORDS.has(tokens.word[i]!)) continue;
    const stem = stemWord(tokens.textOf(i).toLowerCase());
    const rarity = normalizedIdf(stem);
    if (rarity < MIN_TERM_RARITY) continue;
    const hasCapital = tokens.hasFlag(i, TokenFlag.capital);
    const isCapitalized = hasCapital && !tokens.hasFlag(i, TokenFlag.lineStart);
    const weight = rarity * rarity * (i < LEAD_TOKENS ? LEAD_FACTOR : 1);
    const term = terms.get(stem);
    if (term) {
      term.weight = Math.max(term.weight, weight);
      term.isCapitalized ||= isCapitalized;
      term.isLowerCase ||= !hasCapital;
    } else terms.set(stem, { stem, weight, isCapitalized, isLowerCase: !hasCapital });
  }
  return [...terms.values()];
}

/** Minimum weight of a term that is used to find candidates; lighter ones are in too many articles. Hand-set, not measured. */
const MIN_KEY_WEIGHT = 0.3;

/** Returns the keys by which articles about the same event are found: those of the terms with enough weight. */
export function getEventKeys({ keys, weights }: EventSignature): number[] {
  return keys.filter((_, i) => weights[i]! >= MIN_KEY_WEIGHT);
}

/** What two event signatures share. */
export interface EventSimilarity {
  /** Weight of the shared terms as a share of the geometric mean of both totals, 0 to 1. */
  readonly share: number;
  /** Weight of the shared terms. */
  readonly weight: number;
  /** Weight of the shared names. */
  readonly names: number;
}

/** Returns what two event signatures share. Symmetric. */
export function compareEvents(a: EventSignature, b: EventSignature): EventSimilarity {
  let weight = 0;
  let names = 0;
  const [x, y] = [a.keys, b.keys];
  // Avoids unpredictable branches, as in `overlapWeight`.
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const order = x[i]! - y[j]!;
    if (order === 0) {
      const shared = Math.min(a.weights[i]!, b.weights[j]!);
      weight += shared;
      if (a.isName[i] && b.isName[j]) names += shared;
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const both = Math.sqrt(a.total * b.total);
  return { share: both > 0 ? weight / both : 0, weight, names };
}

/** Minimum shared weight of articles about the same event: about three rare words of the lead. Hand-set, not measured. */
const MIN_SHARED_WEIGHT = 3;
/** Minimum share of the weight of articles that share names. Hand-set, not measured. */
const MIN_SHARE_WITH_NAMES = 0.14;
/** Minimum weight of shared names for {@link MIN_SHARE_WITH_NAMES} to apply. Hand-set, not measured. */
const MIN_NAMES_WEIGHT = 1.5;
/** Minimum share of the weight of articles that share few or no names. Hand-set, not measured. */
const MIN_SHARE = 0.22;

/** Whether two articles may be about the same event. Deliberately loose: links are decided sentence by sentence. */
export function isSameEvent({ share, weight, names }: EventSimilarity): boolean {
  if (weight < MIN_SHARED_WEIGHT) return false;
  return share >= MIN_SHARE || (share >= MIN_SHARE_WITH_NAMES && names >= MIN_NAMES_WEIGHT);
}

/** Two articles whose figures are compared. */
export interface EventPair {
  readonly a: EventSignature;
  readonly b: EventSignature;
  readonly similarity: EventSimilarity;
  /** Share of the names in one lead that the other article lacks, 0 to 1; the smaller of the two shares. */
  readonly foreignLead: number;
  /** Whether both figures are in the same article. Then no name counts as foreign. */
  readonly isSameArticle?: boolean;
}

/** Minimum denominator of that share, so that a lead with few names does not dominate. */
const MIN_LEAD_NAMES = 3;

/** Returns the pair of two articles. `a` is the article of the first figure of every comparison. */
export function createEventPair(a: EventSignature, b: EventSignature): EventPair {
  const share = (from: EventSignature, to: EventSignature) =>
    countForeign(from.leadNames, to) / Math.max(MIN_LEAD_NAMES, from.leadNames.length);
  return { a, b, similarity: compareEvents(a, b), foreignLead: Math.min(share(a, b), share(b, a)) };
}

/** Returns how many of the names `ofA` and `ofB`, given as ascending keys, the other article does not contain. */
export function countForeignNames(
  { a, b, isSameArticle }: EventPair,
  ofA: readonly number[],
  ofB: readonly number[],
): number {
  return isSameArticle ? 0 : countForeign(ofA, b) + countForeign(ofB, a);
}

/** Returns how many of the names, as ascending keys, the article does not contain. */
function countForeign(names: readonly number[], article: EventSignature): number {
  return names.length - intersectionSize(names, article.capitalized);
}
