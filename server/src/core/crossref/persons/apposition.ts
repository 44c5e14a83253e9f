import { type Chunk, ChunkType, NounKind } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { getLemma } from '../frames/roles.ts';
import type { SentenceSyntax } from '../frames/sentenceSyntax.ts';
import { type PersonMention, readMention } from './mention.ts';

/** Verbs that introduce a name: "identified as Ode Tarn", "a gorilla named Bodo". */
const NAMING = new Set(['identify', 'name', 'call']);
const AS = new WordSet('as');

function isSeparator(chunk: Chunk | undefined): boolean {
  return (
    chunk !== undefined &&
    (chunk.type === ChunkType.comma || chunk.type === ChunkType.dash || chunk.type === ChunkType.openBracket)
  );
}

/** Chunks after an apposed name: neither the verb of the name nor the next item of a list. */
const CLOSING = new Set<ChunkType>([
  ChunkType.comma,
  ChunkType.dash,
  ChunkType.closeBracket,
  ChunkType.semicolon,
  ChunkType.sentenceEnd,
  ChunkType.relative,
  ChunkType.preposition,
  ChunkType.other,
]);

/**
 * Returns the name that a noun phrase is given right after it: "the gunman, Ode Tarn,", "a patron, identified as Ode Tarn", "the female
 * Bodo".
 */
export function findNameAfter(syntax: SentenceSyntax, index: number): PersonMention | undefined {
  const { chunks } = syntax;
  let at = index + 1;
  if (isSeparator(chunks[at])) at++;
  else if (chunks[at]?.type === ChunkType.noun && chunks[at]!.nounKind === NounKind.name) return readNameAt(syntax, at);
  if (chunks[at]?.type === ChunkType.adverb) at++;
  if (chunks[at]?.type === ChunkType.verb) return findNameAfterVerb(syntax, at);
  if (at !== index + 2 || !isSeparator(chunks[index + 1])) return undefined;
  const mention = readNameAt(syntax, at);
  if (!mention) return undefined;
  const after = chunks[mention.chunk + 1];
  if (after && !CLOSING.has(after.type)) return undefined;
  // "a clerk, Ode Tarn, and Ida Lume"
  const isList = after?.type === ChunkType.comma && chunks[mention.chunk + 2]?.type === ChunkType.conjunction;
  return isList ? undefined : mention;
}

/** "identified as Ode Tarn", "named Bodo", but not "identified Ode Tarn as the gunman". */
function findNameAfterVerb(syntax: SentenceSyntax, verb: number): PersonMention | undefined {
  const lemma = getLemma(syntax, verb);
  if (lemma === undefined || !NAMING.has(lemma)) return undefined;
  const name = readNameAt(syntax, skipAs(syntax, verb + 1));
  return name && skipAs(syntax, name.chunk + 1) === name.chunk + 1 ? name : undefined;
}

/** Returns the index after "as". */
export function skipAs({ tokens, chunks }: SentenceSyntax, at: number): number {
  const chunk = chunks[at];
  return chunk && AS.has(tokens.word[chunk.from]!) ? at + 1 : at;
}

/** Returns the name in the chunk at `at`, or in the one after an age: "24-year-old Ode Tarn". */
export function readNameAt(syntax: SentenceSyntax, at: number): PersonMention | undefined {
  const { chunks, tokens } = syntax;
  const chunk = chunks[at];
  if (chunk?.type !== ChunkType.noun) return undefined;
  if (chunk.nounKind === NounKind.name) {
    const mention = readMention(syntax, at);
    return mention && mention.names.length > 0 ? mention : undefined;
  }
  const next = chunks[at + 1];
  const isAge = OLD.has(tokens.word[chunk.head]!);
  return isAge && next?.type === ChunkType.noun && next.nounKind === NounKind.name
    ? readNameAt(syntax, at + 1)
    : undefined;
}

const OLD = new WordSet('old');

/**
 * Returns the noun that a noun phrase is in apposition to: "Ode Tarn, a 61-year-old baker,", "the driver, a 42-year-old man".
 * Undefined if the phrase is the subject of a verb.
 */
export function findNounBefore(syntax: SentenceSyntax, index: number): PersonMention | undefined {
  const { chunks, tokens, subjects } = syntax;
  const noun = chunks[index - 2];
  if (!isSeparator(chunks[index - 1]) || noun?.type !== ChunkType.noun || !hasArticle(syntax, index)) return undefined;
  let verb = index + 1;
  while (verb < chunks.length && verb < index + MAX_VERB_DISTANCE && chunks[verb]!.type !== ChunkType.verb) verb++;
  if (chunks[verb]?.type === ChunkType.verb && subjects.getSubject(verb) === index) return undefined;
  // "In Orrin, a 61-year-old baker"
  const before = chunks[index - 3];
  if (before?.type === ChunkType.preposition && PLACE_PREPOSITIONS.has(tokens.word[before.from]!)) {
    const head = chunks[index - 4];
    return head?.type === ChunkType.noun ? readMention(syntax, index - 4) : undefined;
  }
  return readMention(syntax, index - 2);
}

/** Maximum number of chunks after an apposition that are searched for its verb. Hand-set, not measured. */
const MAX_VERB_DISTANCE = 4;

const PLACE_PREPOSITIONS = new WordSet('in at near on outside around inside from');
const ARTICLES = new WordSet('a an the his her their its');

function hasArticle({ chunks, tokens }: SentenceSyntax, index: number): boolean {
  return ARTICLES.has(tokens.word[chunks[index]!.from]!);
}

/** Whether a preposition before a name says where someone is: "Ode Tarn of Orrin, 61". */
export function isPlacePreposition({ chunks, tokens }: SentenceSyntax, index: number): boolean {
  const chunk = chunks[index];
  return chunk?.type === ChunkType.preposition && PLACE_PREPOSITIONS.has(tokens.word[chunk.from]!);
}
