import { COLON, TokenFlag, TokenKind, type Tokens, wordId, wordOf } from '../text/index.ts';

/** A power of two. */
const KEPT = 16;

/**
 * The token list under the figure reader, with the place up to which a claim may reach. Every reader takes a token index
 * and answers with the index behind what it read, and looks at most a fixed number of tokens ahead or back: the whole
 * scan stays linear.
 */
export class TokenWindow {
  /** First token that the claim being read may not touch: the end of the paragraph, or the next date. */
  end = 0;
  /** First token that it may look back to: the begin of the paragraph, or the end of the last date. */
  start = 0;

  readonly #keptIndex = new Int32Array(KEPT).fill(-1);
  readonly #keptWord = new Array<string>(KEPT).fill('');

  constructor(
    readonly tokens: Tokens,
    readonly text: string,
  ) {}

  /** True when the token is glued to the one before it. */
  followsWithoutSpace(index: number): boolean {
    return (this.tokens.flags[index]! & TokenFlag.spaceBefore) === 0;
  }

  inside(index: number): boolean {
    return index >= this.start && index < this.end;
  }

  isWord(index: number): boolean {
    return this.inside(index) && this.tokens.kind[index] === TokenKind.word;
  }

  isNumber(index: number): boolean {
    return this.inside(index) && this.tokens.kind[index] === TokenKind.number;
  }

  isDash(index: number): boolean {
    return this.inside(index) && this.tokens.kind[index] === TokenKind.dash;
  }

  isCapital(index: number): boolean {
    return this.inside(index) && (this.tokens.flags[index]! & TokenFlag.capital) !== 0;
  }

  /** Vocabulary number of the word, 0 outside the limits and for what is no known word. */
  word(index: number): number {
    return this.inside(index) ? this.tokens.word[index]! : 0;
  }

  /** First code unit of the token, -1 outside the limits. */
  code(index: number): number {
    return this.inside(index) ? this.text.charCodeAt(this.tokens.start[index]!) : -1;
  }

  length(index: number): number {
    return this.tokens.end[index]! - this.tokens.start[index]!;
  }

  textOf(index: number): string {
    return this.text.slice(this.tokens.start[index], this.tokens.end[index]);
  }

  /** The word in lower case. Readers ask for the same few words again and again: the last ones are kept. */
  lower(index: number): string {
    const id = this.tokens.word[index]!;
    if (id !== 0) return wordOf(id);
    const place = index & (KEPT - 1);
    if (this.#keptIndex[place] !== index) {
      this.#keptIndex[place] = index;
      this.#keptWord[place] = this.textOf(index).toLowerCase();
    }
    return this.#keptWord[place]!;
  }

  /** True when a hyphen glues `index - 1` to `index + 1`, as in "two-day". */
  isJoiningHyphen(index: number): boolean {
    return (
      this.isDash(index) &&
      this.followsWithoutSpace(index) &&
      index + 1 < this.end &&
      this.followsWithoutSpace(index + 1)
    );
  }

  /** True when the token begins a sentence, so that its capital says nothing. */
  beginsSentence(index: number): boolean {
    if (index <= this.start) return true;
    const before = this.tokens.kind[index - 1];
    return before === TokenKind.terminator || before === TokenKind.quotationMark || this.code(index - 1) === COLON;
  }
}

export const WORD_ID = {
  a: wordId('a'),
  an: wordId('an'),
  and: wordId('and'),
  or: wordId('or'),
  of: wordId('of'),
  to: wordId('to'),
  in: wordId('in'),
  the: wordId('the'),
  per: wordId('per'),
  from: wordId('from'),
  between: wordId('between'),
  than: wordId('than'),
  as: wordId('as'),
  no: wordId('no'),
  not: wordId('not'),
  one: wordId('one'),
  old: wordId('old'),
  s: wordId('s'),
  half: wordId('half'),
  point: wordId('point'),
} as const;
