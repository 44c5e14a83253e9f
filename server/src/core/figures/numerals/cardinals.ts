import {
  DOZEN_WORDS,
  HUNDRED_WORDS,
  SCALE_WORDS,
  SHORT_SCALES,
  TEEN_WORDS,
  TENS_WORDS,
  type TokenWindow,
  UNIT_WORDS,
  WORD_ID,
} from '../../syntax/index.ts';
import { COMMA, PERIOD, WordSet } from '../../text/index.ts';
import { isNumerator, parseAndFraction, parseDenominator, parsePoint } from './fractions.ts';
import type { Literal } from './literal.ts';
import { createNumeral, type Numeral } from './numeral.ts';

/**
 * Parses a cardinal in words: groups below a thousand, each closed by a scale word. Null if there is none.
 * @param start a number in digits that takes the place of the first group: "3 hundred and 21", "2.5 million"
 */
export function parseWords(window: TokenWindow, index: number, start: Literal | null): Numeral | null {
  const cardinal = new Cardinal(window, index, start);
  while (cardinal.step()) {}
  if (cardinal.to === index) return null;
  const { to, value, scale, beforeAnd } = cardinal;
  const isSpelledOut = start === null;
  if (isSpelledOut && DOZEN_WORDS.has(window.word(to))) return createNumeral(to + 1, value * 12);
  return (
    (isSpelledOut && scale === 0 ? parseWireScale(window, to, value) : null) ??
    (isSpelledOut ? parseDenominator(window, to, value, beforeAnd) : null) ??
    (isSpelledOut ? parsePoint(window, to, value) : null) ??
    parseHalves(window, cardinal, isSpelledOut) ??
    createNumeral(to, value, { isSpelledOut, roundingUnit: cardinal.place, scale: cardinal.isRound ? scale : 0 })
  );
}

/** Parser state of one cardinal, word by word. */
class Cardinal {
  /** Index of the next unread token. */
  to: number;
  /** Power of ten of the last scale word. */
  scale = 0;
  /** Value before the last "and"; 0 if there is none. */
  beforeAnd = 0;
  /** Sum of the closed groups. */
  total = 0;
  readonly #window: TokenWindow;
  readonly #start: Literal | null;
  /** The open group; below a thousand unless it starts in digits. */
  #group: number;
  /** The starting digits as printed, until something is added; scales are then applied without a rounding error. */
  #exact: string | null;
  #lastScale = Number.POSITIVE_INFINITY;
  #place = 0;
  #any: boolean;
  /** Whether the last word was "hundred" or a scale, after which "and" joins. */
  #open = false;
  #hundreds = false;

  constructor(window: TokenWindow, index: number, start: Literal | null) {
    this.#window = window;
    this.#start = start;
    this.#group = start?.value ?? 0;
    this.#exact = start?.decimalText ?? null;
    this.#any = start !== null;
    this.to = index;
  }

  get value(): number {
    return this.total + this.#group;
  }

  /** Whether the last word was a scale, so that the number is rounded to it. */
  get isRound(): boolean {
    return this.#group === 0;
  }

  get place(): number {
    return this.isRound ? this.#place : 0;
  }

  /** Parses the next word; returns false if it does not belong to the number. */
  step(): boolean {
    const window = this.#window;
    const at = this.to;
    if (at >= window.end) return false;
    let next = at;
    const and = window.word(at) === WORD_ID.and;
    if (this.#any) {
      if (
        window.isDash(at) &&
        at + 1 < window.end &&
        window.followsWithoutSpace(at) === window.followsWithoutSpace(at + 1)
      )
        next = at + 1;
      else if (and && this.#open) next = at + 1;
    }
    const word = window.word(next);
    const small = word === 0 ? undefined : (UNIT_WORDS.get(word) ?? TEEN_WORDS.get(word) ?? TENS_WORDS.get(word));
    const taken =
      small !== undefined
        ? this.#takeSmall(next, small, and && next !== at)
        : this.#takeHundred(word) || this.#takeScale(word) || this.#takeDigits(next, next !== at);
    if (!taken) return false;
    this.#any = true;
    this.to = next + 1;
    return true;
  }

  /** Parses a number word below a hundred; returns false if it does not belong to the number. */
  #takeSmall(index: number, small: number, isAfterAnd: boolean): boolean {
    if (isAfterAnd && (beginsOwnCount(this.#window, index, small) || isNumerator(this.#window, index, small)))
      return false;
    if (isAfterAnd && this.#beginsOwnScale(index + 1)) return false;
    const group = this.#group;
    const free = group % 100 === 0 && (group === 0 || this.#hundreds);
    const afterTens = small < 10 && small > 0 && group % 100 >= 20 && group % 10 === 0;
    if (!(free || afterTens) || (this.#any && (small === 0 || this.value === 0))) return false;
    if (this.#exact !== null && !this.#hundreds && this.total === 0) return false;
    if (isAfterAnd) this.beforeAnd = this.value;
    this.#group += small;
    this.#open = false;
    return true;
  }

  /** Whether a scale makes the word before it a separate number: "one billion and three billion". */
  #beginsOwnScale(index: number): boolean {
    const word = this.#window.word(index);
    const power = word === 0 ? undefined : SCALE_WORDS.get(word);
    return power !== undefined && 10 ** power >= this.#lastScale;
  }

  #takeHundred(word: number): boolean {
    if (word === 0 || !HUNDRED_WORDS.has(word)) return false;
    if (this.#group < 1 || this.#group >= 100 || this.#hundreds) return false;
    this.#group = this.#exact !== null && this.total === 0 ? Number(`${this.#exact}e2`) : this.#group * 100;
    this.#hundreds = true;
    this.#open = true;
    return true;
  }

  #takeScale(word: number): boolean {
    const power = word === 0 ? undefined : SCALE_WORDS.get(word);
    if (power === undefined) return false;
    const factor = 10 ** power;
    if (this.#group === 0) {
      // "lakh crore", "thousand billion": a scale multiplied by a scale.
      if (!this.#open || this.total === 0 || factor <= this.#lastScale) return false;
      this.total *= factor;
    } else {
      if (factor >= this.#lastScale) return false;
      const isExact = this.#exact !== null && this.total === 0 && !this.#hundreds;
      this.total += isExact ? Number(`${this.#exact}e${power}`) : this.#group * factor;
    }
    this.#place = 10 ** (power - (this.#start && this.scale === 0 ? this.#start.decimals : 0));
    this.scale = power;
    this.#lastScale = factor;
    this.#group = 0;
    this.#hundreds = false;
    this.#open = true;
    this.#exact = null;
    return true;
  }

  /**
   * Parses digits among words: "3 hundred and 21", "4 thousand 3 hundred". Returns false if they do not belong to the
   * number.
   * @param isJoined whether a hyphen or "and" precedes the digits
   */
  #takeDigits(index: number, isJoined: boolean): boolean {
    const window = this.#window;
    if (!this.#open || !window.isNumber(index) || window.length(index) > 3) return false;
    const after = window.code(index + 1);
    const attached = index + 1 < window.end && window.followsWithoutSpace(index + 1);
    if (attached && (after === PERIOD || after === COMMA || window.isDash(index + 1))) return false;
    const value = Number(window.textOf(index));
    const fits = this.#hundreds
      ? isJoined && value < 100 && this.#group % 100 === 0
      : HUNDRED_WORDS.has(window.word(index + 1)) && !isJoined && value < 10;
    if (!fits || value === 0) return false;
    this.#group += value;
    this.#open = false;
    return true;
  }
}

/** Parses a scale that wire copy abbreviates after a word: "three mln", "one bn". */
function parseWireScale(window: TokenWindow, to: number, value: number): Numeral | null {
  if (!window.isWord(to) || window.followsWithoutSpace(to) || window.length(to) < 2) return null;
  const power = SHORT_SCALES.get(window.textOf(to));
  return power === undefined
    ? null
    : createNumeral(to + 1, value * 10 ** power, { roundingUnit: 10 ** power, scale: power });
}

/**
 * Parses a half after the number: "one and a half million", "three million and a half". It is a half of the scale
 * unless another scale follows.
 */
function parseHalves(window: TokenWindow, cardinal: Cardinal, isSpelledOut: boolean): Numeral | null {
  const half = parseAndFraction(window, cardinal.to, cardinal.value);
  if (!half) return null;
  const word = window.word(half.to);
  const power = word === 0 ? undefined : SCALE_WORDS.get(word);
  const to = power === undefined ? half.to : half.to + 1;
  const { scale } = cardinal;
  if (scale > 0) {
    const sum = cardinal.total + half.fraction * 10 ** (power ?? scale);
    return createNumeral(to, sum, { isSpelledOut, scale, roundingUnit: 10 ** (scale - 1) });
  }
  if (power === undefined) return createNumeral(to, half.value, { isSpelledOut });
  return createNumeral(to, half.value * 10 ** power, { roundingUnit: 10 ** (power - 1), scale: power, isSpelledOut });
}

/**
 * Whether a number after "and" starts a count of its own: "two hundred and one of the guards", but not "two hundred and
 * fifty".
 */
export function beginsOwnCount(window: TokenWindow, index: number, value: number): boolean {
  return value === 1 && STARTS_OWN_CLAUSE.has(window.word(index + 1));
}

const STARTS_OWN_CLAUSE = new WordSet('of person man woman');
