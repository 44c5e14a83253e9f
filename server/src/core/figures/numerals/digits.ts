import {
  DOZEN_WORDS,
  HUNDRED_WORDS,
  looksPlural,
  SCALE_WORDS,
  SHORT_SCALES,
  type TokenWindow,
} from '../../syntax/index.ts';
import { APOSTROPHE, PERIOD, SLASH, TokenKind, WordSet } from '../../text/index.ts';
import { UNAMBIGUOUS_NOUNS } from '../units/currencies.ts';
import { parseWords } from './cardinals.ts';
import { parseAndFraction, parseDenominator } from './fractions.ts';
import type { Literal } from './literal.ts';
import { createNumeral, type Numeral, type NumeralContext } from './numeral.ts';
import { parseLiteral, vulgarFraction } from './parseLiteral.ts';

/** Whether a number in digits starts at the token: "10", "½", ".5". */
export function isDigits(window: TokenWindow, index: number): boolean {
  return (
    window.isNumber(index) ||
    vulgarFraction(window, index) !== 0 ||
    (window.code(index) === PERIOD && window.isNumber(index + 1) && window.followsWithoutSpace(index + 1))
  );
}

/**
 * Parses a number in digits with its scale or fraction: "10", "5m", "2-million", "3 dozen", "7 and a half". Returns null
 * if there is none.
 */
export function parseDigits(window: TokenWindow, index: number, context: NumeralContext): Numeral | null {
  const literal = parseLiteral(window, index);
  if (!literal) return null;
  const { to } = literal;
  const roundingUnit = literal.decimals > 0 ? 10 ** -literal.decimals : 0;
  const shape: Partial<Numeral> = {
    isSpelledOut: false,
    isPlainInteger: literal.isPlainInteger,
    roundingUnit,
    isFraction: false,
  };
  // "2-million" and "10 million": a hyphen before the scale is part of an adjective.
  const at = window.isJoiningHyphen(to) && SCALE_WORDS.get(window.word(to + 1)) !== undefined ? to + 1 : to;
  const marked =
    window.inside(to) && window.tokens.kind[to] === TokenKind.quotationMark && window.followsWithoutSpace(to);
  // “14” million
  if (marked && SCALE_WORDS.get(window.word(to + 1)) !== undefined) return parseWords(window, to + 1, literal);
  const word = window.word(at);
  if (word !== 0) {
    const isAttached = at === to && window.followsWithoutSpace(at);
    const power = SCALE_WORDS.get(word);
    if (power !== undefined && !isAttached) return parseWords(window, at, literal);
    if (HUNDRED_WORDS.has(word) && !isAttached) return parseWords(window, at, literal);
    if (DOZEN_WORDS.has(word) && !isAttached) return createNumeral(at + 1, literal.value * 12, { isSpelledOut: false });
  }
  const short = parseShortScale(window, to, literal, context);
  if (short) return short;
  const over = literal.value === 1 ? parseDenominator(window, to, 1) : null;
  if (over) return over;
  const half = parseAndFraction(window, to, literal.value);
  if (half) return createNumeral(half.to, half.value, { isSpelledOut: false });
  return createNumeral(to, literal.value, shape);
}

/**
 * Parses letters that abbreviate a scale: "10k", "$5m", "€20bn", "1,674,200.5 M". Only single letters may be separated
 * from the digits.
 */
function parseShortScale(window: TokenWindow, to: number, literal: Literal, context: NumeralContext): Numeral | null {
  if (!window.isWord(to) || window.length(to) > 4) return null;
  const isMoney = context === 'money';
  const isAttached = window.followsWithoutSpace(to);
  const printed = window.textOf(to);
  let power = SHORT_SCALES.get(printed);
  // "$5m": without a currency, lower-case m and t are metres and tonnes.
  if (power === undefined && printed === 'm' && (isMoney || isMillionsOf(window, to))) power = 6;
  if (power === undefined && printed === 't' && isMoney && isAttached) power = 12;
  if (power === undefined) return null;
  const next = window.code(to + 1);
  if (
    to + 1 < window.end &&
    window.followsWithoutSpace(to + 1) &&
    (window.isNumber(to + 1) || next === SLASH || next === APOSTROPHE)
  )
    return null;
  if (!isAttached && printed.length === 1 && !APART.has(printed) && !isMoney) return null;
  // "4K" and "16K resolution" are display sizes, not thousands; "4k" needs a counted noun.
  if (isAttached && !isMoney && literal.value < 10 && literal.decimals === 0) {
    if (printed === 'K') return null;
    if (printed === 'k' && !(window.isWord(to + 1) && looksPlural(window.lower(to + 1)))) return null;
  }
  return createScaledNumeral(literal, power, to + 1);
}

/** Single letters that abbreviate a scale even after a space: "8 B people". */
const APART = new Set(['k', 'M', 'B']);

/** Whether "m" means million because a plural follows: "10m people". */
function isMillionsOf(window: TokenWindow, to: number): boolean {
  if (!window.followsWithoutSpace(to) || !window.isWord(to + 1) || window.followsWithoutSpace(to + 1)) return false;
  const next = window.lower(to + 1);
  if (MONEY_NOUNS.has(window.word(to + 1))) return true;
  return MILLIONS_OF.has(window.word(to + 1)) || (next.length > 4 && next.endsWith('ers'));
}

/** Nouns that always mean money: "a 400m euro loan", but not "won the 400m won". */
const MONEY_NOUNS = new WordSet(UNAMBIGUOUS_NOUNS.join(' '));

const MILLIONS_OF = new WordSet(`
  people users customers visitors viewers views downloads copies passengers tourists jobs homes households vehicles cars
  barrels tonnes tons doses votes followers members subscribers students children patients shares units bottles tickets
  euros dollars pounds hectares acres litres cubic
`);

/** Applies a scale to a number in digits: "10k", "$5m". `to` is the index after the scale. */
function createScaledNumeral(literal: Literal, power: number, to: number): Numeral {
  const value = literal.isFraction ? literal.value * 10 ** power : Number(`${literal.decimalText}e${power}`);
  return createNumeral(to, value, {
    isSpelledOut: false,
    roundingUnit: 10 ** (power - literal.decimals),
    scale: power,
  });
}
