import { type Figure, PERSON_NOUNS } from '../../figures/index.ts';
import { ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import { findGoverningVerb, getLemma } from '../frames/roles.ts';
import { findChunk, type SentenceSyntax } from '../frames/sentenceSyntax.ts';
import { findNameAfter, findNounBefore, isPlacePreposition } from './apposition.ts';
import { type PersonMention, readMention } from './mention.ts';
import { getGenderOfRole } from './person.ts';

/** An age in the chunk `index` of its sentence, with its tokens, half-open. */
interface Age {
  readonly syntax: SentenceSyntax;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the mention of the person whose age the figure in the chunk `index` is: in its noun phrase ("61-year-old Ode Tarn"), before
 * it ("Ode Tarn, 61,", "two brothers aged 14"), in apposition to it ("Tarn, a 61-year-old baker") or as the subject of its verb ("he was
 * 61"). Undefined if there is none.
 */
export function findAgeOwner(syntax: SentenceSyntax, figure: Figure, index: number): PersonMention | undefined {
  const { tokens, chunks } = syntax;
  if (!chunks[index]) return undefined;
  const age = { syntax, index, from: tokens.firstFrom(figure.start), to: tokens.firstFrom(figure.end) };
  return findInPhrase(age) ?? findBefore(age) ?? findSubject(age);
}

const OLD = new WordSet('old olds');
const AT = wordId('at');
const OF = wordId('of');

/** Returns the noun after the age: "the 61-year-old baker", with the name that it is given elsewhere in the sentence. */
function findInPhrase({ syntax, index, from, to }: Age): PersonMention | undefined {
  const { tokens, chunks } = syntax;
  const start = chunks[index]!.from;
  // Tokenized wire copy has two chunks: "29-year - old clerk".
  const end = Math.max(index, findChunk(chunks, to - 1));
  // "61 years old" and "61" are said of a noun before them.
  const isAdjective = OLD.has(tokens.word[to - 1]!) && to - from > 3;
  if (!isAdjective) return undefined;
  let phrase = to < chunks[end]!.to ? readMention(syntax, end, { from: to, start }) : undefined;
  if (phrase && phrase.names.length === 0 && phrase.role === null) phrase = undefined;
  const next = chunks[end + 1];
  if (!phrase && next?.type === ChunkType.noun && next.nounKind !== NounKind.time)
    phrase = readMention(syntax, end + 1, { start });
  if (phrase && phrase.names.length > 0) return phrase;
  const last = phrase?.chunk ?? end;
  const other = findNameAfter(syntax, last) ?? findNounBefore(syntax, index) ?? findCopulaSubject(syntax, index);
  if (other) {
    const role = phrase?.role ?? null;
    return { ...other, role: other.role ?? role, gender: other.gender || getGenderOfRole(role) };
  }
  const isDefinite = readMention(syntax, index, { to: from })?.isDefinite === true;
  return { names: [], role: phrase?.role ?? null, gender: phrase?.gender ?? 0, isDefinite, chunk: index };
}

/** Returns the subject of "is" before a noun phrase: "Tarn is a 61-year-old baker". */
function findCopulaSubject(syntax: SentenceSyntax, index: number): PersonMention | undefined {
  const { tokens, chunks, subjects } = syntax;
  const verb = chunks[index - 1];
  if (verb?.type !== ChunkType.verb || !(getLexicalFlags(tokens.word[verb.head]!) & LexicalFlag.be)) return undefined;
  const subject = subjects.getSubject(index - 1);
  return subject >= 0 ? readMention(syntax, subject) : undefined;
}

/** Returns the noun before the age: "Ode Tarn, 61,", "Ode Tarn (61)", "two brothers aged 14", "Ode Tarn, now 61,". */
function findBefore({ syntax, index, from }: Age): PersonMention | undefined {
  const { chunks } = syntax;
  const own = from > chunks[index]!.from ? readMention(syntax, index, { to: from }) : undefined;
  if (own && (own.names.length > 0 || own.role !== null)) return own;
  let at = index - 1;
  if (chunks[at]?.type === ChunkType.adverb) at--;
  const isApart = chunks[at]?.type === ChunkType.comma || chunks[at]?.type === ChunkType.openBracket;
  if (isApart) at--;
  const noun = chunks[at];
  if (noun?.type !== ChunkType.noun || noun.nounKind === NounKind.number || noun.nounKind === NounKind.time)
    return undefined;
  const mention = readMention(syntax, findPhraseHead(syntax, at));
  if (!mention || mention.names.length > 0) return mention;
  const other = findNounBefore(syntax, mention.chunk);
  return other ? { ...other, role: other.role ?? mention.role } : mention;
}

/** Returns the noun that a noun belongs to by a preposition: "Ode Tarn of Orrin, 61", "the driver of the tram, 42". */
function findPhraseHead(syntax: SentenceSyntax, index: number): number {
  const { tokens, chunks } = syntax;
  const noun = chunks[index]!;
  const head = chunks[index - 2];
  if (chunks[index - 1]?.type !== ChunkType.preposition || head?.type !== ChunkType.noun) return index;
  if (head.nounKind !== NounKind.name && head.nounKind !== NounKind.nominal) return index;
  if (noun.nounKind !== NounKind.name) return PERSON_NOUNS.has(tokens.word[noun.head]!) ? index : index - 2;
  const isOfName = tokens.word[chunks[index - 1]!.from] === OF && head.nounKind === NounKind.name;
  return isOfName || isPlacePreposition(syntax, index - 1) ? index - 2 : index;
}

/** Verbs that state an age besides "be": "turned 61", "died at 61". */
const STATING = new Set(['turn', 'die', 'reach']);

/** Returns the subject of the verb that states the age: "Tarn was 61", "who turned 61", "married at the age of 61". */
function findSubject({ syntax, index }: Age): PersonMention | undefined {
  const { tokens, chunks } = syntax;
  const governor = findGoverningVerb(syntax, index);
  if (!governor || governor.subject < 0) return undefined;
  const lemma = getLemma(syntax, governor.verb);
  const isBe = (getLexicalFlags(tokens.word[chunks[governor.verb]!.head]!) & LexicalFlag.be) !== 0;
  if (!isBe && !(lemma && STATING.has(lemma)) && !isAtAge(syntax, index)) return undefined;
  const subject = readMention(syntax, governor.subject);
  if (!subject || subject.names.length > 0) return subject;
  const other = findNameAfter(syntax, governor.subject) ?? findNounBefore(syntax, governor.subject);
  return other ? { ...other, role: other.role ?? subject.role } : subject;
}

/** Whether the age is that at which something happens: "at the age of 61", "at age 61", unlike "between the ages of 12 and 16". */
function isAtAge({ tokens, chunks }: SentenceSyntax, index: number): boolean {
  const isWordAt = (at: number, word: number) => chunks[at] !== undefined && tokens.word[chunks[at]!.from] === word;
  return isWordAt(index - 1, AT) || (isWordAt(index - 1, OF) && isWordAt(index - 3, AT));
}
