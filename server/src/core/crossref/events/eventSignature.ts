import type { ArticleAnnotations } from '../../annotate.ts';
import type { Boilerplate } from '../../boilerplate/index.ts';
import type { DateMention } from '../../dates/index.ts';
import {
  type Article,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  type Span,
  sortedKeys,
  TokenFlag,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
  WordSet,
} from '../../text/index.ts';
import { findCountryAt } from '../lexicon/countries.ts';
import { findMonth } from './months.ts';
import { findDatesInSentence, findDayOfYear, ISO_DAY_LENGTH } from './namedDays.ts';
import { stemWord } from './stem.ts';
import { normalizedIdf } from './termRarity.ts';
import { createTermVector, type TermVector } from './termVector.ts';

/** What an article is about: its most distinctive words, each with a weight. */
export interface EventSignature extends TermVector {
  /** Parallel to `keys`: 1 for a name, otherwise 0. */
  readonly isName: readonly number[];
  /** Keys of the names of the headline and the first sentence, ascending. */
  readonly openingNames: readonly number[];
  /** Keys of the names of the lead after a preposition of place, ascending. */
  readonly leadPlaces: readonly number[];
  /** Keys of the names of the lead, ascending. */
  readonly leadNames: readonly number[];
  /** Keys of all words of the head that are capitalized, in lower case, and of the codes of its countries, ascending. */
  readonly capitalized: readonly number[];
  /** Weekdays that the lead names, as bits: 1 for Monday to 64 for Sunday. */
  readonly leadWeekdays: number;
  /** Month that the lead names first, 1 to 12; 0 if it names none. */
  readonly leadMonth: number;
  /** Days of the year that the lead names, such as "03-14", as keys, ascending. */
  readonly leadDays: readonly number[];
  /** Keys of the complete dates that the text names, ascending. */
  readonly days: readonly number[];
  /** Keys of the figures that hardly occur in two articles by chance, ascending. */
  readonly rareFigures: readonly number[];
}

/** The signature of a text that says nothing. */
export const EMPTY_EVENT_SIGNATURE: EventSignature = {
  keys: [],
  weights: [],
  total: 0,
  isName: [],
  openingNames: [],
  leadPlaces: [],
  leadNames: [],
  capitalized: [],
  leadWeekdays: 0,
  leadMonth: 0,
  leadDays: [],
  days: [],
  rareFigures: [],
};

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
 * @param rareFigures the figures that hardly occur in two articles by chance, each as a string that is equal for equal values
 */
export function computeEventSignature(
  { article, dates, metadata }: Pick<ArticleAnnotations, 'article' | 'dates' | 'metadata'>,
  excluded: readonly Boilerplate[],
  rareFigures: Iterable<string>,
): EventSignature {
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
    ...collectDays(article, excludeStamp(dates, metadata.date)),
    rareFigures: sortedKeys(rareFigures),
  };
}

/** Returns the dates without that of the article itself: copies of one text are published on different days. */
function excludeStamp(dates: readonly DateMention[], stamp: Span | null): readonly DateMention[] {
  return stamp === null ? dates : dates.filter(({ start, end }) => end <= stamp.start || start >= stamp.end);
}

function collectDays(
  article: Article,
  dates: readonly DateMention[],
): Pick<EventSignature, 'leadWeekdays' | 'leadMonth' | 'leadDays' | 'days'> {
  const { tokens } = article;
  const leadEnd = tokens.count > 0 ? tokens.end[Math.min(LEAD_TOKENS, tokens.count) - 1]! : 0;
  let leadWeekdays = 0;
  for (const { weekday } of findDatesInSentence(article, dates, { start: 0, end: leadEnd }))
    leadWeekdays |= 1 << weekday;
  const days = dates.flatMap(({ iso }) =>
    iso !== null && iso.length >= ISO_DAY_LENGTH ? [iso.slice(0, ISO_DAY_LENGTH)] : [],
  );
  const inLead = dates.filter(({ end }) => end <= leadEnd);
  const leadMonth = Number(inLead.map(({ text }) => findMonth(text)).find((month) => month !== undefined) ?? 0);
  return { leadWeekdays, leadMonth, leadDays: sortedKeys(inLead.flatMap(findDayOfYear)), days: sortedKeys(days) };
}

/** Minimum length of a capitalized word, in UTF-16 code units. */
const MIN_NAME_LENGTH = 3;

type CapitalizedWords = Pick<EventSignature, 'openingNames' | 'leadPlaces' | 'leadNames' | 'capitalized'>;

/** Prepositions before the place of an event. */
const PLACE_PREPOSITIONS = new WordSet('in at near off outside');

function collectCapitalized({ tokens, sentences }: Article): CapitalizedWords {
  const opening = new Set<string>();
  const lead = new Set<string>();
  const places = new Set<string>();
  const all = new Set<string>();
  const inLowerCase = new Set<string>();
  const end = Math.min(tokens.count, HEAD_TOKENS);
  for (let i = 0; i < end; i++) {
    if (!tokens.isWord(i)) continue;
    const country = findCountryAt(tokens, i, tokens.count);
    if (country) all.add(country.code);
    const start = tokens.start[i]!;
    if (tokens.end[i]! - start < MIN_NAME_LENGTH || NON_EVENT_WORDS.has(tokens.word[i]!)) continue;
    const word = tokens.textOf(i).toLowerCase();
    if (!tokens.hasFlag(i, TokenFlag.capital)) {
      inLowerCase.add(word);
      continue;
    }
    all.add(word);
    const isFirst = sentences.start[sentences.at(start)] === start;
    if (i >= LEAD_TOKENS || isFirst || normalizedIdf(stemWord(word)) < MIN_LEAD_NAME_RARITY) continue;
    lead.add(word);
    if (PLACE_PREPOSITIONS.has(tokens.word[i - 1] ?? 0)) places.add(word);
    if (i < OPENING_TOKENS) opening.add(word);
  }
  // A word that also occurs in lower case was capitalized by a headline.
  const toNames = (words: ReadonlySet<string>) => sortedKeys([...words].filter((word) => !inLowerCase.has(word)));
  return {
    openingNames: toNames(opening),
    leadPlaces: toNames(places),
    leadNames: toNames(lead),
    capitalized: sortedKeys(all),
  };
}

/** Number of tokens of the opening: the headline and the first sentence. Hand-set, not measured. */
const OPENING_TOKENS = 40;
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
