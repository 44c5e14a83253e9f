import {
  SMALL_D,
  SMALL_E,
  SMALL_G,
  SMALL_I,
  SMALL_L,
  SMALL_N,
  SMALL_S,
  SMALL_Y,
  TokenFlag,
  TokenKind,
  type Tokens,
  wordId,
} from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';

const I = wordId('i');
const US = wordId('us');

/** Flags of words that can be a main verb. */
export const VERBAL_FLAGS = LexicalFlag.say | LexicalFlag.describe | LexicalFlag.verb;
/** Flags of closed-class words, which are not part of a noun phrase. */
export const CLOSED_CLASS_FLAGS =
  LexicalFlag.preposition |
  LexicalFlag.conjunction |
  LexicalFlag.subordinator |
  LexicalFlag.relative |
  LexicalFlag.auxiliary |
  LexicalFlag.be |
  LexicalFlag.subjectPronoun |
  LexicalFlag.objectPronoun;

/** Flags that a known word keeps if it is capitalized inside a sentence; otherwise it is a name ("Price", "Mark"). */
const FLAGS_KEPT_IF_CAPITALIZED =
  LexicalFlag.time |
  LexicalFlag.determiner |
  LexicalFlag.title |
  LexicalFlag.subjectPronoun |
  LexicalFlag.possessive |
  LexicalFlag.speaker;

/** Minimum length, in UTF-16 code units, of a word that is a verb by its ending. Hand-set, not measured. */
const MIN_VERB_CHARS = 5;
/** Minimum length, in UTF-16 code units, of an adverb in -ly. Hand-set, not measured. */
const MIN_ADVERB_CHARS = 5;

/** The words of a paragraph in context: lexical flags, names, endings. All positions are token indices. */
export class WordView {
  readonly tokens: Tokens;
  /** Token range of the paragraph, half-open. */
  readonly from: number;
  readonly to: number;
  /** 1 for the last token of each sentence, else 0. */
  readonly sentenceEnds: Uint8Array;
  /** The paragraph is a headline in title case, so that capitals do not mark names. */
  readonly isTitleCase: boolean;
  /** First token of the current sentence. */
  sentenceStart: number;
  /** No chunk extends past this token: the start of the next quote, or the end of the paragraph. */
  limit: number;

  constructor(input: Pick<WordView, 'tokens' | 'from' | 'to' | 'sentenceEnds' | 'isTitleCase'>) {
    this.tokens = input.tokens;
    this.from = input.from;
    this.to = input.to;
    this.sentenceEnds = input.sentenceEnds;
    this.isTitleCase = input.isTitleCase;
    this.sentenceStart = input.from;
    this.limit = input.to;
  }

  isCapital(i: number): boolean {
    return (this.tokens.flags[i]! & TokenFlag.capital) !== 0;
  }

  isSentenceEnd(i: number): boolean {
    return this.sentenceEnds[i] === 1;
  }

  /** Returns the {@link LexicalFlag} bits of a word in context: a word capitalized inside a sentence is a name, whatever its other categories. */
  getFlags(i: number): number {
    const word = this.tokens.word[i]!;
    const flags = getLexicalFlags(word);
    if (flags === 0 || !this.isCapital(i) || word === I || this.isTitleCase) return flags;
    if (word === US && this.tokens.hasFlag(i, TokenFlag.allCapitals)) return 0;
    if (i !== this.sentenceStart) return flags & FLAGS_KEPT_IF_CAPITALIZED;
    // "Mark said", "Price warned": in a report, a sentence does not start with a base form.
    const isBaseOnly =
      (flags & VERBAL_FLAGS) !== 0 && (flags & (LexicalFlag.past | LexicalFlag.ingForm | CLOSED_CLASS_FLAGS)) === 0;
    return isBaseOnly ? flags & ~VERBAL_FLAGS & ~LexicalFlag.baseForm : flags;
  }

  /** Whether the capitalized word is a name in this context. */
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

  /** Whether the word has the ending of a verb: "argued", "pointing". */
  hasVerbEnding(i: number): boolean {
    if (this.isCapital(i) && i !== this.sentenceStart) return false;
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    if (end - this.tokens.start[i]! < MIN_VERB_CHARS) return false;
    const last = text.charCodeAt(end - 1);
    if (last === SMALL_D) return text.charCodeAt(end - 2) === SMALL_E;
    return last === SMALL_G && text.charCodeAt(end - 2) === SMALL_N && text.charCodeAt(end - 3) === SMALL_I;
  }

  /** Whether the word ends in g; a verb that does is an -ing form. */
  endsInG(i: number): boolean {
    return this.getLastLetter(i) === SMALL_G;
  }

  getLastLetter(i: number): number {
    return this.tokens.text.charCodeAt(this.tokens.end[i]! - 1);
  }

  /** Whether the word is an adverb in -ly, not a name such as "Kelly". */
  isAdverb(i: number): boolean {
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    if (text.charCodeAt(end - 1) !== SMALL_Y || text.charCodeAt(end - 2) !== SMALL_L) return false;
    if (end - this.tokens.start[i]! < MIN_ADVERB_CHARS) return false;
    return !this.isCapital(i) || (i === this.sentenceStart && !this.#isVerbLike(i + 1));
  }

  #isVerbLike(i: number): boolean {
    if (i >= this.limit || !this.tokens.isWord(i)) return false;
    if (this.isCapital(i)) return true;
    const flags = getLexicalFlags(this.tokens.word[i]!);
    return flags === 0 ? this.hasVerbEnding(i) : (flags & (VERBAL_FLAGS | LexicalFlag.auxiliary)) !== 0;
  }

  /** Whether the token is an apostrophe attached to words on both sides: 's, 't, 'll. */
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

  /** Whether the token can continue a noun phrase: not a closed-class word, adverb or date. */
  continuesNoun(i: number): boolean {
    if (i >= this.limit) return false;
    const { tokens } = this;
    if (!tokens.isWord(i)) return tokens.kind[i] === TokenKind.number;
    const flags = getLexicalFlags(tokens.word[i]!);
    if (this.isCapital(i)) return !(flags & LexicalFlag.time);
    if (flags === 0) return !this.isAdverb(i);
    return !(flags & (CLOSED_CLASS_FLAGS | LexicalFlag.determiner | LexicalFlag.time | LexicalFlag.adverb));
  }

  /** Whether the token after "to" starts a verb: "to say", not "to reporters". */
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
    if (flags === 0) return this.getLastLetter(k) !== SMALL_S && !this.hasVerbEnding(k);
    if (flags & (LexicalFlag.be | LexicalFlag.auxiliary)) return true;
    return (
      (flags & VERBAL_FLAGS) !== 0 &&
      !(flags & (LexicalFlag.thirdPerson | LexicalFlag.ingForm)) &&
      !(flags & CLOSED_CLASS_FLAGS)
    );
  }
}
