import { TokenFlag, TokenKind, type Tokens, wordId } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { lexicalFlagsOf } from './lexicon.ts';

const K = TokenKind;

const I = wordId('i');
const US = wordId('us');

export const VERBAL = LexicalFlag.say | LexicalFlag.describe | LexicalFlag.verb;
/** Words of the closed classes: none of them is part of a noun phrase. */
export const CLOSED =
  LexicalFlag.preposition |
  LexicalFlag.conjunction |
  LexicalFlag.subordinator |
  LexicalFlag.relative |
  LexicalFlag.auxiliary |
  LexicalFlag.be |
  LexicalFlag.subject |
  LexicalFlag.object;

/** What a capital letter leaves of a known word inside a sentence: the rest is a name ("Price", "Mark"). */
const KEPT_IN_CAPITALS =
  LexicalFlag.time |
  LexicalFlag.determiner |
  LexicalFlag.title |
  LexicalFlag.subject |
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
  readonly titleCase: boolean;
  /** First token of the sentence that is being read. */
  sentenceStart: number;
  /** Token behind what may be read as one phrase: the next quote or the end. */
  limit: number;

  constructor(tokens: Tokens, from: number, to: number, sentenceEnds: Uint8Array, titleCase: boolean) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.sentenceEnds = sentenceEnds;
    this.titleCase = titleCase;
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
  bits(i: number): number {
    const word = this.tokens.word[i]!;
    const bits = lexicalFlagsOf(word);
    if (bits === 0 || !this.isCapital(i) || word === I || this.titleCase) return bits;
    if (word === US && this.tokens.hasFlag(i, TokenFlag.allCapitals)) return 0;
    if (i !== this.sentenceStart) return bits & KEPT_IN_CAPITALS;
    // "Mark said", "Price warned": a base form begins no sentence of a report.
    const isBaseOnly = (bits & VERBAL) !== 0 && (bits & (LexicalFlag.past | LexicalFlag.ing | CLOSED)) === 0;
    return isBaseOnly ? bits & ~VERBAL & ~LexicalFlag.base : bits;
  }

  /** A capitalised word that is a name here. */
  isName(i: number): boolean {
    if (!this.tokens.isWord(i) || !this.isCapital(i)) return false;
    const word = this.tokens.word[i]!;
    const bits = lexicalFlagsOf(word);
    if (bits === 0) return true;
    if (word === I || bits & LexicalFlag.time) return false;
    // US officials, not us.
    if (word === US && this.tokens.hasFlag(i, TokenFlag.allCapitals)) return true;
    if (i !== this.sentenceStart && !this.titleCase)
      return !(bits & (LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.subject));
    if (bits & (CLOSED | LexicalFlag.determiner | LexicalFlag.possessive | LexicalFlag.adverb | LexicalFlag.number))
      return false;
    if (bits & VERBAL && (this.titleCase || bits & (LexicalFlag.past | LexicalFlag.ing)))
      return (bits & LexicalFlag.title) !== 0;
    return !(bits & LexicalFlag.speaker) || (bits & LexicalFlag.title) !== 0;
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
  isIng(i: number): boolean {
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
    const bits = lexicalFlagsOf(this.tokens.word[i]!);
    return bits === 0 ? this.hasVerbEnding(i) : (bits & (VERBAL | LexicalFlag.auxiliary)) !== 0;
  }

  /** An apostrophe glued to a word on both sides: 's, 't, 'll. */
  isClitic(i: number): boolean {
    const { tokens } = this;
    return (
      tokens.kind[i] === K.apostrophe &&
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
    if (!tokens.isWord(i)) return tokens.kind[i] === K.number;
    const bits = lexicalFlagsOf(tokens.word[i]!);
    if (this.isCapital(i)) return !(bits & LexicalFlag.time);
    if (bits === 0) return !this.isAdverb(i);
    return !(bits & (CLOSED | LexicalFlag.determiner | LexicalFlag.time | LexicalFlag.adverb));
  }

  /** What follows "to" is a verb: "to say", not "to reporters". */
  beginsInfinitive(i: number): boolean {
    const { tokens } = this;
    let k = i;
    while (
      k < this.limit &&
      tokens.isWord(k) &&
      (lexicalFlagsOf(tokens.word[k]!) & LexicalFlag.adverb || this.isAdverb(k))
    )
      k++;
    if (k >= this.limit || !tokens.isWord(k) || this.isCapital(k)) return false;
    const bits = lexicalFlagsOf(tokens.word[k]!);
    if (bits === 0) return this.lastLetter(k) !== 115 && !this.hasVerbEnding(k);
    if (bits & (LexicalFlag.be | LexicalFlag.auxiliary)) return true;
    return (bits & VERBAL) !== 0 && !(bits & (LexicalFlag.third | LexicalFlag.ing)) && !(bits & CLOSED);
  }
}
