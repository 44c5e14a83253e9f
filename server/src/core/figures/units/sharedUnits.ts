import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { MULTIPLICATION_SIGN, WordSet } from '../../text/index.ts';
import { isNumberWord } from '../context/nounPhraseWords.ts';
import { parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';

/**
 * Returns the quantity with the unit of the next quantity in its list, if it has none: "2,325 and 2,380 dollars", "31,
 * 32 or 33 per cent".
 */
export function borrowUnit(window: TokenWindow, first: Quantity): Quantity {
  const lent = lendScale(window, first);
  if (lent) return lent;
  if (first.kind !== null || first.isHyphenatedAdjective || first.min !== first.max || first.numeral.isFraction)
    return first;
  const sides = parseSides(window, first);
  if (sides) return sides;
  const word = window.word(first.to);
  if (word !== WORD_ID.and && word !== WORD_ID.or) return first;
  const second = parseQuantity(window, first.to + 1);
  if (!second || second.isHyphenatedAdjective || second.min !== second.max) return first;
  if (second.kind === null || (word === WORD_ID.and && second.kind !== 'money' && second.kind !== 'percent'))
    return first;
  const factor = second.kind === 'money' && second.numeral.min === second.min * 100 ? 0.01 : 1;
  return { ...first, kind: second.kind, unit: second.unit, min: first.min * factor, max: first.max * factor };
}

/** Returns the quantity with the scale of the next one: "$3 and $4 million". */
function lendScale(window: TokenWindow, first: Quantity): Quantity | null {
  const word = window.word(first.to);
  if (first.kind !== 'money' || first.numeral.scale > 0 || (word !== WORD_ID.and && word !== WORD_ID.or)) return null;
  if (first.min !== first.max || !window.inside(first.to + 1) || window.isWord(first.to + 1)) return null;
  const second = parseQuantity(window, first.to + 1);
  if (second?.kind !== 'money' || second.unit !== first.unit || second.numeral.scale < 3) return null;
  const factor = 10 ** second.numeral.scale;
  const ratio = second.min / factor / first.min;
  if (ratio < 1 / WIDEST_RATIO || ratio > WIDEST_RATIO) return null;
  const place = first.numeral.roundingUnit > 0 ? first.numeral.roundingUnit * factor : factor;
  const numeral = { ...first.numeral, place, scale: second.numeral.scale };
  return { ...first, min: first.min * factor, max: first.max * factor, numeral };
}

/** Maximum ratio of two amounts that share a scale. "$500 and $4 million" do not. Hand-set, not measured. */
const WIDEST_RATIO = 5;

/**
 * Parses the sides of an area or a box, which share the unit of the last: "8.3 x 6.1 x 4.2 inches", "40 by 60 metres".
 */
function parseSides(window: TokenWindow, first: Quantity): Quantity | null {
  let at = first.to;
  for (let side = 0; side < MAX_SIDES; side++) {
    if (!SIDES.has(window.word(at)) && window.code(at) !== MULTIPLICATION_SIGN) return null;
    const next = window.isNumber(at + 1) || isNumberWord(window, at + 1) ? parseQuantity(window, at + 1) : null;
    if (!next) return null;
    if (next.kind === 'length' || next.unit === 'pixel') return { ...first, kind: next.kind, unit: next.unit };
    if (next.kind !== null) return null;
    at = next.to;
  }
  return null;
}

const MAX_SIDES = 2;

const SIDES = new WordSet('x by');
