import { getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { TokenFlag, type Tokens } from '../../text/index.ts';
import { findMonth } from '../events/months.ts';
import { findCountryAt } from '../lexicon/countries.ts';
import { isInsideName, readNameWord } from '../lexicon/nameWords.ts';

/** Collects the names of places in ranges of tokens. */
export class PlaceNames {
  readonly #tokens: Tokens;
  /** Token after the last one that may belong to a name. */
  readonly #limit: number;
  /** ISO 3166 codes of countries. */
  readonly countries = new Set<string>();
  /** Other names, in lower case. */
  readonly names = new Set<string>();
  /** Words of the other names, in lower case, and the codes of the countries. */
  readonly words = new Set<string>();

  constructor(tokens: Tokens, limit: number) {
    this.#tokens = tokens;
    this.#limit = limit;
  }

  /** Reads the names that start in a range of tokens. Returns the token after the last one, at least `to`. */
  read(from: number, to: number): number {
    let i = from;
    while (i < to) {
      if (!isNameWord(this.#tokens, i)) i++;
      else i = this.#readCountry(i) ?? this.#readName(i, to);
    }
    return i;
  }

  /** Returns the token after the country name that starts at a token; undefined if no country name starts there. */
  #readCountry(start: number): number | undefined {
    const tokens = this.#tokens;
    const country = findCountryAt(tokens, start, this.#limit);
    if (!country) return undefined;
    const { code, isDemonym, to } = country;
    const isFollowed = to < this.#limit && tokens.isWord(to) && tokens.hasFlag(to, TokenFlag.spaceBefore);
    // "Guinea Tarn" names a person and "British Orrin" a different place, not the country.
    if (isFollowed && isNameWord(tokens, to)) return undefined;
    // "in the German capital", but not "in German"
    if (isDemonym && !isFollowed) return to;
    this.countries.add(code);
    this.words.add(code);
    return to;
  }

  #readName(start: number, to: number): number {
    const words: string[] = [];
    let i = start;
    while (i < to && isNameWord(this.#tokens, i)) {
      const word = readNameWord(this.#tokens, i);
      words.push(word.text.toLowerCase());
      i = word.to;
      if (i + 1 < to && isInsideName(this.#tokens, i) && isNameWord(this.#tokens, i + 1)) i++;
    }
    this.names.add(words.join(' '));
    for (const word of words) this.words.add(word);
    return i;
  }
}

/** Whether a token can be a word of a place's name. */
export function isNameWord(tokens: Tokens, i: number): boolean {
  if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) return false;
  // "in May"
  return !(getLexicalFlags(tokens.word[i]!) & LexicalFlag.time) && findMonth(tokens.textOf(i)) === undefined;
}
