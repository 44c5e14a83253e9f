import { PERSON_NOUNS } from '../../figures/index.ts';
import { Gender } from '../../quotes/index.ts';
import { ChunkType, NounKind } from '../../syntax/index.ts';
import type { Article } from '../../text/index.ts';
import { SentenceParser, type SentenceSyntax } from '../frames/sentenceSyntax.ts';
import { findIntroductions } from './introductions.ts';
import { type PersonMention, readMention } from './mention.ts';
import { areNamesOfDifferentPeople } from './names.ts';
import { createPerson, type Person } from './person.ts';

/** Maximum number of sentences before a pronoun that are searched for the name it stands for. Hand-set, not measured. */
const MAX_SENTENCES = 3;

/** Maximum number of subjects of a sentence that are remembered; bounds the work per pronoun. Hand-set, not measured. */
const MAX_SUBJECTS = 40;

/** Who the subjects of a sentence are. */
interface Subject {
  readonly person: Person;
  /** Index of the noun chunk. */
  readonly chunk: number;
  /** Whether a plural verb or a conjunction makes it one of several: "Tarn and Lume". */
  readonly isConjoined: boolean;
}

/**
 * Resolves mentions of persons within an article, from what precedes them: "he", "the 61-year-old" and "the gunman". Reads each
 * sentence at most once, and only if something asks for what it says. Mentions must be resolved in text order.
 */
export class PersonReferences {
  readonly #sentences: Article['sentences'];
  readonly #parser: SentenceParser;
  /** Subjects of the sentences that have been read. */
  readonly #subjects: (readonly Subject[])[] = [];
  /** Subjects of the sentence that contains the last mention. */
  #own: { readonly syntax: SentenceSyntax; readonly subjects: readonly Subject[] } | undefined;
  /** Names of roles; null if the article gives a role to several people. */
  readonly #roles = new Map<string, readonly string[] | null>();
  /** Last words of the full names that have been read. */
  readonly #surnames = new Set<string>();

  constructor(article: Article) {
    this.#sentences = article.sentences;
    this.#parser = new SentenceParser(article);
  }

  /** Returns the person that a mention in the sentence with this index refers to. */
  resolve(mention: PersonMention, sentence: number, syntax: SentenceSyntax): Person {
    const { names, role, gender, isDefinite, chunk } = mention;
    if (names.length > 0 || !isDefinite) return createPerson(names, role, gender);
    this.#readUpTo(sentence);
    if (role !== null) return createPerson(this.#roles.get(role) ?? [], role, gender);
    const antecedent = this.#findAntecedent(gender, sentence, chunk, syntax);
    return antecedent ? createPerson(antecedent.names, antecedent.role, gender) : createPerson([], null, gender);
  }

  /** Reads the sentences before the one with this index. */
  #readUpTo(end: number): void {
    for (let s = this.#subjects.length; s < end; s++)
      this.#subjects.push(this.#read(this.#parser.parse(this.#sentences.span(s))));
  }

  #read(syntax: SentenceSyntax): Subject[] {
    for (const { role, names } of findIntroductions(syntax)) {
      const known = this.#roles.get(role);
      if (known === undefined) this.#roles.set(role, names);
      else if (known !== null && areNamesOfDifferentPeople(known, names)) this.#roles.set(role, null);
    }
    for (let i = 0; i < syntax.chunks.length; i++) {
      const { type, nounKind } = syntax.chunks[i]!;
      if (type !== ChunkType.noun || nounKind !== NounKind.name) continue;
      const names = readMention(syntax, i)?.names;
      if (names && names.length > 1) this.#surnames.add(names.at(-1)!);
    }
    return findSubjects(syntax);
  }

  /** Returns the person that a pronoun or "the 61-year-old" refers to: the only fitting subject of the nearest sentence that has one. */
  #findAntecedent(gender: Gender, sentence: number, chunk: number, syntax: SentenceSyntax): Person | undefined {
    const own = this.#findOwnSubjects(syntax).filter((subject) => subject.chunk < chunk);
    // "Tarn floored Lume, and the 40-year-old never recovered": the age is not that of the subject.
    if (gender === Gender.unknown && own.length > 0) return undefined;
    for (let s = sentence; s >= Math.max(0, sentence - MAX_SENTENCES); s--) {
      const subjects = s === sentence ? own : this.#subjects[s]!;
      const fitting = subjects.filter((subject) => this.#canBe(subject, gender));
      if (fitting.length === 0) continue;
      const { person } = fitting[0]!;
      const isOnly = fitting.every((other) => !other.isConjoined && isSameMention(other.person, person));
      return isOnly ? person : undefined;
    }
    return undefined;
  }

  #findOwnSubjects(syntax: SentenceSyntax): readonly Subject[] {
    if (this.#own?.syntax !== syntax) this.#own = { syntax, subjects: findSubjects(syntax) };
    return this.#own.subjects;
  }

  /** Whether the subject can be one person of the gender. */
  #canBe({ person: { names, role, gender } }: Subject, wanted: Gender): boolean {
    if (wanted !== Gender.unknown && gender !== Gender.unknown && gender !== wanted) return false;
    if (gender !== Gender.unknown || names.length > 1) return true;
    return role !== null || (names.length === 1 && this.#surnames.has(names[0]!));
  }
}

function isSameMention(a: Person, b: Person): boolean {
  if (a.names.length > 0 && b.names.length > 0) return !areNamesOfDifferentPeople(a.names, b.names);
  return a.names.length === b.names.length && a.role === b.role;
}

/** Returns the subjects of the verbs with tense that are names or nouns for persons. */
function findSubjects(syntax: SentenceSyntax): Subject[] {
  const { tokens, chunks, subjects } = syntax;
  const found: Subject[] = [];
  let last = -1;
  for (let verb = 0; verb < chunks.length && found.length < MAX_SUBJECTS; verb++) {
    const { type, hasTense } = chunks[verb]!;
    if (type !== ChunkType.verb || !hasTense) continue;
    const chunk = subjects.getSubject(verb);
    if (chunk < 0 || chunk === last) continue;
    last = chunk;
    const { nounKind, head } = chunks[chunk]!;
    const isPerson =
      nounKind === NounKind.name || (nounKind === NounKind.nominal && PERSON_NOUNS.has(tokens.word[head]!));
    const mention = isPerson ? readMention(syntax, chunk) : undefined;
    if (!mention || (mention.names.length === 0 && mention.role === null)) continue;
    found.push({
      person: createPerson(mention.names, mention.role),
      chunk,
      isConjoined: chunks[chunk - 1]?.type === ChunkType.conjunction && chunks[chunk - 2]?.type === ChunkType.noun,
    });
  }
  return found;
}
