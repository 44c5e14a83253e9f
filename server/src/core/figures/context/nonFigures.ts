import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { DIGIT_ZERO, WordSet, wordId } from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';
import { isMinute } from './ages.ts';
import { isLabelled } from './labels.ts';
import { isListNumber, isNoteMark } from './listMarkers.ts';
import { isAfterName, isAirliner, isBeforeName, isCapitalName, isCompany } from './numbersInNames.ts';
import { isPronounOne } from './pronounOne.ts';

/** Why a bare number is not a figure. */
export type NonFigureReason =
  | 'capitalName'
  | 'rateBase'
  | 'hyphenatedIdiom'
  | 'nameWithOf'
  | 'afterNo'
  | 'rank'
  | 'pronounOne'
  | 'zeroIdiom'
  | 'leadingZero'
  | 'listNumber'
  | 'noteMark'
  | 'substitutionMinute'
  | 'label'
  | 'cent'
  | 'cityBlock'
  | 'series'
  | 'company'
  | 'airliner'
  | 'product'
  | 'beforeName'
  | 'afterName';

interface Rejection {
  readonly reason: NonFigureReason;
  /** @param hasCountedNoun whether a counted noun follows the number */
  readonly test: (window: TokenWindow, quantity: Quantity, hasCountedNoun: boolean) => boolean;
}

/** Rejections of every bare number. */
const COMMON_REJECTIONS: readonly Rejection[] = [
  // "five cases per 100,000 people"
  { reason: 'rateBase', test: (window, { from }) => window.word(from - 1) === WORD_ID.per },
  // "two-way", "one-sided"
  {
    reason: 'hyphenatedIdiom',
    test: (window, { to }, hasCountedNoun) =>
      !hasCountedNoun && window.isJoiningHyphen(to) && window.isWord(to + 1) && window.word(to + 1) !== PLUS_WORD,
  },
  // "the Gang of Six"
  {
    reason: 'nameWithOf',
    test: (window, { from }, hasCountedNoun) =>
      !hasCountedNoun && window.isCapital(from) && window.word(from - 1) === WORD_ID.of && window.isCapital(from - 2),
  },
];

/** Rejections of numbers in words. */
const WORD_REJECTIONS: readonly Rejection[] = [
  // "the Six Nations"
  { reason: 'capitalName', test: (window, { from }) => isCapitalName(window, from) },
  ...COMMON_REJECTIONS,
  // "no two are alike"
  { reason: 'afterNo', test: (window, { from }) => window.word(from - 1) === WORD_ID.no },
  // "round four", "number one"
  {
    reason: 'rank',
    test: (window, { from, to }, hasCountedNoun) =>
      to === from + 1 && RANKED.has(window.word(from - 1)) && (!hasCountedNoun || window.word(from - 1) === NUMBER),
  },
  // "the one that mattered"
  {
    reason: 'pronounOne',
    test: (window, { from, to }, hasCountedNoun) => isPronounOne(window, from, to, hasCountedNoun),
  },
  // "ground zero", "zero tolerance"
  { reason: 'zeroIdiom', test: (window, { from }) => isZeroIdiom(window, from) },
];

/** Rejections of whole numbers in digits without separators. */
const INTEGER_REJECTIONS: readonly Rejection[] = [
  ...COMMON_REJECTIONS,
  // "007"
  { reason: 'leadingZero', test: (window, { from }) => window.length(from) > 1 && window.code(from) === DIGIT_ZERO },
  { reason: 'listNumber', test: (window, { from, to }) => isListNumber(window, from, to) },
  { reason: 'noteMark', test: (window, { from, to }) => isNoteMark(window, from, to) },
  { reason: 'substitutionMinute', test: (window, { from }) => isMinute(window, from) },
  // "Section 318"
  { reason: 'label', test: (window, { from }, hasCountedNoun) => isLabelled(window, from, hasCountedNoun) },
  // "50 Cent has a hit"
  { reason: 'cent', test: (window, { to }) => window.word(to) === CENT },
  // "the 1400 block of Tarn Street"
  { reason: 'cityBlock', test: (window, { to, min }) => window.word(to) === BLOCK && min % 100 === 0 },
  // "the 700 series" of a maker
  {
    reason: 'series',
    test: (window, { from, to }) => window.word(to) === SERIES && window.word(from - 1) === WORD_ID.the,
  },
  // "Tarn 3 Partners Ltd"
  {
    reason: 'company',
    test: (window, { from, to }, hasCountedNoun) =>
      isCompany(window, to) && (!hasCountedNoun || window.isCapital(from - 1)),
  },
  // "its 787 jet"
  { reason: 'airliner', test: (window, { from, to }) => isAirliner(window, from, to) },
  // "the Tarnphone 8900 features"
  {
    reason: 'product',
    test: (window, { from, to }, hasCountedNoun) =>
      hasCountedNoun && VERBS.has(window.word(to)) && isAfterName(window, from, to),
  },
  // "640 Skylark", "48 Harbour Road"
  { reason: 'beforeName', test: (window, { to }, hasCountedNoun) => !hasCountedNoun && isBeforeName(window, to) },
  // "Tarnphone 6", "Group 7"
  {
    reason: 'afterName',
    test: (window, { from, to }, hasCountedNoun) => !hasCountedNoun && isAfterName(window, from, to),
  },
];

/**
 * Returns the first reason why a bare number is not a figure: it is a label, part of a name or an address, a list
 * number, a pronoun. Null if it is a figure, or has a unit or currency.
 * @param hasCountedNoun whether a counted noun follows
 */
export function findNonFigureReason(
  window: TokenWindow,
  quantity: Quantity,
  hasCountedNoun: boolean,
): NonFigureReason | null {
  if (quantity.kind !== null) return null;
  for (const { reason, test } of selectRejections(quantity)) if (test(window, quantity, hasCountedNoun)) return reason;
  return null;
}

function selectRejections({ numeral }: Quantity): readonly Rejection[] {
  if (numeral.isSpelledOut) return WORD_REJECTIONS;
  return numeral.isPlainInteger ? INTEGER_REJECTIONS : COMMON_REJECTIONS;
}

function isZeroIdiom(window: TokenWindow, from: number): boolean {
  return window.word(from) === ZERO && (ZERO_IDIOM.has(window.word(from - 1)) || window.word(from + 1) === TOLERANCE);
}

const ZERO_IDIOM = new WordSet('ground net');

/** Verbs in the third person after a product name: "the Tarnphone 8900 features". */
const VERBS = new WordSet(
  'features offers costs supports comes weighs boasts ships starts looks plays delivers runs packs sports',
);

const PLUS_WORD = wordId('plus');

/** Words before a number word that make it a position in a sequence: "round four", "number one". */
const RANKED = new WordSet('number round page chapter day stage phase channel part game leg lap seed');

const NUMBER = wordId('number');

const SERIES = wordId('series');

const BLOCK = wordId('block');

const CENT = wordId('cent');

const ZERO = wordId('zero');

const TOLERANCE = wordId('tolerance');
