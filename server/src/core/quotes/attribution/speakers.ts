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
import type { Cue } from './cue.ts';
import type { Name, Names } from './names.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

/** A speaker as the text prints it (token range, half-open), with the full name when the text settles it. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
}

/** Phrases searched backwards for the person behind a pronoun. */
const MAX_ANTECEDENT_CHUNKS = 90;

const MALE_PRONOUNS = [wordId('he'), wordId('his'), wordId('him'), wordId('himself')];
const FEMALE_PRONOUNS = [wordId('she'), wordId('her'), wordId('hers'), wordId('herself')];
const S = wordId('s');

/** Finds who speaks: the printed mention of a cue's speaker and the name behind it. */
export class SpeakerResolver {
  readonly #names: Names;
  /** The paragraph before, read when a pronoun points there. */
  readonly #earlier: (analysis: ParagraphAnalysis) => ParagraphAnalysis | undefined;

  constructor(names: Names, earlier: (analysis: ParagraphAnalysis) => ParagraphAnalysis | undefined) {
    this.#names = names;
    this.#earlier = earlier;
  }

  resolveCue(analysis: ParagraphAnalysis, cue: Cue): Speaker {
    const relative = findRelativePronoun(analysis.chunks, cue);
    return (
      (relative >= 0 ? this.#ofRelative(analysis, relative) : undefined) ??
      this.resolveChunk(analysis, cue.speaker, cue.isPossessor)
    );
  }

  /** The speaker at noun phrase `at`; with `owner` only the owner at its start ("Tarn's claim"). */
  resolveChunk(analysis: ParagraphAnalysis, at: number, owner = false): Speaker {
    const { chunks } = analysis;
    const chunk = chunks[at]!;
    const from = chunk.from;
    let to = chunk.to;
    const first = owner ? at : findFirstConjunct(chunks, at);
    if (first < at) {
      return { from: chunks[first]!.from, to, name: null };
    }
    if (owner) to = dropPossessiveClitic(analysis, from, chunk.possessorEnd);
    else if (chunk.nounKind === NounKind.possessive) to = dropPossessiveClitic(analysis, from, to);
    else if (chunk.nounKind === NounKind.nominal) to = chunks[findNominalEnd(analysis, at)]!.to;
    const gender = getPronounGender(analysis, from, to);
    if (gender !== Gender.unknown) return { from, to, name: this.#person(analysis, at, gender)?.text ?? null };
    if (chunk.nounKind === NounKind.subjectPronoun) return { from, to, name: null };
    if (chunk.nounKind === NounKind.name || owner)
      return { from, to, name: this.#names.resolve(from, to)?.text ?? null };
    return { from, to, name: null };
  }

  /** "Tarn, who said": the mention is the pronoun, the name that of the noun before ("critics" for "critics who said"). */
  #ofRelative(analysis: ParagraphAnalysis, relative: number): Speaker | undefined {
    const at = findAntecedent(analysis.chunks, relative);
    if (at < 0) return undefined;
    const { from, to } = analysis.chunks[relative]!;
    const noun = this.resolveChunk(analysis, at);
    const { text, start, end } = analysis.tokens;
    return { from, to, name: noun.name ?? text.slice(start[noun.from], end[noun.to - 1]) };
  }

  /** The person behind "he" or "she" at phrase `at`: the nearest subject that fits, sentence by sentence backwards. */
  #person(analysis: ParagraphAnalysis, at: number, gender: Gender): Name | undefined {
    let place: ParagraphAnalysis | undefined = analysis;
    let end = at;
    for (let paragraphs = 0; paragraphs < 3 && place; paragraphs++) {
      const found = this.#personBefore(place, end, gender);
      if (found !== undefined) return found ?? undefined;
      place = this.#earlier(place);
      end = place ? place.chunks.length : 0;
    }
    return undefined;
  }

  /** Null: somebody without a name; undefined: nobody here. */
  #personBefore(analysis: ParagraphAnalysis, end: number, gender: Gender): Name | null | undefined {
    const { chunks } = analysis;
    const lowest = Math.max(0, end - MAX_ANTECEDENT_CHUNKS);
    let to = end;
    while (to > lowest) {
      let from = to;
      while (from > lowest && chunks[from - 1]!.type !== ChunkType.sentenceEnd) from--;
      let other: Name | undefined;
      for (let i = from; i < to; i++) {
        const chunk = chunks[i]!;
        if (chunk.type !== ChunkType.noun) continue;
        if (chunk.nounKind === NounKind.name) {
          const name = this.#names.resolve(chunk.from, chunk.to);
          // "Engineers have …": the verb says that it is nobody alone.
          if (!name || !isCompatibleGender(name.gender, gender) || hasPluralVerb(analysis, i)) continue;
          if (name.gender === Gender.unknown && !isLikelyPerson(analysis, i, name)) continue;
          if (chunks[i - 1]?.type !== ChunkType.preposition && isSubject(chunks, i)) return name;
          if (name.gender === gender) other ??= name;
        } else if (chunk.nounKind === NounKind.nominal && chunk.possessorEnd === 0 && isSubject(chunks, i)) {
          if (getTitleGender(analysis.tokens.word[chunk.head]!) === gender) return null;
        }
      }
      if (other) return other;
      to = from - 1;
    }
    return undefined;
  }
}

/** The relative pronoun right before the cue ("who also said"), -1 when there is none. */
function findRelativePronoun(chunks: readonly Chunk[], cue: Cue): number {
  let i = cue.chunk - 1;
  while (i >= 0 && chunks[i]!.type === ChunkType.adverb) i--;
  return i > cue.speaker && chunks[i]?.type === ChunkType.relative ? i : -1;
}

/** "Tarn and Lume said": the first of the nouns that share the verb. */
function findFirstConjunct(chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.type !== ChunkType.conjunction) return at;
  const first = chunks[at - 2];
  if (first?.type !== ChunkType.noun || !canSpeak(first)) return at;
  const before = chunks[at - 3];
  return !before || canPrecedeClause(before) ? at - 2 : at;
}

function isCompatibleGender(known: Gender, wanted: Gender): boolean {
  return known === Gender.unknown || known === wanted;
}

/** A verb follows, at once or behind an insertion. */
function isSubject(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (!next) return false;
  if (next.type === ChunkType.verb) return next.hasTense;
  return (
    next.type === ChunkType.adverb ||
    next.type === ChunkType.comma ||
    next.type === ChunkType.relative ||
    next.type === ChunkType.openBracket
  );
}

/** A name of one word that nothing shows to be a person's is a place or a body, unless it says something. */
function isLikelyPerson({ chunks, tokens }: ParagraphAnalysis, at: number, name: Name): boolean {
  if (name.text.includes(' ')) return true;
  const { from, head } = chunks[at]!;
  if (PLACE_NAMES.has(tokens.word[head]!)) return false;
  for (let i = from; i < head; i++)
    if (getLexicalFlags(tokens.word[i]!) & (LexicalFlag.title | LexicalFlag.speaker)) return true;
  const next = chunks[at + 1]?.type === ChunkType.adverb ? chunks[at + 2] : chunks[at + 1];
  const before = chunks[at - 1];
  return (next !== undefined && isReportingVerb(next)) || (before !== undefined && isReportingVerb(before));
}

const PLURAL_VERBS = new WordSet('have are were do');

function hasPluralVerb({ chunks, tokens }: ParagraphAnalysis, at: number): boolean {
  const next = chunks[at + 1];
  return next?.type === ChunkType.verb && PLURAL_VERBS.has(tokens.word[next.from]!);
}

function getPronounGender(analysis: ParagraphAnalysis, from: number, to: number): Gender {
  if (to - from !== 1) return Gender.unknown;
  const word = analysis.tokens.word[from]!;
  if (MALE_PRONOUNS.includes(word)) return Gender.male;
  return FEMALE_PRONOUNS.includes(word) ? Gender.female : Gender.unknown;
}

/** Token behind the owner's name, without its 's. */
function dropPossessiveClitic({ tokens }: ParagraphAnalysis, from: number, to: number): number {
  let end = to;
  if (end - 1 > from && tokens.word[end - 1] === S && tokens.kind[end - 2] === TokenKind.apostrophe) end -= 2;
  else if (end - 1 > from && tokens.kind[end - 1] === TokenKind.apostrophe) end--;
  return end;
}

/** "a spokesman for the port": the phrases that belong to a noun without a name, up to the next verb or mark. */
function findNominalEnd({ chunks }: ParagraphAnalysis, at: number): number {
  let last = at;
  while (
    last < at + 4 &&
    chunks[last + 1]?.type === ChunkType.preposition &&
    chunks[last + 2]?.type === ChunkType.noun &&
    chunks[last + 2]!.nounKind !== NounKind.time &&
    !(chunks[last + 2]!.flags & LexicalFlag.determiner) &&
    (chunks[at]!.flags & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0 &&
    !(chunks[last + 1]!.flags & LexicalFlag.time) &&
    canSpeak(chunks[last + 2]!)
  )
    last += 2;
  return last;
}
