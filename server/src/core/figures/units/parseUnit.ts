import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  DEGREE_SIGN,
  MASCULINE_ORDINAL,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  QUOTATION_MARK,
  SLASH,
  TokenKind,
  WordMap,
  WordSet,
  wordId,
} from '../../text/index.ts';
import { findUnit } from './conversion.ts';
import { parseDegree, parseDegreeWord } from './degrees.ts';
import { symbolAt, unitAt, unitOfSymbol } from './unitLookup.ts';
import type { UnitMention } from './unitMention.ts';
import type { Unit } from './unitTable.ts';

const SQUARE = new WordSet('square sq');

const CUBIC = new WordSet('cubic cu');

const PER_WORDS = new WordSet('per a an every');

const PERCENT_WORDS = new WordSet('percent percents percentage pct pc');

const CENT = wordId('cent');

const POINT_WORDS = new WordSet('point points pt pts');

const PERCENTAGE = new WordSet('percentage percent');

const BASIS = wordId('basis');

const BPS = new WordSet('bp bps');

const METRIC = wordId('metric');

const LONG = wordId('long');

const SHORT = wordId('short');

const TONS = new WordSet('ton tons tonne tonnes');

const STONE = wordId('stone');

/** Whether "stone" is a unit: "weighs 12 stone", but not "two stone walls". */
function isWeight(window: TokenWindow, index: number): boolean {
  return !window.isWord(index + 1) || PHRASE_ENDS.has(window.word(index + 1));
}

const NAUTICAL = wordId('nautical');

const MILES = new WordSet('mile miles');

const LIGHT = wordId('light');

const YEARS = new WordSet('year years');

const IMPERIAL = wordId('imperial');

const GALLONS = new WordSet('gallon gallons');

const FLUID = wordId('fluid');

const OUNCES = new WordSet('ounce ounces oz');

const HOUR_WORDS = new WordMap<Unit>([
  ['hour', findUnit('hour')!],
  ['hours', findUnit('hour')!],
  ['h', findUnit('hour')!],
  ['hr', findUnit('hour')!],
]);

const WATT_PREFIX: Readonly<Record<string, string>> = {
  watt: 'watt hour',
  kilowatt: 'kilowatt hour',
  megawatt: 'megawatt hour',
  gigawatt: 'gigawatt hour',
  terawatt: 'terawatt hour',
};

/** Words after an inch or foot mark: 10" long. */
const MEASURES = new WordSet('long wide tall high deep thick');

/** Words after an attached inch mark: 15" display. */
const SCREENS = new WordSet(
  'display displays screen screens monitor monitors tv tvs laptop laptops tablet tablets wheel wheels pizza vinyl alloy alloys model models',
);

function isScreen(window: TokenWindow, index: number): boolean {
  return (
    window.followsWithoutSpace(index) &&
    window.code(index) === QUOTATION_MARK &&
    (SCREENS.has(window.word(index + 1)) || SCREENS.has(window.word(index + 2)))
  );
}

const PARTS = new WordSet('part parts');

/** Parses the unit that starts at the token immediately after a number at `index - 1`. Null if there is none. */
export function parseUnit(window: TokenWindow, index: number): UnitMention | null {
  if (!window.inside(index)) return null;
  const kind = window.tokens.kind[index];
  if (kind === TokenKind.word) {
    const percent = parsePercentWord(window, index);
    if (percent) return percent;
    return parseDegreeWord(window, index) ?? parseRate(window, parseSimple(window, index));
  }
  if (
    (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) &&
    (MEASURES.has(window.word(index + 1)) || isScreen(window, index))
  ) {
    return { to: index + 1, name: kind === TokenKind.quotationMark ? 'inch' : 'foot' };
  }
  const code = window.code(index);
  if (code === PERCENT_SIGN) return { to: index + 1, name: 'percent' };
  if (code === DEGREE_SIGN || code === MASCULINE_ORDINAL) return parseDegree(window, index + 1);
  return parseBracketed(window, index);
}

function parsePercentWord(window: TokenWindow, index: number): UnitMention | null {
  const word = window.word(index);
  if (word === 0) return null;
  if (PERCENTAGE.has(word) && POINT_WORDS.has(window.word(index + 1)))
    return { to: index + 2, name: 'percentage point' };
  if (PERCENT_WORDS.has(word)) return { to: index + 1, name: 'percent' };
  if (word === WORD_ID.per && window.word(index + 1) === CENT) return { to: index + 2, name: 'percent' };
  if (word === BASIS && POINT_WORDS.has(window.word(index + 1))) return { to: index + 2, name: 'basis point' };
  if (BPS.has(word)) return { to: index + 1, name: 'basis point' };
  return null;
}

/**
 * Parses a unit without a denominator: "square metres", "km²", "metric tons", "nautical miles", "kilowatt-hours", "km".
 */
function parseSimple(window: TokenWindow, index: number): UnitMention | null {
  const word = window.word(index);
  const next = window.word(index + 1);
  if (word !== 0) {
    if (SQUARE.has(word)) return parsePrefixed(window, index, 'square');
    if (CUBIC.has(word)) return parsePrefixed(window, index, 'cubic');
    if (word === METRIC && TONS.has(next)) return { to: index + 2, name: 'metric ton' };
    if (word === LONG && TONS.has(next)) return { to: index + 2, name: 'long ton' };
    if (word === SHORT && TONS.has(next)) return { to: index + 2, name: 'short ton' };
    if (word === STONE && isWeight(window, index)) return { to: index + 1, name: 'stone' };
    if (word === NAUTICAL && MILES.has(next)) return { to: index + 2, name: 'nautical mile' };
    if (word === LIGHT) {
      const at = window.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
      if (YEARS.has(window.word(at))) return { to: at + 1, name: 'light year' };
    }
    if (word === IMPERIAL && GALLONS.has(next)) return { to: index + 2, name: 'imperial gallon' };
    if (word === FLUID && OUNCES.has(next)) return { to: index + 2, name: 'fluid ounce' };
    if (PARTS.has(word) && next === WORD_ID.per && window.isWord(index + 2)) {
      return { to: index + 3, name: `part per ${window.lower(index + 2)}` };
    }
  }
  const unit = unitAt(window, index);
  if (!unit) return null;
  const hours = parseWattHours(window, index, unit);
  if (hours) return hours;
  return parsePower(window, index, unit) ?? { to: index + 1, name: unit.name };
}

function parsePrefixed(window: TokenWindow, index: number, power: 'square' | 'cubic'): UnitMention | null {
  let at = index + 1;
  if (window.code(at) === PERIOD && window.followsWithoutSpace(at)) at++;
  if (window.isJoiningHyphen(at)) at++;
  // "$80 per sq m.": after "square", a single letter can only be a unit.
  const unit = unitAt(window, at) ?? symbolAt(window, at);
  if (unit?.dimension !== 'length') return null;
  return { to: at + 1, name: `${power} ${unit.name}` };
}

const POWERS: Readonly<Record<string, 'square' | 'cubic'>> = {
  '²': 'square',
  '³': 'cubic',
  '2': 'square',
  '3': 'cubic',
};

/** Parses the power of a unit: "km²", "m3". */
function parsePower(window: TokenWindow, index: number, unit: Unit): UnitMention | null {
  const at = index + 1;
  if (unit.dimension !== 'length' || at >= window.end || !window.followsWithoutSpace(at) || window.length(at) !== 1)
    return null;
  const power = POWERS[window.textOf(at)];
  if (!power || (at + 1 < window.end && window.followsWithoutSpace(at + 1) && window.isWord(at + 1))) return null;
  return { to: at + 1, name: `${power} ${unit.name}` };
}

function parseWattHours(window: TokenWindow, index: number, unit: Unit): UnitMention | null {
  const hours = WATT_PREFIX[unit.name];
  if (!hours) return null;
  const at = window.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
  return HOUR_WORDS.get(window.word(at)) && window.word(at) !== 0 ? { to: at + 1, name: hours } : null;
}

/** Parses the denominator of a unit: "km/h", "metres per second", "miles an hour", "barrels a day". */
function parseRate(window: TokenWindow, unit: UnitMention | null): UnitMention | null {
  if (!unit) return null;
  let at = unit.to;
  const isSlash = window.code(at) === SLASH && window.followsWithoutSpace(at);
  if (isSlash) at++;
  else {
    if (window.isJoiningHyphen(at)) at++;
    const word = window.word(at);
    if (word === 0 || !PER_WORDS.has(word)) return parseFootPound(window, unit);
    at++;
    if (window.isJoiningHyphen(at)) at++;
  }
  const under = isSlash ? symbolAt(window, at) : unitAt(window, at);
  if (!under || under.name === unit.name) return unit;
  // "six weeks a year ago"
  if (under.dimension === 'duration' && AGO.has(window.word(at + 1))) return unit;
  const over = findUnit(unit.name)?.dimension ?? 'area';
  // "90 km per hour", "800,000 barrels a day". "5 litres per 100 km" and "2 tonnes per acre" require a slash or "per".
  if (under.dimension !== 'duration' && !isSlash && window.word(at - 1) !== WORD_ID.per) return unit;
  if (over === 'share' || over === 'temperature' || over === 'speed' || over === 'rate') return unit;
  return { to: at + 1, name: `${unit.name} per ${under.name}` };
}

const AGO = new WordSet('ago earlier before later');

/** Parses a product of units: "lb-ft". */
function parseFootPound(window: TokenWindow, unit: UnitMention): UnitMention {
  if (unit.name !== 'pound' && unit.name !== 'foot') return unit;
  if (!window.isJoiningHyphen(unit.to)) return unit;
  const other = unitAt(window, unit.to + 1)?.name;
  const isTorque = (unit.name === 'pound' && other === 'foot') || (unit.name === 'foot' && other === 'pound');
  return isTorque ? { to: unit.to + 2, name: 'foot pound-force' } : unit;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Parses a unit in parentheses, as in tables: "20 (kg)". */
function parseBracketed(window: TokenWindow, index: number): UnitMention | null {
  const close = BRACKETS[String.fromCharCode(window.code(index))];
  if (!close || window.length(index) !== 1 || !window.isWord(index + 1)) return null;
  if (window.code(index + 2) !== close.charCodeAt(0) || window.length(index + 1) < 2) return null;
  if (window.code(index) === OPEN_PAREN && window.code(index + 2) !== OPEN_PAREN + 1) return null;
  const unit = unitOfSymbol(window.textOf(index + 1));
  return unit ? { to: index + 3, name: unit.name } : null;
}
