import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA, TokenKind, WordSet, wordId } from '../../text/index.ts';
import type { Figure, FigureKind } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import { isDirectionWord } from './direction.ts';

/** The preceding figure, with the index after it. */
export interface PreviousFigure {
  readonly figure: Figure;
  readonly to: number;
  /** Direction of change, if the figure is the starting value of a change: "rose from 3,200 in 2003 [to 4,100]". */
  readonly trend: Figure['change'];
}

/**
 * Maximum distance, in tokens, over which a bare number inherits the counted noun of the preceding figure. Hand-set,
 * not measured.
 */
const MAX_INHERITANCE_DISTANCE = 24;

/** Words after a number that counts the preceding noun: "65 boats on Monday, 80 on Tuesday". */
const AFTER_REPEATED_COUNT = new WordSet('on in at for from by');

const COMPARED = new WordSet('compared compares');

const ENDS_OF_CHANGE = new WordSet('from to against with versus than');

const UP_DOWN = new WordSet('up down');

const AGAINST = new WordSet('against versus vs record another');

const BY = wordId('by');

const WITH = wordId('with');

/**
 * Returns the quantity with the counted noun or unit of the preceding figure if the text repeats it elliptically;
 * otherwise the quantity itself.
 */
export function inheritCountedNoun(window: TokenWindow, previous: PreviousFigure | null, quantity: Quantity): Quantity {
  if (!previous || quantity.numeral.isFraction) return quantity;
  if (!repeatsUnit(window, previous, quantity)) return quantity;
  const { kind, unit, counted } = previous.figure;
  return { ...quantity, kind, unit, counted };
}

/** Returns the direction of the preceding figure if this one continues it: "grew by 1,200 posts or 2%". */
export function inheritDirection(window: TokenWindow, previous: PreviousFigure | null, from: number): Figure['change'] {
  if (previous?.trend && isOtherEnd(window, previous, from)) return previous.trend;
  if (!previous?.figure.change || previous.figure.modifier === 'under') return null;
  let at = from - 1;
  for (let passed = 0; passed < 2 && CAUTIOUS.has(window.word(at)); passed++) at--;
  if (window.word(at) !== WORD_ID.or) return null;
  if (window.code(at - 1) === COMMA) at--;
  const follows = previous.to === at || (at - previous.to === 2 && RATE.has(window.word(previous.to)));
  return follows ? previous.figure.change : null;
}

/** Whether the number is the end of a range that began with "from": "from 3,200 in 2003 to 4,100". */
function isOtherEnd(window: TokenWindow, previous: PreviousFigure, from: number): boolean {
  return (
    window.word(from - 1) === WORD_ID.to &&
    from - previous.to <= MAX_OTHER_END_DISTANCE &&
    isOneSentence(window, previous.to, from)
  );
}

/** Maximum distance between the ends of a change, in tokens. Hand-set, not measured. */
const MAX_OTHER_END_DISTANCE = 9;

/** Words between "or" and the number. */
const CAUTIOUS = new WordSet('about around nearly almost some roughly over');

/** Words after a number that make it a rate: "$2 a share, or 3%". */
const RATE = new WordSet('a per an each');

/** Whether a pair after a score in the same form is a score as well, whichever side is higher: "6-4 3-6". */
export function continuesScore(
  window: TokenWindow,
  previous: PreviousFigure | null,
  { from, to, kind, max }: Quantity,
): boolean {
  if (previous?.figure.kind !== 'score' || kind !== null || max > 99 || !window.isNumber(to - 1)) return false;
  return from - previous.to <= 1 && window.isJoiningHyphen(from + 1);
}

/**
 * Whether a bare number counts what the preceding figure counts, in the same sentence: "370 barns, compared with 52 a
 * year ago", "260 kites, after a record 590", "320 huts by sale and 140 by lot", "rose 38 points to 2,916".
 */
function repeatsUnit(window: TokenWindow, previous: PreviousFigure, { from, to, numeral }: Quantity): boolean {
  if (from - previous.to > MAX_INHERITANCE_DISTANCE || !endsItself(window, to)) return false;
  const { kind, unit } = previous.figure;
  const { scale } = numeral;
  const start = skipArticleBefore(window, from);
  const before = window.word(start - 1);
  if (before === 0 && window.code(from - 1) !== COMMA) return false;
  const isTarget = before === WORD_ID.to && from - 1 === previous.to;
  if (isTarget) return kind === 'money' || unit === 'point';
  if (previous.trend && isOtherEnd(window, previous, from)) return kind !== 'money' || scale > 0;
  if (kind === 'money' && scale > 0 && isPartOfSum(window, previous, start)) return true;
  return repeatsKind(window, kind, { from, to, start, scale }) && isOneSentence(window, previous.to, from);
}

/** Returns the index of the first of the words that belong to the number: "from [the original] 100 million". */
function skipArticleBefore(window: TokenWindow, from: number): number {
  if (!ORIGINAL.has(window.word(from - 1))) return from;
  return window.word(from - 2) === WORD_ID.the ? from - 2 : from - 1;
}

/** Whether the number is the whole of which the preceding figure is a part: "2 billion of the 4.2 billion". */
function isPartOfSum(window: TokenWindow, previous: PreviousFigure, start: number): boolean {
  const isOfThe = window.word(start - 1) === WORD_ID.the && window.word(start - 2) === WORD_ID.of;
  return isOfThe && start - 2 === previous.to;
}

/** A bare number [from, to) with the start of the words that belong to it, and its power of ten. */
interface BareNumber {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly scale: number;
}

/** Whether the words beside a bare number repeat a figure of the kind. */
function repeatsKind(window: TokenWindow, kind: FigureKind, { from, to, start, scale }: BareNumber): boolean {
  const before = window.word(start - 1);
  if (MEASURES.has(kind)) return isOtherSide(window, start, before);
  switch (kind) {
    case 'money':
      return scale > 0 && (isAmountOf(window, start, scale) || ENDS_OF_CHANGE.has(before));
    case 'percent':
      return before === BY && isDirectionWord(window, from - 2);
    case 'count':
      return repeatsCount(window, from, to, start);
    default:
      return false;
  }
}

/** Whether the number is an amount of its own: "a capital of 1.4 billion francs and assets of 738 billion". */
function isAmountOf(window: TokenWindow, start: number, scale: number): boolean {
  const isOf = window.word(start - 1) === WORD_ID.of && AMOUNTS.has(window.word(start - 2));
  return isOf && scale >= MIN_AMOUNT_SCALE;
}

/** Minimum power of ten of an amount without a currency: a million. Hand-set, not measured. */
const MIN_AMOUNT_SCALE = 6;

/** Whether a bare number counts the noun of the preceding count: "18 sacks, of which 12", "up from 40", "and 140 by lot". */
function repeatsCount(window: TokenWindow, from: number, to: number, start: number): boolean {
  const before = window.word(start - 1);
  if (before === WHICH && window.word(start - 2) === WORD_ID.of) return true;
  if (isComparison(window, from) || AGAINST.has(before)) return true;
  if (before === WORD_ID.from && UP_DOWN.has(window.word(from - 2))) return true;
  if (before === WORD_ID.and) return window.isWord(to);
  return window.code(from - 1) === COMMA && AFTER_REPEATED_COUNT.has(window.word(to));
}

/** Whether the number is compared with the preceding figure: "compared with 52", "compared to an average of 20". */
function isComparison(window: TokenWindow, from: number): boolean {
  const average = window.word(from - 1) === WORD_ID.of && AVERAGE.has(window.word(from - 2));
  const at = average ? from - 4 : from - 1;
  return (window.word(at) === WITH || window.word(at) === WORD_ID.to) && COMPARED.has(window.word(at - 1));
}

const ORIGINAL = new WordSet('original previous earlier initial planned between');

const AMOUNTS = new WordSet(`
  assets debts debt capital revenue revenues sales profit profits loss losses income earnings deposits loans cash value budget
  deficit surplus turnover
`);

const WHICH = wordId('which');

/** Kinds whose unit a bare number inherits in a comparison: "1.85 million hectares, compared with 1.89 million". */
const MEASURES: ReadonlySet<FigureKind> = new Set(['area', 'mass', 'volume', 'length', 'energy']);

function isOtherSide(window: TokenWindow, from: number, before: number): boolean {
  return before === WORD_ID.from || AGAINST.has(before) || isComparison(window, from);
}

const AVERAGE = new WordSet('average total record');

/** Whether no noun follows the number. */
function endsItself(window: TokenWindow, to: number): boolean {
  return !window.isWord(to) || PHRASE_ENDS.has(window.word(to));
}

function isOneSentence(window: TokenWindow, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (window.tokens.kind[at] === TokenKind.terminator) return false;
  return true;
}
