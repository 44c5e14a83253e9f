import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../text/index.ts';
import { type Chunk, ChunkType, createNounChunk, createPlainChunk, createQuoteChunk, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { parseNounChunk } from './nounChunk.ts';
import { isVerbInContext } from './verbAmbiguity.ts';
import { parseVerbChunk } from './verbChunk.ts';
import { VERBAL_FLAGS, WordView } from './wordView.ts';

/** A stretch of tokens that stands as one phrase: text between marks. */
export interface QuoteUnit {
  readonly from: number;
  readonly to: number;
  /** Index of the marked span. */
  readonly index: number;
}

const TO = wordId('to');
const ACCORDING = wordId('according');
const SO = wordId('so');
const CALLED = wordId('called');
const S = wordId('s');
/** "about 200 protesters": these go with the number. */
const APPROXIMATES = new WordSet('about around over under');

/** Words of this length and more are looked at to tell a headline, and as many of them. */
const MIN_HEADLINE_WORD_LENGTH = 4;
const MAX_HEADLINE_WORDS = 40;

/**
 * Cuts the tokens `[from, to)` into phrases. `units` are the marked spans inside, in order, each one phrase;
 * `sentenceEnds` is 1 for the last token of each sentence. Linear.
 */
export function chunkTokens(
  tokens: Tokens,
  from: number,
  to: number,
  units: readonly QuoteUnit[],
  sentenceEnds: Uint8Array,
  titleCase: boolean,
): Chunk[] {
  return new Chunker(new WordView(tokens, from, to, sentenceEnds, titleCase), units).chunk();
}

/** A headline in which every longer word outside of quotes has a capital: capitals make no names there. */
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
  return words >= 3 && capitals >= words * 0.8;
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
      } else i = this.#parseOne(i);
      if (view.isSentenceEnd(i - 1)) {
        this.#chunks.push(createPlainChunk(ChunkType.sentenceEnd, i, i, 0));
        view.sentenceStart = i;
      }
    }
    return this.#chunks;
  }

  /** Reads the phrase at token `i`; gives back the token behind it. */
  #parseOne(i: number): number {
    const { tokens, limit } = this.#view;
    const kind = tokens.kind[i];
    if (kind === TokenKind.word) return this.#parseWord(i);
    if (kind === TokenKind.number || kind === TokenKind.currency) return this.#noun(i);
    if (kind === TokenKind.dash) return this.#plain(ChunkType.dash, i);
    const code = tokens.codeAt(i);
    if (code === 44) return this.#plain(ChunkType.comma, i);
    if (code === 58) return this.#plain(ChunkType.colon, i);
    if (code === 59) return this.#plain(ChunkType.semicolon, i);
    if (code === 40) return this.#plain(ChunkType.openBracket, i);
    if (code === 41) return this.#plain(ChunkType.closeBracket, i);
    // An editor's words in square brackets stand in the sentence like any others.
    if (code === 91 || code === 93) return i + 1;
    if ((code === 64 || code === 35) && i + 1 < limit && tokens.isWord(i + 1)) return this.#noun(i);
    return this.#plain(ChunkType.other, i);
  }

  #plain(kind: ChunkType, i: number, to = i + 1): number {
    this.#chunks.push(createPlainChunk(kind, i, to, this.#view.getFlags(i)));
    return to;
  }

  #verb(i: number): number {
    const chunk = parseVerbChunk(this.#view, i);
    this.#chunks.push(chunk);
    return chunk.to;
  }

  #noun(i: number): number {
    const { tokens, limit } = this.#view;
    const chunk = parseNounChunk(this.#view, i, this.#afterQuote());
    this.#chunks.push(chunk);
    const { to } = chunk;
    // "The harbour's closed": is, not an owner.
    return to < limit && this.#view.isClitic(to) && tokens.word[to + 1] === S ? this.#verb(to) : to;
  }

  #parseWord(i: number): number {
    const view = this.#view;
    const { tokens } = view;
    const word = tokens.word[i]!;
    const flags = view.getFlags(i);
    if (flags === 0 || view.isName(i)) {
      if (!view.isName(i) && view.hasVerbEnding(i)) return this.#verb(i);
      return view.isAdverb(i) ? this.#plain(ChunkType.adverb, i) : this.#noun(i);
    }
    if (word === SO && tokens.word[i + 2] === CALLED && tokens.kind[i + 1] === TokenKind.dash)
      return this.#plain(ChunkType.adverb, i, i + 3);
    if (flags & LexicalFlag.auxiliary) return this.#verb(i);
    if (word === TO && view.beginsInfinitive(i + 1)) return this.#verb(i);
    if (flags & (LexicalFlag.subjectPronoun | LexicalFlag.objectPronoun)) return this.#parsePronoun(i, flags);
    if (flags & LexicalFlag.relative && !(flags & LexicalFlag.determiner)) return this.#plain(ChunkType.relative, i);
    if (flags & LexicalFlag.subordinator) {
      return flags & LexicalFlag.determiner && this.#isDemonstrative(i)
        ? this.#noun(i)
        : this.#plain(ChunkType.subordinator, i);
    }
    if (flags & LexicalFlag.conjunction) return this.#plain(ChunkType.conjunction, i);
    if (
      flags & VERBAL_FLAGS &&
      isVerbInContext(view, i, flags, { isAfterSubject: this.#afterSubject(), isAfterQuote: this.#afterQuote() })
    ) {
      return this.#verb(i);
    }
    if (flags & LexicalFlag.preposition) {
      if (word === ACCORDING && tokens.word[i + 1] === TO) return this.#plain(ChunkType.accordingTo, i, i + 2);
      const approximate = APPROXIMATES.has(word) && tokens.kind[i + 1] === TokenKind.number && i + 1 < view.limit;
      return this.#plain(approximate && this.#beginsClause() ? ChunkType.adverb : ChunkType.preposition, i);
    }
    return flags & LexicalFlag.adverb && !(flags & LexicalFlag.time) ? this.#plain(ChunkType.adverb, i) : this.#noun(i);
  }

  #parsePronoun(i: number, flags: number): number {
    const view = this.#view;
    // "her" is an owner before a noun.
    if (flags & LexicalFlag.possessive && view.continuesNoun(i + 1)) return this.#noun(i);
    const kind = flags & LexicalFlag.subjectPronoun ? NounKind.subjectPronoun : NounKind.objectPronoun;
    this.#chunks.push(createNounChunk(i, i + 1, i, flags, kind, 0));
    return view.isClitic(i + 1) ? this.#verb(i + 1) : i + 1;
  }

  /** "that" at the start of a sentence or behind a preposition points at something; else it begins a clause. */
  #isDemonstrative(i: number): boolean {
    if (i === this.#view.sentenceStart) return true;
    const kind = this.#chunks.at(-1)?.type;
    return kind === ChunkType.preposition || kind === ChunkType.quote;
  }

  #beginsClause(): boolean {
    const kind = this.#chunks.at(-1)?.type;
    return (
      kind === undefined || kind === ChunkType.sentenceEnd || kind === ChunkType.comma || kind === ChunkType.conjunction
    );
  }

  /** Something that can be the subject of a verb stands before, adverbs apart. */
  #afterSubject(): boolean {
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

  /** A quote stands before, a comma and a subject between: "…," Tarn notes. */
  #afterQuote(): boolean {
    let k = this.#chunks.length - 1;
    if (this.#chunks[k]?.type === ChunkType.noun) k--;
    if (this.#chunks[k]?.type === ChunkType.comma) k--;
    return this.#chunks[k]?.type === ChunkType.quote;
  }
}
