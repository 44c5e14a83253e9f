import { ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { sortedKeys, TokenFlag, type Tokens, WordSet } from '../../text/index.ts';
import { findMonth } from '../events/months.ts';
import type { ChunkRange } from './ownPart.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

const PLACE_PREPOSITIONS = new WordSet('in at near off outside around across inside from');

/** Returns the keys of the names after a preposition of place in some chunks, ascending. */
export function findPlaces({ tokens, chunks }: SentenceSyntax, { from, to }: ChunkRange): number[] {
  const places = new Set<string>();
  for (let c = from; c + 1 < to; c++) {
    if (chunks[c]!.type !== ChunkType.preposition || !PLACE_PREPOSITIONS.has(tokens.word[chunks[c]!.from]!)) continue;
    const noun = chunks[c + 1]!;
    if (noun.type !== ChunkType.noun || noun.nounKind === NounKind.time) continue;
    for (let i = noun.from; i < noun.to; i++) if (isPlaceName(tokens, i)) places.add(tokens.textOf(i).toLowerCase());
  }
  return sortedKeys(places);
}

function isPlaceName(tokens: Tokens, i: number): boolean {
  if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) return false;
  // "in May"
  return !(getLexicalFlags(tokens.word[i]!) & LexicalFlag.time) && findMonth(tokens.textOf(i)) === undefined;
}
