import {
  DOZEN_WORDS,
  HUNDRED_WORDS,
  NEGATIVE_WORDS,
  SCALE_WORDS,
  SINGLE_DENOMINATORS,
  TENS_WORDS,
  type TokenWindow,
  VAGUE_PLURALS,
  WORD_ID,
} from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import { parseWords } from './cardinals.ts';
import { isDigits, parseDigits } from './digits.ts';
import { isFractionContext, parseDenominator, QUARTER, withScale } from './fractions.ts';
import { parseHalfOrQuarter } from './halfAndQuarter.ts';
import { createComputedLiteral } from './literal.ts';
import { createNumeral, type Numeral, type NumeralContext } from './numeral.ts';
import { parseWordOrdinal } from './ordinals.ts';
import { parseVagueMultiple, parseVaguePlural, VAGUE_WORDS } from './vagueCounts.ts';

/** Words that can start a numeral. Articles start one only before {@link AFTER_ARTICLE}. */
export const NUMERAL_STARTERS = `
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety half quarter tens dozens scores hundreds thousands
  millions billions trillions lakhs crores couple few several many minus negative
  twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold
`;

export const AFTER_ARTICLE = new WordSet(`
  hundred thousand million billion trillion lakh crore dozen half quarter third fourth fifth sixth seventh eighth ninth
  tenth hundredth thousandth millionth billionth trillionth couple few twentieth thirtieth fortieth fiftieth twenty thirty
  forty fifty sixty seventy eighty ninety eleventh twelfth hour year month week day mile
`);

/** Parses the number that starts at the token, in digits or words. Null if there is none. */
export function parseNumeral(window: TokenWindow, index: number, context: NumeralContext = 'other'): Numeral | null {
  const read = parseOne(window, index, context);
  return (read && parseOver(window, read)) ?? read;
}

/** Parses "1 over three", "one over one hundred". */
function parseOver(window: TokenWindow, one: Numeral): Numeral | null {
  if (window.word(one.to) !== OVER || one.min !== 1 || one.max !== 1) return null;
  const under = parseOne(window, one.to + 1, 'other');
  if (!under || under.min <= 1 || window.isWord(under.to)) return null;
  return createNumeral(under.to, 1 / under.min, { isFraction: true });
}

function parseOne(window: TokenWindow, index: number, context: NumeralContext): Numeral | null {
  if (!window.inside(index)) return null;
  if (isDigits(window, index)) return parseDigits(window, index, context);
  const word = window.word(index);
  if (word === 0) return null;
  if (NEGATIVE_WORDS.has(word)) {
    const at = window.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
    if (NEGATIVE_WORDS.has(window.word(at))) return null;
    const positive = parseOne(window, at, context);
    return positive && positive.min === positive.max
      ? { ...positive, min: 0 - positive.min, max: 0 - positive.max }
      : null;
  }
  if (word === WORD_ID.a || word === WORD_ID.an) return parseArticle(window, index);
  if (word === WORD_ID.half || word === QUARTER) return parseHalfOrQuarter(window, index, index);
  const vague = VAGUE_PLURALS.get(word);
  if (vague !== undefined) return parseVaguePlural(window, index, vague);
  const multiple = VAGUE_WORDS.get(word);
  if (multiple) return parseVagueMultiple(window, index, multiple);
  if (HUNDRED_WORDS.has(word) || SCALE_WORDS.get(word) !== undefined || DOZEN_WORDS.has(word)) return null;
  return parseOneOver(window, index, word) ?? parseWords(window, index, null);
}

const OVER = wordId('over');

/**
 * Parses a number that starts with an article: "a hundred", "a dozen", "a third", "a quarter million", "a few dozen",
 * "a couple of hundred", "a twenty-first".
 */
function parseArticle(window: TokenWindow, index: number): Numeral | null {
  let at = index + 1;
  if (window.isJoiningHyphen(at)) at++;
  const word = window.word(at);
  if (word === 0) return null;
  const multiple = VAGUE_WORDS.get(word);
  if (multiple) return parseVagueMultiple(window, at, multiple);
  if (DOZEN_WORDS.has(word)) return createNumeral(at + 1, 12);
  if (word === WORD_ID.half || word === QUARTER) return parseHalfOrQuarter(window, index, at);
  if (HUNDRED_WORDS.has(word) || SCALE_WORDS.get(word) !== undefined) {
    const read = parseWords(window, at, createComputedLiteral(at, 1));
    if (!read) return null;
    const over = parseDenominator(window, read.to, 2);
    if (over && read.min > 1) return createNumeral(over.to, (read.min * over.min) / 2, { isFraction: true });
    return { ...read, isSpelledOut: true };
  }
  const single = SINGLE_DENOMINATORS.get(word);
  if (single !== undefined) {
    return isFractionContext(window, index, at) ? withScale(window, at + 1, 1 / single) : null;
  }
  if (TENS_WORDS.get(word) === undefined) return null;
  const over = parseDenominator(window, at, 1);
  return over && over.to > at + 1 && isFractionContext(window, index, over.to - 1) ? over : null;
}

/** Parses "one one-hundredth", "one one hundred fifth". */
function parseOneOver(window: TokenWindow, index: number, word: number): Numeral | null {
  if (word !== WORD_ID.one || window.word(index + 1) !== WORD_ID.one) return null;
  const under = parseWordOrdinal(window, index + 1);
  return under && under.value >= 100 ? createNumeral(under.to, 1 / under.value, { isFraction: true }) : null;
}
