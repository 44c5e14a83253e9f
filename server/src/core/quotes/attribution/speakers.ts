import {
  type Chunk,
  ChunkType,
  canPrecedeClause,
  canSpeak,
  findAntecedent,
  getLexicalFlags,
  isReportingVerb,
  LexicalFlag,
  NounKind,
} from '../../syntax/index.ts';
import { TokenKind, WordSet, wordId } from '../../text/index.ts';
import { Gender, getTitleGender } from '../lexicon/genders.ts';
import { PLACE_NAMES } from '../lexicon/placeNames.ts';
import { findApposedName } from './apposition.ts';
import type { Cue } from './cue.ts';
import type { Name, Names } from './names.ts';
import { findNameAfterOffice, isOfficeWithField } from './offices.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

/** The mention of a speaker in the text (token range, half-open), with the full name; null if the name is unknown. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
}

/** Maximum number of chunks searched backwards, per paragraph, for the antecedent of a pronoun. Hand-set, not measured. */
const MAX_ANTECEDENT_CHUNKS = 90;
/** Maximum number of paragraphs searched for the antecedent of a pronoun, its own included. Hand-set, not measured. */
const MAX_ANTECEDENT_PARAGRAPHS = 3;
/** Maximum number of chunks of the prepositional phrases after a noun that are part of the mention. Hand-set, not measured. */
const MAX_NOMINAL_CHUNKS = 4;

const MALE_PRONOUNS = [wordId('he'), wordId('his'), wordId('him'), wordId('himself')];
const FEMALE_PRONOUNS = [wordId('she'), wordId('her'), wordId('hers'), wordId('herself')];
const S = wordId('s');

/** Returns the analysis of the paragraph before, undefined for the first paragraph. */
type GetPreviousParagraph = (analysis: ParagraphAnalysis) => ParagraphAnalysis | undefined;

/** Resolves the noun chunk of a speaker to its mention in the text and the full name. */
export class SpeakerResolver {
  readonly #names: Names;
  readonly #getPreviousParagraph: GetPreviousParagraph;

  constructor(names: Names, getPreviousParagraph: GetPreviousParagraph) {
    this.#names = names;
    this.#getPreviousParagraph = getPreviousParagraph;
  }

  /** Returns the speaker of a cue, which must have one. */
  resolveCue(analysis: ParagraphAnalysis, cue: Cue): Speaker {
    const relative = findRelativePronoun(analysis.chunks, cue);
    const speaker = relative >= 0 ? this.#resolveRelative(analysis, relative) : undefined;
    if (speaker) return speaker;
    return cue.isPossessor ? this.#resolvePossessor(analysis, cue.speaker) : this.resolveChunk(analysis, cue.speaker);
  }

  /** Returns the speaker that is the noun chunk `index`, with the nouns conjoined before it, or the name in apposition to it. */
  resolveChunk(analysis: ParagraphAnalysis, index: number): Speaker {
    const { chunks } = analysis;
    const named = findNameAfterOffice(analysis, index);
    if (named) return { ...named, name: this.#resolveName(named.from, named.to) };
    const first = findFirstConjunct(chunks, index);
    if (first < index) return { from: chunks[first]!.from, to: chunks[index]!.to, name: null };
    const apposed = findApposedName(analysis, index, this.#names);
    if (apposed >= 0) {
      const { from, to } = chunks[apposed]!;
      return { from, to, name: this.#resolveName(from, to) };
    }
    return this.#resolveSingle(analysis, index);
  }

  /** Returns the speaker that is the noun chunk `index` alone. */
  #resolveSingle(analysis: ParagraphAnalysis, index: number): Speaker {
    const { from, to, nounKind } = analysis.chunks[index]!;
    let end = to;
    if (nounKind === NounKind.possessive) end = dropPossessiveClitic(analysis, from, to);
    else if (nounKind === NounKind.nominal || isOfficeWithField(analysis, index))
      end = analysis.chunks[findNominalEnd(analysis, index)]!.to;
    const gender = getPronounGender(analysis, from, end);
    if (gender !== Gender.unknown) return { from, to: end, name: this.#resolvePronoun(analysis, index, gender) };
    // The name of an office with its field is not that of a person: "the Minister for Ports".
    const name = nounKind === NounKind.name && end === to ? this.#resolveName(from, end) : null;
    return { from, to: end, name };
  }

  /** Returns the speaker that is the possessor at the start of the noun chunk `index`: "Tarn's claim". */
  #resolvePossessor(analysis: ParagraphAnalysis, index: number): Speaker {
    const { from, possessorEnd, nounKind } = analysis.chunks[index]!;
    const to = dropPossessiveClitic(analysis, from, possessorEnd);
    const gender = getPronounGender(analysis, from, to);
    if (gender !== Gender.unknown) return { from, to, name: this.#resolvePronoun(analysis, index, gender) };
    return { from, to, name: nounKind === NounKind.subjectPronoun ? null : this.#resolveName(from, to) };
  }

  /** Returns the speaker that is a relative pronoun, with the name or text of its antecedent: "Tarn, who said". */
  #resolveRelative(analysis: ParagraphAnalysis, relative: number): Speaker | undefined {
    const antecedent = findAntecedent(analysis.chunks, relative);
    if (antecedent < 0) return undefined;
    const { from, to } = analysis.chunks[relative]!;
    const noun = this.resolveChunk(analysis, antecedent);
    const { text, start, end } = analysis.tokens;
    return { from, to, name: noun.name ?? text.slice(start[noun.from], end[noun.to - 1]) };
  }

  #resolveName(from: number, to: number): string | null {
    return this.#names.resolve(from, to)?.text ?? null;
  }

  /** Returns the name of the person that "he" or "she" at the chunk `index` refers to, null if it is unknown. */
  #resolvePronoun(analysis: ParagraphAnalysis, index: number, gender: Gender): string | null {
    let searched: ParagraphAnalysis | undefined = analysis;
    let end = index;
    for (let paragraphs = 0; paragraphs < MAX_ANTECEDENT_PARAGRAPHS && searched; paragraphs++) {
      const person = this.#findPersonBefore(searched, end, gender);
      if (person !== undefined) return person?.text ?? null;
      searched = this.#getPreviousParagraph(searched);
      end = searched ? searched.chunks.length : 0;
    }
    return null;
  }

  /** Finds the nearest person before the chunk `end`. Returns null for an unnamed person and undefined if no person is found. */
  #findPersonBefore(analysis: ParagraphAnalysis, end: number, gender: Gender): Name | null | undefined {
    const { chunks } = analysis;
    const lowest = Math.max(0, end - MAX_ANTECEDENT_CHUNKS);
    let to = end;
    while (to > lowest) {
      let from = to;
      while (from > lowest && chunks[from - 1]!.type !== ChunkType.sentenceEnd) from--;
      const person = this.#findPersonInSentence(analysis, from, to, gender);
      if (person !== undefined) return person;
      to = from - 1;
    }
    return undefined;
  }

  /** Finds the first subject, else the first name of the same gender, in `[from, to)`. Returns the same as `#findPersonBefore`. */
  #findPersonInSentence(
    analysis: ParagraphAnalysis,
    from: number,
    to: number,
    gender: Gender,
  ): Name | null | undefined {
    const { chunks, tokens } = analysis;
    let otherName: Name | undefined;
    for (let i = from; i < to; i++) {
      const chunk = chunks[i]!;
      if (chunk.type !== ChunkType.noun) continue;
      if (chunk.nounKind === NounKind.name) {
        const name = this.#names.resolve(chunk.from, chunk.to);
        if (!name || !canBePerson(analysis, i, name, gender)) continue;
        if (chunks[i - 1]?.type !== ChunkType.preposition && isSubject(chunks, i)) return name;
        if (name.gender === gender) otherName ??= name;
      } else if (chunk.nounKind === NounKind.nominal && chunk.possessorEnd === 0 && isSubject(chunks, i)) {
        if (getTitleGender(tokens.word[chunk.head]!) === gender) return null;
      }
    }
    return otherName;
  }
}

/** Whether the name can be that of one person of the gender. */
function canBePerson(analysis: ParagraphAnalysis, index: number, name: Name, gender: Gender): boolean {
  // "Engineers have …": a plural verb rules out a single person.
  if (!isCompatibleGender(name.gender, gender) || hasPluralVerb(analysis, index)) return false;
  return name.gender !== Gender.unknown || isLikelyPerson(analysis, index, name);
}

/** Returns the relative pronoun right before the cue ("who also said"), -1 if there is none. */
function findRelativePronoun(chunks: readonly Chunk[], cue: Cue): number {
  let i = cue.chunk - 1;
  while (i >= 0 && chunks[i]!.type === ChunkType.adverb) i--;
  return i > cue.speaker && chunks[i]?.type === ChunkType.relative ? i : -1;
}

/**
 * Returns the first of two conjoined nouns ("Tarn and Lume said"), which an apposition may follow ("the mayor, Ode Tarn, and the
 * clerk said"); `index` itself if no noun is conjoined.
 */
function findFirstConjunct(chunks: readonly Chunk[], index: number): number {
  if (chunks[index - 1]?.type !== ChunkType.conjunction) return index;
  const hasApposition =
    chunks[index - 2]?.type === ChunkType.comma &&
    chunks[index - 3]?.type === ChunkType.noun &&
    chunks[index - 4]?.type === ChunkType.comma;
  const first = hasApposition ? index - 5 : index - 2;
  const noun = chunks[first];
  if (noun?.type !== ChunkType.noun || !canSpeak(noun)) return index;
  const before = chunks[first - 1];
  return !before || canPrecedeClause(before) ? first : index;
}

function isCompatibleGender(known: Gender, wanted: Gender): boolean {
  return known === Gender.unknown || known === wanted;
}

/** Whether a verb follows, or a chunk that can start an insertion before the verb. */
function isSubject(chunks: readonly Chunk[], index: number): boolean {
  const next = chunks[index + 1];
  if (!next) return false;
  if (next.type === ChunkType.verb) return next.hasTense;
  return (
    next.type === ChunkType.adverb ||
    next.type === ChunkType.comma ||
    next.type === ChunkType.relative ||
    next.type === ChunkType.openBracket
  );
}

/** Whether the name is probably a person's: it has several words, a title or a reporting verb. Other names are those of places or institutions. */
function isLikelyPerson({ chunks, tokens }: ParagraphAnalysis, index: number, name: Name): boolean {
  if (name.text.includes(' ')) return true;
  const { from, head } = chunks[index]!;
  if (PLACE_NAMES.has(tokens.word[head]!)) return false;
  for (let i = from; i < head; i++)
    if (getLexicalFlags(tokens.word[i]!) & (LexicalFlag.title | LexicalFlag.speaker)) return true;
  const next = chunks[index + 1]?.type === ChunkType.adverb ? chunks[index + 2] : chunks[index + 1];
  const before = chunks[index - 1];
  return (next !== undefined && isReportingVerb(next)) || (before !== undefined && isReportingVerb(before));
}

/** Finite verbs that have a plural subject. */
const PLURAL_VERBS = new WordSet('have are were do');

function hasPluralVerb({ chunks, tokens }: ParagraphAnalysis, index: number): boolean {
  const next = chunks[index + 1];
  return next?.type === ChunkType.verb && PLURAL_VERBS.has(tokens.word[next.from]!);
}

function getPronounGender(analysis: ParagraphAnalysis, from: number, to: number): Gender {
  if (to - from !== 1) return Gender.unknown;
  const word = analysis.tokens.word[from]!;
  if (MALE_PRONOUNS.includes(word)) return Gender.male;
  return FEMALE_PRONOUNS.includes(word) ? Gender.female : Gender.unknown;
}

/** Returns the end of the possessor without its 's. */
function dropPossessiveClitic({ tokens }: ParagraphAnalysis, from: number, to: number): number {
  let end = to;
  if (end - 1 > from && tokens.word[end - 1] === S && tokens.kind[end - 2] === TokenKind.apostrophe) end -= 2;
  else if (end - 1 > from && tokens.kind[end - 1] === TokenKind.apostrophe) end--;
  return end;
}

/** Returns the last chunk of a noun with its prepositional phrases: "a spokesman for the port". */
function findNominalEnd({ chunks }: ParagraphAnalysis, index: number): number {
  let last = index;
  while (
    last < index + MAX_NOMINAL_CHUNKS &&
    chunks[last + 1]?.type === ChunkType.preposition &&
    chunks[last + 2]?.type === ChunkType.noun &&
    chunks[last + 2]!.nounKind !== NounKind.time &&
    !(chunks[last + 2]!.flags & LexicalFlag.determiner) &&
    (chunks[index]!.flags & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0 &&
    !(chunks[last + 1]!.flags & LexicalFlag.time) &&
    canSpeak(chunks[last + 2]!)
  )
    last += 2;
  return last;
}
