import {
  type Article,
  CharacterClass,
  characterClass,
  HASH_START,
  hashStep,
  TokenFlag,
  TokenKind,
  WordSet,
  wordId,
} from '../../text/index.ts';
import { LinePrefilter } from './patternPrefilter.ts';

/** Pseudo-words: what phrases may ask for beside the words of the vocabulary. */
export const NUMBER = wordId('#');
export const COPYRIGHT = wordId('©');
export const AT = wordId('@');

const K = TokenKind;

/** Verbs and persons of reporting: a line with one of them tells what somebody said, and is hardly ever a prompt. */
const REPORTING = new WordSet(`
  said says told according announced reported argued claimed warned testified ruled sued alleged admitted explained
  promised insisted replied recalled spokesman spokeswoman spokesperson court police prosecutors lawmakers
`);

/** A line with at least this many words that ends as a sentence does is running text, unless a rule knows it as junk. */
const PROSE_WORDS = 12;
/** … and so is any line with this many words. */
const LONG_WORDS = 28;
/** A headline of a list of links has hardly ever more words (the 95th percentile of headlines is about 17). */
const HEADLINE_WORDS = 24;

/** Bits of {@link LineView.shape}. */
export const LineTrait = {
  /** Ends with . ! ? or … (a closing mark or bracket may stand behind). */
  closed: 1,
  /** Begins with a dash or bullet. */
  bullet: 2,
  /** Holds a mark that quotes speech: “ ” or ". */
  quoted: 4,
  /** Has no lower-case letter and at least one word of two capitals. */
  shouted: 8,
  /** The first word begins with a capital, or the line with a number. */
  capital: 16,
  /** Ends with a question mark. */
  question: 32,
  /** Ends with a colon. */
  colon: 64,
  /** Holds a verb or person of reporting. */
  report: 128,
} as const;

/**
 * The lines of an article as the rules see them. A line here is a paragraph of {@link Article.paragraphs}: one line of the
 * text without the white space around it, or, in a hard-wrapped text, a block of lines; blank lines are left out. `words`
 * holds the vocabulary numbers of all words in reading order, with numbers and © and @ as pseudo-words; all other
 * punctuation is left out, so that phrases match whatever stands between the words.
 */
export class LineView {
  readonly text: string;
  readonly count: number;
  /** Offsets of the line, half-open, without white space at its ends. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Range of the line in `words`, half-open. */
  readonly firstWord: Int32Array;
  readonly endWord: Int32Array;
  /** Range of the line in `article.tokens`, half-open. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  readonly shape: Uint8Array;
  /** Share of the words that begin with a capital, in 1/255. */
  readonly capitals: Uint8Array;
  readonly words: Uint16Array;
  /** Token of each word. */
  readonly wordToken: Int32Array;
  /**
   * 1 for lines that an earlier rule of the list has flagged to its full length as junk. Rules about neighbours read it;
   * it is written between rules only.
   */
  readonly junk: Uint8Array;
  /** 1 for lines that only findings of tier `review` have flagged so far. */
  readonly review: Uint8Array;

  constructor(
    readonly article: Article,
    /** Only what is safe to remove is asked for: rules may leave out what they would only show for review. */
    readonly onlySafe = false,
  ) {
    const { text, tokens, paragraphs } = article;
    this.text = text;
    this.count = paragraphs.count;
    this.start = paragraphs.start;
    this.end = paragraphs.end;
    this.firstWord = new Int32Array(this.count);
    this.endWord = new Int32Array(this.count);
    this.firstToken = new Int32Array(this.count);
    this.endToken = new Int32Array(this.count);
    this.shape = new Uint8Array(this.count);
    this.capitals = new Uint8Array(this.count);
    this.junk = new Uint8Array(this.count);
    this.review = new Uint8Array(this.count);
    const words = new Uint16Array(tokens.count);
    const wordToken = new Int32Array(tokens.count);
    let word = 0;
    let token = 0;
    for (let line = 0; line < this.count; line++) {
      while (token < tokens.count && tokens.start[token]! < this.start[line]!) token++;
      this.firstToken[line] = token;
      this.firstWord[line] = word;
      let shape = 0;
      let letters = 0;
      let capitals = 0;
      let shouted = 0;
      for (; token < tokens.count && tokens.start[token]! < this.end[line]!; token++) {
        const kind = tokens.kind[token]!;
        if (kind === K.word) {
          wordToken[word] = token;
          const id = tokens.word[token]!;
          words[word++] = id;
          if (REPORTING.has(id)) shape |= LineTrait.report;
          letters++;
          if (tokens.hasFlag(token, TokenFlag.capital)) capitals++;
          if (tokens.hasFlag(token, TokenFlag.allCapitals)) shouted++;
        } else if (kind === K.number) {
          wordToken[word] = token;
          words[word++] = NUMBER;
        } else if (kind === K.quotationMark) shape |= LineTrait.quoted;
        else {
          const code = tokens.codeAt(token);
          if (code === 0xa9 || code === 0x40) {
            wordToken[word] = token;
            words[word++] = code === 0x40 ? AT : COPYRIGHT;
          }
        }
      }
      this.endToken[line] = token;
      this.endWord[line] = word;
      this.capitals[line] = letters ? Math.round((255 * capitals) / letters) : 0;
      if (shouted > 0 && capitals === letters && !this.#hasLower(line)) shape |= LineTrait.shouted;
      this.shape[line] = shape | this.#ends(line);
    }
    this.words = words.subarray(0, word);
    this.wordToken = wordToken.subarray(0, word);
  }

  /** Which sets of phrases a line can hold a phrase of. Made on first use. */
  get phraseStarts(): LinePrefilter {
    this.#phraseStarts ??= new LinePrefilter(this.words, this.firstWord, this.endWord);
    return this.#phraseStarts;
  }
  #phraseStarts: LinePrefilter | undefined;

  /**
   * Hashes of `words`, case folded as the vocabulary folds it; numbers fall together by their count of digits. Made on
   * first use.
   */
  get wordHashes(): Int32Array {
    this.#wordHashes ??= this.#hashWords();
    return this.#wordHashes;
  }
  #wordHashes: Int32Array | undefined;

  #hashWords(): Int32Array {
    const { text, words, wordToken } = this;
    const { tokens } = this.article;
    const hashes = new Int32Array(words.length);
    for (let word = 0; word < words.length; word++) {
      const token = wordToken[word]!;
      const start = tokens.start[token]!;
      const end = tokens.end[token]!;
      if (words[word] === NUMBER) {
        hashes[word] = end - start;
        continue;
      }
      let hash = HASH_START;
      for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
      hashes[word] = hash;
    }
    return hashes;
  }

  wordCount(line: number): number {
    return this.endWord[line]! - this.firstWord[line]!;
  }

  textOf(line: number): string {
    return this.text.slice(this.start[line], this.end[line]);
  }

  has(line: number, shape: number): boolean {
    return (this.shape[line]! & shape) !== 0;
  }

  /** Running text: a full sentence of some length, or a long line. */
  isProse(line: number): boolean {
    const words = this.wordCount(line);
    return words >= LONG_WORDS || (words >= PROSE_WORDS && this.has(line, LineTrait.closed));
  }

  /** Could stand in a list of links: not too long, begins with a capital or number and does not end with a full stop. */
  isHeadline(line: number): boolean {
    const words = this.wordCount(line);
    if (words === 0 || words > HEADLINE_WORDS) return false;
    return !this.has(line, LineTrait.closed) || this.has(line, LineTrait.question) || words <= 3;
  }

  /** Index of the first line of running text that no rule has flagged yet; `count` when there is none. Linear. */
  findFirstProse(): number {
    let line = 0;
    while (line < this.count && (this.junk[line] === 1 || !this.isProse(line))) line++;
    return line;
  }

  /** Index of the last line of running text that no rule has flagged yet; -1 when there is none. Linear. */
  findLastProse(): number {
    let line = this.count - 1;
    while (line >= 0 && (this.junk[line] === 1 || !this.isProse(line))) line--;
    return line;
  }

  #hasLower(line: number): boolean {
    for (let i = this.start[line]!; i < this.end[line]!; i++) {
      if (characterClass(this.text.charCodeAt(i)) === CharacterClass.lower) return true;
    }
    return false;
  }

  #ends(line: number): number {
    const { tokens } = this.article;
    const first = this.firstToken[line]!;
    let last = this.endToken[line]! - 1;
    if (last < first) return 0;
    let shape = 0;
    const kind = tokens.kind[first]!;
    const code = tokens.codeAt(first);
    if (kind === K.dash || code === 0x2022 || code === 0xb7 || code === 0x2a || code === 0x25cf || code === 0x25aa)
      shape |= LineTrait.bullet;
    for (let i = first; i < first + 4 && i <= last; i++) {
      if (tokens.kind[i] === K.number || tokens.hasFlag(i, TokenFlag.capital)) shape |= LineTrait.capital;
      if (tokens.kind[i] === K.number || tokens.kind[i] === K.word) break;
    }
    while (last > first) {
      const end = tokens.kind[last]!;
      const closing = tokens.codeAt(last);
      if (end !== K.quotationMark && end !== K.apostrophe && closing !== 41 && closing !== 93) break;
      last--;
    }
    if (tokens.kind[last] === K.terminator) shape |= LineTrait.closed;
    if (tokens.codeAt(last) === 0x3f) shape |= LineTrait.question;
    if (tokens.codeAt(last) === 0x3a) shape |= LineTrait.colon;
    return shape;
  }
}
