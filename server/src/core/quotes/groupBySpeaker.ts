import type { Quote } from './quote.ts';

/** A quote, the ID of its article and its index among that article's quotes. */
export interface QuoteOccurrence {
  readonly id: string;
  readonly index: number;
  readonly quote: Quote;
}

/** The quotes of one speaker. `speaker` is null if the articles do not name one. */
export interface SpeakerGroup {
  readonly speaker: string | null;
  readonly quotes: readonly QuoteOccurrence[];
}

const TITLES = /^(?:(?:mr|mrs|ms|dr|prof|sir|dame|lord|lady|sen|rep|gov|gen|president|minister|senator|mayor)\.?\s+)+/i;
const STARTS_WITH_CAPITAL = /^\p{Lu}/u;

/**
 * Groups quotes by speaker. A surname joins the group of its full name if exactly one full name with that surname occurs
 * in the quotes. Groups are sorted by number of quotes, descending, then by name; quotes without a named speaker come
 * last. Quotes keep their order.
 */
export function groupBySpeaker(quotes: readonly QuoteOccurrence[]): SpeakerGroup[] {
  const fullNames = indexFullNames(quotes);
  const groups = new Map<string | null, QuoteOccurrence[]>();
  for (const occurrence of quotes) {
    const speaker = getSpeakerKey(occurrence.quote, fullNames);
    const group = groups.get(speaker);
    if (group) group.push(occurrence);
    else groups.set(speaker, [occurrence]);
  }
  return [...groups]
    .map(([speaker, occurrences]) => ({ speaker, quotes: occurrences }))
    .sort((a, b) => {
      if (a.speaker === null || b.speaker === null) return Number(a.speaker === null) - Number(b.speaker === null);
      return b.quotes.length - a.quotes.length || (a.speaker < b.speaker ? -1 : 1);
    });
}

function getSpeakerKey({ speaker }: Quote, fullNames: ReadonlyMap<string, string | null>): string | null {
  if (!speaker) return null;
  const printed = stripTitle(speaker.name ?? speaker.text);
  if (STARTS_WITH_CAPITAL.test(printed)) return fullNames.get(printed.toLowerCase()) ?? printed;
  // An unresolved pronoun does not name a speaker; "the ministry" does.
  return speaker.name === null && !printed.includes(' ') ? null : printed;
}

function stripTitle(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TITLES, '')
    .replace(/['’]s$/, '');
}

/** Maps each lower-case surname to its full name, or to null if several full names share it. */
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
