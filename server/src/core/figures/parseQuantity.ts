import { FOLD_WORDS, singular, type TokenWindow, WORD_ID } from '../syntax/index.ts';
import { textSpan, WordSet, wordId } from '../text/index.ts';
import { isNumberWord } from './context/countedNounPhrase.ts';
import { PARTS } from './lexicon/adjectiveParts.ts';
import type { Numeral } from './numerals/numeral.ts';
import { parseNumeral } from './numerals/parseNumeral.ts';
import type { Quantity } from './quantity.ts';
import { AMBIGUOUS_NOUNS } from './units/currencies.ts';
import { parseMeasure } from './units/measures.ts';
import { parseMinorUnits } from './units/minorCurrencyUnits.ts';
import { parseCurrencyAfter, parseCurrencyBefore, scaleAfter } from './units/money.ts';
import { parseUnit } from './units/parseUnit.ts';

const MEASURED = new WordSet('old long tall wide deep high thick strong');

/** Adjectives that count nothing: "one-off", "two-way", "7-eleven". */
const IDIOMS = new WordSet(`
  plus odd off sided way ups upmanship on size eleven fold something ish ness all way liner handed dimensional piece up stop faced
  ply tracking track timers timer to in and or by over under a the st nd rd th for at from with is was not
`);

/** "a half turn", "three-quarter turn": an angle; whole turns are counted. */
const TURNS = new WordSet('turn turns');

const SEQUELS = new WordSet('half');

/** Reads the quantity that begins at the token, its number and what is printed at the number. */
export function parseQuantity(scan: TokenWindow, index: number): Quantity | null {
  return parseMoneyBefore(scan, index) ?? parseNumber(scan, index);
}

/** Nouns of other kinds as well: "past the $4 trillion mark" names no second currency. */
const AMBIGUOUS = new WordSet(AMBIGUOUS_NOUNS);

/** "$5", "US$ 58.24", "USD 22.5 million", "Rs. 500 crore" */
function parseMoneyBefore(scan: TokenWindow, index: number): Quantity | null {
  const currency = parseCurrencyBefore(scan, index);
  if (!currency) return null;
  const numeral = parseNumeral(scan, currency.to, true);
  if (!numeral || isNameWithCode(scan, index, currency.to, numeral)) return null;
  const after = parseCurrencyAfter(scan, numeral.to, numeral, index);
  const isNamed = after && scan.isWord(numeral.to) && !AMBIGUOUS.has(scan.word(after.to - 1));
  let to = isNamed ? after.to : numeral.to;
  const code = currency.code === 'USD' && isNamed && after.factor === 1 ? after.code : currency.code;
  const change = parseMinorUnits(scan, to, currency.factor);
  if (change) to = change.to;
  return money(index, to, numeral, code, currency.factor, change?.value ?? 0);
}

/** Codes in words name things as well: "ETH 2", "Re 5" at a sentence's begin. Glued or spaced digits are fine elsewhere. */
function isNameWithCode(scan: TokenWindow, index: number, to: number, numeral: Numeral): boolean {
  return scan.isWord(index) && to === index + 1 && numeral.isSpelledOut && scan.length(index) < 3;
}

export function money(
  from: number,
  to: number,
  numeral: Numeral,
  code: string,
  factor: number,
  change: number,
): Quantity {
  const of = (value: number) => (factor === 0.01 ? tidy(value / 100) : value * factor + change);
  return {
    from,
    to,
    min: of(numeral.min),
    max: of(numeral.max),
    numeral: factor === 1 ? numeral : { ...numeral, roundingUnit: numeral.roundingUnit * factor },
    kind: 'money',
    unit: code,
    counted: [],
    noun: null,
    isHyphenatedAdjective: false,
  };
}

export function parseNumber(scan: TokenWindow, index: number): Quantity | null {
  const whole = parseFold(scan, index) ?? parseOneAndHalf(scan, index);
  if (whole) return whole;
  const numeral = parseNumeral(scan, index);
  if (!numeral) return null;
  const after = parseCurrencyAfter(
    scan,
    scan.isJoiningHyphen(numeral.to) ? numeral.to + 1 : numeral.to,
    numeral,
    index,
  );
  if (after) return parseMoneyAfter(scan, index, numeral, after.to, after.code, after.factor);
  const { to } = numeral;
  const adjective = parseAdjective(scan, index, numeral);
  if (adjective) return adjective;
  // "90-plus per cent"
  const plus = scan.isJoiningHyphen(to) && scan.word(to + 1) === PLUS ? parseUnit(scan, to + 2) : null;
  if (plus) return parseMeasure(scan, index, numeral, plus.to, plus.name, to + 2);
  const unit = parseUnit(scan, to);
  if (unit && !isOrdinalSecond(scan, to) && !isOneAgo(scan, numeral, to))
    return parseMeasure(scan, index, numeral, unit.to, unit.name, to);
  if (numeral.max < 1 && TURNS.has(scan.word(to))) return parseMeasure(scan, index, numeral, to + 1, 'turn', to);
  const part = parsePartOfUnit(scan, index, numeral);
  if (part) return part;
  const times = parseTimes(scan, index, numeral);
  if (times) return times;
  return bare(index, to, numeral);
}

function parseMoneyAfter(
  scan: TokenWindow,
  from: number,
  numeral: Numeral,
  after: number,
  code: string,
  factor: number,
): Quantity {
  let to = after;
  const power = scaleAfter(scan, to);
  if (power > 0 && numeral.scale === 0 && scan.word(to + 1) !== WORD_ID.of) {
    const value = numeral.min * 10 ** power;
    const scaled = { ...numeral, min: value, max: value, scale: power, roundingUnit: 10 ** power };
    return money(from, to + 1, scaled, code, factor, 0);
  }
  const change = parseMinorUnits(scan, to, factor);
  if (change) to = change.to;
  return money(from, to, numeral, code, factor, change?.value ?? 0);
}

export function bare(from: number, to: number, numeral: Numeral): Quantity {
  const { min, max } = numeral;
  return { from, to, min, max, numeral, kind: null, unit: '', counted: [], noun: null, isHyphenatedAdjective: false };
}

/** "two second-half goals", "three second homes": no seconds. */
function isOrdinalSecond(scan: TokenWindow, index: number): boolean {
  return (
    scan.isWord(index) &&
    scan.lower(index) === 'second' &&
    scan.isJoiningHyphen(index + 1) &&
    SEQUELS.has(scan.word(index + 2))
  );
}

/** "132,000 week ago": wire copy leaves the article out. */
function isOneAgo(scan: TokenWindow, numeral: Numeral, index: number): boolean {
  return numeral.min > 1 && ONE_TIME.has(scan.word(index)) && AGO.has(scan.word(index + 1));
}

const ONE_TIME = new WordSet('week month year');

const AGO = new WordSet('ago earlier');

/** "27-nation", "40-minute", "34-year-old", "10-percent", "6-foot-2": the whole adjective is the span. */
function parseAdjective(scan: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const hyphen = numeral.to;
  if (!scan.isJoiningHyphen(hyphen) || !scan.isWord(hyphen + 1) || hasLeadingZero(scan, from)) return null;
  const at = hyphen + 1;
  if (isNumberWord(scan, at)) return null;
  const unit = isOrdinalSecond(scan, at) ? null : parseUnit(scan, at);
  if (unit && scan.length(at) > 0) {
    const read = parseMeasure(scan, from, numeral, unit.to, unit.name, at);
    let { to } = read;
    if (scan.isJoiningHyphen(to) && MEASURED.has(scan.word(to + 1))) to += 2;
    return { ...read, to, isHyphenatedAdjective: true };
  }
  // "a five-fold rise"
  if (scan.word(at) === FOLD && numeral.min > 1)
    return {
      ...bare(from, at + 1, numeral),
      kind: 'count',
      unit: 'time',
      counted: ['time'],
      isHyphenatedAdjective: true,
    };
  if (IDIOMS.has(scan.word(at)) || scan.length(at) === 1) return null;
  let to = at + 1;
  let last = at;
  while (to - at < 6 && scan.isJoiningHyphen(to) && scan.isWord(to + 1)) {
    to += 2;
    if (!MEASURED.has(scan.word(to - 1)) && last === at) last = at;
  }
  if (scan.word(at) === STRONG) return { ...bare(from, at + 1, numeral), kind: 'count', isHyphenatedAdjective: true };
  const noun = textSpan(scan.text, scan.tokens.start[at]!, scan.tokens.end[last]!);
  const head = (last === at && PARTS.get(scan.word(at))) || singular(noun.text);
  const { min, max } = numeral;
  return { from, to, min, max, numeral, kind: 'count', unit: head, counted: [head], noun, isHyphenatedAdjective: true };
}

/** "04-abr-2021" */
function hasLeadingZero(scan: TokenWindow, index: number): boolean {
  return scan.isNumber(index) && scan.length(index) === 2 && scan.code(index) === 48;
}

/** "three quarters of a mile", "1/16 of a US pint" */
function parsePartOfUnit(scan: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const isPart = numeral.max < 1 && numeral.max > 0;
  if (!isPart || scan.word(numeral.to) !== WORD_ID.of) return null;
  const article = scan.word(numeral.to + 1);
  if (article !== WORD_ID.a && article !== WORD_ID.an) return null;
  const at = scan.word(numeral.to + 2) === US ? numeral.to + 3 : numeral.to + 2;
  const unit = parseUnit(scan, at);
  return unit && unit.name !== 'percent' ? parseMeasure(scan, from, numeral, unit.to, unit.name, at) : null;
}

const US = wordId('us');

const PLUS = wordId('plus');

const FOLD = wordId('fold');

const STRONG = wordId('strong');

/** "sixfold" */
function parseFold(scan: TokenWindow, index: number): Quantity | null {
  const word = scan.word(index);
  const value = word === 0 ? undefined : FOLD_WORDS.get(word);
  if (value === undefined) return null;
  const numeral: Numeral = { ...NO_DIGITS, to: index + 1, min: value, max: value };
  return { ...bare(index, index + 1, numeral), kind: 'count', unit: 'time', counted: ['time'] };
}

/** "an hour and a half" */
function parseOneAndHalf(scan: TokenWindow, index: number): Quantity | null {
  const word = scan.word(index);
  if (word !== WORD_ID.a && word !== WORD_ID.an) return null;
  const isHalf =
    scan.word(index + 2) === WORD_ID.and && scan.word(index + 3) === WORD_ID.a && scan.word(index + 4) === WORD_ID.half;
  const unit = isHalf ? parseUnit(scan, index + 1) : null;
  if (unit?.to !== index + 2) return null;
  const numeral: Numeral = { ...NO_DIGITS, to: index + 1, min: 1.5, max: 1.5 };
  return { ...parseMeasure(scan, index, numeral, unit.to, unit.name, index + 1), to: index + 5 };
}

const NO_DIGITS = {
  roundingUnit: 0,
  scale: 0,
  isPlainInteger: false,
  isSpelledOut: true,
  fraction: false,
  isVague: false,
};

/** "10x" */
function parseTimes(scan: TokenWindow, from: number, numeral: Numeral): Quantity | null {
  const at = numeral.to;
  if (
    numeral.isSpelledOut ||
    !scan.isWord(at) ||
    !scan.followsWithoutSpace(at) ||
    scan.length(at) !== 1 ||
    (scan.code(at) | 32) !== 120
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

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
