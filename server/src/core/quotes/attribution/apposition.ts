import {
  type Chunk,
  ChunkType,
  canSpeak,
  getLexicalFlags,
  LexicalFlag,
  looksPlural,
  NounKind,
} from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens } from '../../text/index.ts';
import { Gender, getTitleGender } from '../lexicon/genders.ts';
import { INSTITUTION_WORDS } from '../lexicon/institutionWords.ts';
import { PLACE_NAMES } from '../lexicon/placeNames.ts';
import { isAllCapitals } from './labelCues.ts';
import type { Names } from './names.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

/** Maximum number of chunks of the phrases between a role and its name: "the Minister for Trade and Ports, Ode Tarn". Hand-set, not measured. */
const MAX_ROLE_CHUNKS = 8;
/** Maximum number of chunks of a list of names that is searched for its conjunction. Hand-set, not measured. */
const MAX_LIST_CHUNKS = 12;
/** Maximum number of chunks from the name to the verb of its clause. Hand-set, not measured. */
const MAX_VERB_DISTANCE_CHUNKS = 12;

/** Words that can start a role, unlike a list: "the minister", "his clerk", "one of the divers". */
const ROLE_START = LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.pronominal;

/** Chunks after which an apposed name cannot be the subject of a clause or the start of a list. */
const CLOSING_TYPES = new Set<ChunkType>([
  ChunkType.sentenceEnd,
  ChunkType.semicolon,
  ChunkType.colon,
  ChunkType.dash,
  ChunkType.openBracket,
  ChunkType.closeBracket,
  ChunkType.relative,
  ChunkType.preposition,
  ChunkType.subordinator,
  ChunkType.quote,
  ChunkType.other,
]);

/**
 * Returns the noun chunk with the name in apposition to the role at the chunk `index`: "the minister, Ode Tarn", "a spokeswoman
 * for the port, Ida Lume". Returns -1 if the name starts a list or a clause, or if there is none.
 */
export function findApposedName(analysis: ParagraphAnalysis, index: number, names: Names): number {
  const { tokens, chunks } = analysis;
  if (!canHaveApposedName(tokens, chunks[index]!)) return -1;
  const end = findRoleEnd(chunks, index, 1);
  const separator = chunks[end + 1]?.type;
  // "the captain, 24-year-old Ode Tarn"
  const isAgeNext = tokens.kind[chunks[end + 2]?.from ?? -1] === TokenKind.number && !isName(chunks[end + 2]);
  const name = isAgeNext ? end + 3 : end + 2;
  if (!isPersonalName(tokens, chunks[name])) return -1;
  if (separator === ChunkType.openBracket) {
    if (chunks[name + 1]?.type !== ChunkType.closeBracket) return -1;
  } else if ((separator !== ChunkType.comma && separator !== ChunkType.dash) || !isClosed(chunks, name)) return -1;
  if (!fitsRole(tokens, chunks, index, { end, name, names })) return -1;
  return isInOpeningPhrase(chunks, index) && isSubject(analysis, name) ? -1 : name;
}

/** Whether the noun can be the role of one person, so that a name after it is not the next item of a list. */
function canHaveApposedName(tokens: Tokens, chunk: Chunk): boolean {
  const { from, to, head, flags, nounKind, possessorEnd } = chunk;
  if (nounKind !== NounKind.nominal && nounKind !== NounKind.name) return false;
  if (flags & (LexicalFlag.cueNoun | LexicalFlag.work)) return false;
  const startsRole = possessorEnd > 0 || (getLexicalFlags(tokens.word[from]!) & ROLE_START) !== 0;
  // "Minister for Ports, Ode Tarn", "ferry company director, Ode Tarn"
  const isBareOffice = nounKind === NounKind.name && to - from === 1 && (flags & LexicalFlag.title) !== 0;
  const isBareRole = nounKind === NounKind.nominal && (flags & (LexicalFlag.title | LexicalFlag.speaker)) !== 0;
  if (!startsRole && !isBareOffice && !isBareRole) return false;
  return nounKind === NounKind.name || !looksPlural(tokens.textOf(head).toLowerCase());
}

/**
 * Returns the last chunk of the role with its prepositional phrases: "the Secretary for Trade and Ports". A conjunction joins only
 * after `minPhraseChunks` chunks of phrases.
 */
export function findRoleEnd(chunks: readonly Chunk[], index: number, minPhraseChunks: number): number {
  let end = index;
  while (end < index + MAX_ROLE_CHUNKS) {
    const type = chunks[end + 1]?.type;
    const noun = chunks[end + 2];
    if (type !== ChunkType.preposition && !(type === ChunkType.conjunction && end >= index + minPhraseChunks)) break;
    if (!noun || !canSpeak(noun) || noun.nounKind === NounKind.subjectPronoun) break;
    end += 2;
  }
  return end;
}

export function isName(chunk: Chunk | undefined): chunk is Chunk {
  return chunk?.type === ChunkType.noun && chunk.nounKind === NounKind.name;
}

/** Whether the chunk is a name without an article or possessor, and not in lower case or a heading. */
function isPersonalName(tokens: Tokens, chunk: Chunk | undefined): chunk is Chunk {
  if (!isName(chunk) || chunk.possessorEnd > 0) return false;
  const { from, to, head } = chunk;
  // "May 3"
  if (tokens.kind[to - 1] === TokenKind.number) return false;
  if (getLexicalFlags(tokens.word[from]!) & LexicalFlag.determiner || PLACE_NAMES.has(tokens.word[head]!)) return false;
  return tokens.hasFlag(from, TokenFlag.capital) && !isAllCapitals(tokens, chunk);
}

/** Whether the apposition ends after the name, so that the name neither continues a list nor is the subject of a verb. */
function isClosed(chunks: readonly Chunk[], name: number): boolean {
  const after = chunks[name + 1];
  if (!after || CLOSING_TYPES.has(after.type)) return true;
  if (after.type === ChunkType.noun) return after.nounKind === NounKind.time;
  if (after.type === ChunkType.conjunction) return chunks[name + 2]?.type === ChunkType.verb;
  return after.type === ChunkType.comma && !isListItem(chunks, name + 2);
}

/** Whether the chunk `i`, after a comma, continues a list: "Ode Tarn, Ida Lume and Bo Strand", "Ode Tarn, and Ida Lume". */
function isListItem(chunks: readonly Chunk[], i: number): boolean {
  let item = i;
  const end = i + MAX_LIST_CHUNKS;
  while (item < end && isName(chunks[item]) && chunks[item + 1]?.type === ChunkType.comma) item += 2;
  if (isName(chunks[item])) item++;
  if (chunks[item]?.type !== ChunkType.conjunction) return false;
  const last = chunks[item + 1];
  if (!last || !canSpeak(last)) return false;
  const after = chunks[item + 2];
  // ", and Ida Lume left"
  return !(after?.type === ChunkType.verb && after.hasTense);
}

interface Apposition {
  /** Last chunk of the role. */
  readonly end: number;
  readonly name: number;
  readonly names: Names;
}

/**
 * Whether the name is that of the person in the role at `index`, not of a place or institution in a prepositional phrase: "a
 * resident of the town, Port Orrin". A single word is a person's only if a title precedes it or the article has the full name.
 */
function fitsRole(tokens: Tokens, chunks: readonly Chunk[], index: number, { end, name, names }: Apposition): boolean {
  const { from, to } = chunks[name]!;
  const hasPhrase = end > index;
  if (hasPhrase && containsInstitutionWord(tokens, from, to)) return false;
  if (names.resolve(from, to)?.text.includes(' ')) return true;
  return !hasPhrase && chunks[end + 1]!.type === ChunkType.comma && isPersonalRole(tokens, chunks[index]!);
}

function isPersonalRole(tokens: Tokens, { head, flags }: Chunk): boolean {
  return (flags & LexicalFlag.title) !== 0 || getTitleGender(tokens.word[head]!) !== Gender.unknown;
}

function containsInstitutionWord({ word }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (INSTITUTION_WORDS.has(word[i]!)) return true;
  return false;
}

/** Whether the role is the object of a preposition, after which the main clause may start: "According to the mayor, Ode Tarn, …". */
function isInOpeningPhrase(chunks: readonly Chunk[], index: number): boolean {
  const type = chunks[index - 1]?.type;
  return type === ChunkType.accordingTo || type === ChunkType.preposition;
}

/** Whether the chunk is the subject of the next verb that has a tense. */
function isSubject({ chunks, subjects }: ParagraphAnalysis, index: number): boolean {
  const end = Math.min(chunks.length, index + MAX_VERB_DISTANCE_CHUNKS);
  for (let i = index + 1; i < end && chunks[i]!.type !== ChunkType.sentenceEnd; i++) {
    const { type, hasTense } = chunks[i]!;
    if (type === ChunkType.verb && hasTense && chunks[i - 1]!.type !== ChunkType.relative)
      return subjects.getSubject(i) === index;
  }
  return false;
}
