import { type Chunk, ChunkType, NounKind } from './chunk.ts';
import {
  canPrecedeClause,
  canSpeak,
  findAntecedent,
  findVerblessSubject,
  indexBeforeBracket,
  isEmbeddedClause,
  isReportingVerb,
  MAX_SUBJECT_DISTANCE_CHUNKS,
} from './clauses.ts';
import { LexicalFlag } from './lexicalFlags.ts';

/** Phrases looked back over for a verb that shares its subject. */
const MAX_SHARED_SUBJECT_CHUNKS = 12;

/** The subjects of all verbs of a paragraph, found once, from left to right. */
export class ClauseSubjects {
  /** Verb phrase -> its subject's noun phrase, -1 when the sentence gives none before it. */
  readonly #of: Int32Array;

  constructor(readonly chunks: readonly Chunk[]) {
    this.#of = new Int32Array(chunks.length).fill(-1);
    for (let i = 0; i < chunks.length; i++) if (chunks[i]!.type === ChunkType.verb) this.#of[i] = this.#find(i);
  }

  /** Index of the noun phrase that is the subject of the verb at `verb`, -1 when the sentence gives none before it. */
  getSubject(verb: number): number {
    return this.#of[verb]!;
  }

  #find(verb: number): number {
    const chunks = this.chunks;
    const own = chunks[verb]!;
    if (own.isInfinitive) return this.#ofInfinitive(verb);
    const lowest = Math.max(0, verb - MAX_SUBJECT_DISTANCE_CHUNKS);
    let i = verb - 1;
    while (i >= lowest) {
      const chunk = chunks[i]!;
      switch (chunk.type) {
        case ChunkType.adverb:
          i--;
          continue;
        case ChunkType.noun: {
          const step = this.#atNoun(own, i);
          if (step.subject !== undefined) return step.subject;
          i = step.next;
          continue;
        }
        case ChunkType.verb:
          if (!own.hasTense) return this.getSubject(i);
          if (chunk.isInfinitive) return -1;
          i--;
          continue;
        case ChunkType.comma:
        case ChunkType.dash:
          return own.hasTense ? this.#acrossInsertion(i, lowest) : this.findSubjectOfClauseBefore(i);
        case ChunkType.quote:
          // Tarn, author of “High Water,” said
          return own.hasTense ? this.#acrossInsertion(i, lowest) : -1;
        case ChunkType.closeBracket: {
          let open = i - 1;
          while (open >= lowest && chunks[open]!.type !== ChunkType.openBracket) open--;
          i = open - 1;
          continue;
        }
        case ChunkType.conjunction: {
          // "after she spoke and blamed": the verb before shares its subject.
          const near = chunks[i - 1]?.type === ChunkType.comma ? -1 : this.#ofSubordinate(i);
          return near >= 0 ? near : this.findSubjectOfClauseBefore(i);
        }
        case ChunkType.subordinator:
          // "an ad that urges"
          if (chunk.flags & LexicalFlag.relative && own.hasTense) return this.#ofRelative(i);
          return own.hasTense ? -1 : this.findSubjectOfClauseBefore(i);
        case ChunkType.preposition:
          return own.hasTense ? -1 : this.findSubjectOfClauseBefore(i);
        case ChunkType.relative:
          return this.#ofRelative(i);
        default:
          return -1;
      }
    }
    return -1;
  }

  /** The noun phrase at `i` is the subject (-1: nothing is), or the search goes on at `next`. */
  #atNoun(own: Chunk, i: number): { subject?: number; next: number } {
    const chunks = this.chunks;
    const chunk = chunks[i]!;
    const before = chunks[i - 1];
    if (!own.hasTense) {
      // "with Tarn saying", "issued a statement saying", but "heard Tarn saying"
      if (before?.type === ChunkType.preposition && before.flags & LexicalFlag.accompanies)
        return { subject: i, next: i };
      const governor = before?.type === ChunkType.adverb ? chunks[i - 2] : before;
      if (governor?.type === ChunkType.verb && !(governor.flags & LexicalFlag.governsObjectClause))
        return { subject: this.findSubjectOfClauseBefore(i), next: i };
    }
    if (before?.type === ChunkType.preposition || before?.type === ChunkType.accordingTo) return { next: i - 2 };
    if (chunk.nounKind === NounKind.time) return { next: i - 1 };
    if (chunk.nounKind === NounKind.objectPronoun || chunk.nounKind === NounKind.possessive)
      return { subject: -1, next: i };
    // "Tarn and Lume both said"
    if (chunk.flags & LexicalFlag.pronominal && chunk.to - chunk.from === 1 && before?.type === ChunkType.noun)
      return { next: i - 1 };
    // "a friend of Tarn and Lume said"
    const shared =
      before?.type === ChunkType.conjunction && chunks[i - 2]?.type === ChunkType.noun ? chunks[i - 3] : undefined;
    if (shared?.type !== ChunkType.preposition) return { subject: i, next: i };
    return !own.hasTense && shared.flags & LexicalFlag.accompanies ? { subject: i, next: i } : { next: i - 4 };
  }

  /** "a letter that says": whoever sent the letter says it. */
  #ofRelative(relative: number): number {
    const chunks = this.chunks;
    const noun = findAntecedent(chunks, relative);
    if (noun < 1 || chunks[noun]!.nounKind !== NounKind.nominal || !(chunks[noun]!.flags & LexicalFlag.cueNoun))
      return noun;
    if (chunks[noun - 1]!.type !== ChunkType.verb) return noun;
    const sender = this.findSubjectOfClauseBefore(noun);
    return sender >= 0 ? sender : noun;
  }

  /** Subject of the verb right before `from` when its clause hangs on after, because, while; else -1. */
  #ofSubordinate(from: number): number {
    const chunks = this.chunks;
    for (
      let i = from - 1;
      i > from - MAX_SHARED_SUBJECT_CHUNKS && i >= 0 && chunks[i]!.type !== ChunkType.sentenceEnd;
      i--
    ) {
      const chunk = chunks[i]!;
      if (chunk.type !== ChunkType.verb || !chunk.hasTense) continue;
      const subject = this.getSubject(i);
      const before = chunks[subject - 1];
      return before?.type === ChunkType.subordinator && !(before.flags & LexicalFlag.relative) ? subject : -1;
    }
    return -1;
  }

  /** "led Tarn to say": the object of such a verb speaks; else the subject of the clause. */
  #ofInfinitive(verb: number): number {
    const chunks = this.chunks;
    let i = verb - 1;
    // "was prompted to say", "wanted to say"
    if (chunks[i]?.type === ChunkType.verb && this.getSubject(i) >= 0) return this.getSubject(i);
    while (i > 1 && chunks[i]!.type === ChunkType.noun && chunks[i - 1]!.type === ChunkType.preposition) i -= 2;
    const noun = chunks[i];
    if (
      noun?.type === ChunkType.noun &&
      canSpeak(noun) &&
      i > 0 &&
      chunks[i - 1]!.flags & LexicalFlag.governsObjectClause
    )
      return i;
    return this.findSubjectOfClauseBefore(verb);
  }

  /** "Tarn, the mayor of Orrin, said": from the closing comma back to the noun before the opening one. */
  #acrossInsertion(closing: number, lowest: number): number {
    const chunks = this.chunks;
    let likely = -1;
    for (let i = closing - 1; i > lowest; i--) {
      const chunk = chunks[i]!;
      if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.colon || chunk.type === ChunkType.semicolon)
        break;
      // "ORRIN, Md. — Ode Tarn, the mayor, said": a comma does not close what a dash opened.
      if (chunk.type === ChunkType.dash && likely >= 0 && chunks[closing]!.type === ChunkType.comma) break;
      if (chunk.type !== ChunkType.comma && chunk.type !== ChunkType.dash) continue;
      if (chunks[i + 1]!.type === ChunkType.conjunction) continue;
      const noun = indexBeforeBracket(chunks, i - 1, lowest);
      const before = chunks[noun];
      if (before?.type !== ChunkType.noun || !canSpeak(before)) continue;
      const governor = chunks[noun - 1];
      if (!governor || canPrecedeClause(governor)) {
        // "Tarn, whose paper, the Tide, …, said": a noun between commas is itself an insertion.
        if (
          governor?.type !== ChunkType.comma &&
          governor?.type !== ChunkType.dash &&
          governor?.type !== ChunkType.subordinator
        )
          return noun;
        if (likely < 0) likely = noun;
      } else if (governor.type === ChunkType.preposition && likely < 0) {
        const head = chunks[noun - 2];
        const top = chunks[noun - 3];
        if (head?.type === ChunkType.noun && canSpeak(head) && (!top || canPrecedeClause(top))) return noun - 2;
      } else if (
        governor.type !== ChunkType.preposition &&
        (governor.type !== ChunkType.verb || isReportingVerb(governor)) &&
        likely < 0
      )
        likely = noun;
    }
    if (likely >= 0) return likely;
    const last = chunks[closing - 1];
    if (
      last?.type === ChunkType.noun &&
      last.nounKind === NounKind.name &&
      chunks[closing - 2]?.type === ChunkType.comma
    )
      return closing - 1;
    return this.findSubjectOfClauseBefore(closing);
  }

  /** Subject of the main clause before `from`: of the nearest verb that carries tense and is not inside a subordinate clause. */
  findSubjectOfClauseBefore(from: number): number {
    const chunks = this.chunks;
    const lowest = Math.max(0, from - MAX_SUBJECT_DISTANCE_CHUNKS);
    let fallback = -1;
    for (let i = from - 1; i >= lowest; i--) {
      const chunk = chunks[i]!;
      if (chunk.type === ChunkType.sentenceEnd) break;
      if (chunk.type !== ChunkType.verb || !chunk.hasTense) continue;
      const subject = this.getSubject(i);
      if (subject < 0) continue;
      if (!isEmbeddedClause(chunks, subject)) return subject;
      if (fallback < 0) fallback = subject;
      i = subject;
    }
    return fallback >= 0 ? fallback : findVerblessSubject(chunks, from, lowest);
  }
}
