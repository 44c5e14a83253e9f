import {
  AT_SIGN,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  NUMBER_SIGN,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
  TokenFlag,
  TokenKind,
  type Tokens,
  WordSet,
  wordId,
} from '../text/index.ts';
import { type Chunk, ChunkType, createNounChunk, createPlainChunk, createQuoteChunk, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { parseNounChunk } from './nounChunk.ts';
import { isVerbInContext } from './verbAmbiguity.ts';
import { parseVerbChunk } from './verbChunk.ts';
import { VERBAL_FLAGS, WordView } from './wordView.ts';

/** A span in quotation marks that becomes one chunk. Token range, half-open, marks included. */
export interface QuoteUnit {
  readonly from: number;
  readonly to: number;
  /** Index of the marked span. */
  readonly index: number;
}

/** The tokens to chunk. */
export interface ChunkerInput {
  readonly tokens: Tokens;
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** The outermost marked spans in the range, in order; each becomes one chunk. */
  readonly units: readonly QuoteUnit[];
  /** 1 for the last token of each sentence, else 0. */
  readonly sentenceEnds: Uint8Array;
  /** Whether the range is a headline in title case, see {@link isTitleCase}. */
  readonly isTitleCase: boolean;
}

const TO = wordId('to');
const ACCORDING = wordId('according');
const SO = wordId('so');
const CALLED = wordId('called');
const S = wordId('s');
/** "about 200 protesters": before a number, these words are adverbs. */
const APPROXIMATORS = new WordSet('about around over under');

/** Minimum length, in UTF-16 code units, of a word that counts towards title case. Hand-set, not measured. */
const MIN_HEADLINE_WORD_LENGTH = 4;
/** Maximum number of words examined for title case. Hand-set, not measured. */
const MAX_HEADLINE_WORDS = 40;
/** Minimum number of words in a headline in title case. Hand-set, not measured. */
const MIN_HEADLINE_WORDS = 3;
/** Minimum share of capitalized words in a headline in title case. Hand-set, not measured. */
const MIN_CAPITALIZED_SHARE = 0.8;

/** Splits tokens into chunks, in order. Linear in the number of tokens. */
export function chunkTokens(input: ChunkerInput): Chunk[] {
  return new Chunker(new WordView(input), input.units).chunk();
}

/** Whether nearly all longer words outside quotes are capitalized, as in headlines: there, capitals do not mark names. */
export function isTitleCase(tokens: Tokens, from: number, to: number, units: readonly QuoteUnit[]): boolean {
  let capitals = 0;
  let words = 0;
  let unit = 0;
  for (let i = from; i < to && words < MAX_HEADLINE_WORDS; i++) {
    if (unit < units.length && units[unit]!.from <= i) {
      i = units[unit]!.to - 1;
      unit++;
    } else if (tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! >= MIN_HEADLINE_WORD_LENGTH) {
      words++;
      if (tokens.hasFlag(i, TokenFlag.capital)) capitals++;
    }
  }
  return words >= MIN_HEADLINE_WORDS && capitals >= words * MIN_CAPITALIZED_SHARE;
}

class Chunker {
  readonly #view: WordView;
  readonly #units: readonly QuoteUnit[];
  readonly #chunks: Chunk[] = [];

  constructor(view: WordView, units: readonly QuoteUnit[]) {
    this.#view = view;
    this.#units = units;
  }

  chunk(): Chunk[] {
    const view = this.#view;
    let unit = 0;
    let i = view.from;
    view.limit = this.#units[0]?.from ?? view.to;
    while (i < view.to) {
      const quote = this.#units[unit];
      if (quote && i === quote.from) {
        this.#chunks.push(createQuoteChunk(quote.from, quote.to, quote.index));
        i = quote.to;
        unit++;
        view.limit = this.#units[unit]?.from ?? view.to;
      } else i = this.#parseChunk(i);
      if (view.isSentenceEnd(i - 1)) {
        this.#chunks.push(createPlainChunk(ChunkType.sentenceEnd, i, i, 0));
        view.sentenceStart = i;
      }
    }
    return this.#chunks;
  }

  /** Parses the chunk at the token `i`; returns the token after it. */
  #parseChunk(i: number): number {
    const { tokens, limit } = this.#view;
    const kind = tokens.kind[i];
    if (kind === TokenKind.word) return this.#parseWord(i);
    if (kind === TokenKind.number || kind === TokenKind.currency) return this.#parseNoun(i);
    if (kind === TokenKind.dash) return this.#pushPlain(ChunkType.dash, i);
    const code = tokens.codeAt(i);
    if (code === COMMA) return this.#pushPlain(ChunkType.comma, i);
    if (code === COLON) return this.#pushPlain(ChunkType.colon, i);
    if (code === SEMICOLON) return this.#pushPlain(ChunkType.semicolon, i);
    if (code === OPEN_PAREN) return this.#pushPlain(ChunkType.openBracket, i);
    if (code === CLOSE_PAREN) return this.#pushPlain(ChunkType.closeBracket, i);
    // An editor's insertion in square brackets is part of the sentence.
    if (code === OPEN_BRACKET || code === CLOSE_BRACKET) return i + 1;
    if ((code === AT_SIGN || code === NUMBER_SIGN) && i + 1 < limit && tokens.isWord(i + 1)) return this.#parseNoun(i);
    return this.#pushPlain(ChunkType.other, i);
  }

  #pushPlain(type: ChunkType, i: number, to = i + 1): number {
    this.#chunks.push(createPlainChunk(type, i, to, this.#view.getFlags(i)));
    return to;
  }

  #parseVerb(i: number): number {
    const chunk = parseVerbChunk(this.#view, i);
    this.#chunks.push(chunk);
    return chunk.to;
  }

  #parseNoun(i: number): number {
    const { tokens, limit } = this.#view;
    const chunk = parseNounChunk(this.#view, i, this.#isAfterQuote());
    this.#chunks.push(chunk);
    const { to } = chunk;
    // "The harbour's closed": "is", not a possessive.
    return to < limit && this.#view.isClitic(to) && tokens.word[to + 1] === S ? this.#parseVerb(to) : to;
  }

  #parseWord(i: number): number {
    const view = this.#view;
    const { tokens } = view;
    const word = tokens.word[i]!;
    const flags = view.getFlags(i);
    if (flags === 0 || view.isName(i)) return this.#parseUnknownWord(i);
    if (word === SO && tokens.word[i + 2] === CALLED && tokens.kind[i + 1] === TokenKind.dash)
      return this.#pushPlain(ChunkType.adverb, i, i + 3);
    if (flags & LexicalFlag.auxiliary) return this.#parseVerb(i);
    if (word === TO && view.beginsInfinitive(i + 1)) return this.#parseVerb(i);
    if (flags & (LexicalFlag.subjectPronoun | LexicalFlag.objectPronoun)) return this.#parsePronoun(i, flags);
    if (flags & LexicalFlag.relative && !(flags & LexicalFlag.determiner))
      return this.#pushPlain(ChunkType.relative, i);
    if (flags & LexicalFlag.subordinator) {
      return flags & LexicalFlag.determiner && this.#isDemonstrative(i)
        ? this.#parseNoun(i)
        : this.#pushPlain(ChunkType.subordinator, i);
    }
    if (flags & LexicalFlag.conjunction) return this.#pushPlain(ChunkType.conjunction, i);
    if (
      flags & VERBAL_FLAGS &&
      isVerbInContext(view, i, flags, { isAfterSubject: this.#isAfterSubject(), isAfterQuote: this.#isAfterQuote() })
    ) {
      return this.#parseVerb(i);
    }
    if (flags & LexicalFlag.preposition) return this.#parsePreposition(i, word);
    return flags & LexicalFlag.adverb && !(flags & LexicalFlag.time)
      ? this.#pushPlain(ChunkType.adverb, i)
      : this.#parseNoun(i);
  }

  /** Parses a name or a word that the lexicon does not have. */
  #parseUnknownWord(i: number): number {
    const view = this.#view;
    if (!view.isName(i) && view.hasVerbEnding(i)) return this.#parseVerb(i);
    return view.isAdverb(i) ? this.#pushPlain(ChunkType.adverb, i) : this.#parseNoun(i);
  }

  #parsePreposition(i: number, word: number): number {
    const { tokens, limit } = this.#view;
    if (word === ACCORDING && tokens.word[i + 1] === TO) return this.#pushPlain(ChunkType.accordingTo, i, i + 2);
    const isApproximator = APPROXIMATORS.has(word) && tokens.kind[i + 1] === TokenKind.number && i + 1 < limit;
    return this.#pushPlain(isApproximator && this.#isClauseStart() ? ChunkType.adverb : ChunkType.preposition, i);
  }

  #parsePronoun(i: number, flags: number): number {
    const view = this.#view;
    // "her" is possessive before a noun.
    if (flags & LexicalFlag.possessive && view.continuesNoun(i + 1)) return this.#parseNoun(i);
    const kind = flags & LexicalFlag.subjectPronoun ? NounKind.subjectPronoun : NounKind.objectPronoun;
    this.#chunks.push(createNounChunk(i, i + 1, i, flags, kind, 0));
    return view.isClitic(i + 1) ? this.#parseVerb(i + 1) : i + 1;
  }

  /** Whether "that" is a demonstrative: at the start of a sentence, or after a preposition or quote. Elsewhere it starts a clause. */
  #isDemonstrative(i: number): boolean {
    if (i === this.#view.sentenceStart) return true;
    const type = this.#chunks.at(-1)?.type;
    return type === ChunkType.preposition || type === ChunkType.quote;
  }

  #isClauseStart(): boolean {
    const type = this.#chunks.at(-1)?.type;
    return (
      type === undefined || type === ChunkType.sentenceEnd || type === ChunkType.comma || type === ChunkType.conjunction
    );
  }

  /** Whether the last chunk, adverbs skipped, can be the subject of a verb or end before one. */
  #isAfterSubject(): boolean {
    let k = this.#chunks.length - 1;
    while (k >= 0 && this.#chunks[k]!.type === ChunkType.adverb) k--;
    const last = this.#chunks[k];
    if (!last) return false;
    if (last.type === ChunkType.noun)
      return last.nounKind !== NounKind.objectPronoun && last.nounKind !== NounKind.number;
    return (
      last.type === ChunkType.relative ||
      last.type === ChunkType.closeBracket ||
      last.type === ChunkType.comma ||
      last.type === ChunkType.quote ||
      last.type === ChunkType.conjunction ||
      last.type === ChunkType.subordinator
    );
  }

  /** Whether a quote precedes, with an optional comma and subject between: "…," Tarn notes. */
  #isAfterQuote(): boolean {
    let k = this.#chunks.length - 1;
    if (this.#chunks[k]?.type === ChunkType.noun) k--;
    if (this.#chunks[k]?.type === ChunkType.comma) k--;
    return this.#chunks[k]?.type === ChunkType.quote;
  }
}
