import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import type { FigureKind } from '../figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import type { Quantity } from '../quantity.ts';
import { dimensionOf, kindOfDimension } from './conversion.ts';

const YEARS_OF_LIFE = new WordSet('year years yr yrs month months week weeks day days');

const AGE = wordId('age');

const OLD = new WordSet('old olds');

const INCHES = new WordSet('inch inches in ins');

/**
 * Creates a quantity with a unit of measurement, an age, or a height in feet and inches. `unitAt` is the first token of
 * the unit.
 */
export function parseMeasure(
  window: TokenWindow,
  from: number,
  numeral: Numeral,
  end: number,
  name: string,
  unitAt: number,
): Quantity {
  let to = end;
  let { min, max } = numeral;
  if (YEARS_OF_LIFE.has(window.word(unitAt))) {
    const old = parseOld(window, to);
    if (old > 0) return withUnit(from, old, numeral, min, max, 'age', name, false);
  }
  if (isAndHalf(window, to) && min === max && Number.isInteger(min))
    return withUnit(from, to + 3, numeral, min + 0.5, max + 0.5, kindOfUnit(name), name, false);
  if (name === 'foot') {
    const inches = parseInches(window, to);
    if (inches) {
      to = inches.to;
      min = min + inches.value / 12;
      max = max + inches.value / 12;
    }
  }
  if (name === 'degree of temperature') return withUnit(from, to, numeral, min, max, 'temperature', 'degree', false);
  return withUnit(from, to, numeral, min, max, kindOfUnit(name), name, false);
}

/** Returns the kind of a figure with this unit; for a rate, the kind of what it measures. */
export function kindOfUnit(name: string): FigureKind {
  const dimension = dimensionOf(name);
  if (dimension === 'count') return 'number';
  // "40 hours a week" is a duration, "800,000 barrels a day" a volume.
  if (dimension === 'rate') {
    const [over, under] = name.split(' per ');
    return dimensionOf(under ?? '') === 'duration' ? kindOfUnit(over ?? '') : 'number';
  }
  return dimension ? kindOfDimension(dimension) : 'number';
}

function withUnit(
  from: number,
  to: number,
  numeral: Numeral,
  min: number,
  max: number,
  kind: FigureKind,
  unit: string,
  isHyphenatedAdjective: boolean,
): Quantity {
  return { from, to, min, max, numeral, kind, unit, counted: [], noun: null, isHyphenatedAdjective };
}

/** Returns the index after "old" or "of age"; 0 if the unit is not one of an age. */
function parseOld(window: TokenWindow, index: number): number {
  // Tokenized wire copy separates hyphens: "36-year - old".
  const at =
    window.isDash(index) && window.followsWithoutSpace(index) === window.followsWithoutSpace(index + 1)
      ? index + 1
      : index;
  if (OLD.has(window.word(at))) return at + 1;
  return window.word(index) === WORD_ID.of && window.word(index + 1) === AGE ? index + 2 : 0;
}

/** Whether "and a half" follows the unit: "two years and a half". */
function isAndHalf(window: TokenWindow, index: number): boolean {
  return (
    window.word(index) === WORD_ID.and &&
    window.word(index + 1) === WORD_ID.a &&
    window.word(index + 2) === WORD_ID.half
  );
}

/** Parses inches after feet: "5 ft 2 in", "5 feet and 2 inches", "6-foot-2". */
function parseInches(window: TokenWindow, index: number): { to: number; value: number } | null {
  const hyphen = window.isJoiningHyphen(index);
  const at = hyphen || window.word(index) === WORD_ID.and ? index + 1 : index;
  if (!window.isNumber(at) && !hyphen) return at === index ? parseSpokenInches(window, at) : null;
  const part = parseNumeral(window, at);
  if (!part || part.min !== part.max || part.min >= 12) return null;
  if (INCHES.has(window.word(part.to)) && (window.word(part.to) !== WORD_ID.in || hyphen === false)) {
    return { to: part.to + 1, value: part.min };
  }
  return hyphen ? { to: part.to, value: part.min } : null;
}

/** Parses inches without a unit: "six feet four", if no counted noun follows. */
function parseSpokenInches(window: TokenWindow, index: number): { to: number; value: number } | null {
  if (!window.isWord(index) || !FEET.has(window.word(index - 1))) return null;
  const part = parseNumeral(window, index);
  if (!part || part.min !== part.max || part.min < 1 || part.min >= 12 || part.isFraction) return null;
  if (INCHES.has(window.word(part.to)) && window.word(part.to) !== WORD_ID.in)
    return { to: part.to + 1, value: part.min };
  return window.isWord(part.to) && !PHRASE_ENDS.has(window.word(part.to)) ? null : { to: part.to, value: part.min };
}

const FEET = new WordSet('feet foot');
