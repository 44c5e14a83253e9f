import { type Chunk, ChunkType, NounKind } from '../../syntax/index.ts';
import { intersectionSize, sortedKeys, WordSet } from '../../text/index.ts';
import type { ChunkRange } from './ownPart.ts';
import { isNameWord, PlaceNames } from './placeNames.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';
import type { SlotRelation } from './slotRelation.ts';

/**
 * Where something happened. Countries are separate from other names: two countries are two places, but a country and a city
 * may be one.
 */
export interface Places {
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  /** Keys of the other names, ascending. A name has one key, however many words it has: "New Castle". */
  readonly names: readonly number[];
  /** Keys of the words of the other names and of the countries, ascending: what another article about the event may contain. */
  readonly words: readonly number[];
}

/** No places. */
export const NO_PLACES: Places = { countries: [], names: [], words: [] };

const PLACE_PREPOSITIONS = new WordSet('in at near off outside around across inside from');

/** Returns the names after a preposition of place in some chunks. */
export function findPlaces(syntax: SentenceSyntax, { from, to }: ChunkRange): Places {
  const { tokens, chunks } = syntax;
  const last = chunks[to - 1];
  if (!last) return NO_PLACES;
  const names = new PlaceNames(tokens, last.to);
  for (let c = from; c + 1 < to; c++) {
    if (chunks[c]!.type !== ChunkType.preposition || !PLACE_PREPOSITIONS.has(tokens.word[chunks[c]!.from]!)) continue;
    for (let next = c + 1; next > 0; ) {
      const { type, nounKind, from: start, to: end } = chunks[next]!;
      if (type !== ChunkType.noun || nounKind === NounKind.time) break;
      const read = names.read(start, end);
      next++;
      // "in Trinidad and Tobago": the name of a country may have several chunks.
      while (next < to && chunks[next]!.to <= read) next++;
      next = findListed(syntax, next, to);
    }
  }
  return {
    countries: [...names.countries],
    names: sortedKeys(names.names),
    words: sortedKeys(names.words),
  };
}

/**
 * Returns the chunk of a further place after the separator at `separator`, -1 if there is none: "in Velm and Orrin", "in Velm,
 * Orrin and Tarn", "in Velm, Spain, on Monday". In "In Velm, Tarn won" it is the subject.
 */
function findListed(syntax: SentenceSyntax, separator: number, to: number): number {
  const { chunks } = syntax;
  const type = chunks[separator]?.type;
  if (separator + 1 >= to || (type !== ChunkType.comma && type !== ChunkType.conjunction)) return -1;
  if (!isName(syntax, chunks[separator + 1]!)) return -1;
  const next = separator + 2;
  if (next >= to || ENDS_LIST.has(chunks[next]!.type)) return separator + 1;
  if (chunks[next]!.type !== ChunkType.comma) return -1;
  // "in Velm and Orrin, police said", but "in Velm, Ode Tarn, the mayor, said"
  return type === ChunkType.conjunction || CONTINUES.has(chunks[next + 1]?.type) ? separator + 1 : -1;
}

const ENDS_LIST: ReadonlySet<ChunkType> = new Set([
  ChunkType.preposition,
  ChunkType.conjunction,
  ChunkType.semicolon,
  ChunkType.sentenceEnd,
  ChunkType.closeBracket,
  ChunkType.other,
]);
/** Chunks that can follow the comma after the last place. Excludes relative clauses, which usually describe a person. */
const CONTINUES: ReadonlySet<ChunkType | undefined> = new Set([
  ChunkType.preposition,
  ChunkType.conjunction,
  ChunkType.verb,
  ChunkType.adverb,
]);

/** Whether a chunk is a name without further words. */
function isName({ tokens }: SentenceSyntax, { type, nounKind, from, to }: Chunk): boolean {
  if (type !== ChunkType.noun || nounKind !== NounKind.name) return false;
  for (let i = from; i < to; i++) if (tokens.isWord(i) && !isNameWord(tokens, i) && i > from) return false;
  return true;
}

/**
 * Compares the places of two frames: the same if they share one; different if both name countries, or both name other
 * places, and they have no place in common; otherwise unknown, because a town may be in a country.
 */
export function comparePlaces(a: Places, b: Places): SlotRelation {
  if (a.countries.some((code) => b.countries.includes(code)) || intersectionSize(a.names, b.names) > 0) return 'same';
  const haveCountries = a.countries.length > 0 && b.countries.length > 0;
  const haveNames = a.names.length > 0 && b.names.length > 0;
  return haveCountries || haveNames ? 'other' : 'unknown';
}
