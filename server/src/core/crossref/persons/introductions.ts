import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { getLemma } from '../frames/roles.ts';
import type { SentenceSyntax } from '../frames/sentenceSyntax.ts';
import { findNameAfter, findNounBefore, readNameAt, skipAs } from './apposition.ts';
import { readMention } from './mention.ts';

/** A name that a sentence gives to a role: "the gunman, Ode Tarn". */
export interface Introduction {
  /** Noun in the singular and lower case. */
  readonly role: string;
  /** Words in lower case. */
  readonly names: readonly string[];
}

/** Returns the names that a sentence gives to roles. */
export function findIntroductions(syntax: SentenceSyntax): Introduction[] {
  const { chunks } = syntax;
  const introductions: Introduction[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const { type, nounKind } = chunks[i]!;
    const found =
      type === ChunkType.verb
        ? findByVerb(syntax, i)
        : type === ChunkType.noun && (nounKind === NounKind.nominal || nounKind === NounKind.name)
          ? findInPhrase(syntax, i)
          : undefined;
    if (found) introductions.push(found);
  }
  return introductions;
}

/** "the gunman, Ode Tarn", "Ode Tarn, the gunman", "gunman Ode Tarn", "the patron, identified as Ode Tarn". */
function findInPhrase(syntax: SentenceSyntax, index: number): Introduction | undefined {
  const mention = readMention(syntax, index);
  if (!mention || mention.role === null) return undefined;
  if (mention.names.length > 0) return { role: mention.role, names: mention.names };
  return join(mention.role, (findNameAfter(syntax, index) ?? findNounBefore(syntax, index))?.names);
}

/** "Ode Tarn was the gunman", "the gunman was Ode Tarn", "identified the gunman as Ode Tarn", "identified Ode Tarn as the gunman". */
function findByVerb(syntax: SentenceSyntax, verb: number): Introduction | undefined {
  const { tokens, chunks, subjects } = syntax;
  const chunk = chunks[verb]!;
  if (getLexicalFlags(tokens.word[chunk.head]!) & LexicalFlag.be)
    return joinChunks(syntax, subjects.getSubject(verb), verb + 1);
  if (getLemma(syntax, verb) !== 'identify') return undefined;
  if (chunk.isPassive) return joinChunks(syntax, subjects.getSubject(verb), skipAs(syntax, verb + 1));
  const as = skipAs(syntax, verb + 2);
  return as > verb + 2 ? joinChunks(syntax, verb + 1, as) : undefined;
}

/** Joins two noun chunks of which one is a definite role and the other a name. */
function joinChunks(syntax: SentenceSyntax, a: number, b: number): Introduction | undefined {
  const { chunks } = syntax;
  const [x, y] = [readRole(syntax, chunks[a], a), readRole(syntax, chunks[b], b)];
  if (x !== undefined && y === undefined) return join(x, readNameAt(syntax, b)?.names);
  if (y !== undefined && x === undefined) return join(y, readNameAt(syntax, a)?.names);
  return undefined;
}

function readRole(syntax: SentenceSyntax, chunk: Chunk | undefined, index: number): string | undefined {
  if (chunk?.type !== ChunkType.noun || chunk.nounKind !== NounKind.nominal) return undefined;
  const mention = readMention(syntax, index);
  return mention?.isDefinite && mention.names.length === 0 ? (mention.role ?? undefined) : undefined;
}

function join(role: string, names: readonly string[] | undefined): Introduction | undefined {
  return names && names.length > 0 ? { role, names } : undefined;
}
