import { type Chunk, ChunkType, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';

const P = ChunkType;

/** Phrases looked at on the way to a subject. News sentences are shorter; the bound keeps hostile text linear. */
export const FARTHEST = 60;

/** The noun that "who" stands for. */
export function antecedent(phrases: readonly Chunk[], relative: number): number {
  let i = relative - 1;
  while (phrases[i]?.kind === P.comma || phrases[i]?.kind === P.dash) i--;
  i = beforeBracket(phrases, i, Math.max(0, i - FARTHEST));
  while (phrases[i]?.kind === P.noun) {
    const noun = phrases[i]!;
    const ofPhrase = phrases[i - 1]?.kind === P.preposition;
    if (noun.noun === NounKind.time) i -= ofPhrase ? 2 : 1;
    // "one voter familiar with the plan, who": a thing is not meant.
    else if (ofPhrase && noun.noun === NounKind.nominal && !(noun.bits & LexicalFlag.speaker)) i -= 2;
    else return i;
  }
  return -1;
}

/** The phrase before a bracket that ends at `at`, else `at`. */
export function beforeBracket(phrases: readonly Chunk[], at: number, lowest: number): number {
  if (phrases[at]?.kind !== P.close) return at;
  let i = at;
  while (i > lowest && phrases[i]!.kind !== P.open) i--;
  return i - 1;
}

/** "Tarn on the harbour: …": a clause without a verb has its first noun for a subject. */
export function firstNoun(phrases: readonly Chunk[], from: number, lowest: number): number {
  let start = from;
  while (start > lowest && phrases[start - 1]!.kind !== P.stop) start--;
  return start < from && canSpeak(phrases[start]!) ? start : -1;
}

/** The clause of this subject hangs on another: behind that, because, who, or behind a verb of saying with its hearer. */
export function isEmbedded(phrases: readonly Chunk[], subject: number): boolean {
  let i = subject - 1;
  const lowest = Math.max(0, i - FARTHEST_HEARER);
  while (i > lowest) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.noun && (phrase.noun === NounKind.time || phrases[i - 1]!.kind === P.preposition)) i--;
    else if (phrase.kind !== P.adverb && phrase.kind !== P.preposition) break;
    i--;
  }
  const before = phrases[i];
  if (!before) return false;
  if (before.kind === P.subordinator || before.kind === P.relative) return true;
  if (before.kind === P.verb) return i === subject - 1 || isCue(before);
  return before.kind === P.noun && phrases[i - 1]?.kind === P.verb && (i === subject - 1 || isCue(phrases[i - 1]!));
}

/** Phrases between a verb of saying and the clause that is said: "told reporters in Orrin on Monday the". */
const FARTHEST_HEARER = 7;

/** Subject of the clause that follows an opening phrase: "Speaking in Orrin, Tarn …". */
export function subjectAfterOpening(phrases: readonly Chunk[], from: number): number {
  const end = Math.min(phrases.length, from + FARTHEST);
  for (let i = from; i < end; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.stop || phrase.kind === P.semicolon) return -1;
    if (phrase.kind !== P.comma && phrase.kind !== P.quote) continue;
    const next = phrases[i + 1];
    if (next?.kind === P.noun && canSpeak(next) && followsVerb(phrases, i + 1)) return i + 1;
  }
  return -1;
}

/** A tensed verb comes before the sentence ends. */
function followsVerb(phrases: readonly Chunk[], noun: number): boolean {
  for (let i = noun + 1; i < phrases.length && i < noun + 12; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.stop || phrase.kind === P.semicolon) return false;
    if (phrase.kind === P.verb && phrase.finite) return true;
  }
  return false;
}

/** A clause, and so its subject, may begin behind this phrase. */
export function opensClause(phrase: Chunk): boolean {
  return (
    phrase.kind === P.comma ||
    phrase.kind === P.stop ||
    phrase.kind === P.conjunction ||
    phrase.kind === P.subordinator ||
    phrase.kind === P.quote ||
    phrase.kind === P.dash ||
    phrase.kind === P.colon
  );
}

/** A verb that can carry words: said, called, wants. */
export function isCue(phrase: Chunk): boolean {
  return phrase.kind === P.verb && (phrase.bits & (LexicalFlag.say | LexicalFlag.describe)) !== 0;
}

/** A noun phrase that can be the subject of a verb of saying: no date, number, or object pronoun. */
export function canSpeak(phrase: Chunk): boolean {
  return (
    phrase.kind === P.noun &&
    (phrase.noun === NounKind.name || phrase.noun === NounKind.nominal || phrase.noun === NounKind.subject)
  );
}
