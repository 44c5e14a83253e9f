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

/** Maximum number of chunks searched backwards for a verb that shares its subject. Hand-set, not measured. */
const MAX_SHARED_SUBJECT_CHUNKS = 12;

/** Chunks that can precede a prepositional phrase of the same verb: "out of the hall and into the street". */
const OPENING_TYPES = new Set<ChunkType>([ChunkType.preposition, ChunkType.adverb, ChunkType.conjunction]);

/** Returned by a search step that has not found the subject: the search continues at `#next`. */
const CONTINUE = -2;
/** No subject before the verb in its sentence. */
const NONE = -1;

/** Finds the subjects of all verbs of a paragraph, from left to right, each verb once. All positions are chunk indices. */
export class ClauseSubjects {
  readonly #chunks: readonly Chunk[];
  /** For each verb chunk, the index of its subject's noun chunk, or -1. */
  readonly #subjects: Int32Array;
  /** Where the search goes on after a step that returned `CONTINUE`. */
  #next = 0;

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
    this.#subjects = new Int32Array(chunks.length).fill(NONE);
    for (let i = 0; i < chunks.length; i++) {
      if (chunks[i]!.type === ChunkType.verb) this.#subjects[i] = this.#findSubject(i);
    }
  }

  /** Returns the index of the noun chunk that is the subject of the verb at `verb`, -1 if its sentence has none before it. */
  getSubject(verb: number): number {
    return this.#subjects[verb]!;
  }

  /**
   * Returns the subject of the main clause before `from`, -1 if there is none: the subject of the nearest verb that has
   * tense and is not in a subordinate clause; else of the nearest verb that has tense; else the first noun of the sentence.
   */
  findSubjectOfClauseBefore(from: number): number {
    const chunks = this.#chunks;
    const lowest = Math.max(0, from - MAX_SUBJECT_DISTANCE_CHUNKS);
    let fallback = NONE;
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

  #findSubject(verbIndex: number): number {
    const verb = this.#chunks[verbIndex]!;
    if (verb.isInfinitive) return this.#findOfInfinitive(verbIndex);
    const lowest = Math.max(0, verbIndex - MAX_SUBJECT_DISTANCE_CHUNKS);
    let i = verbIndex - 1;
    while (i >= lowest) {
      const subject = this.#step(verb, i, lowest);
      if (subject !== CONTINUE) return subject;
      i = this.#next;
    }
    return NONE;
  }

  /** One step of the backward search for the subject of `verb`, at the chunk `i`: its subject, `NONE` or `CONTINUE`. */
  #step(verb: Chunk, i: number, lowest: number): number {
    switch (this.#chunks[i]!.type) {
      case ChunkType.adverb:
        return this.#continueAt(i - 1);
      case ChunkType.noun:
        return this.#stepAtNoun(verb, i);
      case ChunkType.verb:
        return this.#stepAtVerb(verb, i);
      case ChunkType.comma:
      case ChunkType.dash:
        return this.#stepAtInsertion(verb, i, lowest);
      case ChunkType.quote:
        // Tarn, author of “High Water,” said
        return verb.hasTense ? this.#findBeforeInsertion(i, lowest) : NONE;
      case ChunkType.closeBracket:
        return this.#stepOverBracket(i, lowest);
      case ChunkType.conjunction:
        return this.#findConjoined(i);
      case ChunkType.subordinator:
        return this.#stepAtSubordinator(verb, i);
      case ChunkType.preposition:
        return verb.hasTense ? NONE : this.findSubjectOfClauseBefore(i);
      case ChunkType.relative:
        return this.#findOfRelative(i);
      default:
        return NONE;
    }
  }

  #continueAt(next: number): typeof CONTINUE {
    this.#next = next;
    return CONTINUE;
  }

  #stepAtNoun(verb: Chunk, i: number): number {
    const chunks = this.#chunks;
    const noun = chunks[i]!;
    const before = chunks[i - 1];
    if (!verb.hasTense) {
      // "with Tarn saying", "issued a statement saying", but "heard Tarn saying"
      if (before?.type === ChunkType.preposition && before.flags & LexicalFlag.accompanies) return i;
      const governor = before?.type === ChunkType.adverb ? chunks[i - 2] : before;
      if (governor?.type === ChunkType.verb && !(governor.flags & LexicalFlag.governsObjectClause))
        return this.findSubjectOfClauseBefore(i);
    }
    if (before?.type === ChunkType.preposition || before?.type === ChunkType.accordingTo)
      return this.#continueAt(i - 2);
    if (noun.nounKind === NounKind.time) return this.#continueAt(i - 1);
    // "he himself said"
    if (noun.nounKind === NounKind.objectPronoun && before?.type === ChunkType.noun && canSpeak(before))
      return this.#continueAt(i - 1);
    if (noun.nounKind === NounKind.objectPronoun || noun.nounKind === NounKind.possessive) return NONE;
    // "Tarn and Lume both said"
    if (noun.flags & LexicalFlag.pronominal && noun.to - noun.from === 1 && before?.type === ChunkType.noun)
      return this.#continueAt(i - 1);
    // "spoke to Tarn and she said": "she" is not the object of "to".
    if (noun.nounKind === NounKind.subjectPronoun) return i;
    // "a friend of Tarn and Lume said"
    const isConjunct = before?.type === ChunkType.conjunction && chunks[i - 2]?.type === ChunkType.noun;
    const governor = isConjunct ? chunks[i - 3] : undefined;
    if (governor?.type !== ChunkType.preposition || this.#startsConjoinedClause(verb, i)) return i;
    return !verb.hasTense && governor.flags & LexicalFlag.accompanies ? i : this.#continueAt(i - 4);
  }

  /**
   * Whether the noun at `i`, after a prepositional phrase and a conjunction, is the subject of `verb` rather than an object of
   * the preposition: "Tarn spoke on Monday and Lume said". `verb` has no other subject, because another verb precedes it.
   */
  #startsConjoinedClause(verb: Chunk, i: number): boolean {
    if (!verb.hasTense) return false;
    const chunks = this.#chunks;
    if (chunks[i - 2]!.nounKind === NounKind.time) return true;
    let k = i - 4;
    const lowest = Math.max(0, i - MAX_SHARED_SUBJECT_CHUNKS);
    // "walked out of the hall and into the street and Lume said"
    while (k > lowest) {
      const isPhrase = chunks[k]!.type === ChunkType.noun && chunks[k - 1]!.type === ChunkType.preposition;
      if (isPhrase) k -= 2;
      else if (OPENING_TYPES.has(chunks[k]!.type)) k--;
      else break;
    }
    const before = chunks[k];
    if (before?.type === ChunkType.verb) return true;
    const governor = chunks[k - 1];
    // "Tarn said a friend of Lume and Strand called"
    return before?.type === ChunkType.noun && governor?.type === ChunkType.verb && !isReportingVerb(governor);
  }

  #stepAtVerb(verb: Chunk, i: number): number {
    if (!verb.hasTense) return this.getSubject(i);
    return this.#chunks[i]!.isInfinitive ? NONE : this.#continueAt(i - 1);
  }

  #stepAtInsertion(verb: Chunk, i: number, lowest: number): number {
    return verb.hasTense ? this.#findBeforeInsertion(i, lowest) : this.findSubjectOfClauseBefore(i);
  }

  #stepOverBracket(closing: number, lowest: number): number {
    let open = closing - 1;
    while (open >= lowest && this.#chunks[open]!.type !== ChunkType.openBracket) open--;
    return this.#continueAt(open - 1);
  }

  #stepAtSubordinator(verb: Chunk, i: number): number {
    if (!verb.hasTense) return this.findSubjectOfClauseBefore(i);
    // "an ad that urges"
    return this.#chunks[i]!.flags & LexicalFlag.relative ? this.#findOfRelative(i) : NONE;
  }

  /** "after she spoke and blamed": the verb shares its subject with the verb before the conjunction. */
  #findConjoined(conjunction: number): number {
    const isAfterComma = this.#chunks[conjunction - 1]?.type === ChunkType.comma;
    const shared = isAfterComma ? NONE : this.#findOfSubordinateClause(conjunction);
    return shared >= 0 ? shared : this.findSubjectOfClauseBefore(conjunction);
  }

  /** Returns the subject of the nearest tensed verb before `from` if its clause depends on "after", "because", "while"; else -1. */
  #findOfSubordinateClause(from: number): number {
    const chunks = this.#chunks;
    const lowest = Math.max(0, from - MAX_SHARED_SUBJECT_CHUNKS + 1);
    for (let i = from - 1; i >= lowest && chunks[i]!.type !== ChunkType.sentenceEnd; i--) {
      const chunk = chunks[i]!;
      if (chunk.type !== ChunkType.verb || !chunk.hasTense) continue;
      const subject = this.getSubject(i);
      const before = chunks[subject - 1];
      return before?.type === ChunkType.subordinator && !(before.flags & LexicalFlag.relative) ? subject : NONE;
    }
    return NONE;
  }

  /** Returns the antecedent; in "sent a letter that says", the sender of the letter. */
  #findOfRelative(relative: number): number {
    const chunks = this.#chunks;
    const noun = findAntecedent(chunks, relative);
    if (
      noun < 1 ||
      chunks[noun]!.nounKind !== NounKind.nominal ||
      !(chunks[noun]!.flags & LexicalFlag.cueNoun) ||
      chunks[noun - 1]!.type !== ChunkType.verb
    )
      return noun;
    const sender = this.findSubjectOfClauseBefore(noun);
    return sender >= 0 ? sender : noun;
  }

  /** Returns the object of a verb like "led" ("led Tarn to say"); else the subject of the clause. */
  #findOfInfinitive(verb: number): number {
    const chunks = this.#chunks;
    let i = verb - 1;
    // "was prompted to say", "wanted to say"
    if (chunks[i]?.type === ChunkType.verb && this.getSubject(i) >= 0) return this.getSubject(i);
    while (i > 1 && chunks[i]!.type === ChunkType.noun && chunks[i - 1]!.type === ChunkType.preposition) i -= 2;
    const noun = chunks[i];
    const isObject = i > 0 && (chunks[i - 1]!.flags & LexicalFlag.governsObjectClause) !== 0;
    if (isObject && noun?.type === ChunkType.noun && canSpeak(noun)) return i;
    return this.findSubjectOfClauseBefore(verb);
  }

  /**
   * Returns the noun before the insertion that ends at the chunk `closing`: "Tarn" in "Tarn, the mayor of Orrin, said". If
   * there is none, returns the subject of the clause before.
   */
  #findBeforeInsertion(closing: number, lowest: number): number {
    const chunks = this.#chunks;
    let candidate = NONE;
    for (let i = closing - 1; i > lowest; i--) {
      const { type } = chunks[i]!;
      if (type === ChunkType.sentenceEnd || type === ChunkType.colon || type === ChunkType.semicolon) break;
      // "ORRIN, Md. — Ode Tarn, the mayor, said": a comma does not close an insertion that a dash opened.
      if (type === ChunkType.dash && candidate >= 0 && chunks[closing]!.type === ChunkType.comma) break;
      if (type !== ChunkType.comma && type !== ChunkType.dash) continue;
      if (chunks[i + 1]!.type === ChunkType.conjunction) continue;
      const noun = indexBeforeBracket(chunks, i - 1, lowest);
      const before = chunks[noun];
      if (before?.type !== ChunkType.noun || !canSpeak(before)) continue;
      const head = candidate < 0 ? findPhraseHead(chunks, noun, lowest) : noun;
      if (head < noun && this.#isHeadOfClause(head)) return head;
      const governor = chunks[noun - 1];
      // "Tarn, whose paper, the Tide, …, said": a noun between commas is itself an insertion.
      if (!governor || startsMainClause(governor)) return noun;
      if (candidate >= 0 || governor.type === ChunkType.preposition) continue;
      if (canPrecedeClause(governor) || governor.type !== ChunkType.verb || isReportingVerb(governor)) {
        candidate = noun;
      }
    }
    if (candidate >= 0) return candidate;
    const last = chunks[closing - 1];
    if (
      last?.type === ChunkType.noun &&
      last.nounKind === NounKind.name &&
      chunks[closing - 2]?.type === ChunkType.comma
    )
      return closing - 1;
    return this.findSubjectOfClauseBefore(closing);
  }

  /** Whether the noun starts its clause: "the mayor" in "the mayor of Orrin, …". */
  #isHeadOfClause(i: number): boolean {
    const noun = this.#chunks[i];
    const before = this.#chunks[i - 1];
    return noun?.type === ChunkType.noun && canSpeak(noun) && (!before || canPrecedeClause(before));
  }
}

/** Returns the noun that governs the prepositional phrases that end at `noun`: "the ministry" in "the ministry of trade and ports". */
function findPhraseHead(chunks: readonly Chunk[], noun: number, lowest: number): number {
  let head = noun;
  while (head > lowest + 1 && chunks[head - 2]!.type === ChunkType.noun) {
    const governor = chunks[head - 1]!.type;
    const isConjunct = governor === ChunkType.conjunction && chunks[head - 3]?.type === ChunkType.preposition;
    if (governor !== ChunkType.preposition && !isConjunct) break;
    head -= 2;
  }
  return head;
}

/** Whether a noun after this chunk is a subject, rather than an insertion between commas or dashes. */
function startsMainClause(chunk: Chunk): boolean {
  const { type } = chunk;
  return (
    canPrecedeClause(chunk) && type !== ChunkType.comma && type !== ChunkType.dash && type !== ChunkType.subordinator
  );
}
