import type { Boilerplate } from '../../boilerplate/index.ts';
import {
  type Article,
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

/** Which event a text is about: its most telling words, each with a weight. */
export interface EventSignature extends TermVector {
  /** Parallel to `keys`: 1 for a name. */
  readonly isName: readonly number[];
}

/** A word below this rarity says nothing about what a text is about ("said", "also", "when"). */
const LEAST_RARITY = 0.25;
/** Only the head of a long text says which event it is about; it also bounds the work. In tokens. */
const HEAD_TOKENS = 1500;
/** Words of the first paragraphs count more: news says first what it is about. In tokens. */
const LEAD_TOKENS = 120;
const LEAD_FACTOR = 1.5;
/** A name tells two events apart better than a common noun of the same rarity. */
const NAME_FACTOR = 1.6;
/** Most terms of a signature; the lightest go first. */
const MOST_TERMS = 90;

/** The shorthand of tables and tickers, and the names of days and months: shared by texts that share nothing else. */
const TRADE_WORDS = new WordSet(`
  mln mlns bln dlr dlrs pct vs cts ct shr shrs qtr qtrs avg revs mths yr yrs nine oper net inc corp ltd plc div payout sales
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS}
  reuter reuters afp ap pti ani xinhua tass dpa press associated
`);

/** The signature of a text; what lies inside `junk` (in reading order) does not testify. */
export function computeEventSignature(article: Article, junk: readonly Boilerplate[]): EventSignature {
  const { tokens } = article;
  const found = new Map<string, { weight: number; name: boolean; common: boolean }>();
  let junkIndex = 0;
  const last = Math.min(tokens.count, HEAD_TOKENS);
  for (let i = 0; i < last; i++) {
    const start = tokens.start[i]!;
    while (junkIndex < junk.length && junk[junkIndex]!.end <= start) junkIndex++;
    if (junkIndex < junk.length && junk[junkIndex]!.start <= start) continue;
    if (!tokens.isWord(i) || tokens.end[i]! - start < 2 || TRADE_WORDS.has(tokens.word[i]!)) continue;
    const stem = stemWord(tokens.textOf(i).toLowerCase());
    const rare = normalizedIdf(stem);
    if (rare < LEAST_RARITY) continue;
    const capital = tokens.hasFlag(i, TokenFlag.capital);
    const name = capital && !tokens.hasFlag(i, TokenFlag.lineStart);
    const weight = rare * rare * (i < LEAD_TOKENS ? LEAD_FACTOR : 1);
    const entry = found.get(stem);
    if (entry) {
      entry.weight = Math.max(entry.weight, weight);
      entry.name ||= name;
      entry.common ||= !capital;
    } else found.set(stem, { weight, name, common: !capital });
  }
  const ranked = [...found].map(([stem, { weight, name, common }]) => {
    // A word that the text also prints in lower case was capitalised by a headline.
    const isName = name && !common;
    return { stem, weight: isName ? weight * NAME_FACTOR : weight, isName };
  });
  ranked.sort((x, y) => y.weight - x.weight || (x.stem < y.stem ? -1 : 1));
  const kept = ranked.slice(0, MOST_TERMS);
  const names = sortedKeys(kept.filter(({ isName }) => isName).map(({ stem }) => stem));
  const signature = createTermVector(new Map(kept.map(({ stem, weight }) => [stem, weight])));
  return { ...signature, isName: signature.keys.map((key) => (names.includes(key) ? 1 : 0)) };
}

/** A term below this weight is in too many texts to find candidates by. */
const LEAST_TERM_WEIGHT = 0.3;

/** The keys under which texts on one event are found: those of the telling terms. */
export function getEventKeys({ keys, weights }: EventSignature): number[] {
  return keys.filter((_, i) => weights[i]! >= LEAST_TERM_WEIGHT);
}

/** How much two signatures share. */
export interface EventSimilarity {
  /** 0 to 1: weight of the shared terms against both totals. */
  readonly share: number;
  /** Weight of the shared terms, and of the names among them. */
  readonly weight: number;
  readonly names: number;
}

export function compareEvents(a: EventSignature, b: EventSignature): EventSimilarity {
  let weight = 0;
  let names = 0;
  const [x, y] = [a.keys, b.keys];
  // As in `sharedWeight`.
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

/** Shared weight from which two texts can be about one event: about three rare words of the lead. */
export const MIN_TERM_WEIGHT = 3;
/** Where the texts share names, this share of their weight is enough; */
const LEAST_SHARE = 0.14;
const LEAST_NAMES = 1.5;
/** without, it takes this much. */
const LEAST_SHARE_NAMELESS = 0.22;

/** Whether two texts may be about one event. Loose on purpose: what links two figures is decided sentence by sentence. */
export function isSameEvent({ share, weight, names }: EventSimilarity): boolean {
  if (weight < MIN_TERM_WEIGHT) return false;
  return share >= LEAST_SHARE_NAMELESS || (share >= LEAST_SHARE && names >= LEAST_NAMES);
}
