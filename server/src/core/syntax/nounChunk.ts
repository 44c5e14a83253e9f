import { TokenFlag, TokenKind, WordSet, wordId } from '../text/index.ts';
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

/** Nouns that a verb of the same form may be: "claims", "report", "head". */
const NOUN_OR_VERB =
  LexicalFlag.oftenNoun | LexicalFlag.cueNoun | LexicalFlag.speaker | LexicalFlag.work | LexicalFlag.title;

/** Endings of words for what somebody does: painter, doctor, pianist, historian, resident, trainee, chief, pilot, official, architect. */
const AGENT_SUFFIXES = new Set(['er', 'or', 'st', 'an', 'nt', 'ee', 'ef', 'ot', 'al', 'ct']);

/** Participles without an ending that compounds end in: "Orrin-born Ode Tarn". */
const COMPOUND_PARTICIPLES = new WordSet('born led run built held');

/** Reads the noun phrase that starts at token `from`: articles, owners, adjectives, the noun or name. */
export function parseNounChunk(view: WordView, from: number, afterQuote: boolean): Chunk {
  return new NounChunkParser(view, from, afterQuote).parse();
}

class NounChunkParser {
  readonly #view: WordView;
  readonly #from: number;
  readonly #afterQuote: boolean;
  #i: number;
  /** The last noun or name so far, -1 while there is none (behind an owner there is none again). */
  #head = -1;
  #possessor = 0;
  /** Nothing but words for times so far. */
  #isTime = true;
  #isName = false;
  #lowerHead = false;

  constructor(view: WordView, from: number, afterQuote: boolean) {
    this.#view = view;
    this.#from = from;
    this.#i = from;
    this.#afterQuote = afterQuote;
  }

  parse(): Chunk {
    const { tokens, limit } = this.#view;
    while (this.#i < limit && !(this.#i > this.#from && this.#view.isSentenceEnd(this.#i - 1))) {
      if (!(tokens.isWord(this.#i) ? this.#takeWord(this.#i) : this.#takeOther(this.#i))) break;
    }
    return this.#chunk();
  }

  #chunk(): Chunk {
    const { tokens } = this.#view;
    const to = Math.max(this.#i, this.#from + 1);
    const head = this.#head < 0 ? to - 1 : this.#head;
    const flags = tokens.isWord(head) ? getLexicalFlags(tokens.word[head]!) : 0;
    let noun: NounKind = this.#isName ? NounKind.name : NounKind.nominal;
    if (this.#possessor === to) noun = NounKind.possessive;
    else if (!tokens.isWord(head)) noun = NounKind.number;
    else if (this.#isTime && flags & LexicalFlag.time) noun = NounKind.time;
    return createNounChunk(this.#from, to, head, flags, noun, this.#possessor);
  }

  #takeHead(i: number, isName: boolean): true {
    this.#head = i;
    this.#isName = isName;
    this.#lowerHead = !isName;
    this.#isTime = false;
    this.#i = i + 1;
    return true;
  }

  #skip(count: number): true {
    this.#i += count;
    return true;
  }

  /** Numbers, hyphens, owners' apostrophes, full stops of abbreviations. */
  #takeOther(i: number): boolean {
    const { tokens, limit } = this.#view;
    const kind = tokens.kind[i];
    const code = tokens.codeAt(i);
    const isAttached = !tokens.hasFlag(i, TokenFlag.spaceBefore);
    if (kind === TokenKind.number || kind === TokenKind.currency) return this.#skip(1);
    if (kind === TokenKind.apostrophe) return this.#takeOwner(i, isAttached);
    if (kind === TokenKind.terminator) {
      return isAttached && code === 46 && this.#head >= 0 && !this.#view.isSentenceEnd(i) && this.#skip(1);
    }
    if (kind === TokenKind.punctuation) {
      const isPart = code === 64 || code === 35 || code === 38 || code === 37 || (code === 47 && i > this.#from);
      return isPart && this.#skip(1);
    }
    if (kind !== TokenKind.dash || !isAttached || i === this.#from || i + 1 >= limit) return false;
    if (tokens.hasFlag(i + 1, TokenFlag.spaceBefore) || code === 0x2014 || code === 0x2015) return false;
    if (tokens.kind[i + 1] === TokenKind.number) return this.#skip(2);
    return tokens.isWord(i + 1) && this.#takeHead(i + 1, this.#view.isCapital(i + 1));
  }

  /** 's behind an owner, an apostrophe behind a plural owner; a clitic of another kind is passed over. */
  #takeOwner(i: number, isAttached: boolean): boolean {
    const { tokens } = this.#view;
    if (this.#view.isClitic(i)) {
      if (tokens.word[i + 1] !== S) return this.#skip(2);
      if (!this.#isOwner(i)) return false;
      this.#i = i + 2;
    } else {
      if (this.#head < 0 || !isAttached || !this.#view.continuesNoun(i + 1)) return false;
      this.#i = i + 1;
    }
    this.#possessor = this.#i;
    this.#head = -1;
    this.#lowerHead = false;
    return true;
  }

  /** The 's belongs to an owner, not to "is": a noun follows, and no pronoun stands before. */
  #isOwner(i: number): boolean {
    const { tokens, limit, to } = this.#view;
    const before = tokens.word[i - 1]!;
    if (this.#head < 0 || before === THERE || before === WHAT) return false;
    if (getLexicalFlags(before) & (LexicalFlag.relative | LexicalFlag.subjectPronoun) || i + 2 >= to) return false;
    return i + 2 >= limit || this.#view.continuesNoun(i + 2);
  }

  #takeWord(i: number): boolean {
    const view = this.#view;
    const { tokens } = view;
    if (view.isName(i)) return this.#joinsName(i) && this.#takeHead(i, true);
    const flags = i === this.#from ? view.getFlags(i) : this.#bitsInside(i);
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
    return !this.#isVerb(i, flags) && this.#takeHead(i, false);
  }

  #bitsInside(i: number): number {
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
    if (flags & LexicalFlag.possessive) this.#possessor = i + 1;
    return this.#skip(1);
  }

  /** The word ends the phrase, since it is the verb of its clause. */
  #isVerb(i: number, flags: number): boolean {
    const { tokens } = this.#view;
    const carriesTense = (flags & VERBAL_FLAGS) !== 0 && (flags & (LexicalFlag.past | LexicalFlag.thirdPerson)) !== 0;
    const before = i > this.#from ? getLexicalFlags(tokens.word[i - 1]!) : 0;
    // "both said", "one said"
    if (carriesTense && !(flags & LexicalFlag.oftenNoun) && before & (LexicalFlag.pronominal | LexicalFlag.number))
      return true;
    const hasNoun = this.#head >= 0 && !(this.#head === i - 1 && before & LexicalFlag.number);
    if (!(flags & VERBAL_FLAGS)) return flags === 0 && hasNoun && this.#view.hasVerbEnding(i);
    const nounToo = (flags & NOUN_OR_VERB) !== 0;
    if (hasNoun) {
      return (
        !nounToo || isVerbInContext(this.#view, i, flags, { isAfterSubject: true, isAfterQuote: this.#afterQuote })
      );
    }
    if (nounToo) return false;
    if (i === this.#from) return carriesTense;
    // "many call", but "a mock trial", "the alleged plot"
    const isBase =
      (flags & (LexicalFlag.past | LexicalFlag.participle | LexicalFlag.ingForm)) === 0 &&
      (flags & (LexicalFlag.say | LexicalFlag.describe)) !== 0;
    return isBase && (before & LexicalFlag.determiner) !== 0 && (before & LexicalFlag.pronominal) !== 0;
  }

  /** The name at `i` goes with what stands before it: "spokeswoman Ode Tarn", but "told reporters Tarn was". */
  #joinsName(i: number): boolean {
    if (this.#head < 0) return true;
    if (this.#isTime) return false;
    const head = this.#head;
    if (!this.#lowerHead || this.#isRole(head, i) || this.#isIndefinite(head)) return true;
    return this.#isCompound(head) || this.#isBare(head, i);
  }

  /** "said research fellow Ode Tarn": a noun without an article or a preposition is what the person is. */
  #isBare(head: number, name: number): boolean {
    const { tokens } = this.#view;
    if (this.#from === this.#view.sentenceStart || this.#view.lastLetter(head) === 115 || head !== name - 1)
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
      this.#possessor > 0
    )
      return false;
    return (before & (LexicalFlag.say | LexicalFlag.past)) === (LexicalFlag.say | LexicalFlag.past);
  }

  /** "Orrin-based Ode Tarn": a participle glued to a noun stands like an adjective. */
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

  /** The noun is what somebody is. */
  #isRole(head: number, name: number): boolean {
    const { tokens } = this.#view;
    const flags = getLexicalFlags(tokens.word[head]!);
    // "Police Chief Ode Tarn"
    if (flags & LexicalFlag.title || this.#view.isCapital(head)) return true;
    // "at the convention Sen. Tarn": a title begins a new name.
    if (getLexicalFlags(tokens.word[name]!) & LexicalFlag.title || this.#view.lastLetter(head) === 115) return false;
    const end = tokens.end[head]!;
    return (
      (flags & (LexicalFlag.speaker | LexicalFlag.time)) === LexicalFlag.speaker ||
      AGENT_SUFFIXES.has(tokens.text.slice(end - 2, end))
    );
  }

  /** "an angry Tarn": the article goes with the name. */
  #isIndefinite(head: number): boolean {
    const { word } = this.#view.tokens;
    return head === this.#from + 1 && word[head] === 0 && (word[this.#from] === A || word[this.#from] === AN);
  }
}
