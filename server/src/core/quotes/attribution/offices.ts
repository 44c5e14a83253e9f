import { type Chunk, ChunkType, canPrecedeClause, getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { TokenFlag, type Tokens, wordId } from '../../text/index.ts';
import { findRoleEnd, isName } from './apposition.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

const FOR = wordId('for');

/** Number of words of the name that {@link findNameAfterOffice} returns. */
const OFFICE_NAME_WORDS = 2;

/** Whether the noun is an article with one capitalized word, whose field follows: "the Minister for Ports", "the Department for Roads". */
export function isOfficeWithField({ chunks, tokens }: ParagraphAnalysis, index: number): boolean {
  const { from, to } = chunks[index]!;
  const preposition = chunks[index + 1];
  const hasArticle = (getLexicalFlags(tokens.word[from]!) & LexicalFlag.determiner) !== 0;
  return hasArticle && to - from === 2 && preposition !== undefined && tokens.word[preposition.from] === FOR;
}

/**
 * Returns the token range of the name at the end of an office without an article, which has no comma: "Minister for Ports Ode
 * Tarn", "Professor of Law and Ethics Ida Lume". `index` is the first or last noun chunk of the office. Returns undefined if there is
 * none. An office that no name follows has an article.
 */
export function findNameAfterOffice(
  { tokens, chunks }: ParagraphAnalysis,
  index: number,
): { readonly from: number; readonly to: number } | undefined {
  const office = chunks[index]!;
  if (!isName(office)) return undefined;
  const last = findRoleEnd(chunks, index, office.to - office.from > 1 ? 0 : 1);
  const isConjunct = chunks[index - 1]?.type === ChunkType.conjunction;
  const first = last === index && isConjunct ? index - 2 : index;
  if (first < 0 || first === last || !isName(chunks[last]) || !startsWithTitle(tokens, chunks, first)) return undefined;
  const { from, to } = chunks[last]!;
  // The last two words are the name.
  return to - from > OFFICE_NAME_WORDS && areCapitalizedWords(tokens, from, to)
    ? { from: to - OFFICE_NAME_WORDS, to }
    : undefined;
}

/** Whether an office without an article starts the clause or follows its verb: "Minister", "Professor of Law". */
function startsWithTitle(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!;
  const before = chunks[index - 1];
  if (!isName(chunk) || !(getLexicalFlags(tokens.word[chunk.from]!) & LexicalFlag.title)) return false;
  if (chunk.to - chunk.from > 1 && getLexicalFlags(tokens.word[chunk.from + 1]!) === 0) return false;
  return !before || before.type === ChunkType.verb || canPrecedeClause(before);
}

function areCapitalizedWords(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) return false;
  return true;
}
