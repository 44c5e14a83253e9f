import { CharacterClass, characterClass, isLetterPair } from './characters.ts';
import { HASH_START, hashStep, lookUp } from './vocabulary.ts';

/** What a token is. Words and digit runs never mix: "10bn" is `number` "10" and `word` "bn" without a space between. */
export const TokenKind = {
  word: 0,
  number: 1,
  quotationMark: 2,
  apostrophe: 3,
  dash: 4,
  currency: 5,
  terminator: 6,
  punctuation: 7,
  other: 8,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Bits of `Tokens.flags`. */
export const TokenFlag = {
  /** White space (or the start of the text) stands before the token. */
  spaceBefore: 1,
  /** A line end (or the start of the text) stands before the token. */
  lineStart: 2,
  /** A word that begins with an upper-case letter. */
  capital: 4,
  /** A word of at least two letters, all upper case. */
  allCapitals: 8,
} as const;

const C = CharacterClass;
const K = TokenKind;

/** CharacterClass -> TokenKind for the classes that make tokens of one character. */
const SINGLE: Record<number, TokenKind> = {
  [C.quotationMark]: K.quotationMark,
  [C.apostrophe]: K.apostrophe,
  [C.dash]: K.dash,
  [C.currency]: K.currency,
  [C.terminator]: K.terminator,
  [C.punctuation]: K.punctuation,
  [C.other]: K.other,
};
const SINGLE_KIND = Uint8Array.from({ length: 12 }, (_, i) => SINGLE[i] ?? K.other);

/**
 * The tokens of a text in reading order, as parallel arrays. White space makes no token. Words are runs of letters (with
 * their combining marks), numbers runs of digits; every other character is a token of its own. An apostrophe is a token
 * of its own even inside a word: "Russia's" is three tokens.
 */
export class Tokens {
  constructor(
    readonly text: string,
    readonly count: number,
    /** Offsets, half-open. */
    readonly start: Int32Array,
    readonly end: Int32Array,
    readonly kind: Uint8Array,
    readonly flags: Uint8Array,
    /** Vocabulary number of a word, 0 for an unknown word or another kind. */
    readonly word: Uint16Array,
  ) {}

  textOf(index: number): string {
    return this.text.slice(this.start[index], this.end[index]);
  }

  isWord(index: number): boolean {
    return this.kind[index] === K.word;
  }

  hasFlag(index: number, flag: number): boolean {
    return (this.flags[index]! & flag) !== 0;
  }

  /** First code unit of the token, -1 outside the list. */
  codeAt(index: number): number {
    return index >= 0 && index < this.count ? this.text.charCodeAt(this.start[index]!) : -1;
  }

  /** Index of the first token that starts at or after `offset`; `count` when there is none. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Splits a text into tokens: one pass, linear. */
export function tokenize(text: string): Tokens {
  const length = text.length;
  let capacity = Math.max(16, (length >> 2) + 16);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let word = new Uint16Array(capacity);
  let count = 0;
  let before: number = TokenFlag.spaceBefore | TokenFlag.lineStart;
  let i = 0;
  while (i < length) {
    const first = characterClass(text.charCodeAt(i));
    if (first === C.space) {
      before |= TokenFlag.spaceBefore;
      i++;
      continue;
    }
    if (first === C.lineEnd) {
      before |= TokenFlag.spaceBefore | TokenFlag.lineStart;
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, new Int32Array(capacity));
      end = grown(end, new Int32Array(capacity));
      kind = grown(kind, new Uint8Array(capacity));
      flags = grown(flags, new Uint8Array(capacity));
      word = grown(word, new Uint16Array(capacity));
    }
    const from = i;
    let flag = before;
    if (first === C.surrogate && !isLetterPair(text, i)) {
      i = endOfSymbol(text, i);
      kind[count] = K.other;
    } else if (first === C.lower || first === C.upper || first === C.surrogate) {
      let hash = HASH_START;
      let lower = 0;
      do {
        const code = text.charCodeAt(i);
        const found = characterClass(code);
        if (found === C.surrogate) {
          if (!isLetterPair(text, i)) break;
          i++;
        } else if (found !== C.lower && found !== C.upper) break;
        if (found !== C.upper) lower++;
        hash = hashStep(hash, code);
        i++;
      } while (i < length);
      if (first === C.upper)
        flag |= lower === 0 && i - from > 1 ? TokenFlag.capital | TokenFlag.allCapitals : TokenFlag.capital;
      kind[count] = K.word;
      word[count] = lookUp(text, from, i, hash);
    } else if (first === C.digit) {
      do i++;
      while (i < length && characterClass(text.charCodeAt(i)) === C.digit);
      kind[count] = K.number;
    } else {
      i++;
      kind[count] = SINGLE_KIND[first]!;
    }
    start[count] = from;
    end[count] = i;
    flags[count] = flag;
    count++;
    before = 0;
  }
  return new Tokens(
    text,
    count,
    start.subarray(0, count),
    end.subarray(0, count),
    kind.subarray(0, count),
    flags.subarray(0, count),
    word.subarray(0, count),
  );
}

/** Index behind an emoji or another symbol outside the letters, with the modifiers and joined parts that make it one. */
function endOfSymbol(text: string, start: number): number {
  let i = start;
  for (;;) {
    const pair = isPair(text, i);
    i += pair ? 2 : 1;
    let joined = false;
    while (i < text.length && isJoiner(text.charCodeAt(i))) {
      joined = text.charCodeAt(i) === ZERO_WIDTH_JOINER;
      i++;
    }
    const goesOn = joined || (pair && isModifierOrFlag(text, i));
    if (!goesOn || i >= text.length || characterClass(text.charCodeAt(i)) !== C.surrogate || isLetterPair(text, i))
      return i;
  }
}

const ZERO_WIDTH_JOINER = 0x200d;

function isPair(text: string, i: number): boolean {
  return (text.codePointAt(i) ?? 0) > 0xffff;
}

/** The joiner and the selectors that choose how a symbol is drawn. */
function isJoiner(code: number): boolean {
  return code === ZERO_WIDTH_JOINER || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Skin tones, and the second letter of a flag. */
function isModifierOrFlag(text: string, i: number): boolean {
  const code = text.codePointAt(i) ?? 0;
  return (code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0x1f1e6 && code <= 0x1f1ff);
}

function grown<T extends Int32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
