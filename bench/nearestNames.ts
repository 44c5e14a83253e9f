/** A quote and the name nearest to it, as regular expressions find them. UTF-16 offsets, half-open. */
export interface NearestName {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
}

const PAIRS = /[“"][^“”"\n]{1,2000}[”"]/g;
const NAMES = /[A-Z][a-z]+(?:[ -](?:[A-Z][a-z]+|[A-Z]\.|de|van|von|al|bin))*/g;
const SENTENCE_ENDS = /[.!?][”"’')]*\s+(?=[“"A-Z])|\n+/g;

/** Pairs quotation marks. Each quote gets the nearest run of capitalized words in its sentence or, without one, in an adjacent sentence. */
export function pairQuotesWithNearestNames(text: string): NearestName[] {
  const quotes = [...text.matchAll(PAIRS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (quotes.length === 0) return [];
  const ends = [...text.matchAll(SENTENCE_ENDS)].map((match) => match.index + match[0].length);
  const names: { start: number; end: number; sentence: number }[] = [];
  let sentence = 0;
  let inside = 0;
  for (const match of text.matchAll(NAMES)) {
    const start = match.index;
    while (sentence < ends.length && ends[sentence]! <= start) sentence++;
    while (inside < quotes.length && quotes[inside]!.end <= start) inside++;
    if (inside < quotes.length && quotes[inside]!.start <= start) continue;
    names.push({ start, end: start + match[0].length, sentence });
  }
  let first = 0;
  let own = 0;
  return quotes.map(({ start, end }) => {
    while (own < ends.length && ends[own]! <= start) own++;
    while (first < names.length && names[first]!.sentence < own - 1) first++;
    let best: { start: number; end: number } | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = first; i < names.length && names[i]!.sentence <= own + 1; i++) {
      const name = names[i]!;
      const gap = name.start >= end ? name.start - end : start - name.end;
      const distance = name.sentence === own ? gap : gap + text.length;
      if (distance < nearest) {
        nearest = distance;
        best = name;
      }
    }
    return { start, end, name: best ? text.slice(best.start, best.end) : null };
  });
}
