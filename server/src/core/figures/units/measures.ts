import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import type { FigureKind } from '../figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import type { Quantity } from '../quantity.ts';
import { getDimension, getKindOfDimension } from './conversion.ts';
import type { UnitMention } from './unitMention.ts';

const YEARS_OF_LIFE = new WordSet('year years yr yrs month months week weeks day days');

const AGE = wordId('age');

const OLD = new WordSet('old olds');

const INCHES = new WordSet('inch inches in ins');

/**
 * Parses the rest of a measure after its unit, and returns its quantity: "and a half", the inches of a height in feet, or
 * what makes it an age.
 * @param from first token of the number
 * @param unitAt first token of the unit
 */
export function parseMeasure(
  window: TokenWindow,
  from: number,
  numeral: Numeral,
  unit: UnitMention,
  unitAt: number,
): Quantity {
  const { to, name } = unit;
  const old = YEARS_OF_LIFE.has(window.word(unitAt)) ? parseOld(window, to) : 0;
  if (old > 0) return createMeasure(from, old, numeral, 'age', name);
  if (isAndHalf(window, to) && numeral.min === numeral.max && Number.isInteger(numeral.min))
    return addToMeasure(createMeasure(from, to + 3, numeral, getKindOfUnit(name), name), 0.5);
  const inches = name === 'foot' ? parseInches(window, to) : null;
  if (inches) return addToMeasure(createMeasure(from, inches.to, numeral, 'length', name), inches.value / 12);
  if (name === 'degree of temperature') return createMeasure(from, to, numeral, 'temperature', 'degree');
  return createMeasure(from, to, numeral, getKindOfUnit(name), name);
}

/** Returns the kind of a figure with this unit; for a rate, the kind of what it measures. */
export function getKindOfUnit(name: string): FigureKind {
  const dimension = getDimension(name);
  if (dimension === 'count') return 'number';
  // "40 hours a week" is a duration, "800,000 barrels a day" a volume.
  if (dimension === 'rate') {
    const [over, under] = name.split(' per ');
    return getDimension(under ?? '') === 'duration' ? getKindOfUnit(over ?? '') : 'number';
  }
  return dimension ? getKindOfDimension(dimension) : 'number';
}

function createMeasure(from: number, to: number, numeral: Numeral, kind: FigureKind, unit: string): Quantity {
  const { min, max } = numeral;
  return { from, to, min, max, numeral, kind, unit, counted: [], noun: null, isHyphenatedAdjective: false };
}

function addToMeasure(measure: Quantity, value: number): Quantity {
  return { ...measure, min: measure.min + value, max: measure.max + value };
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
