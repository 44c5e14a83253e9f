import { FOLD_WORDS, singular, type TokenWindow, WORD_ID } from '../syntax/index.ts';
import { DIGIT_ZERO, LOWER_CASE_BIT, roundOffFloatNoise, SMALL_X, textSpan, WordSet, wordId } from '../text/index.ts';
import { isNumberWord } from './context/nounPhraseWords.ts';
import { PARTS } from './lexicon/adjectiveParts.ts';
import type { Numeral } from './numerals/numeral.ts';
import { parseNumeral } from './numerals/parseNumeral.ts';
import type { Quantity } from './quantity.ts';
import { AMBIGUOUS_NOUNS } from './units/currencies.ts';
import { parseMeasure } from './units/measures.ts';
import { parseMinorUnits } from './units/minorCurrencyUnits.ts';
import {
  type CurrencyMention,
  type Denomination,
  parseCurrencyAfter,
  parseCurrencyBefore,
  scaleAfter,
} from './units/money.ts';
import { parseUnit } from './units/parseUnit.ts';

const MEASURED = new WordSet('old long tall wide deep high thick strong');

/** Words after a hyphen that count nothing: "one-off", "two-way", "7-eleven". */
const IDIOMS = new WordSet(`
  plus odd off sided way ups upmanship on size eleven fold something ish ness all way liner handed dimensional piece up stop faced
  ply tracking track timers timer to in and or by over under a the st nd rd th for at from with is was not
`);

/** "a half turn" and "three-quarter turn" are angles; whole turns are counted. */
const TURNS = new WordSet('turn turns');

const SEQUELS = new WordSet('half');

/**
 * Parses the quantity that starts at the token: a number with its currency, unit or hyphenated noun. Null if there is
 * none.
 */
export function parseQuantity(window: TokenWindow, index: number): Quantity | null {
  return parseMoneyBefore(window, index) ?? parseNumber(window, index);
}

/** Currency nouns with other meanings: "past the $4 trillion mark" contains one currency. */
const AMBIGUOUS = new WordSet(AMBIGUOUS_NOUNS);

/** Parses an amount with its currency first: "$5", "US$ 58.24", "USD 22.5 million", "Rs. 500 crore". */
function parseMoneyBefore(window: TokenWindow, index: number): Quantity | null {
  const currency = parseCurrencyBefore(window, index);
  if (!currency) return null;
  const numeral = parseNumeral(window, currency.to, 'money');
  if (!numeral || isNameWithCode(window, index, currency.to, numeral)) return null;
  const after = parseCurrencyAfter(window, numeral.to, numeral, index);
  const isNamed = after && window.isWord(numeral.to) && !AMBIGUOUS.has(window.word(after.to - 1));
  let to = isNamed ? after.to : numeral.to;
  // "$5 Canadian dollars": the sign gives the unit, the noun the currency.
  const denomination =
    currency.code === 'USD' && isNamed && after.factor === 1 ? { code: after.code, factor: currency.factor } : currency;
  const minor = parseMinorUnits(window, to, currency.factor);
  if (minor) to = minor.to;
  return createMoney(index, to, numeral, denomination, minor?.value);
}

/**
 * Whether a currency code before a spelled-out number is part of a name: "ETH 2", "Re 5" at the start of a sentence.
 */
function isNameWithCode(window: TokenWindow, index: number, to: number, numeral: Numeral): boolean {
  return window.isWord(index) && to === index + 1 && numeral.isSpelledOut && window.length(index) < 3;
}

/** Number of significant digits of an amount printed in cents or pence. Hand-set, not measured. */
const HUNDREDTHS_DIGITS = 15;

/**
 * Creates an amount of money.
 * @param minorValue value of the minor units that follow: 0.5 in "3 dollars 50 cents"
 */
function createMoney(
  from: number,
  to: number,
  numeral: Numeral,
  { code, factor }: Denomination,
  minorValue = 0,
): Quantity {
  const convert = (value: number) =>
    factor === 0.01 ? roundOffFloatNoise(value / 100, HUNDREDTHS_DIGITS) : value * factor + minorValue;
  return {
    from,
    to,
    min: convert(numeral.min),
    max: convert(numeral.max),
    numeral: factor === 1 ? numeral : { ...numeral, roundingUnit: numeral.roundingUnit * factor },
    kind: 'money',
    unit: code,
    counted: [],
    noun: null,
    isHyphenatedAdjective: false,
  };
}

/** Parses a number with its unit, its currency after it or its hyphenated noun. Null if there is no number. */
function parseNumber(window: TokenWindow, index: number): Quantity | null {
  const whole = parseFold(window, index) ?? parseOneAndHalf(window, index);
  if (whole) return whole;
  const numeral = parseNumeral(window, index);
  if (!numeral) return null;
  const after = parseCurrencyAfter(
    window,
    window.isJoiningHyphen(numeral.to) ? numeral.to + 1 : numeral.to,
    numeral,
    index,
  );
  if (after) return parseMoneyAfter(window, index, numeral, after);
  const { to } = numeral;
  const adjective = parseAdjective(window, index, numeral);
  if (adjective) return adjective;
  // "90-plus per cent"
  const plus = window.isJoiningHyphen(to) && window.word(to + 1) === PLUS ? parseUnit(window, to + 2) : null;
  if (plus) return parseMeasure(window, index, numeral, plus, to + 2);
  const unit = parseUnit(window, to);
  if (unit && !isOrdinalSecond(window, to) && !isOneAgo(window, numeral, to))
    return parseMeasure(window, index, numeral, unit, to);
  if (numeral.max < 1 && TURNS.has(window.word(to)))
    return parseMeasure(window, index, numeral, { to: to + 1, name: 'turn' }, to);
  const part = parsePartOfUnit(window, index, numeral);
  if (part) return part;
  const times = parseTimes(window, index, numeral);
  if (times) return times;
  return createBareQuantity(index, to, numeral);
}

/** Parses the rest of an amount after its currency: "75 USD million", "3 dollars 50 cents". */
function parseMoneyAfter(window: TokenWindow, from: number, numeral: Numeral, currency: CurrencyMention): Quantity {
  const { to, factor } = currency;
  const power = scaleAfter(window, to);
  if (power > 0 && numeral.scale === 0 && window.word(to + 1) !== WORD_ID.of) {
    const value = numeral.min * 10 ** power;
    const scaled = { ...numeral, min: value, max: value, scale: power, roundingUnit: 10 ** power };
    return createMoney(from, to + 1, scaled, currency);
  }
  const minor = parseMinorUnits(window, to, factor);
  return createMoney(from, minor?.to ?? to, numeral, currency, minor?.value);
}

/** Creates the quantity of a number without a unit. */
export function createBareQuantity(from: number, to: number, numeral: Numeral): Quantity {
  const { min, max } = numeral;
  return { from, to, min, max, numeral, kind: null, unit: '', counted: [], noun: null, isHyphenatedAdjective: false };
}

/** Whether "second" is an ordinal and not a unit: "two second-half goals", "three second homes". */
function isOrdinalSecond(window: TokenWindow, index: number): boolean {
  return (
    window.isWord(index) &&
    window.lower(index) === 'second' &&
    window.isJoiningHyphen(index + 1) &&
    SEQUELS.has(window.word(index + 2))
  );
}

/** Whether the article before a period is missing, as in wire copy: "132,000 week ago". */
function isOneAgo(window: TokenWindow, numeral: Numeral, index: number): boolean {
  return numeral.min > 1 && ONE_TIME.has(window.word(index)) && AGO.has(window.word(index + 1));
}

const ONE_TIME = new WordSet('week month year');

const AGO = new WordSet('ago earlier');

/**
 * Parses a hyphenated adjective, all of which is the span: "27-nation", "40-minute", "34-year-old", "10-percent",
 * "6-foot-2".
 */
function parseAdjective(window: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const hyphen = numeral.to;
  if (!window.isJoiningHyphen(hyphen) || !window.isWord(hyphen + 1) || hasLeadingZero(window, from)) return null;
  const at = hyphen + 1;
  if (isNumberWord(window, at)) return null;
  const unit = isOrdinalSecond(window, at) ? null : parseUnit(window, at);
  if (unit && window.length(at) > 0) {
    const read = parseMeasure(window, from, numeral, unit, at);
    let { to } = read;
    if (window.isJoiningHyphen(to) && MEASURED.has(window.word(to + 1))) to += 2;
    return { ...read, to, isHyphenatedAdjective: true };
  }
  // "a five-fold rise"
  if (window.word(at) === FOLD && numeral.min > 1)
    return {
      ...createBareQuantity(from, at + 1, numeral),
      kind: 'count',
      unit: 'time',
      counted: ['time'],
      isHyphenatedAdjective: true,
    };
  if (IDIOMS.has(window.word(at)) || window.length(at) === 1) return null;
  let to = at + 1;
  let last = at;
  while (to - at < 6 && window.isJoiningHyphen(to) && window.isWord(to + 1)) {
    to += 2;
    if (!MEASURED.has(window.word(to - 1)) && last === at) last = at;
  }
  if (window.word(at) === STRONG)
    return { ...createBareQuantity(from, at + 1, numeral), kind: 'count', isHyphenatedAdjective: true };
  const noun = textSpan(window.text, window.tokens.start[at]!, window.tokens.end[last]!);
  const head = (last === at && PARTS.get(window.word(at))) || singular(noun.text);
  const { min, max } = numeral;
  return { from, to, min, max, numeral, kind: 'count', unit: head, counted: [head], noun, isHyphenatedAdjective: true };
}

/** Whether the token is a number with a leading zero: "04-abr-2021". */
function hasLeadingZero(window: TokenWindow, index: number): boolean {
  return window.isNumber(index) && window.length(index) === 2 && window.code(index) === DIGIT_ZERO;
}

/** Parses a fraction of a unit: "three quarters of a mile", "1/16 of a US pint". */
function parsePartOfUnit(window: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const isPart = numeral.max < 1 && numeral.max > 0;
  if (!isPart || window.word(numeral.to) !== WORD_ID.of) return null;
  const article = window.word(numeral.to + 1);
  if (article !== WORD_ID.a && article !== WORD_ID.an) return null;
  const at = window.word(numeral.to + 2) === US ? numeral.to + 3 : numeral.to + 2;
  const unit = parseUnit(window, at);
  return unit && unit.name !== 'percent' ? parseMeasure(window, from, numeral, unit, at) : null;
}

const US = wordId('us');

const PLUS = wordId('plus');

const FOLD = wordId('fold');

const STRONG = wordId('strong');

/** Parses a multiple in one word: "sixfold". */
function parseFold(window: TokenWindow, index: number): Quantity | null {
  const word = window.word(index);
  const value = word === 0 ? undefined : FOLD_WORDS.get(word);
  if (value === undefined) return null;
  const numeral: Numeral = { ...NO_DIGITS, to: index + 1, min: value, max: value };
  return { ...createBareQuantity(index, index + 1, numeral), kind: 'count', unit: 'time', counted: ['time'] };
}

/** Parses one and a half units: "an hour and a half". */
function parseOneAndHalf(window: TokenWindow, index: number): Quantity | null {
  const word = window.word(index);
  if (word !== WORD_ID.a && word !== WORD_ID.an) return null;
  const isHalf =
    window.word(index + 2) === WORD_ID.and &&
    window.word(index + 3) === WORD_ID.a &&
    window.word(index + 4) === WORD_ID.half;
  const unit = isHalf ? parseUnit(window, index + 1) : null;
  if (unit?.to !== index + 2) return null;
  const numeral: Numeral = { ...NO_DIGITS, to: index + 1, min: 1.5, max: 1.5 };
  return { ...parseMeasure(window, index, numeral, unit, index + 1), to: index + 5 };
}

const NO_DIGITS = {
  roundingUnit: 0,
  scale: 0,
  isPlainInteger: false,
  isSpelledOut: true,
  isFraction: false,
  isVague: false,
};

/** Parses a multiple in digits: "10x". */
function parseTimes(window: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const at = numeral.to;
  if (
    numeral.isSpelledOut ||
    !window.isWord(at) ||
    !window.followsWithoutSpace(at) ||
    window.length(at) !== 1 ||
    (window.code(at) | LOWER_CASE_BIT) !== SMALL_X
  )
    return null;
  const { min, max } = numeral;
  return {
    from,
    to: at + 1,
    min,
    max,
    numeral,
    kind: 'count',
    unit: 'time',
    counted: ['time'],
    noun: null,
    isHyphenatedAdjective: false,
  };
}
