import { WordSet } from '../text/vocabulary.ts';
import { isNumberWord } from './phrase.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { type Scan, W } from './scan.ts';

/** "2,325 and 2,380 dollars", "31, 32 or 33 per cent": a bare number takes the unit of the next in its list. */
export function borrowUnit(scan: Scan, first: Quantity): Quantity {
  if (first.kind !== null || first.adjective || first.min !== first.max || first.numeral.fraction) return first;
  const sides = readSides(scan, first);
  if (sides) return sides;
  const word = scan.word(first.to);
  if (word !== W.and && word !== W.or) return first;
  const second = readQuantity(scan, first.to + 1);
  if (!second || second.adjective || second.min !== second.max) return first;
  if (second.kind === null || (word === W.and && second.kind !== 'money' && second.kind !== 'percent')) return first;
  const factor = second.kind === 'money' && second.numeral.min === second.min * 100 ? 0.01 : 1;
  return { ...first, kind: second.kind, unit: second.unit, min: first.min * factor, max: first.max * factor };
}

/** "8.3 x 6.1 x 4.2 inches", "40 by 60 metres": the unit of the last side is that of all. */
function readSides(scan: Scan, first: Quantity): Quantity | null {
  let at = first.to;
  for (let side = 0; side < MOST_SIDES; side++) {
    if (!SIDES.has(scan.word(at)) && scan.code(at) !== TIMES) return null;
    const next = scan.isNumber(at + 1) || isNumberWord(scan, at + 1) ? readQuantity(scan, at + 1) : null;
    if (!next) return null;
    if (next.kind === 'length' || next.unit === 'pixel') return { ...first, kind: next.kind, unit: next.unit };
    if (next.kind !== null) return null;
    at = next.to;
  }
  return null;
}

const MOST_SIDES = 2;

const SIDES = new WordSet('x by');

const TIMES = 0xd7;
