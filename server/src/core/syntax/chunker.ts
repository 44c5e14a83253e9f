import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../text/index.ts';
import { type Chunk, ChunkType, createNounChunk, createPlainChunk, createQuoteChunk, NounKind } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { parseNounChunk } from './nounChunk.ts';
import { isVerbHere } from './verbAmbiguity.ts';
import { parseVerbChunk } from './verbChunk.ts';
import { VERBAL, WordView } from './wordView.ts';

const K = TokenKind;
const P = ChunkType;

/** A stretch of tokens that stands as one phrase: text between marks. */
export interface Unit {
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
const HEADLINE_LETTERS = 4;
const HEADLINE_WORDS = 40;

/**
 * Cuts the tokens `[from, to)` into phrases. `units` are the marked spans inside, in order, each one phrase;
 * `sentenceEnds` is 1 for the last token of each sentence. Linear.
 */
export function chunkTokens(
  tokens: Tokens,
  from: number,
  to: number,
  units: readonly Unit[],
  sentenceEnds: Uint8Array,
  titleCase: boolean,
): Chunk[] {
  return new PhraseReader(new WordView(tokens, from, to, sentenceEnds, titleCase), units).read();
}

/** A headline in which every longer word outside of quotes has a capital: capitals make no names there. */
export function isTitleCase(tokens: Tokens, from: number, to: number, units: readonly Unit[]): boolean {
  let capitals = 0;
  let words = 0;
  let unit = 0;
  for (let i = from; i < to && words < HEADLINE_WORDS; i++) {
    if (unit < units.length && units[unit]!.from <= i) {
      i = units[unit]!.to - 1;
      unit++;
    } else if (tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! >= HEADLINE_LETTERS) {
      words++;
      if (tokens.hasFlag(i, TokenFlag.capital)) capitals++;
    }
  }
  return words >= 3 && capitals >= words * 0.8;
}

class PhraseReader {
  readonly #view: WordView;
  readonly #units: readonly Unit[];
  readonly #phrases: Chunk[] = [];

  constructor(view: WordView, units: readonly Unit[]) {
    this.#view = view;
    this.#units = units;
  }

  read(): Chunk[] {
    const view = this.#view;
    let unit = 0;
    let i = view.from;
    view.limit = this.#units[0]?.from ?? view.to;
    while (i < view.to) {
      const quote = this.#units[unit];
      if (quote && i === quote.from) {
        this.#phrases.push(createQuoteChunk(quote.from, quote.to, quote.index));
        i = quote.to;
        unit++;
        view.limit = this.#units[unit]?.from ?? view.to;
      } else i = this.#parseOne(i);
      if (view.isSentenceEnd(i - 1)) {
        this.#phrases.push(createPlainChunk(P.stop, i, i, 0));
        view.sentenceStart = i;
      }
    }
    return this.#phrases;
  }

  /** Reads the phrase at token `i`; gives back the token behind it. */
  #parseOne(i: number): number {
    const { tokens, limit } = this.#view;
    const kind = tokens.kind[i];
    if (kind === K.word) return this.#parseWord(i);
    if (kind === K.number || kind === K.currency) return this.#noun(i);
    if (kind === K.dash) return this.#plain(P.dash, i);
    const code = tokens.codeAt(i);
    if (code === 44) return this.#plain(P.comma, i);
    if (code === 58) return this.#plain(P.colon, i);
    if (code === 59) return this.#plain(P.semicolon, i);
    if (code === 40) return this.#plain(P.open, i);
    if (code === 41) return this.#plain(P.close, i);
    // An editor's words in square brackets stand in the sentence like any others.
    if (code === 91 || code === 93) return i + 1;
    if ((code === 64 || code === 35) && i + 1 < limit && tokens.isWord(i + 1)) return this.#noun(i);
    return this.#plain(P.other, i);
  }

  #plain(kind: ChunkType, i: number, to = i + 1): number {
    this.#phrases.push(createPlainChunk(kind, i, to, this.#view.bits(i)));
    return to;
  }

  #verb(i: number): number {
    const phrase = parseVerbChunk(this.#view, i);
    this.#phrases.push(phrase);
    return phrase.to;
  }

  #noun(i: number): number {
    const { tokens, limit } = this.#view;
    const phrase = parseNounChunk(this.#view, i, this.#afterQuote());
    this.#phrases.push(phrase);
    const { to } = phrase;
    // "The harbour's closed": is, not an owner.
    return to < limit && this.#view.isClitic(to) && tokens.word[to + 1] === S ? this.#verb(to) : to;
  }

  #parseWord(i: number): number {
    const view = this.#view;
    const { tokens } = view;
    const word = tokens.word[i]!;
    const bits = view.bits(i);
    if (bits === 0 || view.isName(i)) {
      if (!view.isName(i) && view.hasVerbEnding(i)) return this.#verb(i);
      return view.isAdverb(i) ? this.#plain(P.adverb, i) : this.#noun(i);
    }
    if (word === SO && tokens.word[i + 2] === CALLED && tokens.kind[i + 1] === K.dash)
      return this.#plain(P.adverb, i, i + 3);
    if (bits & LexicalFlag.auxiliary) return this.#verb(i);
    if (word === TO && view.beginsInfinitive(i + 1)) return this.#verb(i);
    if (bits & (LexicalFlag.subject | LexicalFlag.object)) return this.#parsePronoun(i, bits);
    if (bits & LexicalFlag.relative && !(bits & LexicalFlag.determiner)) return this.#plain(P.relative, i);
    if (bits & LexicalFlag.subordinator) {
      return bits & LexicalFlag.determiner && this.#isDemonstrative(i) ? this.#noun(i) : this.#plain(P.subordinator, i);
    }
    if (bits & LexicalFlag.conjunction) return this.#plain(P.conjunction, i);
    if (
      bits & VERBAL &&
      isVerbHere(view, i, bits, { afterSubject: this.#afterSubject(), afterQuote: this.#afterQuote() })
    ) {
      return this.#verb(i);
    }
    if (bits & LexicalFlag.preposition) {
      if (word === ACCORDING && tokens.word[i + 1] === TO) return this.#plain(P.accordingTo, i, i + 2);
      const approximate = APPROXIMATES.has(word) && tokens.kind[i + 1] === K.number && i + 1 < view.limit;
      return this.#plain(approximate && this.#beginsClause() ? P.adverb : P.preposition, i);
    }
    return bits & LexicalFlag.adverb && !(bits & LexicalFlag.time) ? this.#plain(P.adverb, i) : this.#noun(i);
  }

  #parsePronoun(i: number, bits: number): number {
    const view = this.#view;
    // "her" is an owner before a noun.
    if (bits & LexicalFlag.possessive && view.continuesNoun(i + 1)) return this.#noun(i);
    const kind = bits & LexicalFlag.subject ? NounKind.subject : NounKind.object;
    this.#phrases.push(createNounChunk(i, i + 1, i, bits, kind, 0));
    return view.isClitic(i + 1) ? this.#verb(i + 1) : i + 1;
  }

  /** "that" at the start of a sentence or behind a preposition points at something; else it begins a clause. */
  #isDemonstrative(i: number): boolean {
    if (i === this.#view.sentenceStart) return true;
    const kind = this.#phrases.at(-1)?.kind;
    return kind === P.preposition || kind === P.quote;
  }

  #beginsClause(): boolean {
    const kind = this.#phrases.at(-1)?.kind;
    return kind === undefined || kind === P.stop || kind === P.comma || kind === P.conjunction;
  }

  /** Something that can be the subject of a verb stands before, adverbs apart. */
  #afterSubject(): boolean {
    let k = this.#phrases.length - 1;
    while (k >= 0 && this.#phrases[k]!.kind === P.adverb) k--;
    const last = this.#phrases[k];
    if (!last) return false;
    if (last.kind === P.noun) return last.noun !== NounKind.object && last.noun !== NounKind.number;
    return (
      last.kind === P.relative ||
      last.kind === P.close ||
      last.kind === P.comma ||
      last.kind === P.quote ||
      last.kind === P.conjunction ||
      last.kind === P.subordinator
    );
  }

  /** A quote stands before, a comma and a subject between: "…," Tarn notes. */
  #afterQuote(): boolean {
    let k = this.#phrases.length - 1;
    if (this.#phrases[k]?.kind === P.noun) k--;
    if (this.#phrases[k]?.kind === P.comma) k--;
    return this.#phrases[k]?.kind === P.quote;
  }
}
