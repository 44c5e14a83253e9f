import { type Chunk, ChunkType, NounKind } from './chunk.ts';
import { antecedent, beforeBracket, canSpeak, FARTHEST, firstNoun, isCue, isEmbedded, opensClause } from './clauses.ts';
import { LexicalFlag } from './lexicalFlags.ts';

const P = ChunkType;

/** Phrases looked back over for a verb that shares its subject. */
const NEAREST_VERB = 12;

/** The subjects of all verbs of a paragraph, found once, from left to right. */
export class ClauseSubjects {
  /** Verb phrase -> its subject's noun phrase, -1 when the sentence gives none before it. */
  readonly #of: Int32Array;

  constructor(readonly phrases: readonly Chunk[]) {
    this.#of = new Int32Array(phrases.length).fill(-1);
    for (let i = 0; i < phrases.length; i++) if (phrases[i]!.kind === P.verb) this.#of[i] = this.#find(i);
  }

  /** Index of the noun phrase that is the subject of the verb at `verb`, -1 when the sentence gives none before it. */
  of(verb: number): number {
    return this.#of[verb]!;
  }

  #find(verb: number): number {
    const phrases = this.phrases;
    const own = phrases[verb]!;
    if (own.infinitive) return this.#ofInfinitive(verb);
    const lowest = Math.max(0, verb - FARTHEST);
    let i = verb - 1;
    while (i >= lowest) {
      const phrase = phrases[i]!;
      switch (phrase.kind) {
        case P.adverb:
          i--;
          continue;
        case P.noun: {
          const step = this.#atNoun(own, i);
          if (step.subject !== undefined) return step.subject;
          i = step.next;
          continue;
        }
        case P.verb:
          if (!own.finite) return this.of(i);
          if (phrase.infinitive) return -1;
          i--;
          continue;
        case P.comma:
        case P.dash:
          return own.finite ? this.#acrossInsertion(i, lowest) : this.ofClauseBefore(i);
        case P.quote:
          // Tarn, author of “High Water,” said
          return own.finite ? this.#acrossInsertion(i, lowest) : -1;
        case P.close: {
          let open = i - 1;
          while (open >= lowest && phrases[open]!.kind !== P.open) open--;
          i = open - 1;
          continue;
        }
        case P.conjunction: {
          // "after she spoke and blamed": the verb before shares its subject.
          const near = phrases[i - 1]?.kind === P.comma ? -1 : this.#ofSubordinate(i);
          return near >= 0 ? near : this.ofClauseBefore(i);
        }
        case P.subordinator:
          // "an ad that urges"
          if (phrase.bits & LexicalFlag.relative && own.finite) return this.#ofRelative(i);
          return own.finite ? -1 : this.ofClauseBefore(i);
        case P.preposition:
          return own.finite ? -1 : this.ofClauseBefore(i);
        case P.relative:
          return this.#ofRelative(i);
        default:
          return -1;
      }
    }
    return -1;
  }

  /** The noun phrase at `i` is the subject (-1: nothing is), or the search goes on at `next`. */
  #atNoun(own: Chunk, i: number): { subject?: number; next: number } {
    const phrases = this.phrases;
    const phrase = phrases[i]!;
    const before = phrases[i - 1];
    if (!own.finite) {
      // "with Tarn saying", "issued a statement saying", but "heard Tarn saying"
      if (before?.kind === P.preposition && before.bits & LexicalFlag.accompanies) return { subject: i, next: i };
      const governor = before?.kind === P.adverb ? phrases[i - 2] : before;
      if (governor?.kind === P.verb && !(governor.bits & LexicalFlag.perceives))
        return { subject: this.ofClauseBefore(i), next: i };
    }
    if (before?.kind === P.preposition || before?.kind === P.accordingTo) return { next: i - 2 };
    if (phrase.noun === NounKind.time) return { next: i - 1 };
    if (phrase.noun === NounKind.object || phrase.noun === NounKind.possessive) return { subject: -1, next: i };
    // "Tarn and Lume both said"
    if (phrase.bits & LexicalFlag.pronominal && phrase.to - phrase.from === 1 && before?.kind === P.noun)
      return { next: i - 1 };
    // "a friend of Tarn and Lume said"
    const shared = before?.kind === P.conjunction && phrases[i - 2]?.kind === P.noun ? phrases[i - 3] : undefined;
    if (shared?.kind !== P.preposition) return { subject: i, next: i };
    return !own.finite && shared.bits & LexicalFlag.accompanies ? { subject: i, next: i } : { next: i - 4 };
  }

  /** "a letter that says": whoever sent the letter says it. */
  #ofRelative(relative: number): number {
    const phrases = this.phrases;
    const noun = antecedent(phrases, relative);
    if (noun < 1 || phrases[noun]!.noun !== NounKind.nominal || !(phrases[noun]!.bits & LexicalFlag.cueNoun))
      return noun;
    if (phrases[noun - 1]!.kind !== P.verb) return noun;
    const sender = this.ofClauseBefore(noun);
    return sender >= 0 ? sender : noun;
  }

  /** Subject of the verb right before `from` when its clause hangs on after, because, while; else -1. */
  #ofSubordinate(from: number): number {
    const phrases = this.phrases;
    for (let i = from - 1; i > from - NEAREST_VERB && i >= 0 && phrases[i]!.kind !== P.stop; i--) {
      const phrase = phrases[i]!;
      if (phrase.kind !== P.verb || !phrase.finite) continue;
      const subject = this.of(i);
      const before = phrases[subject - 1];
      return before?.kind === P.subordinator && !(before.bits & LexicalFlag.relative) ? subject : -1;
    }
    return -1;
  }

  /** "led Tarn to say": the object of such a verb speaks; else the subject of the clause. */
  #ofInfinitive(verb: number): number {
    const phrases = this.phrases;
    let i = verb - 1;
    // "was prompted to say", "wanted to say"
    if (phrases[i]?.kind === P.verb && this.of(i) >= 0) return this.of(i);
    while (i > 1 && phrases[i]!.kind === P.noun && phrases[i - 1]!.kind === P.preposition) i -= 2;
    const noun = phrases[i];
    if (noun?.kind === P.noun && canSpeak(noun) && i > 0 && phrases[i - 1]!.bits & LexicalFlag.perceives) return i;
    return this.ofClauseBefore(verb);
  }

  /** "Tarn, the mayor of Orrin, said": from the closing comma back to the noun before the opening one. */
  #acrossInsertion(closing: number, lowest: number): number {
    const phrases = this.phrases;
    let likely = -1;
    for (let i = closing - 1; i > lowest; i--) {
      const phrase = phrases[i]!;
      if (phrase.kind === P.stop || phrase.kind === P.colon || phrase.kind === P.semicolon) break;
      // "ORRIN, Md. — Ode Tarn, the mayor, said": a comma does not close what a dash opened.
      if (phrase.kind === P.dash && likely >= 0 && phrases[closing]!.kind === P.comma) break;
      if (phrase.kind !== P.comma && phrase.kind !== P.dash) continue;
      if (phrases[i + 1]!.kind === P.conjunction) continue;
      const noun = beforeBracket(phrases, i - 1, lowest);
      const before = phrases[noun];
      if (before?.kind !== P.noun || !canSpeak(before)) continue;
      const governor = phrases[noun - 1];
      if (!governor || opensClause(governor)) {
        // "Tarn, whose paper, the Tide, …, said": a noun between commas is itself an insertion.
        if (governor?.kind !== P.comma && governor?.kind !== P.dash && governor?.kind !== P.subordinator) return noun;
        if (likely < 0) likely = noun;
      } else if (governor.kind === P.preposition && likely < 0) {
        const head = phrases[noun - 2];
        const top = phrases[noun - 3];
        if (head?.kind === P.noun && canSpeak(head) && (!top || opensClause(top))) return noun - 2;
      } else if (governor.kind !== P.preposition && (governor.kind !== P.verb || isCue(governor)) && likely < 0)
        likely = noun;
    }
    if (likely >= 0) return likely;
    const last = phrases[closing - 1];
    if (last?.kind === P.noun && last.noun === NounKind.name && phrases[closing - 2]?.kind === P.comma)
      return closing - 1;
    return this.ofClauseBefore(closing);
  }

  /** Subject of the main clause before `from`: of the nearest verb that carries tense and is not inside a subordinate clause. */
  ofClauseBefore(from: number): number {
    const phrases = this.phrases;
    const lowest = Math.max(0, from - FARTHEST);
    let fallback = -1;
    for (let i = from - 1; i >= lowest; i--) {
      const phrase = phrases[i]!;
      if (phrase.kind === P.stop) break;
      if (phrase.kind !== P.verb || !phrase.finite) continue;
      const subject = this.of(i);
      if (subject < 0) continue;
      if (!isEmbedded(phrases, subject)) return subject;
      if (fallback < 0) fallback = subject;
      i = subject;
    }
    return fallback >= 0 ? fallback : firstNoun(phrases, from, lowest);
  }
}
