import { type Article, HASH_START, hashStep, wordId } from '../../text/index.ts';
import { LinePrefilter } from './patternPrefilter.ts';

/** Pseudo-words: the numbers and symbols that patterns can match in addition to vocabulary words. */
export const NUMBER = wordId('#');
export const COPYRIGHT = wordId('©');
export const AT = wordId('@');

/** Minimum number of words of a prose line that ends as a sentence does. Hand-set, not measured. */
const MIN_PROSE_WORDS = 12;
/** Minimum number of words of a prose line that does not end as a sentence does. Hand-set, not measured. */
const MIN_UNPUNCTUATED_PROSE_WORDS = 28;
/** Maximum number of words of a headline in a list of links. The 95th percentile of headlines is about 17. */
const MAX_HEADLINE_WORDS = 24;
/** Maximum number of words of a headline that ends as a sentence does: "Sold out!". Hand-set, not measured. */
const MAX_PUNCTUATED_HEADLINE_WORDS = 3;

/** Bits of {@link LineView.traits}. */
export const LineTrait = {
  /** Ends with . ! ? or …, possibly followed by closing quotation marks or brackets. */
  endsSentence: 1,
  /** Starts with a dash or bullet. */
  bullet: 2,
  /** Contains a mark that quotes speech: “ ” or ". */
  quotation: 4,
  /** Has no lower-case letter and at least one word of two capitals. */
  allCaps: 8,
  /** The first word starts with a capital, or the line starts with a number. */
  startsCapitalized: 16,
  /** Ends with a question mark. */
  question: 32,
  /** Ends with a colon. */
  colon: 64,
  /** Contains a reporting verb or a noun for people who are often quoted. */
  reporting: 128,
} as const;

/** The arrays of a {@link LineView}: one element per line, except `words` and `wordToken`. */
export interface LineColumns {
  readonly firstWord: Int32Array;
  readonly endWord: Int32Array;
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  readonly traits: Uint8Array;
  readonly capitalShare: Uint8Array;
  readonly words: Uint16Array;
  readonly wordToken: Int32Array;
}

/**
 * The lines of an article as the rules see them. Built by `buildLineView`; immutable.
 *
 * A line is a paragraph of {@link Article.paragraphs}: one line of the text without the white space around it or, in a
 * hard-wrapped text, a block of lines. Blank lines are skipped. `words` are the vocabulary numbers of all words in reading
 * order, with numbers, © and @ as pseudo-words. Other punctuation is skipped, so that patterns match regardless of it.
 */
export class LineView {
  readonly text: string;
  /** Number of lines. */
  readonly count: number;
  /** UTF-16 offsets of each line, half-open, without white space at its ends. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Range of each line in `words`, half-open. */
  readonly firstWord: Int32Array;
  readonly endWord: Int32Array;
  /** Range of each line in `article.tokens`, half-open. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  /** Bits of {@link LineTrait} of each line. */
  readonly traits: Uint8Array;
  /** Share of each line's words that start with a capital, in 1/255. */
  readonly capitalShare: Uint8Array;
  readonly words: Uint16Array;
  /** Token index of each word. */
  readonly wordToken: Int32Array;
  #prefilter: LinePrefilter | undefined;
  #wordHashes: Int32Array | undefined;

  constructor(
    readonly article: Article,
    columns: LineColumns,
  ) {
    this.text = article.text;
    this.count = article.paragraphs.count;
    this.start = article.paragraphs.start;
    this.end = article.paragraphs.end;
    this.firstWord = columns.firstWord;
    this.endWord = columns.endWord;
    this.firstToken = columns.firstToken;
    this.endToken = columns.endToken;
    this.traits = columns.traits;
    this.capitalShare = columns.capitalShare;
    this.words = columns.words;
    this.wordToken = columns.wordToken;
  }

  /** The pattern sets that can match each line. Computed on first use. */
  get prefilter(): LinePrefilter {
    this.#prefilter ??= new LinePrefilter(this.words, this.firstWord, this.endWord);
    return this.#prefilter;
  }

  /**
   * Hash of each word, case-folded as in the vocabulary. A number is hashed by its count of digits only. Computed on first
   * use.
   */
  get wordHashes(): Int32Array {
    this.#wordHashes ??= this.#hashWords();
    return this.#wordHashes;
  }

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

  /** Whether the line has at least one of the traits, given as bits of {@link LineTrait}. */
  has(line: number, traits: number): boolean {
    return (this.traits[line]! & traits) !== 0;
  }

  /** Whether the line is prose: a complete sentence of some length, or a long line. */
  isProse(line: number): boolean {
    const words = this.wordCount(line);
    return (
      words >= MIN_UNPUNCTUATED_PROSE_WORDS || (words >= MIN_PROSE_WORDS && this.has(line, LineTrait.endsSentence))
    );
  }

  /** Whether the line can be a headline in a list of links: not too long, and not a statement with a full stop. */
  isHeadline(line: number): boolean {
    const words = this.wordCount(line);
    if (words === 0 || words > MAX_HEADLINE_WORDS) return false;
    return (
      !this.has(line, LineTrait.endsSentence) ||
      this.has(line, LineTrait.question) ||
      words <= MAX_PUNCTUATED_HEADLINE_WORDS
    );
  }
}
