import { CharacterClass, characterClass, isLetterPair } from './characters.ts';
import { HASH_START, hashStep, lookUp } from './vocabulary.ts';

/** The kind of a token. Letters and digits are separate tokens: "10bn" is the number "10" and the word "bn". */
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

/** Bits of {@link Tokens.flags}. */
export const TokenFlag = {
  /** White space or the start of the text precedes the token. */
  spaceBefore: 1,
  /** A line end or the start of the text precedes the token. */
  lineStart: 2,
  /** The token is a word that starts with an upper-case letter. */
  capital: 4,
  /** The token is a word of at least two letters, all upper case. */
  allCapitals: 8,
} as const;

/** The token kinds of the character classes whose characters are tokens of their own. */
const SINGLE_CHARACTER_KINDS: Record<number, TokenKind> = {
  [CharacterClass.quotationMark]: TokenKind.quotationMark,
  [CharacterClass.apostrophe]: TokenKind.apostrophe,
  [CharacterClass.dash]: TokenKind.dash,
  [CharacterClass.currency]: TokenKind.currency,
  [CharacterClass.terminator]: TokenKind.terminator,
  [CharacterClass.punctuation]: TokenKind.punctuation,
  [CharacterClass.other]: TokenKind.other,
};
/** {@link SINGLE_CHARACTER_KINDS} as a table. */
const SINGLE_CHARACTER_KIND = Uint8Array.from({ length: 12 }, (_, i) => SINGLE_CHARACTER_KINDS[i] ?? TokenKind.other);

/**
 * The tokens of a text in text order, as parallel arrays. White space is not a token. Words are runs of letters with their
 * combining marks, numbers are runs of digits, and every other character is a token of its own, including an apostrophe
 * inside a word: "Russia's" is three tokens.
 */
export class Tokens {
  constructor(
    readonly text: string,
    readonly count: number,
    /** UTF-16 offsets of each token, half-open. */
    readonly start: Int32Array,
    readonly end: Int32Array,
    readonly kind: Uint8Array,
    readonly flags: Uint8Array,
    /** Word ID of each word; 0 for an unknown word or a token of another kind. */
    readonly word: Uint16Array,
  ) {}

  textOf(index: number): string {
    return this.text.slice(this.start[index], this.end[index]);
  }

  isWord(index: number): boolean {
    return this.kind[index] === TokenKind.word;
  }

  hasFlag(index: number, flag: number): boolean {
    return (this.flags[index]! & flag) !== 0;
  }

  /** Returns the first UTF-16 code unit of the token, or -1 for an index outside the list. */
  codeAt(index: number): number {
    return index >= 0 && index < this.count ? this.text.charCodeAt(this.start[index]!) : -1;
  }

  /** Returns the index of the first token that starts at or after `offset`, or `count` if there is none. */
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

/**
 * Splits a text into tokens in one pass. Linear.
 *
 * One function with its state in local variables: split into methods of a class, parsing a short article takes 6% longer.
 */
export function tokenize(text: string): Tokens {
  const length = text.length;
  let capacity = Math.max(16, (length >> 2) + 16);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let word = new Uint16Array(capacity);
  let count = 0;
  let nextFlags: number = TokenFlag.spaceBefore | TokenFlag.lineStart;
  let i = 0;
  while (i < length) {
    const first = characterClass(text.charCodeAt(i));
    if (first === CharacterClass.space) {
      nextFlags |= TokenFlag.spaceBefore;
      i++;
      continue;
    }
    if (first === CharacterClass.lineEnd) {
      nextFlags |= TokenFlag.spaceBefore | TokenFlag.lineStart;
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = copyInto(new Int32Array(capacity), start);
      end = copyInto(new Int32Array(capacity), end);
      kind = copyInto(new Uint8Array(capacity), kind);
      flags = copyInto(new Uint8Array(capacity), flags);
      word = copyInto(new Uint16Array(capacity), word);
    }
    const from = i;
    let flag = nextFlags;
    if (first === CharacterClass.surrogate && !isLetterPair(text, i)) {
      i = findSymbolEnd(text, i);
      kind[count] = TokenKind.other;
    } else if (first === CharacterClass.lower || first === CharacterClass.upper || first === CharacterClass.surrogate) {
      let hash = HASH_START;
      let lower = 0;
      do {
        const code = text.charCodeAt(i);
        const found = characterClass(code);
        if (found === CharacterClass.surrogate) {
          if (!isLetterPair(text, i)) break;
          i++;
        } else if (found !== CharacterClass.lower && found !== CharacterClass.upper) break;
        if (found !== CharacterClass.upper) lower++;
        hash = hashStep(hash, code);
        i++;
      } while (i < length);
      if (first === CharacterClass.upper)
        flag |= lower === 0 && i - from > 1 ? TokenFlag.capital | TokenFlag.allCapitals : TokenFlag.capital;
      kind[count] = TokenKind.word;
      word[count] = lookUp(text, from, i, hash);
    } else if (first === CharacterClass.digit) {
      do i++;
      while (i < length && characterClass(text.charCodeAt(i)) === CharacterClass.digit);
      kind[count] = TokenKind.number;
    } else {
      i++;
      kind[count] = SINGLE_CHARACTER_KIND[first]!;
    }
    start[count] = from;
    end[count] = i;
    flags[count] = flag;
    count++;
    nextFlags = 0;
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

/** Returns the end of the emoji or other symbol at `start`, including its modifiers and joined parts. */
function findSymbolEnd(text: string, start: number): number {
  let i = start;
  for (;;) {
    const pair = isPair(text, i);
    i += pair ? 2 : 1;
    let joined = false;
    while (i < text.length && isJoiner(text.charCodeAt(i))) {
      joined = text.charCodeAt(i) === ZERO_WIDTH_JOINER;
      i++;
    }
    const continues = joined || (pair && isModifierOrFlag(text, i));
    if (
      !continues ||
      i >= text.length ||
      characterClass(text.charCodeAt(i)) !== CharacterClass.surrogate ||
      isLetterPair(text, i)
    )
      return i;
  }
}

const ZERO_WIDTH_JOINER = 0x200d;

function isPair(text: string, i: number): boolean {
  return (text.codePointAt(i) ?? 0) > 0xffff;
}

/** Whether the code unit is the zero-width joiner or a variation selector. */
function isJoiner(code: number): boolean {
  return code === ZERO_WIDTH_JOINER || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Whether the character is a skin tone or a regional indicator, which is the second half of a flag. */
function isModifierOrFlag(text: string, i: number): boolean {
  const code = text.codePointAt(i) ?? 0;
  return (code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0x1f1e6 && code <= 0x1f1ff);
}

function copyInto<T extends Int32Array | Uint8Array | Uint16Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
