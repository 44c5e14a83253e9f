import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import { parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';
import { createScoreOrRatio, type QuantityPair } from './pair.ts';

const OUT = wordId('out');

/**
 * Parses a proportion: "one in five", "1 in 20", "two out of three", "nine out of 10", "22 of 52 firms"; null if there
 * is none.
 */
export function parseProportion(window: TokenWindow, first: Quantity): QuantityPair | null {
  if (first.kind !== null || first.min > 99 || first.numeral.isFraction || !Number.isInteger(first.min)) return null;
  const split = parseFor(window, first);
  if (split) return split;
  const hyphen = window.isJoiningHyphen(first.to) ? 1 : 0;
  const at = first.to + hyphen;
  const isOf = !hyphen && window.word(at) === WORD_ID.of;
  const isOut = isOf || (window.word(at) === OUT && window.word(at + 1) === WORD_ID.of);
  if (!isOut && window.word(at) !== WORD_ID.in) return null;
  let next = isOut && !isOf ? at + 2 : at + 1;
  if (hyphen && window.isJoiningHyphen(next)) next++;
  if (isOf ? window.word(next) === EACH : EVERY.has(window.word(next))) next++;
  const second = parseQuantity(window, next);
  if (!second || second.kind !== null || second.min !== second.max || second.min <= first.min) return null;
  // "any one of 1,400 dealers" is not a proportion.
  if (isOf && second.min > 100) return null;
  if (!isOut && first.min !== 1 && !ROUND.has(second.min)) return null;
  if (second.numeral.isFraction || !Number.isInteger(second.min)) return null;
  return createScoreOrRatio(first, second, 'ratio');
}

/** Parses a ratio with "for": "a two-for-one split", "went 3-for-5". */
function parseFor(window: TokenWindow, first: Quantity): QuantityPair | null {
  const at = first.to;
  const hyphens = window.isJoiningHyphen(at) && window.isJoiningHyphen(at + 2) ? 1 : 0;
  if (window.word(at + hyphens) !== FOR) return null;
  const second = parseQuantity(window, at + 1 + 2 * hyphens);
  if (!hyphens && !(second && SPLITS.has(window.word(second.to)))) return null;
  if (!second || second.kind !== null || second.min !== second.max || !(second.min > 0)) return null;
  return second.isHyphenatedAdjective || second.numeral.isFraction ? null : createScoreOrRatio(first, second, 'ratio');
}

const FOR = wordId('for');

/** Words after an unhyphenated "two for one". */
const SPLITS = new WordSet('stock share split basis bonus rights reverse');

const EACH = wordId('every');

const EVERY = new WordSet('every the');

const ROUND = new Set([3, 4, 5, 10, 20, 100, 1000, 10_000, 100_000]);
