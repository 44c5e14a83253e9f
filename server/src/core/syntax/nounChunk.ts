import {
  AMPERSAND,
  AT_SIGN,
  EM_DASH,
  HORIZONTAL_BAR,
  NUMBER_SIGN,
  PERCENT_SIGN,
  PERIOD,
  SLASH,
  SMALL_S,
  TokenFlag,
  TokenKind,
  WordSet,
  wordId,
} from '../text/index.ts';
import { type Chunk, createNounChunk, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';
import { isVerbInContext } from './verbAmbiguity.ts';
import { CLOSED_CLASS_FLAGS, VERBAL_FLAGS, type WordView } from './wordView.ts';

const S = wordId('s');
const A = wordId('a');
const AN = wordId('an');
const OF = wordId('of');
const THERE = wordId('there');
const WHAT = wordId('what');

/** Flags of words that may be either a noun or a verb: "claims", "report", "head". */
const NOUN_OR_VERB =
  LexicalFlag.oftenNoun | LexicalFlag.cueNoun | LexicalFlag.speaker | LexicalFlag.work | LexicalFlag.title;

/** Last two letters of words for roles: painter, doctor, pianist, historian, resident, trainee, chief, pilot, official, architect. */
const AGENT_SUFFIXES = new Set(['er', 'or', 'st', 'an', 'nt', 'ee', 'ef', 'ot', 'al', 'ct']);

/** Irregular participles that end compounds: "Orrin-born Ode Tarn". */
const COMPOUND_PARTICIPLES = new WordSet('born led run built held');

/**
 * Maximum number of tokens of a noun phrase. None in prose is nearly as long; a row of thousands of numbers is divided, so that
 * the work on each of them is bounded. Hand-set.
 */
const MAX_TOKENS = 100;

/**
 * Parses the noun phrase that starts at the token `from`: articles, possessors, adjectives, the noun or name. The chunk has
 * at least one token.
 * @param isAfterQuote whether a quote precedes, so that "…," Tarn notes is not a compound
 */
export function parseNounChunk(view: WordView, from: number, isAfterQuote: boolean): Chunk {
  return new NounChunkParser(view, from, isAfterQuote).parse();
}

class NounChunkParser {
  readonly #view: WordView;
  readonly #from: number;
  readonly #isAfterQuote: boolean;
  /** The next token to take. */
  #next: number;
  /** The last noun or name so far, -1 if there is none; reset after a possessor. */
  #head = -1;
  #possessorEnd = 0;
  /** Only time words so far. */
  #isTime = true;
  #isName = false;
  #isLowerCaseHead = false;

  constructor(view: WordView, from: number, isAfterQuote: boolean) {
    this.#view = view;
    this.#from = from;
    this.#next = from;
    this.#isAfterQuote = isAfterQuote;
  }

  parse(): Chunk {
    const { tokens } = this.#view;
    const limit = Math.min(this.#view.limit, this.#from + MAX_TOKENS);
    while (this.#next < limit && !(this.#next > this.#from && this.#view.isSentenceEnd(this.#next - 1))) {
      if (!(tokens.isWord(this.#next) ? this.#takeWord(this.#next) : this.#takeOther(this.#next))) break;
    }
    return this.#createChunk();
  }

  #createChunk(): Chunk {
    const { tokens } = this.#view;
    const to = Math.max(this.#next, this.#from + 1);
    const head = this.#head < 0 ? to - 1 : this.#head;
    const flags = tokens.isWord(head) ? getLexicalFlags(tokens.word[head]!) : 0;
    let nounKind: NounKind = this.#isName ? NounKind.name : NounKind.nominal;
    if (this.#possessorEnd === to) nounKind = NounKind.possessive;
    else if (!tokens.isWord(head)) nounKind = NounKind.number;
    else if (this.#isTime && flags & LexicalFlag.time) nounKind = NounKind.time;
    return createNounChunk(this.#from, to, head, flags, nounKind, this.#possessorEnd);
  }

  #takeName(i: number): true {
    this.#isName = true;
    this.#isLowerCaseHead = false;
    return this.#takeHead(i);
  }

  #takeNoun(i: number): true {
    this.#isName = false;
    this.#isLowerCaseHead = true;
    return this.#takeHead(i);
  }

  #takeHead(i: number): true {
    this.#head = i;
    this.#isTime = false;
    this.#next = i + 1;
    return true;
  }

  #skip(count: number): true {
    this.#next += count;
    return true;
  }

  /** Takes a token that is not a word: a number, hyphen, possessive apostrophe or full stop of an abbreviation. */
  #takeOther(i: number): boolean {
    const { tokens, limit } = this.#view;
    const kind = tokens.kind[i];
    const code = tokens.codeAt(i);
    const isAttached = !tokens.hasFlag(i, TokenFlag.spaceBefore);
    if (kind === TokenKind.number || kind === TokenKind.currency) return this.#skip(1);
    if (kind === TokenKind.apostrophe) return this.#takePossessor(i, isAttached);
    if (kind === TokenKind.terminator) {
      return isAttached && code === PERIOD && this.#head >= 0 && !this.#view.isSentenceEnd(i) && this.#skip(1);
    }
    if (kind === TokenKind.punctuation) {
      const isPart =
        code === AT_SIGN ||
        code === NUMBER_SIGN ||
        code === AMPERSAND ||
        code === PERCENT_SIGN ||
        (code === SLASH && i > this.#from);
      return isPart && this.#skip(1);
    }
    if (kind !== TokenKind.dash || !isAttached || i === this.#from || i + 1 >= limit) return false;
    if (tokens.hasFlag(i + 1, TokenFlag.spaceBefore) || code === EM_DASH || code === HORIZONTAL_BAR) return false;
    if (tokens.kind[i + 1] === TokenKind.number) return this.#skip(2);
    if (!tokens.isWord(i + 1)) return false;
    return this.#view.isCapital(i + 1) ? this.#takeName(i + 1) : this.#takeNoun(i + 1);
  }

  /** Takes 's after a possessor, or the apostrophe after a plural possessor; skips any other clitic. */
  #takePossessor(i: number, isAttached: boolean): boolean {
    const { tokens } = this.#view;
    if (this.#view.isClitic(i)) {
      if (tokens.word[i + 1] !== S) return this.#skip(2);
      if (!this.#isPossessive(i)) return false;
      this.#next = i + 2;
    } else {
      if (this.#head < 0 || !isAttached || !this.#view.continuesNoun(i + 1)) return false;
      this.#next = i + 1;
    }
    this.#possessorEnd = this.#next;
    this.#head = -1;
    this.#isLowerCaseHead = false;
    return true;
  }

  /** Whether 's is possessive rather than "is": a noun follows, and no pronoun precedes. */
  #isPossessive(i: number): boolean {
    const { tokens, limit, to } = this.#view;
    const before = tokens.word[i - 1]!;
    if (this.#head < 0 || before === THERE || before === WHAT) return false;
    if (getLexicalFlags(before) & (LexicalFlag.relative | LexicalFlag.subjectPronoun) || i + 2 >= to) return false;
    return i + 2 >= limit || this.#view.continuesNoun(i + 2);
  }

  #takeWord(i: number): boolean {
    const view = this.#view;
    const { tokens } = view;
    if (view.isName(i)) return this.#joinsName(i) && this.#takeName(i);
    const flags = i === this.#from ? view.getFlags(i) : this.#getFlagsInside(i);
    if (flags & LexicalFlag.time) {
      if (this.#head >= 0 && !this.#isTime && (view.isCapital(i) || !tokens.isWord(i - 1) || this.#isName))
        return false;
      this.#head = i;
      this.#isName = false;
      return this.#skip(1);
    }
    if (flags & (LexicalFlag.determiner | LexicalFlag.possessive)) return this.#takeDeterminer(i, flags);
    if (flags & LexicalFlag.number) {
      if (this.#head >= 0 && this.#isName) return false;
      if (this.#head < 0) this.#head = i;
      return this.#skip(1);
    }
    // "Secretary of State Ode Tarn", "University of Orrin"
    if (tokens.word[i] === OF && this.#isName && this.#head === i - 1 && i + 1 < view.limit && view.isName(i + 1)) {
      return this.#skip(1);
    }
    if (flags & CLOSED_CLASS_FLAGS) return false;
    if (flags & LexicalFlag.adverb || view.isAdverb(i)) return this.#head < 0 && i > this.#from && this.#skip(1);
    return !this.#isVerb(i, flags) && this.#takeNoun(i);
  }

  #getFlagsInside(i: number): number {
    const flags = getLexicalFlags(this.#view.tokens.word[i]!);
    if (!this.#view.isCapital(i) || this.#view.isTitleCase) return flags;
    return flags & (LexicalFlag.time | LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.subjectPronoun);
  }

  #takeDeterminer(i: number, flags: number): boolean {
    if (i > this.#from) {
      const before = getLexicalFlags(this.#view.tokens.word[i - 1]!);
      if (this.#head >= 0 || flags & LexicalFlag.relative || !(before & (LexicalFlag.determiner | LexicalFlag.number)))
        return false;
    }
    if (flags & LexicalFlag.possessive) this.#possessorEnd = i + 1;
    return this.#skip(1);
  }

  /** Whether the word ends the phrase because it is the verb of its clause. */
  #isVerb(i: number, flags: number): boolean {
    const { tokens } = this.#view;
    const hasTense = (flags & VERBAL_FLAGS) !== 0 && (flags & (LexicalFlag.past | LexicalFlag.thirdPerson)) !== 0;
    const before = i > this.#from ? getLexicalFlags(tokens.word[i - 1]!) : 0;
    // "both said", "one said"
    if (hasTense && !(flags & LexicalFlag.oftenNoun) && before & (LexicalFlag.pronominal | LexicalFlag.number))
      return true;
    const hasNoun = this.#head >= 0 && !(this.#head === i - 1 && before & LexicalFlag.number);
    if (!(flags & VERBAL_FLAGS)) return flags === 0 && hasNoun && this.#view.hasVerbEnding(i);
    const canBeNoun = (flags & NOUN_OR_VERB) !== 0;
    if (hasNoun) {
      return (
        !canBeNoun || isVerbInContext(this.#view, i, flags, { isAfterSubject: true, isAfterQuote: this.#isAfterQuote })
      );
    }
    if (canBeNoun) return false;
    if (i === this.#from) return hasTense;
    // "many call", but "a mock trial", "the alleged plot"
    const isBase =
      (flags & (LexicalFlag.past | LexicalFlag.participle | LexicalFlag.ingForm)) === 0 &&
      (flags & (LexicalFlag.say | LexicalFlag.describe)) !== 0;
    return isBase && (before & LexicalFlag.determiner) !== 0 && (before & LexicalFlag.pronominal) !== 0;
  }

  /** Whether the name at `i` belongs to the words before it: "spokeswoman Ode Tarn", but not "told reporters Tarn was". */
  #joinsName(i: number): boolean {
    if (this.#head < 0) return true;
    if (this.#isTime) return false;
    const head = this.#head;
    if (!this.#isLowerCaseHead || this.#isRole(head, i) || this.#isIndefinite(head)) return true;
    return this.#isCompound(head) || this.#isBareRole(head, i);
  }

  /** Whether a noun without an article or a preposition is the role of the person: "said research fellow Ode Tarn". */
  #isBareRole(head: number, name: number): boolean {
    const { tokens } = this.#view;
    if (this.#from === this.#view.sentenceStart || this.#view.getLastLetter(head) === SMALL_S || head !== name - 1)
      return false;
    if (getLexicalFlags(tokens.word[name]!) & LexicalFlag.title) return false;
    const first = getLexicalFlags(tokens.word[this.#from]!);
    const before = getLexicalFlags(tokens.word[this.#from - 1]!);
    if (
      first &
        (CLOSED_CLASS_FLAGS |
          LexicalFlag.determiner |
          LexicalFlag.possessive |
          LexicalFlag.number |
          LexicalFlag.time) ||
      this.#possessorEnd > 0
    )
      return false;
    return (before & (LexicalFlag.say | LexicalFlag.past)) === (LexicalFlag.say | LexicalFlag.past);
  }

  /** Whether the head is a participle attached to a noun, which works like an adjective: "Orrin-based Ode Tarn". */
  #isCompound(head: number): boolean {
    const { tokens } = this.#view;
    if (
      head < this.#from + 2 ||
      tokens.kind[head - 1] !== TokenKind.dash ||
      tokens.hasFlag(head, TokenFlag.spaceBefore)
    )
      return false;
    return this.#view.hasVerbEnding(head) || COMPOUND_PARTICIPLES.has(tokens.word[head]!);
  }

  /** Whether the noun is the role of the person with the name. */
  #isRole(head: number, name: number): boolean {
    const { tokens } = this.#view;
    const flags = getLexicalFlags(tokens.word[head]!);
    // "Police Chief Ode Tarn"
    if (flags & LexicalFlag.title || this.#view.isCapital(head)) return true;
    // "at the convention Sen. Tarn": a title starts a new name.
    if (getLexicalFlags(tokens.word[name]!) & LexicalFlag.title || this.#view.getLastLetter(head) === SMALL_S)
      return false;
    const end = tokens.end[head]!;
    return (
      (flags & (LexicalFlag.speaker | LexicalFlag.time)) === LexicalFlag.speaker ||
      AGENT_SUFFIXES.has(tokens.text.slice(end - 2, end))
    );
  }

  /** Whether an indefinite article and an unknown adjective precede the name: "an angry Tarn". */
  #isIndefinite(head: number): boolean {
    const { word } = this.#view.tokens;
    return head === this.#from + 1 && word[head] === 0 && (word[this.#from] === A || word[this.#from] === AN);
  }
}
