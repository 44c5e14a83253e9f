import type { Quote } from './quote.ts';

/** A quote of a folder: its article, and its index among that article's quotes. */
export interface QuoteOccurrence {
  readonly id: string;
  readonly index: number;
  readonly quote: Quote;
}

/** What one speaker said. `speaker` is null where the texts name none. */
export interface SpeakerGroup {
  readonly speaker: string | null;
  readonly quotes: readonly QuoteOccurrence[];
}

const TITLES = /^(?:(?:mr|mrs|ms|dr|prof|sir|dame|lord|lady|sen|rep|gov|gen|president|minister|senator|mayor)\.?\s+)+/i;
const STARTS_WITH_CAPITAL = /^\p{Lu}/u;

/**
 * Quotes by who said them: a speaker known by a full name somewhere takes in the quotes that print the surname alone, where
 * only one such name is known. Speakers with the most quotes first, then by name; the unnamed last; quotes in the order given.
 */
export function groupBySpeaker(quotes: readonly QuoteOccurrence[]): SpeakerGroup[] {
  const fullNames = indexFullNames(quotes);
  const groups = new Map<string | null, QuoteOccurrence[]>();
  for (const place of quotes) {
    const speaker = getSpeakerKey(place.quote, fullNames);
    const group = groups.get(speaker);
    if (group) group.push(place);
    else groups.set(speaker, [place]);
  }
  return [...groups]
    .map(([speaker, own]) => ({ speaker, quotes: own }))
    .sort((a, b) => {
      if (a.speaker === null || b.speaker === null) return Number(a.speaker === null) - Number(b.speaker === null);
      return b.quotes.length - a.quotes.length || (a.speaker < b.speaker ? -1 : 1);
    });
}

function getSpeakerKey({ speaker }: Quote, fullNames: ReadonlyMap<string, string | null>): string | null {
  if (!speaker) return null;
  const printed = stripTitle(speaker.name ?? speaker.text);
  if (STARTS_WITH_CAPITAL.test(printed)) return fullNames.get(printed.toLowerCase()) ?? printed;
  // A pronoun that the text does not settle names nobody; "the ministry" names somebody.
  return speaker.name === null && !printed.includes(' ') ? null : printed;
}

function stripTitle(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TITLES, '')
    .replace(/['’]s$/, '');
}

/** Surname in lower case → the one full name that has it; null where two have. */
function indexFullNames(quotes: readonly QuoteOccurrence[]): Map<string, string | null> {
  const known = new Map<string, string | null>();
  for (const { quote } of quotes) {
    const name = stripTitle(quote.speaker?.name ?? '');
    const words = name.split(' ');
    if (words.length < 2 || !STARTS_WITH_CAPITAL.test(name)) continue;
    const surname = words.at(-1)!.toLowerCase();
    const before = known.get(surname);
    known.set(surname, before === undefined || before === name ? name : null);
  }
  return known;
}
