import {
  ORDINAL_UNIT_WORDS,
  PHRASE_ENDS,
  PLURAL_DENOMINATORS,
  SCALE_WORDS,
  SINGLE_DENOMINATORS,
  TENS_WORDS,
  type TokenWindow,
  UNIT_WORDS,
  WORD_ID,
} from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import { createNumeral, type Numeral } from './numeral.ts';
import { vulgarFraction } from './parseLiteral.ts';

/** Whether a fraction with its own numerator starts at the token: "and three quarters", "and one half". */
export function isNumerator(window: TokenWindow, index: number, value: number): boolean {
  const at = window.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
  const word = window.word(at);
  if (word === 0 || value > 9) return false;
  return (value === 1 ? SINGLE_DENOMINATORS : PLURAL_DENOMINATORS).get(word) !== undefined;
}

/** Parses decimals in words: "five point five", "two point three million". */
export function parsePoint(window: TokenWindow, index: number, whole: number): Numeral | null {
  if (window.word(index) !== WORD_ID.point) return null;
  let digits = '';
  let to = index + 1;
  for (; digits.length < MAX_DECIMALS; to++) {
    const word = window.word(to);
    const digit = word === 0 ? undefined : UNIT_WORDS.get(word);
    if (digit === undefined) break;
    digits += digit;
  }
  if (!digits) return null;
  const text = `${whole}.${digits}`;
  const word = window.word(to);
  const power = word === 0 ? undefined : SCALE_WORDS.get(word);
  if (power === undefined) return createNumeral(to, Number(text), { roundingUnit: 10 ** -digits.length });
  return createNumeral(to + 1, Number(`${text}e${power}`), {
    roundingUnit: 10 ** (power - digits.length),
    scale: power,
  });
}

/** Maximum number of decimals in words. Hand-set, not measured. */
const MAX_DECIMALS = 9;

/**
 * Parses the denominator of a fraction in words: "two-thirds", "one eighth", "a twenty-first", "three quarters".
 * @param value the numerator
 */
export function parseDenominator(window: TokenWindow, to: number, value: number, beforeAnd = 0): Numeral | null {
  if (value < 1 || !Number.isInteger(value)) return null;
  const at =
    window.isDash(to) && to + 1 < window.end && window.followsWithoutSpace(to) === window.followsWithoutSpace(to + 1)
      ? to + 1
      : to;
  const word = window.word(at);
  if (word === 0) return null;
  const plural = PLURAL_DENOMINATORS.get(word);
  if (plural !== undefined && value > 1) {
    // "two hundred and fifty-four hundredths" is 200.54; "one hundred thirty fifths" is 100/35.
    const part = value - beforeAnd;
    if (beforeAnd > 0 && plural >= 100 && part < plural) return createNumeral(at + 1, beforeAnd + part / plural);
    const tens = value % 100;
    const compound = beforeAnd === 0 && value > 100 && tens >= 20 && tens % 10 === 0 && plural < 10;
    return withScale(window, at + 1, compound ? (value - tens) / (tens + plural) : value / plural);
  }
  if (value !== 1) return null;
  const single = SINGLE_DENOMINATORS.get(word);
  if (single !== undefined && !(word === QUARTER && isQuarterOfYear(window, at)))
    return withScale(window, at + 1, 1 / single);
  // "one twenty-fifth"
  const tens = TENS_WORDS.get(word);
  const hyphen = window.isJoiningHyphen(at + 1) ? at + 2 : at + 1;
  const unit = tens === undefined ? undefined : ORDINAL_UNIT_WORDS.get(window.word(hyphen));
  return tens !== undefined && unit !== undefined
    ? createNumeral(hyphen + 1, 1 / (tens + unit), { isFraction: true })
    : null;
}

/** Applies the scale of a fraction: "three quarters of a million", "three quarters million". */
export function withScale(window: TokenWindow, to: number, value: number): Numeral {
  const ofA =
    window.word(to) === WORD_ID.of && (window.word(to + 1) === WORD_ID.a || window.word(to + 1) === WORD_ID.an)
      ? to + 2
      : to;
  const power = SCALE_WORDS.get(window.word(ofA));
  return power === undefined || window.word(ofA) === 0
    ? createNumeral(to, value, { isFraction: true })
    : createNumeral(ofA + 1, value * 10 ** power, { scale: power, roundingUnit: 10 ** (power - 1) });
}

interface AndFraction {
  readonly to: number;
  readonly value: number;
  readonly fraction: number;
}

/**
 * Parses a fraction after a whole number: "one and a half", "forty two and a third", "five and three quarters",
 * "one-and-a-half".
 */
export function parseAndFraction(window: TokenWindow, to: number, whole: number): AndFraction | null {
  let at = to;
  const hyphens = window.isJoiningHyphen(at);
  if (hyphens) at++;
  if (window.word(at) !== WORD_ID.and) return null;
  at++;
  const step = () => {
    if (hyphens && window.isJoiningHyphen(at)) at++;
  };
  step();
  const vulgar = vulgarFraction(window, at);
  if (vulgar) return { to: at + 1, value: whole + vulgar, fraction: vulgar };
  const word = window.word(at);
  const article = word === WORD_ID.a || word === WORD_ID.an || word === WORD_ID.one;
  const numerator = article ? 1 : UNIT_WORDS.get(word);
  if (word === 0 || numerator === undefined || numerator === 0) return null;
  at++;
  if (window.isJoiningHyphen(at)) at++;
  const tens = TENS_WORDS.get(window.word(at));
  if (tens !== undefined && window.word(at) !== 0) return null;
  const denominator = (numerator === 1 ? SINGLE_DENOMINATORS : PLURAL_DENOMINATORS).get(window.word(at));
  if (denominator === undefined || window.word(at) === 0) return null;
  return { to: at + 1, value: whole + numerator / denominator, fraction: numerator / denominator };
}

/**
 * Whether an ordinal is a fraction: "a third of", "by a fifth", "nearly a quarter". Otherwise it is a position: "scored
 * a third".
 */
export function isFractionContext(window: TokenWindow, index: number, last: number): boolean {
  const next = window.word(last + 1);
  if (next === WORD_ID.of) return true;
  // "to a third party" is a position as well.
  if (SHARE_CUES.has(window.word(index - 1)))
    return next === 0 ? !window.isWord(last + 1) : PHRASE_ENDS.has(next) || MORE.has(next);
  if (index === window.start && last + 1 >= window.end) return true;
  return MORE.has(next);
}

export const SHARE_CUES = new WordSet(
  'by about nearly almost than around roughly over under only just up down is least to',
);

const MORE = new WordSet('more less fewer');

/** Whether "quarter" means three months: "the third quarter", "a quarter ago". */
function isQuarterOfYear(window: TokenWindow, at: number): boolean {
  return !(window.word(at + 1) === WORD_ID.of || SHARE_CUES.has(window.word(at - 2)) || window.word(at - 1) === 0);
}

export const QUARTER = wordId('quarter');
