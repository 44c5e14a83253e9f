import { COLON, TokenFlag, TokenKind, type Tokens, wordId, wordOf } from '../text/index.ts';

/** Number of words whose lower-case form is cached; a power of two. */
const KEPT = 16;

/**
 * A window over the tokens that parsers may look at: one paragraph, or the part of it between two dates. Every parser
 * takes a token index, returns the index of the next unread token, and inspects only a bounded number of tokens around
 * it, so that extraction stays linear.
 */
export class TokenWindow {
  /** Index after the last token of the window: the end of the paragraph, or the start of the next date. */
  end = 0;
  /** First token of the window: the start of the paragraph, or the end of the previous date. */
  start = 0;

  readonly #keptIndex = new Int32Array(KEPT).fill(-1);
  readonly #keptWord = new Array<string>(KEPT).fill('');

  constructor(
    readonly tokens: Tokens,
    readonly text: string,
  ) {}

  /** Whether the token is attached to the previous one. */
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

  /** Returns the vocabulary number of the word; 0 outside the window and for unknown words. */
  word(index: number): number {
    return this.inside(index) ? this.tokens.word[index]! : 0;
  }

  /** Returns the first code unit of the token; -1 outside the window. */
  code(index: number): number {
    return this.inside(index) ? this.text.charCodeAt(this.tokens.start[index]!) : -1;
  }

  length(index: number): number {
    return this.tokens.end[index]! - this.tokens.start[index]!;
  }

  textOf(index: number): string {
    return this.text.slice(this.tokens.start[index], this.tokens.end[index]);
  }

  /** Returns the word in lower case. Parsers ask for the same few words repeatedly, so the last ones are cached. */
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

  /** Whether a hyphen joins the tokens `index - 1` and `index + 1`: "two-day". */
  isJoiningHyphen(index: number): boolean {
    return (
      this.isDash(index) &&
      this.followsWithoutSpace(index) &&
      index + 1 < this.end &&
      this.followsWithoutSpace(index + 1)
    );
  }

  /** Whether the token starts a sentence, so that its capital has no significance. */
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
