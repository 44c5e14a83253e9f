import { type Chunk, ChunkType } from '../../syntax/index.ts';
import { HYPHEN, TokenFlag, type Tokens, WordSet } from '../../text/index.ts';
import { findCountryAt } from '../lexicon/countries.ts';
import type { FrameInput } from './frameInput.ts';
import { isNameWord } from './placeNames.ts';

const OF = new WordSet('of');

/** Maximum number of chunks of a noun phrase, and of tokens of a chunk on each side of its figure. They bound the work. */
const MAX_CHUNKS = 3;
const MAX_TOKENS = 20;

/**
 * Returns the ISO 3166 codes of the countries that the noun phrase of a figure names: "300 German soldiers", "hundreds of U.S.
 * troops", "40 Poles and Danes".
 */
export function findNationalities({ syntax: { tokens, chunks }, index, figure }: FrameInput): string[] {
  const nationalities = new Set<string>();
  const first = tokens.firstFrom(figure.start);
  for (let c = index, n = 0; c >= 0 && n < MAX_CHUNKS && c < chunks.length; c = findNext(tokens, chunks, c), n++) {
    const from = Math.max(chunks[c]!.from, first - MAX_TOKENS);
    const to = Math.min(chunks[c]!.to, Math.max(first, from) + MAX_TOKENS);
    for (let i = from; i < to; i++) {
      const isInFigure = figure.start <= tokens.start[i]! && tokens.end[i]! <= figure.end;
      if (isInFigure || !tokens.hasFlag(i, TokenFlag.capital)) continue;
      const country = findCountryAt(tokens, i, to);
      if (country && !isPartOfName(tokens, i, country.to)) nationalities.add(country.code);
    }
  }
  return [...nationalities];
}

/** Returns the next chunk of a noun phrase: of "hundreds of Danes", or of "40 Danes and Poles"; -1 if there is none. */
function findNext(tokens: Tokens, chunks: readonly Chunk[], chunk: number): number {
  const [link, noun] = [chunks[chunk + 1], chunks[chunk + 2]];
  if (chunks[chunk]!.type !== ChunkType.noun || noun?.type !== ChunkType.noun) return -1;
  if (link!.type === ChunkType.preposition) return OF.has(tokens.word[link!.from]!) ? chunk + 2 : -1;
  return link!.type === ChunkType.conjunction && findCountryAt(tokens, noun.from, noun.to) ? chunk + 2 : -1;
}

/** Whether tokens are only a part of a name ("British Orrin", "Latin America") or of a compound ("German-built"). */
function isPartOfName(tokens: Tokens, from: number, to: number): boolean {
  if (from > 0 && isNameWord(tokens, from - 1)) return true;
  return to < tokens.count && (isNameWord(tokens, to) || tokens.codeAt(to) === HYPHEN);
}
