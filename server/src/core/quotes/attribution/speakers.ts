import {
  antecedent,
  type Chunk,
  ChunkType,
  canSpeak,
  isCue,
  LexicalFlag,
  lexicalFlagsOf,
  NounKind,
  opensClause,
} from '../../syntax/index.ts';
import { TokenKind, WordSet, wordId } from '../../text/index.ts';
import { Gender, titleGender } from '../lexicon/genders.ts';
import { PLACE_NAMES } from '../lexicon/placeNames.ts';
import type { Cue } from './cue.ts';
import type { Name, Names } from './names.ts';
import type { ParagraphAnalysis } from './paragraphAnalysis.ts';

const P = ChunkType;

/** A speaker as the text prints it (token range, half-open), with the full name when the text settles it. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
}

/** Phrases searched backwards for the person behind a pronoun. */
const FARTHEST = 90;

const HE = [wordId('he'), wordId('his'), wordId('him'), wordId('himself')];
const SHE = [wordId('she'), wordId('her'), wordId('hers'), wordId('herself')];
const S = wordId('s');

/** Finds who speaks: the printed mention of a cue's speaker and the name behind it. */
export class Speakers {
  readonly #names: Names;
  /** The paragraph before, read when a pronoun points there. */
  readonly #earlier: (reading: ParagraphAnalysis) => ParagraphAnalysis | undefined;

  constructor(names: Names, earlier: (reading: ParagraphAnalysis) => ParagraphAnalysis | undefined) {
    this.#names = names;
    this.#earlier = earlier;
  }

  ofCue(reading: ParagraphAnalysis, cue: Cue): Speaker {
    const relative = relativeOf(reading.phrases, cue);
    return (
      (relative >= 0 ? this.#ofRelative(reading, relative) : undefined) ??
      this.ofPhrase(reading, cue.speaker, cue.isPossessor)
    );
  }

  /** The speaker at noun phrase `at`; with `owner` only the owner at its start ("Tarn's claim"). */
  ofPhrase(reading: ParagraphAnalysis, at: number, owner = false): Speaker {
    const { phrases } = reading;
    const phrase = phrases[at]!;
    const from = phrase.from;
    let to = phrase.to;
    const first = owner ? at : firstOfSeveral(phrases, at);
    if (first < at) {
      return { from: phrases[first]!.from, to, name: null };
    }
    if (owner) to = withoutClitic(reading, from, phrase.possessor);
    else if (phrase.noun === NounKind.possessive) to = withoutClitic(reading, from, to);
    else if (phrase.noun === NounKind.nominal) to = phrases[lastOfNominal(reading, at)]!.to;
    const gender = pronounGender(reading, from, to);
    if (gender !== Gender.unknown) return { from, to, name: this.#person(reading, at, gender)?.text ?? null };
    if (phrase.noun === NounKind.subject) return { from, to, name: null };
    if (phrase.noun === NounKind.name || owner) return { from, to, name: this.#names.of(from, to)?.text ?? null };
    return { from, to, name: null };
  }

  /** "Tarn, who said": the mention is the pronoun, the name that of the noun before ("critics" for "critics who said"). */
  #ofRelative(reading: ParagraphAnalysis, relative: number): Speaker | undefined {
    const at = antecedent(reading.phrases, relative);
    if (at < 0) return undefined;
    const { from, to } = reading.phrases[relative]!;
    const noun = this.ofPhrase(reading, at);
    const { text, start, end } = reading.tokens;
    return { from, to, name: noun.name ?? text.slice(start[noun.from], end[noun.to - 1]) };
  }

  /** The person behind "he" or "she" at phrase `at`: the nearest subject that fits, sentence by sentence backwards. */
  #person(reading: ParagraphAnalysis, at: number, gender: Gender): Name | undefined {
    let place: ParagraphAnalysis | undefined = reading;
    let end = at;
    for (let paragraphs = 0; paragraphs < 3 && place; paragraphs++) {
      const found = this.#personBefore(place, end, gender);
      if (found !== undefined) return found ?? undefined;
      place = this.#earlier(place);
      end = place ? place.phrases.length : 0;
    }
    return undefined;
  }

  /** Null: somebody without a name; undefined: nobody here. */
  #personBefore(reading: ParagraphAnalysis, end: number, gender: Gender): Name | null | undefined {
    const { phrases } = reading;
    const lowest = Math.max(0, end - FARTHEST);
    let to = end;
    while (to > lowest) {
      let from = to;
      while (from > lowest && phrases[from - 1]!.kind !== P.stop) from--;
      let other: Name | undefined;
      for (let i = from; i < to; i++) {
        const phrase = phrases[i]!;
        if (phrase.kind !== P.noun) continue;
        if (phrase.noun === NounKind.name) {
          const name = this.#names.of(phrase.from, phrase.to);
          // "Engineers have …": the verb says that it is nobody alone.
          if (!name || !fits(name.gender, gender) || hasPluralVerb(reading, i)) continue;
          if (name.gender === Gender.unknown && !isPersonal(reading, i, name)) continue;
          if (phrases[i - 1]?.kind !== P.preposition && isSubject(phrases, i)) return name;
          if (name.gender === gender) other ??= name;
        } else if (phrase.noun === NounKind.nominal && phrase.possessor === 0 && isSubject(phrases, i)) {
          if (titleGender(reading.tokens.word[phrase.head]!) === gender) return null;
        }
      }
      if (other) return other;
      to = from - 1;
    }
    return undefined;
  }
}

/** The relative pronoun right before the cue ("who also said"), -1 when there is none. */
function relativeOf(phrases: readonly Chunk[], cue: Cue): number {
  let i = cue.chunk - 1;
  while (i >= 0 && phrases[i]!.kind === P.adverb) i--;
  return i > cue.speaker && phrases[i]?.kind === P.relative ? i : -1;
}

/** "Tarn and Lume said": the first of the nouns that share the verb. */
function firstOfSeveral(phrases: readonly Chunk[], at: number): number {
  if (phrases[at - 1]?.kind !== P.conjunction) return at;
  const first = phrases[at - 2];
  if (first?.kind !== P.noun || !canSpeak(first)) return at;
  const before = phrases[at - 3];
  return !before || opensClause(before) ? at - 2 : at;
}

function fits(known: Gender, wanted: Gender): boolean {
  return known === Gender.unknown || known === wanted;
}

/** A verb follows, at once or behind an insertion. */
function isSubject(phrases: readonly Chunk[], at: number): boolean {
  const next = phrases[at + 1];
  if (!next) return false;
  if (next.kind === P.verb) return next.finite;
  return next.kind === P.adverb || next.kind === P.comma || next.kind === P.relative || next.kind === P.open;
}

/** A name of one word that nothing shows to be a person's is a place or a body, unless it says something. */
function isPersonal({ phrases, tokens }: ParagraphAnalysis, at: number, name: Name): boolean {
  if (name.text.includes(' ')) return true;
  const { from, head } = phrases[at]!;
  if (PLACE_NAMES.has(tokens.word[head]!)) return false;
  for (let i = from; i < head; i++)
    if (lexicalFlagsOf(tokens.word[i]!) & (LexicalFlag.title | LexicalFlag.speaker)) return true;
  const next = phrases[at + 1]?.kind === P.adverb ? phrases[at + 2] : phrases[at + 1];
  const before = phrases[at - 1];
  return (next !== undefined && isCue(next)) || (before !== undefined && isCue(before));
}

const PLURAL_VERBS = new WordSet('have are were do');

function hasPluralVerb({ phrases, tokens }: ParagraphAnalysis, at: number): boolean {
  const next = phrases[at + 1];
  return next?.kind === P.verb && PLURAL_VERBS.has(tokens.word[next.from]!);
}

function pronounGender(reading: ParagraphAnalysis, from: number, to: number): Gender {
  if (to - from !== 1) return Gender.unknown;
  const word = reading.tokens.word[from]!;
  if (HE.includes(word)) return Gender.male;
  return SHE.includes(word) ? Gender.female : Gender.unknown;
}

/** Token behind the owner's name, without its 's. */
function withoutClitic({ tokens }: ParagraphAnalysis, from: number, to: number): number {
  let end = to;
  if (end - 1 > from && tokens.word[end - 1] === S && tokens.kind[end - 2] === TokenKind.apostrophe) end -= 2;
  else if (end - 1 > from && tokens.kind[end - 1] === TokenKind.apostrophe) end--;
  return end;
}

/** "a spokesman for the port": the phrases that belong to a noun without a name, up to the next verb or mark. */
function lastOfNominal({ phrases }: ParagraphAnalysis, at: number): number {
  let last = at;
  while (
    last < at + 4 &&
    phrases[last + 1]?.kind === P.preposition &&
    phrases[last + 2]?.kind === P.noun &&
    phrases[last + 2]!.noun !== NounKind.time &&
    !(phrases[last + 2]!.bits & LexicalFlag.determiner) &&
    (phrases[at]!.bits & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0 &&
    !(phrases[last + 1]!.bits & LexicalFlag.time) &&
    canSpeak(phrases[last + 2]!)
  )
    last += 2;
  return last;
}
