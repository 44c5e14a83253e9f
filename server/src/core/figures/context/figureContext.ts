import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { EN_DASH, HYPHEN, MINUS_SIGN, NON_BREAKING_HYPHEN, UNICODE_HYPHEN, WordSet, wordId } from '../../text/index.ts';
import type { Bound } from '../bound.ts';
import type { FigureKind } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import { findUnit } from '../units/conversion.ts';
import { getKindOfUnit } from '../units/measures.ts';
import { parseCurrencyAfter } from '../units/money.ts';
import { parseUnit } from '../units/parseUnit.ts';
import { parseBoundAfter } from './boundAfter.ts';
import { parseBoundBefore } from './boundBefore.ts';
import { isBareCasualty, isCrowd } from './casualtyCounts.ts';
import type { Counted } from './counted.ts';
import { parseCounted, parseNounBefore } from './countedNouns.ts';
import { parseCountedSubject } from './countedSubject.ts';
import { parseDirection } from './direction.ts';
import { parseSharedNoun } from './sharedNoun.ts';

const NEGATIVE_SIGNS = new Set([HYPHEN, MINUS_SIGN, EN_DASH, UNICODE_HYPHEN, NON_BREAKING_HYPHEN]);

/** Returns the quantity with the minus sign before it: "-5", or "−5" after a space or at the start. */
export function applySign(window: TokenWindow, quantity: Quantity): Quantity {
  const { from } = quantity;
  const sign = from - 1;
  if (!window.isDash(sign) || !NEGATIVE_SIGNS.has(window.code(sign))) return quantity;
  if (quantity.numeral.isSpelledOut || quantity.isHyphenatedAdjective) return quantity;
  if (sign > window.start) {
    if (window.followsWithoutSpace(sign) || (!window.followsWithoutSpace(from) && quantity.kind !== 'temperature'))
      return quantity;
    if (window.isNumber(sign - 1) && quantity.kind !== 'percent') return quantity;
  }
  return { ...quantity, from: sign, min: 0 - quantity.max, max: 0 - quantity.min };
}

const PLUS = wordId('plus');

const TOP = wordId('top');

/**
 * Parses what the quantity counts; null if it counts nothing.
 * @param after index after the quantity and its "-plus"
 */
export function parseCountedInContext(window: TokenWindow, quantity: Quantity, after: number): Counted | null {
  if (quantity.kind === 'percent' && window.word(after) !== WORD_ID.of) return null;
  // "in the top 10 of the list" is a rank.
  if (window.word(quantity.from - 1) === TOP && window.word(after) === WORD_ID.of) return null;
  const { min, max, numeral } = quantity;
  const isOne = min === 1 && max === 1 && !numeral.isFraction;
  const counted = parseCounted(window, after, isOne ? 'singular' : 'plural');
  if (counted) return counted;
  if (quantity.kind !== null) return null;
  const listed = parseSharedNoun(window, after);
  if (listed) return listed;
  const before = parseNounBefore(window, quantity.from);
  if (before) return { ...before, to: after };
  const subject = numeral.isFraction ? null : parseCountedSubject(window, quantity.from, after);
  if (subject) return subject;
  if (!isBareCasualty(window, quantity.from) && !isCrowd(window, quantity.from)) return null;
  return { heads: ['person'], noun: null, to: after };
}

/**
 * Returns the quantity as a measure if what it counts is a unit: "millions of tonnes", "tens of billions of dollars",
 * "15 extra minutes". Null otherwise.
 */
export function convertToMeasure(window: TokenWindow, quantity: Quantity, counted: Counted): Quantity | null {
  if (counted.heads.length !== 1 || quantity.isHyphenatedAdjective) return null;
  if (quantity.numeral.isVague && window.word(quantity.to) === WORD_ID.of) {
    const currency = parseCurrencyAfter(window, quantity.to + 1, quantity.numeral, quantity.from);
    if (currency?.factor === 1) return { ...quantity, to: currency.to, kind: 'money', unit: currency.code };
    const unit = parseUnit(window, quantity.to + 1);
    return unit ? { ...quantity, to: unit.to, kind: getKindOfUnit(unit.name), unit: unit.name } : null;
  }
  if (window.word(quantity.to) === WORD_ID.of) return null;
  const unit = findUnit(counted.heads[0]!);
  if (unit?.dimension !== 'duration' && unit?.dimension !== 'length') return null;
  return counted.to - quantity.to > 3
    ? null
    : { ...quantity, to: counted.to, kind: getKindOfUnit(unit.name), unit: unit.name };
}

/** Returns the bound printed before the quantity, after it, or after what it counts. */
export function parseBound(window: TokenWindow, quantity: Quantity, counted: Counted | null): Bound {
  const inside = quantity.numeral.to;
  if (window.isJoiningHyphen(inside) && window.word(inside + 1) === PLUS && quantity.to > inside + 2) return 'atLeast';
  const before = parseBoundBefore(window, quantity.from, quantity.kind);
  if (before) return before.bound;
  const after =
    parseBoundAfter(window, quantity.to) ??
    (counted && counted.to > quantity.to ? parseBoundAfter(window, counted.to) : null);
  return after ? after.bound : 'exact';
}

const POINTS = new WordSet('point points pts');

/** Returns the direction of the quantity, from its sign or the words around it. */
export function determineDirection(window: TokenWindow, quantity: Quantity): 'up' | 'down' | null {
  // "DAX -1.6%"
  if (quantity.kind === 'percent' && quantity.max < 0) return 'down';
  const isShare = quantity.kind === 'percent' || quantity.kind === 'money' || POINTS.has(window.word(quantity.to));
  // "a 404 point decline"
  const to = POINTS.has(window.word(quantity.to)) ? quantity.to + 1 : quantity.to;
  const isRange = quantity.min !== quantity.max;
  return parseDirection(window, { from: findDirectionStart(window, quantity), to, isShare, isRange });
}

/** "rose from 5 to 10": the verb precedes "from". */
function findDirectionStart(window: TokenWindow, quantity: Quantity): number {
  return window.word(quantity.from - 1) === WORD_ID.from && quantity.min !== quantity.max
    ? quantity.from - 1
    : quantity.from;
}

/** Returns the kind of a quantity, from what it counts if its unit does not determine it. */
export function determineKind(quantity: Quantity, counted: Counted | null): FigureKind {
  if (quantity.kind) return quantity.kind;
  if (counted) return quantity.numeral.isFraction && quantity.max < 1 ? 'ratio' : 'count';
  return 'number';
}
