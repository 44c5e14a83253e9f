import { CARDINALS, ORDINALS, SCALE_POWERS } from '../../syntax/index.ts';
import { isDigitCode, roundOffFloatNoise } from '../../text/index.ts';
import type { QuoteWord } from './quoteWord.ts';

/** Currency signs by the words that they stand for, in lower case. */
const CURRENCY_WORDS = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['euro', '€'],
  ['euros', '€'],
  ['pound', '£'],
  ['pounds', '£'],
  ['yen', '¥'],
  ['rupee', '₹'],
  ['rupees', '₹'],
]);
const CURRENCY_SIGNS = new Set(CURRENCY_WORDS.values());
const CURRENCY_SIGN_CODES = [...CURRENCY_SIGNS].map((sign) => sign.charCodeAt(0));

/** Powers of ten by abbreviation: always, and after a currency sign only, where "m" is not a meter. */
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
]);
const MONEY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([...ABBREVIATIONS, ['m', 6], ['b', 9], ['t', 12]]);

/** Highest number that keeps its word, as the style of most newspapers has it; rarities are those of the words. */
const MAX_SPELLED = 12;
const spelledCardinals = listSpelled(CARDINALS);
const spelledOrdinals = listSpelled(ORDINALS);

/** Digits as {@link normalizeQuote} leaves them: "2.5", "5m", "3rd". Linear. */
const DIGITS = /^(\d{1,15}(?:\.\d{1,9})?)([a-z]{0,2})$/;
const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** Returns the words of the numbers up to {@link MAX_SPELLED} by value. */
function listSpelled(values: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...values].filter(([, value]) => value <= MAX_SPELLED).map(([word, value]) => [value, word]));
}

/** A number in a list of words: its value and the index after its last word. */
interface ParsedNumber {
  readonly value: number;
  readonly next: number;
}

/** Words that can start a number, digits excepted. */
const STARTERS = new Set(['a', ...CARDINALS.keys(), ...ORDINALS.keys(), ...CURRENCY_SIGNS]);

/** Whether the character is one of the currency signs that amounts of money have: "$". `code` is its UTF-16 code unit. */
export function isCurrencySignCode(code: number): boolean {
  return CURRENCY_SIGN_CODES.includes(code);
}

function canStartNumber(form: string): boolean {
  return isDigitCode(form.charCodeAt(0)) || STARTERS.has(form);
}

/**
 * Replaces each number and amount of money by one word with one form for all spellings: "twenty-five" and "25" become "25", "$5m"
 * and "five million dollars" become "$5000000". Drops currency signs without a number. Linear in the number of words.
 */
export function foldNumbers(words: readonly QuoteWord[]): QuoteWord[] {
  const folded: QuoteWord[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    const next = canStartNumber(word.form) ? foldNumberAt(words, i, folded) : i;
    if (next === i && !CURRENCY_SIGNS.has(word.form)) folded.push(word);
    i = Math.max(next, i + 1);
  }
  return folded;
}

/** Adds the number or ordinal at `i` to `folded`; returns the index after it, or `i` if there is none. */
function foldNumberAt(words: readonly QuoteWord[], i: number, folded: QuoteWord[]): number {
  const ordinal = parseOrdinal(words, i);
  if (ordinal) {
    push(folded, words, i, ordinal.next, spelledOrdinals.get(ordinal.value) ?? `${ordinal.value}th`);
    return ordinal.next;
  }
  const sign = CURRENCY_SIGNS.has(words[i]!.form) ? words[i]!.form : '';
  const number = parseNumber(words, sign ? i + 1 : i, sign !== '');
  if (!number) return i;
  const currency = sign || CURRENCY_WORDS.get(words[number.next]?.form ?? '');
  const end = currency && !sign ? number.next + 1 : number.next;
  const spelled = currency ? undefined : spelledCardinals.get(number.value);
  push(folded, words, i, end, spelled ?? `${currency ?? ''}${number.value}`);
  return end;
}

function push(folded: QuoteWord[], words: readonly QuoteWord[], from: number, to: number, form: string): void {
  folded.push({ form, start: words[from]!.start, end: words[to - 1]!.end });
}

/** Parses "two million three hundred and five", "2.3 million", "2.3m"; null if no number starts at `from`. */
function parseNumber(words: readonly QuoteWord[], from: number, isMoney: boolean): ParsedNumber | null {
  let total = 0;
  let next = from;
  let lowest = Number.POSITIVE_INFINITY;
  for (;;) {
    const group = parseGroup(words, next, { isFirst: next === from, isMoney });
    if (!group) break;
    const power = SCALE_POWERS.get(words[group.next]?.form ?? '') ?? 0;
    const isContinuation = next > from;
    // "three hundred and four hundred": the second number is another one.
    if (power >= lowest || (isContinuation && group.value * 10 ** power >= 10 ** lowest)) break;
    total += group.value * 10 ** power;
    next = power > 0 ? group.next + 1 : group.next;
    lowest = power;
    if (power === 0) break;
  }
  return next === from ? null : { value: roundOffFloatNoise(total), next };
}

/** Parses a number below a scale word: "three hundred and five", "25", "5m", "a" before "million". */
function parseGroup(
  words: readonly QuoteWord[],
  from: number,
  { isFirst, isMoney }: { readonly isFirst: boolean; readonly isMoney: boolean },
): ParsedNumber | null {
  const form = words[from]?.form;
  if (form === undefined) return null;
  if (!isFirst && form === 'and') return parseBelowHundred(words, from + 1);
  const following = words[from + 1]?.form ?? '';
  if (isFirst && form === 'a' && (following === 'hundred' || SCALE_POWERS.has(following)))
    return following === 'hundred' ? addRest(words, 100, from + 2) : { value: 1, next: from + 1 };
  const digits = isFirst ? parseDigits(form, isMoney) : null;
  const small = digits === null ? parseBelowHundred(words, from) : { value: digits, next: from + 1 };
  if (!small || words[small.next]?.form !== 'hundred') return small;
  return addRest(words, small.value * 100, small.next + 1);
}

/** Adds the number below a hundred that follows "hundred" or "hundred and", unless it starts another number. */
function addRest(words: readonly QuoteWord[], hundreds: number, next: number): ParsedNumber {
  const rest = parseBelowHundred(words, words[next]?.form === 'and' ? next + 1 : next);
  const after = rest ? (words[rest.next]?.form ?? '') : '';
  const startsOther = after === 'hundred' || (words[next]?.form === 'and' && SCALE_POWERS.has(after));
  return rest && !startsOther ? { value: hundreds + rest.value, next: rest.next } : { value: hundreds, next };
}

/** Parses "seven", "seventeen", "seventy" and "seventy seven". */
function parseBelowHundred(words: readonly QuoteWord[], from: number): ParsedNumber | null {
  const value = CARDINALS.get(words[from]?.form ?? '');
  if (value === undefined) return null;
  const unit = value >= 20 ? CARDINALS.get(words[from + 1]?.form ?? '') : undefined;
  if (unit === undefined || unit === 0 || unit > 9) return { value, next: from + 1 };
  return { value: value + unit, next: from + 2 };
}

/** Parses digits with an optional abbreviation of a power of ten; null for other words. */
function parseDigits(form: string, isMoney: boolean): number | null {
  const match = DIGITS.exec(form);
  if (!match) return null;
  const value = Number(match[1]);
  if (match[2] === '') return value;
  const power = (isMoney ? MONEY_ABBREVIATIONS : ABBREVIATIONS).get(match[2]!);
  return power === undefined ? null : roundOffFloatNoise(value * 10 ** power);
}

/** Parses "third", "3rd", "twenty-third". */
function parseOrdinal(words: readonly QuoteWord[], from: number): ParsedNumber | null {
  const { form } = words[from]!;
  const match = DIGITS.exec(form);
  if (match && ORDINAL_SUFFIXES.has(match[2]!)) return { value: Number(match[1]), next: from + 1 };
  const value = ORDINALS.get(form);
  if (value !== undefined) return { value, next: from + 1 };
  const tens = CARDINALS.get(form) ?? 0;
  const unit = tens >= 20 ? ORDINALS.get(words[from + 1]?.form ?? '') : undefined;
  return unit !== undefined && unit < 10 ? { value: tens + unit, next: from + 2 } : null;
}
