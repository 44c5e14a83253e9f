import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { TILDE, TokenKind, WordSet, wordId } from '../../text/index.ts';
import { isDirectionWord } from '../context/direction.ts';
import { parseBoundBefore } from '../context/modifiers.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { bare, parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';
import { parseBidAskRates } from './bidAskRates.ts';
import { createRange, createScoreOrRatio, type QuantityPair } from './pair.ts';
import { parseProportion } from './proportions.ts';
import { isScore, isSpacedScore, isSpokenScore } from './scores.ts';

const BUT = wordId('but');

/** Reads what joins `first` to a second number: a range, a score or a ratio; null when `first` stands alone. */
export function parsePair(scan: TokenWindow, first: Quantity): QuantityPair | null {
  if (first.numeral.isVague || first.min !== first.max || first.isHyphenatedAdjective) return null;
  const quote = parseBidAskRates(scan, first);
  if (quote) return { quantity: quote, form: 'range', values: [quote.min, quote.max] };
  return (
    parseDashed(scan, first) ??
    parseTo(scan, first) ??
    parseBetween(scan, first) ??
    parseOr(scan, first) ??
    parseProportion(scan, first)
  );
}

/** "5–10", "20 – 30", "20~100", "$40-$50", "28-19", "three-to-one" */
function parseDashed(scan: TokenWindow, first: Quantity): QuantityPair | null {
  const at = first.to;
  if (scan.code(at) === TILDE && scan.isNumber(at + 1))
    return createRange(scan, first, parseQuantity(scan, at + 1), true);
  if (!scan.isDash(at)) return null;
  const attached = scan.followsWithoutSpace(at);
  if (attached && scan.word(at + 1) === WORD_ID.to && scan.isDash(at + 2)) {
    const second = parseQuantity(scan, at + 3);
    if (!second) return null;
    if (second.unit || first.unit) return createRange(scan, first, second, false);
    return createScoreOrRatio(first, second, isSpokenScore(scan, first, second) ? 'score' : 'ratio');
  }
  // Tokenised wire copy: "$140- $150 million".
  const hangs = attached && first.kind === 'money' && scan.tokens.kind[at + 1] === TokenKind.currency;
  if (at + 1 >= scan.end || (scan.followsWithoutSpace(at + 1) !== attached && !hangs)) return null;
  if (scan.tokens.kind[at + 1] === TokenKind.word && attached && !isCurrencyLike(scan, at + 1)) return null;
  const second = parseSecond(scan, first, at + 1);
  if (!second) return null;
  if (!attached && isSpacedScore(scan, first, second) && isScore(scan, first, second))
    return createScoreOrRatio(first, second, 'score');
  if (!attached && (scan.code(at) === 0x2014 || !(second.unit || scan.code(at) === 45) || second.numeral.isSpelledOut))
    return null;
  if (isScore(scan, first, second))
    return attached || isSpacedScore(scan, first, second) ? createScoreOrRatio(first, second, 'score') : null;
  return createRange(scan, first, second, true);
}

/** The second end; behind money "m" is a million there too: "£3.5-4m". */
function parseSecond(scan: TokenWindow, first: Quantity, index: number): Quantity | null {
  const second = parseQuantity(scan, index);
  if (first.kind !== 'money' || !second || second.kind === 'money' || second.kind === null) return second;
  const amount = parseNumeral(scan, index, true);
  return amount && amount.scale > 0 ? bare(index, amount.to, amount) : second;
}

function isCurrencyLike(scan: TokenWindow, index: number): boolean {
  return scan.tokens.kind[index + 1] === TokenKind.currency;
}

/** "5 to 10", "two- to three-year", "from 3,620 to 3,540" */
function parseTo(scan: TokenWindow, first: Quantity): QuantityPair | null {
  let at = first.to;
  // "two- to three-year": the first hyphen hangs.
  if (scan.isDash(at) && scan.followsWithoutSpace(at) && at + 1 < scan.end && !scan.followsWithoutSpace(at + 1)) at++;
  const rate = skipRate(scan, at);
  if (scan.word(rate) === WORD_ID.to && isFrom(scan, first.from)) at = rate;
  if (scan.word(at) !== WORD_ID.to) return null;
  const fromWord = isFrom(scan, first.from);
  const second = parseSecond(scan, first, skipBound(scan, at + 1));
  if (!second) return null;
  if (fromWord) return createRange(scan, first, second, false);
  if (isSpokenScore(scan, first, second)) return createScoreOrRatio(first, second, 'score');
  // "odds of 80 to 1"
  const bare = first.kind === null && second.kind === null && !scan.isWord(second.to);
  if (bare && first.min > second.min && (second.min === 1 || isRatio(scan, first.from))) {
    return createScoreOrRatio(first, second, 'ratio');
  }
  if (first.kind !== null && second.kind === null) return null;
  // "rose 5% to 10%": by so much, to that height. Without a unit at the first end it is a span.
  const borrows = first.kind === null && second.kind !== null && first.numeral.scale === 0;
  if (isMoved(scan, first.from) && !borrows) return null;
  return createRange(scan, first, second, true);
}

const CAUTIOUS = new WordSet(
  'roughly approximately by up to about around nearly almost as much many some over than more at least',
);

/** "the ratio of rams to ewes is 11 to 4" */
function isRatio(scan: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - RATIO_REACH; at--) if (RATIO_WORDS.has(scan.word(at))) return true;
  return false;
}
const RATIO_WORDS = new WordSet('ratio odds proportion');
const RATIO_REACH = 12;

function isMoved(scan: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - 3; at--) {
    if (isDirectionWord(scan, at)) return true;
    if (!CAUTIOUS.has(scan.word(at))) return false;
  }
  return false;
}

/** "from $75 a barrel to $45": what stands between the first end and "to". */
function skipRate(scan: TokenWindow, index: number): number {
  let at = index;
  if (scan.code(at) === 85 && scan.code(at + 1) === 46 && scan.code(at + 2) === 83)
    at += scan.code(at + 3) === 46 ? 4 : 3;
  const word = scan.word(at);
  const isRate =
    (word === WORD_ID.per || word === WORD_ID.a || word === WORD_ID.an || word === EACH) && scan.isWord(at + 1);
  return isRate ? at + 2 : at;
}

const EACH = wordId('every');

/** "from 3,620", "from up to 140 miles" */
function isFrom(scan: TokenWindow, from: number): boolean {
  let at = from - 1;
  for (let passed = 0; passed < 3 && CAUTIOUS.has(scan.word(at)); passed++) at--;
  return scan.word(at) === WORD_ID.from;
}

function skipBound(scan: TokenWindow, index: number): number {
  let at = index;
  while (at - index < 3 && CAUTIOUS.has(scan.word(at)) && scan.word(at) !== WORD_ID.to) at++;
  return at;
}

/** "between 5 and 10" */
function parseBetween(scan: TokenWindow, first: Quantity): QuantityPair | null {
  if (scan.word(first.to) !== WORD_ID.and) return null;
  let at = first.from - 1;
  for (let passed = 0; passed < 3 && CAUTIOUS.has(scan.word(at)); passed++) at--;
  const between = scan.word(at) === WORD_ID.between;
  if (between) return createRange(scan, first, parseSecond(scan, first, skipBound(scan, first.to + 1)), false);
  return null;
}

/** "three or four years": neighbours mean the span between. */
function parseOr(scan: TokenWindow, first: Quantity): QuantityPair | null {
  if (scan.word(first.to) !== WORD_ID.or || first.kind !== null) return null;
  const second = parseQuantity(scan, first.to + 1);
  if (second?.kind === 'money') return null;
  if (!second || second.numeral.scale !== first.numeral.scale) return null;
  const step = first.numeral.roundingUnit || roundStep(first.min, second.numeral.min);
  if (Math.abs(second.numeral.min - first.min - step) > step / 100) return null;
  return createRange(scan, first, second, true);
}

/** 10 for "30 or 40", 100 for "200 or 300", else 1. */
function roundStep(a: number, b: number): number {
  for (const step of [1000, 100, 10]) if (a % step === 0 && b % step === 0) return step;
  return 1;
}

/**
 * "more than 20 and less than 35", "at most 100 and at least 20": two bounds of one number. `quantity` has the first
 * bound already.
 */
export function parseBounds(scan: TokenWindow, first: Quantity, bound: 'over' | 'under'): Quantity | null {
  if (first.kind === 'ordinal') return null;
  const and = scan.word(first.to);
  if (and !== WORD_ID.and && and !== BUT) return null;
  for (let at = first.to + 2; at <= first.to + 7; at++) {
    if (scan.isNumber(at - 1)) return null;
    const second = scan.inside(at) ? parseQuantity(scan, at) : null;
    if (!second) continue;
    const other = parseBoundBefore(scan, at, false);
    if (!other || other.from !== first.to + 1) return null;
    const opposite = bound === 'over' ? other.bound === 'under' : other.bound === 'over';
    const low = bound === 'over' ? first.min : second.min;
    const high = bound === 'over' ? second.min : first.min;
    if (!opposite || low >= high || (first.unit && second.unit && first.unit !== second.unit)) return null;
    const unit = second.unit || first.unit;
    return { ...second, from: first.from, min: low, max: high, unit, kind: second.kind ?? first.kind };
  }
  return null;
}
