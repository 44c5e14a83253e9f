import { TokenFlag, TokenKind, type Tokens, wordId } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';

const I = wordId('i');
const US = wordId('us');

export const VERBAL_FLAGS = LexicalFlag.say | LexicalFlag.describe | LexicalFlag.verb;
/** Words of the closed classes: none of them is part of a noun phrase. */
export const CLOSED_CLASS_FLAGS =
  LexicalFlag.preposition |
  LexicalFlag.conjunction |
  LexicalFlag.subordinator |
  LexicalFlag.relative |
  LexicalFlag.auxiliary |
  LexicalFlag.be |
  LexicalFlag.subjectPronoun |
  LexicalFlag.objectPronoun;

/** What a capital letter leaves of a known word inside a sentence: the rest is a name ("Price", "Mark"). */
const FLAGS_KEPT_IF_CAPITALIZED =
  LexicalFlag.time |
  LexicalFlag.determiner |
  LexicalFlag.title |
  LexicalFlag.subjectPronoun |
  LexicalFlag.possessive |
  LexicalFlag.speaker;

/** How the words of one paragraph read at their places: known words, names, endings. Token indices throughout. */
export class WordView {
  readonly tokens: Tokens;
  /** Token range of the paragraph, half-open. */
  readonly from: number;
  readonly to: number;
  /** Ends of sentences: 1 for the last token of each. */
  readonly sentenceEnds: Uint8Array;
  readonly isTitleCase: boolean;
  /** First token of the sentence that is being read. */
  sentenceStart: number;
  /** Token behind what may be read as one phrase: the next quote or the end. */
  limit: number;

  constructor(tokens: Tokens, from: number, to: number, sentenceEnds: Uint8Array, titleCase: boolean) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.sentenceEnds = sentenceEnds;
    this.isTitleCase = titleCase;
    this.sentenceStart = from;
    this.limit = to;
  }

  isCapital(i: number): boolean {
    return (this.tokens.flags[i]! & TokenFlag.capital) !== 0;
  }

  isSentenceEnd(i: number): boolean {
    return this.sentenceEnds[i] === 1;
  }

  /** `Lex` bits of a word as it stands: a capital inside a sentence makes a name of it, whatever the word may be else. */
  getFlags(i: number): number {
    const word = this.tokens.word[i]!;
    const flags = getLexicalFlags(word);
    if (flags === 0 || !this.isCapital(i) || word === I || this.isTitleCase) return flags;
    if (word === US && this.tokens.hasFlag(i, TokenFlag.allCapitals)) return 0;
    if (i !== this.sentenceStart) return flags & FLAGS_KEPT_IF_CAPITALIZED;
    // "Mark said", "Price warned": a base form begins no sentence of a report.
    const isBaseOnly =
      (flags & VERBAL_FLAGS) !== 0 && (flags & (LexicalFlag.past | LexicalFlag.ingForm | CLOSED_CLASS_FLAGS)) === 0;
    return isBaseOnly ? flags & ~VERBAL_FLAGS & ~LexicalFlag.baseForm : flags;
  }

  /** A capitalised word that is a name here. */
  isName(i: number): boolean {
    if (!this.tokens.isWord(i) || !this.isCapital(i)) return false;
    const word = this.tokens.word[i]!;
    const flags = getLexicalFlags(word);
    if (flags === 0) return true;
    if (word === I || flags & LexicalFlag.time) return false;
    // US officials, not us.
    if (word === US && this.tokens.hasFlag(i, TokenFlag.allCapitals)) return true;
    if (i !== this.sentenceStart && !this.isTitleCase)
      return !(flags & (LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.subjectPronoun));
    if (
      flags &
      (CLOSED_CLASS_FLAGS | LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.adverb | LexicalFlag.number)
    )
      return false;
    if (flags & VERBAL_FLAGS && (this.isTitleCase || flags & (LexicalFlag.past | LexicalFlag.ingForm)))
      return (flags & LexicalFlag.title) !== 0;
    return !(flags & LexicalFlag.speaker) || (flags & LexicalFlag.title) !== 0;
  }

  /** An unknown word with a verb's ending: "argued", "pointing". */
  hasVerbEnding(i: number): boolean {
    if (this.isCapital(i) && i !== this.sentenceStart) return false;
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    if (end - this.tokens.start[i]! < 5) return false;
    const last = text.charCodeAt(end - 1);
    if (last === 100) return text.charCodeAt(end - 2) === 101; // -ed
    return last === 103 && text.charCodeAt(end - 2) === 110 && text.charCodeAt(end - 3) === 105; // -ing
  }

  /** The word ends in g: for verbs, the -ing form. */
  endsInG(i: number): boolean {
    return this.lastLetter(i) === 103;
  }

  lastLetter(i: number): number {
    return this.tokens.text.charCodeAt(this.tokens.end[i]! - 1);
  }

  /** A word in -ly, but no name such as Kelly. */
  isAdverb(i: number): boolean {
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    if (text.charCodeAt(end - 1) !== 121 || text.charCodeAt(end - 2) !== 108) return false;
    if (end - this.tokens.start[i]! <= 4) return false;
    return !this.isCapital(i) || (i === this.sentenceStart && !this.#verbFollows(i + 1));
  }

  #verbFollows(i: number): boolean {
    if (i >= this.limit || !this.tokens.isWord(i)) return false;
    if (this.isCapital(i)) return true;
    const flags = getLexicalFlags(this.tokens.word[i]!);
    return flags === 0 ? this.hasVerbEnding(i) : (flags & (VERBAL_FLAGS | LexicalFlag.auxiliary)) !== 0;
  }

  /** An apostrophe glued to a word on both sides: 's, 't, 'll. */
  isClitic(i: number): boolean {
    const { tokens } = this;
    return (
      tokens.kind[i] === TokenKind.apostrophe &&
      i + 1 < this.limit &&
      tokens.isWord(i + 1) &&
      !tokens.hasFlag(i, TokenFlag.spaceBefore) &&
      !tokens.hasFlag(i + 1, TokenFlag.spaceBefore)
    );
  }

  /** The token can go on a noun phrase: no word of the closed classes, no adverb, no date. */
  continuesNoun(i: number): boolean {
    if (i >= this.limit) return false;
    const { tokens } = this;
    if (!tokens.isWord(i)) return tokens.kind[i] === TokenKind.number;
    const flags = getLexicalFlags(tokens.word[i]!);
    if (this.isCapital(i)) return !(flags & LexicalFlag.time);
    if (flags === 0) return !this.isAdverb(i);
    return !(flags & (CLOSED_CLASS_FLAGS | LexicalFlag.determiner | LexicalFlag.time | LexicalFlag.adverb));
  }

  /** What follows "to" is a verb: "to say", not "to reporters". */
  beginsInfinitive(i: number): boolean {
    const { tokens } = this;
    let k = i;
    while (
      k < this.limit &&
      tokens.isWord(k) &&
      (getLexicalFlags(tokens.word[k]!) & LexicalFlag.adverb || this.isAdverb(k))
    )
      k++;
    if (k >= this.limit || !tokens.isWord(k) || this.isCapital(k)) return false;
    const flags = getLexicalFlags(tokens.word[k]!);
    if (flags === 0) return this.lastLetter(k) !== 115 && !this.hasVerbEnding(k);
    if (flags & (LexicalFlag.be | LexicalFlag.auxiliary)) return true;
    return (
      (flags & VERBAL_FLAGS) !== 0 &&
      !(flags & (LexicalFlag.thirdPerson | LexicalFlag.ingForm)) &&
      !(flags & CLOSED_CLASS_FLAGS)
    );
  }
}
