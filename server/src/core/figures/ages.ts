import { WordSet } from '../text/vocabulary.ts';
import type { Quantity } from './quantity.ts';
import { CLOSE, OPEN, type Scan } from './scan.ts';

/** Ages without a unit: "aged 54", "Venn (31)", "Pell, 47, was"; null when the bare number is no age. */
export function readAge(scan: Scan, quantity: Quantity): Quantity | null {
  const { from, to, numeral } = quantity;
  if (quantity.kind !== null || !Number.isInteger(numeral.min) || numeral.min < 1 || numeral.max > 120) return null;
  const age = (start: number): Quantity => ({ ...quantity, from: start, kind: 'age', unit: 'year' });
  if (AGED.has(scan.word(from - 1)) && !scan.isCapital(from - 1)) return age(from - 1);
  if (numeral.scale > 0 || numeral.words || !numeral.plain || numeral.min !== numeral.max) return null;
  const before = scan.code(from - 1);
  const named = scan.isWord(from - 2) && scan.isCapital(from - 2);
  if (!named || scan.length(from) > 3) return null;
  if (before === OPEN && scan.code(to) === CLOSE && scan.glued(from) && scan.glued(to)) return age(from);
  if (before !== COMMA || scan.glued(from)) return null;
  const next = scan.code(to);
  if (next === COMMA || next === STOP_SIGN || next === SEMICOLON || to >= scan.limit) {
    // "Chapter A, 12, 14" and scores: a name of letters only, and no list of numbers.
    return scan.isNumber(to + 1) || scan.isNumber(from - 2) ? null : age(from);
  }
  return AFTER_AGE.has(scan.word(to)) ? age(from) : null;
}

const AGED = new WordSet('aged age ages');

const COMMA = 44;

const STOP_SIGN = 46;

const SEMICOLON = 59;

const AFTER_AGE = new WordSet('and of from who was is said told a an has had died');
