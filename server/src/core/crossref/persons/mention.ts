import { Gender } from '../../quotes/index.ts';
import { getLexicalFlags, LexicalFlag, looksPlural, NounKind, singular } from '../../syntax/index.ts';
import { TokenFlag, type Tokens, WordSet, wordId } from '../../text/index.ts';
import type { SentenceSyntax } from '../frames/sentenceSyntax.ts';

/** A noun or pronoun that mentions a person, before it is resolved. */
export interface PersonMention {
  /** Words of the name in lower case; empty without one. */
  readonly names: readonly string[];
  /** Head noun of the description, in the singular and lower case; null without one. */
  readonly role: string | null;
  /** Gender of a pronoun. */
  readonly gender: Gender;
  /** Whether the article must have mentioned the person before: "the gunman", "the 61-year-old", "he". */
  readonly isDefinite: boolean;
  /** Index of the noun chunk. */
  readonly chunk: number;
}

const CLOSED_CLASS =
  LexicalFlag.time |
  LexicalFlag.determiner |
  LexicalFlag.possessive |
  LexicalFlag.subjectPronoun |
  LexicalFlag.objectPronoun |
  LexicalFlag.preposition |
  LexicalFlag.conjunction;
const NOT_NAME = CLOSED_CLASS | LexicalFlag.title;
const NOT_ROLE = CLOSED_CLASS | LexicalFlag.number | LexicalFlag.be | LexicalFlag.auxiliary;

const THE = wordId('the');
const INDEFINITE = new WordSet('a an another one');
const OF = wordId('of');
const HE = wordId('he');
const SHE = wordId('she');
const SUFFIXES = new WordSet('jr sr ii iii iv');

/** Inhabitants whose name has no such ending. */
const INHABITANTS = new Set(
  'briton swede dane finn turk greek thai spaniard scot swiss czech serb croat slovak slovene pole kurd arab israeli pakistani iraqi saudi kuwaiti qatari bangladeshi'.split(
    ' ',
  ),
);
/** Endings of the inhabitants of places: "the 46-year-old South African", "the 19-year-old Dutchman". */
const INHABITANT = /(?:ian|can|ean|ese|ander|wom[ae]n|m[ae]n)$/;

/** The part of a noun phrase that is read. */
interface Part {
  /** Tokens, half-open; by default those of the chunk. */
  readonly from?: number;
  readonly to?: number;
  /** First token of the noun phrase, where its article is; by default that of the chunk. */
  readonly start?: number;
}

/**
 * Returns the mention of a person in the noun chunk at `index`, or in a part of it beside a number; undefined if it cannot be one.
 */
export function readMention(syntax: SentenceSyntax, index: number, part: Part = {}): PersonMention | undefined {
  const { tokens, chunks } = syntax;
  const chunk = chunks[index]!;
  const { from = chunk.from, to = chunk.to, start = chunk.from } = part;
  const first = tokens.word[start]!;
  if (chunk.nounKind === NounKind.subjectPronoun) {
    const gender = first === HE ? Gender.male : first === SHE ? Gender.female : Gender.unknown;
    return gender === Gender.unknown ? undefined : { names: [], role: null, gender, isDefinite: true, chunk: index };
  }
  if (chunk.nounKind !== NounKind.name && chunk.nounKind !== NounKind.nominal && chunk.nounKind !== NounKind.number)
    return undefined;
  const content = Math.max(from, chunk.possessorEnd);
  const last = findLastWord(tokens, content, to);
  const isFirstWord = chunk.from === chunks[0]!.from && chunk.nounKind !== NounKind.name;
  const names: string[] = [];
  let role: string | null = null;
  for (let i = content; i <= last; i++) {
    if (!tokens.isWord(i)) continue;
    // "Ode Tarn of Orrin"
    if (names.length > 0 && tokens.word[i] === OF) break;
    const flags = getLexicalFlags(tokens.word[i]!);
    const word = tokens.textOf(i).toLowerCase();
    if (!tokens.hasFlag(i, TokenFlag.capital) || (i === chunk.from && isFirstWord)) {
      if (!(flags & NOT_ROLE) && names.length === 0) role = singular(word);
    } else if (!(flags & NOT_NAME) && word.length > 1 && !SUFFIXES.has(tokens.word[i]!)) names.push(word);
  }
  // "the Navy pilot", "a Palestinian girl"
  const isNamed = last >= content && tokens.hasFlag(last, TokenFlag.capital) && !isInhabitant(first, role, names);
  if (last >= content && !tokens.hasFlag(last, TokenFlag.capital)) role = readRole(tokens, last) ?? role;
  const isDefinite = first === THE || chunk.possessorEnd > 0;
  return { names: isNamed ? names : [], role, gender: Gender.unknown, isDefinite, chunk: index };
}

function readRole(tokens: Tokens, at: number): string | null {
  return getLexicalFlags(tokens.word[at]!) & NOT_ROLE ? null : singular(tokens.textOf(at).toLowerCase());
}

/** Returns the last word of the range, `from - 1` if there is none. */
function findLastWord(tokens: Tokens, from: number, to: number): number {
  let last = to - 1;
  while (last >= from && !tokens.isWord(last)) last--;
  return last;
}

/** Whether capitalized words after an article say where a person is from: "a 34-year-old Briton", "the 46-year-old South African". */
function isInhabitant(first: number, role: string | null, names: readonly string[]): boolean {
  if (INDEFINITE.has(first)) return true;
  if (first !== THE || role !== null) return false;
  const last = names.at(-1);
  return last === undefined || INHABITANT.test(last) || INHABITANTS.has(last);
}

/** Whether the description is that of several persons: "two brothers". */
export function isPlural({ tokens, chunks }: SentenceSyntax, { chunk }: PersonMention): boolean {
  return looksPlural(tokens.textOf(chunks[chunk]!.head).toLowerCase());
}
