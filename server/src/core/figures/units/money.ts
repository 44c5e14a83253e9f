import { SCALE_WORDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  CAPITAL_M,
  CAPITAL_Y,
  CENT_SIGN,
  DOLLAR_SIGN,
  EQUALS_SIGN,
  LOWER_CASE_BIT,
  PERIOD,
  SMALL_S,
  SMALL_U,
  TokenFlag,
  TokenKind,
  WordMap,
  WordSet,
  wordId,
} from '../../text/index.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { AMBIGUOUS_NOUNS, CODES, CURRENCIES, DOLLAR_PREFIXES, HUNDREDTHS, SIGNS } from './currencies.ts';

/** A currency or its hundredth. */
export interface Denomination {
  /** ISO 4217 code. */
  readonly code: string;
  /** 0.01 for cents and pence, a million for "MUSD"; otherwise 1. */
  readonly factor: number;
}

/** A currency printed before or after an amount; `to` is the index after it. */
export interface CurrencyMention extends Denomination {
  readonly to: number;
}

interface Noun {
  readonly usual: string;
  /** Currency by the word before the noun. */
  readonly of: ReadonlyMap<number, string>;
}

const NOUNS = new WordMap<Noun>(collectNouns());

function collectNouns(): [string, Noun][] {
  const usual = new Map<string, string>();
  const of = new Map<string, Map<number, string>>();
  for (const currency of CURRENCIES) {
    for (const noun of currency.nouns.split(' ').filter(Boolean)) {
      if (!usual.has(noun)) usual.set(noun, currency.code);
      const map = of.get(noun) ?? new Map<number, string>();
      for (const word of (currency.of ?? '').split(' ').filter(Boolean)) map.set(wordId(word), currency.code);
      of.set(noun, map);
    }
  }
  return [...usual].map(([noun, code]) => [noun, { usual: code, of: of.get(noun)! }]);
}

/** Prefixes that tokenized wire copy separates from the sign: "c $ 16 million". */
const SPACED_PREFIXES = new WordSet('c hk nz');

const ADJECTIVES = new WordSet(CURRENCIES.map((currency) => currency.of ?? '').join(' '));

/** First words of country names with two words: "New Zealand dollars", "Hong Kong dollars". */
const FIRST_OF_TWO = new WordSet('new hong south sri costa saudi north');

/** Currency by the noun for its hundredth. */
export const HUNDREDTH_WORDS = new WordMap<string>(HUNDREDTHS);

const POUNDS = new WordSet('pound pounds');

const STERLING = wordId('sterling');

const BRITISH = new WordSet('british english uk');

const WON = wordId('won');

const KOREAN = wordId('korean');

const AMBIGUOUS = new WordSet(AMBIGUOUS_NOUNS);

const MONEY_CUES = new WordSet(`
  paid pay pays paying cost costs costing worth fine fined price priced prices sold bought spend spent spending bill debt
  salary wage wages loan rent fee fees tax earn earned earning raised bail reward compensation damages owed owe cash
`);

const MASS_CUES = new WordSet(`
  production produce produces produced producing output capacity shipments shipped weigh weighs weighed weighing harvest
  crop
`);

const MAX_CUE_DISTANCE = 6;

/** Parses a currency sign or code before an amount: "$", "US$", "HK$", "GBP", "Rs.", "usd$". Null if there is none. */
export function parseCurrencyBefore(window: TokenWindow, index: number): CurrencyMention | null {
  if (!window.inside(index)) return null;
  if (window.tokens.kind[index] === TokenKind.currency) {
    const code = SIGNS.get(window.textOf(index));
    if (!code) return null;
    const suffixed = parseDollarSuffix(window, index);
    return suffixed ?? { to: index + 1, code, factor: window.code(index) === CENT_SIGN ? 0.01 : 1 };
  }
  if (!window.isWord(index) || window.length(index) > 4) return null;
  const ascii = parseAsciiSign(window, index);
  if (ascii) return ascii;
  const dotted = parseDottedPrefix(window, index);
  if (dotted) return dotted;
  if (isDollar(window, index + 1)) {
    // "c $ 16.4 million" in tokenized wire copy; attached in print.
    const code = DOLLAR_PREFIXES.get(window.lower(index));
    if (code && (window.followsWithoutSpace(index + 1) || SPACED_PREFIXES.has(window.word(index))))
      return { to: index + 2, code, factor: 1 };
  }
  const word = window.textOf(index);
  const code = CODES.get(word) ?? codeWithScale(word);
  if (!code) return word === 'dlrs' || word === 'Dlrs' ? { to: index + 1, code: 'USD', factor: 1 } : null;
  let to = index + 1;
  if (window.code(to) === PERIOD && window.followsWithoutSpace(to) && word.startsWith('R')) to++;
  return { to, code, factor: word.length === 4 ? 1e6 : 1 };
}

/** Parses a country after the dollar sign: "$US7 trillion", "$A41,300". */
function parseDollarSuffix(window: TokenWindow, index: number): CurrencyMention | null {
  const at = index + 1;
  if (
    window.code(index) !== DOLLAR_SIGN ||
    !window.isWord(at) ||
    !window.followsWithoutSpace(at) ||
    !window.isNumber(at + 1)
  )
    return null;
  const code = window.isCapital(at) ? DOLLAR_PREFIXES.get(window.lower(at)) : undefined;
  return code ? { to: at + 1, code, factor: 1 } : null;
}

/** Parses pounds and yen in text converted to ASCII: "PS6.4bn", "Y=3,940". "PS5" is a console. */
function parseAsciiSign(window: TokenWindow, index: number): CurrencyMention | null {
  const yen = window.code(index) === CAPITAL_Y && window.length(index) === 1 && window.code(index + 1) === EQUALS_SIGN;
  if (yen)
    return window.isNumber(index + 2) && window.followsWithoutSpace(index + 2)
      ? { to: index + 2, code: 'JPY', factor: 1 }
      : null;
  const at = index + 1;
  if (
    window.length(index) !== 2 ||
    window.textOf(index) !== 'PS' ||
    !window.isNumber(at) ||
    !window.followsWithoutSpace(at)
  )
    return null;
  const amount = parseNumeral(window, at, 'money');
  return amount && (!amount.isPlainInteger || amount.min >= 10) ? { to: at, code: 'GBP', factor: 1 } : null;
}

/** Parses a currency code with "M" for million: "MAUD 60", "MUSD 30". */
function codeWithScale(word: string): string | undefined {
  return word.length === 4 && word.charCodeAt(0) === CAPITAL_M ? CODES.get(word.slice(1)) : undefined;
}

/** Parses a dotted prefix: "u.s. $", "U.S.$". */
function parseDottedPrefix(window: TokenWindow, index: number): CurrencyMention | null {
  if ((window.code(index) | LOWER_CASE_BIT) !== SMALL_U || window.length(index) !== 1) return null;
  let at = index + 1;
  if (window.code(at) !== PERIOD || (window.code(at + 1) | LOWER_CASE_BIT) !== SMALL_S || window.length(at + 1) !== 1)
    return null;
  at += 2;
  if (window.code(at) === PERIOD) at++;
  return isDollar(window, at) ? { to: at + 1, code: 'USD', factor: 1 } : null;
}

function isDollar(window: TokenWindow, index: number): boolean {
  return window.code(index) === DOLLAR_SIGN && window.tokens.kind[index] === TokenKind.currency;
}

/**
 * Parses a currency after an amount: "euros", "Australian dollars", "pounds sterling", "€", "USD", "p". Null if there
 * is none.
 */
export function parseCurrencyAfter(
  window: TokenWindow,
  index: number,
  amount: Numeral,
  from: number,
): CurrencyMention | null {
  if (!window.inside(index)) return null;
  if (window.tokens.kind[index] === TokenKind.currency) {
    // "10 $ 30 $": a sign before a number belongs to that number, unless a space or the end intervenes.
    const code = SIGNS.get(window.textOf(index));
    if (!code || (window.isNumber(index + 1) && window.followsWithoutSpace(index + 1))) return null;
    return { to: index + 1, code, factor: window.code(index) === CENT_SIGN ? 0.01 : 1 };
  }
  if (!window.isWord(index)) return null;
  const at = window.isJoiningHyphen(index) ? index + 1 : index;
  return (
    parseNoun(window, at, amount, from) ??
    parseInitialsAndNoun(window, at, amount, from) ??
    parseAdjectiveAndNoun(window, at, amount, from) ??
    parseCodeAfter(window, at, amount)
  );
}

function parseNoun(window: TokenWindow, index: number, amount: Numeral, from: number): CurrencyMention | null {
  const word = window.word(index);
  if (word === 0) return null;
  const hundredth = HUNDREDTH_WORDS.get(word);
  if (word === CT) return window.word(index + 1) === WORD_ID.per ? { to: index + 1, code: 'USD', factor: 0.01 } : null;
  // "50 Cent" is an artist; headlines print "50 Cents".
  if (word === CENT && isArtist(window, index, from)) return null;
  if (hundredth) return amount.scale >= 6 ? null : { to: index + 1, code: hundredth, factor: 0.01 };
  if (POUNDS.has(word)) {
    if (window.word(index + 1) === STERLING) return { to: index + 2, code: 'GBP', factor: 1 };
    const isLarge = amount.scale >= 5 || (amount.isVague && amount.min >= 1e5);
    const isMoney =
      hasCue(window, from, MONEY_CUES) ||
      (isLarge && !hasCue(window, from, MASS_CUES)) ||
      isExchanged(window, index + 1);
    return isMoney ? { to: index + 1, code: 'GBP', factor: 1 } : null;
  }
  if (word === WON) return amount.scale >= 3 ? { to: index + 1, code: 'KRW', factor: 1 } : null;
  if (AMBIGUOUS.has(word) && amount.scale < 3) return null;
  const noun = NOUNS.get(word);
  return noun ? { to: index + 1, code: noun.usual, factor: 1 } : null;
}

/** Whether the amount is part of an exchange rate: "1.36 pounds to the dollar". */
export function isExchanged(window: TokenWindow, index: number): boolean {
  if (window.word(index) !== WORD_ID.to || window.word(index + 1) !== WORD_ID.the) return false;
  const word = window.word(index + 2);
  return word !== 0 && NOUNS.get(word) !== undefined && !AMBIGUOUS.has(word);
}

function hasCue(window: TokenWindow, index: number, cues: WordSet): boolean {
  for (let at = index - 1; at >= index - MAX_CUE_DISTANCE && at >= window.start; at--) {
    if (cues.has(window.word(at))) return true;
  }
  return false;
}

/** Parses dotted initials and a noun: "4.20 N.Z. dollars". */
function parseInitialsAndNoun(
  window: TokenWindow,
  index: number,
  amount: Numeral,
  from: number,
): CurrencyMention | null {
  const dotted = window.length(index) === 1 && window.code(index + 1) === PERIOD && window.length(index + 2) === 1;
  if (!dotted || !window.isCapital(index) || !window.isCapital(index + 2)) return null;
  const at = window.code(index + 3) === PERIOD ? index + 4 : index + 3;
  const code = DOLLAR_PREFIXES.get(window.lower(index) + window.lower(index + 2));
  if (!code || window.word(at) === 0) return null;
  const read = parseNoun(window, at, amount, from);
  return read?.code === 'USD' ? { ...read, code } : null;
}

/**
 * Parses an adjective or country and a noun: "Australian dollars", "U.S. dollars", "US cents", "New Zealand dollars",
 * "South Korean won".
 */
function parseAdjectiveAndNoun(
  window: TokenWindow,
  index: number,
  amount: Numeral,
  from: number,
): CurrencyMention | null {
  let at = index;
  if (
    (window.code(at) | LOWER_CASE_BIT) === SMALL_U &&
    window.length(at) === 1 &&
    window.code(at + 1) === PERIOD &&
    (window.code(at + 2) | LOWER_CASE_BIT) === SMALL_S
  ) {
    at += 3;
    if (window.code(at) === PERIOD) at++;
    return parseNoun(window, at, amount, from);
  }
  const first = window.word(at);
  if (first === 0) return null;
  if (FIRST_OF_TWO.has(first)) at++;
  const country = window.word(at);
  if (country === 0 || !(ADJECTIVES.has(country) || BRITISH.has(country))) return null;
  at++;
  const word = window.word(at);
  if (word === 0) return null;
  if (BRITISH.has(country)) return POUNDS.has(word) ? { to: at + 1, code: 'GBP', factor: 1 } : null;
  if (country === KOREAN && word === WON) return { to: at + 1, code: 'KRW', factor: 1 };
  const hundredth = HUNDREDTH_WORDS.get(word);
  const noun = NOUNS.get(word) ?? (hundredth ? NOUNS.get(DOLLARS) : undefined);
  const code = noun?.of.get(country);
  return code ? { to: at + 1, code, factor: hundredth ? 0.01 : 1 } : null;
}

const DOLLARS = wordId('dollars');

/** Cents in wire copy, carats elsewhere. */
const CT = wordId('ct');

const CENT = wordId('cent');

function isArtist(window: TokenWindow, index: number, from: number): boolean {
  return index - from < 2 && window.isCapital(index) && !window.tokens.hasFlag(index, TokenFlag.allCapitals);
}

/** Parses a code or letter after an amount: "10 usd", "115USD", "50p". The caller parses "75 USD million". */
function parseCodeAfter(window: TokenWindow, index: number, amount: Numeral): CurrencyMention | null {
  const length = window.length(index);
  if (length > 4) return null;
  const word = window.textOf(index);
  if (length === 1) {
    const isPence =
      word === 'p' && window.followsWithoutSpace(index) && amount.max < 1000 && !VIDEO_LINES.has(amount.max);
    return isPence ? { to: index + 1, code: 'GBP', factor: 0.01 } : null;
  }
  const code = CODES.get(word) ?? (length === 3 ? CODES.get(word.toUpperCase()) : undefined) ?? codeWithScale(word);
  // Most lower-case codes are also ordinary words.
  if (!code || (word !== word.toUpperCase() && !LOWER_CODES.has(window.word(index)) && !CODES.has(word))) return null;
  const next = index + 1;
  // "10 USD20": the code belongs to the next number.
  if (window.isNumber(next) && window.followsWithoutSpace(next)) return null;
  return { to: index + 1, code, factor: length === 4 ? 1e6 : 1 };
}

/** Numbers of lines of video formats: "720p". */
const VIDEO_LINES = new Set([240, 360, 480, 576, 720, 1080]);

const LOWER_CODES = new WordSet('usd eur gbp jpy rmb cny chf aud inr');

/** Returns the power of ten of a scale after a currency code: "75 USD million". 0 if there is none. */
export function scaleAfter(window: TokenWindow, index: number): number {
  const power = SCALE_WORDS.get(window.word(index));
  return window.word(index) === 0 || power === undefined ? 0 : power;
}
