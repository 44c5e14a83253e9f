import { ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { TokenFlag } from '../../text/index.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

/** Returns the words of the name next to an age: in its noun phrase, after it, or before it and a comma. */
export function findPerson({ tokens, chunks }: SentenceSyntax, index: number): string[] {
  const before = chunks[index - 1]?.type === ChunkType.comma ? chunks[index - 2] : chunks[index - 1];
  for (const chunk of [chunks[index], chunks[index + 1], before]) {
    // "The 34-year-old Navy pilot": the name is that of the navy.
    if (chunk?.type !== ChunkType.noun || !tokens.hasFlag(chunk.head, TokenFlag.capital)) continue;
    const names: string[] = [];
    for (let i = chunk.from; i < chunk.to; i++) {
      if (i === chunks[0]!.from && chunk.nounKind !== NounKind.name) continue;
      if (tokens.isWord(i) && tokens.hasFlag(i, TokenFlag.capital) && !(getLexicalFlags(tokens.word[i]!) & NOT_PERSON))
        names.push(tokens.textOf(i).toLowerCase());
    }
    if (names.length > 0) return names;
  }
  return [];
}

const NOT_PERSON = LexicalFlag.time | LexicalFlag.title | LexicalFlag.determiner;
