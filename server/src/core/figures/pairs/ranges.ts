import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { CAPITAL_S, CAPITAL_U, EM_DASH, HYPHEN, PERIOD, TILDE, TokenKind, WordSet, wordId } from '../../text/index.ts';
import { type Bound, isLowerBound, isUpperBound } from '../bound.ts';
import { parseBoundBefore } from '../context/boundBefore.ts';
import { isDirectionWord } from '../context/direction.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { createBareQuantity, parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';
import { parseBidAskRates } from './bidAskRates.ts';
import { createRange, createScoreOrRatio, type QuantityPair } from './pair.ts';
import { parseProportion } from './proportions.ts';
import { isScore, isSpacedScore, isSpokenScore } from './scores.ts';

const BUT = wordId('but');

/** Parses what combines `first` with a second number: a range, a score or a ratio. Returns null if `first` is alone. */
export function parsePair(window: TokenWindow, first: Quantity): QuantityPair | null {
  if (first.numeral.isVague || first.min !== first.max || first.isHyphenatedAdjective) return null;
  const quote = parseBidAskRates(window, first);
  if (quote) return { quantity: quote, form: 'range', values: [quote.min, quote.max] };
  return (
    parseDashed(window, first) ??
    parseTo(window, first) ??
    parseBetween(window, first) ??
    parseOr(window, first) ??
    parseProportion(window, first)
  );
}

/** Parses two numbers joined by a dash: "5–10", "20 – 30", "20~100", "$40-$50", "28-19", "three-to-one". */
function parseDashed(window: TokenWindow, first: Quantity): QuantityPair | null {
  const dash = first.to;
  if (window.code(dash) === TILDE && window.isNumber(dash + 1))
    return createRange(window, first, parseQuantity(window, dash + 1), 'ascending');
  if (!window.isDash(dash)) return null;
  const isAttached = window.followsWithoutSpace(dash);
  if (isAttached && window.word(dash + 1) === WORD_ID.to && window.isDash(dash + 2))
    return parseHyphenatedTo(window, first, dash + 3);
  if (!canSecondFollow(window, first, dash, isAttached)) return null;
  const second = parseSecond(window, first, dash + 1);
  if (!second) return null;
  return isAttached ? combineAttached(window, first, second) : combineSpaced(window, first, second);
}

/** Parses the second number of "three-to-one", which starts at `index`. */
function parseHyphenatedTo(window: TokenWindow, first: Quantity, index: number): QuantityPair | null {
  const second = parseQuantity(window, index);
  if (!second) return null;
  if (second.unit || first.unit) return createRange(window, first, second, 'any');
  return createScoreOrRatio(first, second, isSpokenScore(window, first, second) ? 'score' : 'ratio');
}

/** Whether a second number can follow the dash: the spaces on both sides agree, and no word is attached to it. */
function canSecondFollow(window: TokenWindow, first: Quantity, dash: number, isAttached: boolean): boolean {
  const next = dash + 1;
  if (next >= window.end) return false;
  // Tokenized wire copy: "$140- $150 million".
  const hangs = isAttached && first.kind === 'money' && window.tokens.kind[next] === TokenKind.currency;
  if (window.followsWithoutSpace(next) !== isAttached && !hangs) return false;
  return !isAttached || window.tokens.kind[next] !== TokenKind.word || isCurrencyLike(window, next);
}

function combineAttached(window: TokenWindow, first: Quantity, second: Quantity): QuantityPair | null {
  if (isScore(window, first, second)) return createScoreOrRatio(first, second, 'score');
  return createRange(window, first, second, 'ascending');
}

/** Combines two numbers with spaces around the dash, which can also separate clauses. */
function combineSpaced(window: TokenWindow, first: Quantity, second: Quantity): QuantityPair | null {
  const hasScoreForm = isScore(window, first, second);
  if (hasScoreForm && isSpacedScore(window, first, second)) return createScoreOrRatio(first, second, 'score');
  const dash = window.code(first.to);
  const isRange = dash !== EM_DASH && (second.unit !== '' || dash === HYPHEN) && !second.numeral.isSpelledOut;
  return isRange && !hasScoreForm ? createRange(window, first, second, 'ascending') : null;
}

/** Parses the second end. After money, "m" is a million: "£3.5-4m". */
function parseSecond(window: TokenWindow, first: Quantity, index: number): Quantity | null {
  const second = parseQuantity(window, index);
  if (first.kind !== 'money' || !second || second.kind === 'money' || second.kind === null) return second;
  const amount = parseNumeral(window, index, 'money');
  return amount && amount.scale > 0 ? createBareQuantity(index, amount.to, amount) : second;
}

function isCurrencyLike(window: TokenWindow, index: number): boolean {
  return window.tokens.kind[index + 1] === TokenKind.currency;
}

/** Parses two numbers joined by "to": "5 to 10", "two- to three-year", "from 3,620 to 3,540". */
function parseTo(window: TokenWindow, first: Quantity): QuantityPair | null {
  let at = first.to;
  // "two- to three-year": a suspended hyphen.
  if (window.isDash(at) && window.followsWithoutSpace(at) && at + 1 < window.end && !window.followsWithoutSpace(at + 1))
    at++;
  const rate = skipRate(window, at);
  if (window.word(rate) === WORD_ID.to && isFrom(window, first.from)) at = rate;
  if (window.word(at) !== WORD_ID.to) return null;
  const second = parseSecond(window, first, skipBound(window, at + 1));
  if (!second) return null;
  if (isFrom(window, first.from)) return createRange(window, first, second, 'any');
  if (isSpokenScore(window, first, second)) return createScoreOrRatio(first, second, 'score');
  if (isOdds(window, first, second)) return createScoreOrRatio(first, second, 'ratio');
  if (first.kind !== null && second.kind === null) return null;
  // "rose 5% to 10%" is a change and a level. It is a range only if the first end has no unit.
  const borrows = first.kind === null && second.kind !== null && first.numeral.scale === 0;
  if (isMoved(window, first.from) && !borrows) return null;
  return createRange(window, first, second, 'ascending');
}

/** Whether two bare numbers joined by "to" are a ratio: "odds of 80 to 1". */
function isOdds(window: TokenWindow, first: Quantity, second: Quantity): boolean {
  const areBare = first.kind === null && second.kind === null && !window.isWord(second.to);
  return areBare && first.min > second.min && (second.min === 1 || isRatio(window, first.from));
}

const CAUTIOUS = new WordSet(
  'roughly approximately by up to about around nearly almost as much many some over than more at least',
);

/** Whether the numbers are a ratio: "the ratio of rams to ewes is 11 to 4". */
function isRatio(window: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - MAX_RATIO_CUE_DISTANCE; at--) if (RATIO_WORDS.has(window.word(at))) return true;
  return false;
}
const RATIO_WORDS = new WordSet('ratio odds proportion');
const MAX_RATIO_CUE_DISTANCE = 12;

function isMoved(window: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - 3; at--) {
    if (isDirectionWord(window, at)) return true;
    if (!CAUTIOUS.has(window.word(at))) return false;
  }
  return false;
}

/** Returns the index after a rate denominator between the first end and "to": "from $75 a barrel to $45". */
function skipRate(window: TokenWindow, index: number): number {
  let at = index;
  if (window.code(at) === CAPITAL_U && window.code(at + 1) === PERIOD && window.code(at + 2) === CAPITAL_S)
    at += window.code(at + 3) === PERIOD ? 4 : 3;
  const word = window.word(at);
  const isRate =
    (word === WORD_ID.per || word === WORD_ID.a || word === WORD_ID.an || word === EACH) && window.isWord(at + 1);
  return isRate ? at + 2 : at;
}

const EACH = wordId('every');

/** Whether "from" precedes the number: "from 3,620", "from up to 140 miles". */
function isFrom(window: TokenWindow, from: number): boolean {
  let at = from - 1;
  for (let passed = 0; passed < 3 && CAUTIOUS.has(window.word(at)); passed++) at--;
  return window.word(at) === WORD_ID.from;
}

function skipBound(window: TokenWindow, index: number): number {
  let at = index;
  while (at - index < 3 && CAUTIOUS.has(window.word(at)) && window.word(at) !== WORD_ID.to) at++;
  return at;
}

/** Parses "between 5 and 10". */
function parseBetween(window: TokenWindow, first: Quantity): QuantityPair | null {
  if (window.word(first.to) !== WORD_ID.and) return null;
  let at = first.from - 1;
  for (let passed = 0; passed < 3 && CAUTIOUS.has(window.word(at)); passed++) at--;
  if (window.word(at) !== WORD_ID.between) return null;
  return createRange(window, first, parseSecond(window, first, skipBound(window, first.to + 1)), 'any');
}

/** Parses alternatives as the range between them: "three or four years". */
function parseOr(window: TokenWindow, first: Quantity): QuantityPair | null {
  if (window.word(first.to) !== WORD_ID.or || first.kind !== null) return null;
  const second = parseQuantity(window, first.to + 1);
  if (second?.kind === 'money') return null;
  if (!second || second.numeral.scale !== first.numeral.scale) return null;
  const step = first.numeral.roundingUnit || roundStep(first.min, second.numeral.min);
  if (Math.abs(second.numeral.min - first.min - step) > step / 100) return null;
  return createRange(window, first, second, 'ascending');
}

/** Returns the step between round numbers: 10 for "30 or 40", 100 for "200 or 300", otherwise 1. */
function roundStep(a: number, b: number): number {
  for (const step of [1000, 100, 10]) if (a % step === 0 && b % step === 0) return step;
  return 1;
}

/**
 * Parses two bounds of one number: "more than 20 and less than 35", "at most 100 and at least 20". `first` already has
 * the bound `bound`.
 */
export function parseBounds(window: TokenWindow, first: Quantity, bound: Bound): Quantity | null {
  if (first.kind === 'ordinal') return null;
  const and = window.word(first.to);
  if (and !== WORD_ID.and && and !== BUT) return null;
  for (let at = first.to + 2; at <= first.to + 7; at++) {
    if (window.isNumber(at - 1)) return null;
    const second = window.inside(at) ? parseQuantity(window, at) : null;
    if (!second) continue;
    // Beside another bound, "over two months" is a bound and not a period.
    const other = parseBoundBefore(window, at);
    if (!other || other.from !== first.to + 1) return null;
    const isLower = isLowerBound(bound);
    const isOpposite = isLower ? isUpperBound(other.bound) : isLowerBound(other.bound);
    const [low, high] = isLower ? [first.min, second.min] : [second.min, first.min];
    if (!isOpposite || low >= high || (first.unit && second.unit && first.unit !== second.unit)) return null;
    const unit = second.unit || first.unit;
    return { ...second, from: first.from, min: low, max: high, unit, kind: second.kind ?? first.kind };
  }
  return null;
}
