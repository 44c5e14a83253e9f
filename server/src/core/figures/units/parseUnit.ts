import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  DEGREE_SIGN,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  SLASH,
  TokenKind,
  WordMap,
  WordSet,
  wordId,
} from '../../text/index.ts';
import { unitNamed } from './conversion.ts';
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

/** "weighs 12 stone", but "two stone walls". */
function isWeight(scan: TokenWindow, index: number): boolean {
  return !scan.isWord(index + 1) || PHRASE_ENDS.has(scan.word(index + 1));
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
  ['hour', unitNamed('hour')!],
  ['hours', unitNamed('hour')!],
  ['h', unitNamed('hour')!],
  ['hr', unitNamed('hour')!],
]);

const WATT_PREFIX: Readonly<Record<string, string>> = {
  watt: 'watt hour',
  kilowatt: 'kilowatt hour',
  megawatt: 'megawatt hour',
  gigawatt: 'gigawatt hour',
  terawatt: 'terawatt hour',
};

/** Behind a mark of inches or feet: 10" long. */
const MEASURES = new WordSet('long wide tall high deep thick');

/** Behind a mark of inches that stands without a space: 15" display. */
const SCREENS = new WordSet(
  'display displays screen screens monitor monitors tv tvs laptop laptops tablet tablets wheel wheels pizza vinyl alloy alloys model models',
);

function isScreen(scan: TokenWindow, index: number): boolean {
  return (
    scan.followsWithoutSpace(index) &&
    scan.code(index) === STRAIGHT_MARK &&
    (SCREENS.has(scan.word(index + 1)) || SCREENS.has(scan.word(index + 2)))
  );
}

const STRAIGHT_MARK = 34;

const PARTS = new WordSet('part parts');

/** Reads the unit that begins at the token right behind a number at `index - 1`; null when none does. */
export function parseUnit(scan: TokenWindow, index: number): UnitMention | null {
  if (!scan.inside(index)) return null;
  const kind = scan.tokens.kind[index];
  if (kind === TokenKind.word) {
    const percent = parsePercentWord(scan, index);
    if (percent) return percent;
    return parseDegreeWord(scan, index) ?? parseRate(scan, parseSimple(scan, index));
  }
  if (
    (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) &&
    (MEASURES.has(scan.word(index + 1)) || isScreen(scan, index))
  ) {
    return { to: index + 1, name: kind === TokenKind.quotationMark ? 'inch' : 'foot' };
  }
  const code = scan.code(index);
  if (code === PERCENT_SIGN) return { to: index + 1, name: 'percent' };
  if (code === DEGREE_SIGN || code === 0xba) return parseDegree(scan, index + 1);
  return parseBracketed(scan, index);
}

function parsePercentWord(scan: TokenWindow, index: number): UnitMention | null {
  const word = scan.word(index);
  if (word === 0) return null;
  if (PERCENTAGE.has(word) && POINT_WORDS.has(scan.word(index + 1))) return { to: index + 2, name: 'percentage point' };
  if (PERCENT_WORDS.has(word)) return { to: index + 1, name: 'percent' };
  if (word === WORD_ID.per && scan.word(index + 1) === CENT) return { to: index + 2, name: 'percent' };
  if (word === BASIS && POINT_WORDS.has(scan.word(index + 1))) return { to: index + 2, name: 'basis point' };
  if (BPS.has(word)) return { to: index + 1, name: 'basis point' };
  return null;
}

/** "square metres", "km²", "metric tons", "nautical miles", "kilowatt-hours", "km". */
function parseSimple(scan: TokenWindow, index: number): UnitMention | null {
  const word = scan.word(index);
  const next = scan.word(index + 1);
  if (word !== 0) {
    if (SQUARE.has(word)) return parsePrefixed(scan, index, 'square');
    if (CUBIC.has(word)) return parsePrefixed(scan, index, 'cubic');
    if (word === METRIC && TONS.has(next)) return { to: index + 2, name: 'metric ton' };
    if (word === LONG && TONS.has(next)) return { to: index + 2, name: 'long ton' };
    if (word === SHORT && TONS.has(next)) return { to: index + 2, name: 'short ton' };
    if (word === STONE && isWeight(scan, index)) return { to: index + 1, name: 'stone' };
    if (word === NAUTICAL && MILES.has(next)) return { to: index + 2, name: 'nautical mile' };
    if (word === LIGHT) {
      const at = scan.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
      if (YEARS.has(scan.word(at))) return { to: at + 1, name: 'light year' };
    }
    if (word === IMPERIAL && GALLONS.has(next)) return { to: index + 2, name: 'imperial gallon' };
    if (word === FLUID && OUNCES.has(next)) return { to: index + 2, name: 'fluid ounce' };
    if (PARTS.has(word) && next === WORD_ID.per && scan.isWord(index + 2)) {
      return { to: index + 3, name: `part per ${scan.lower(index + 2)}` };
    }
  }
  const unit = unitAt(scan, index);
  if (!unit) return null;
  const hours = parseWattHours(scan, index, unit);
  if (hours) return hours;
  return parsePower(scan, index, unit) ?? { to: index + 1, name: unit.name };
}

function parsePrefixed(scan: TokenWindow, index: number, power: 'square' | 'cubic'): UnitMention | null {
  let at = index + 1;
  if (scan.code(at) === PERIOD && scan.followsWithoutSpace(at)) at++;
  if (scan.isJoiningHyphen(at)) at++;
  // "$80 per sq m.": behind "square" a lone letter can be nothing else.
  const unit = unitAt(scan, at) ?? symbolAt(scan, at);
  if (unit?.dimension !== 'length') return null;
  return { to: at + 1, name: `${power} ${unit.name}` };
}

const POWERS: Readonly<Record<string, 'square' | 'cubic'>> = {
  '²': 'square',
  '³': 'cubic',
  '2': 'square',
  '3': 'cubic',
};

/** "km²", "m3" */
function parsePower(scan: TokenWindow, index: number, unit: Unit): UnitMention | null {
  const at = index + 1;
  if (unit.dimension !== 'length' || at >= scan.end || !scan.followsWithoutSpace(at) || scan.length(at) !== 1)
    return null;
  const power = POWERS[scan.textOf(at)];
  if (!power || (at + 1 < scan.end && scan.followsWithoutSpace(at + 1) && scan.isWord(at + 1))) return null;
  return { to: at + 1, name: `${power} ${unit.name}` };
}

function parseWattHours(scan: TokenWindow, index: number, unit: Unit): UnitMention | null {
  const hours = WATT_PREFIX[unit.name];
  if (!hours) return null;
  const at = scan.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
  return HOUR_WORDS.get(scan.word(at)) && scan.word(at) !== 0 ? { to: at + 1, name: hours } : null;
}

/** "km/h", "metres per second", "miles an hour", "barrels a day". */
function parseRate(scan: TokenWindow, unit: UnitMention | null): UnitMention | null {
  if (!unit) return null;
  let at = unit.to;
  const isSlash = scan.code(at) === SLASH && scan.followsWithoutSpace(at);
  if (isSlash) at++;
  else {
    if (scan.isJoiningHyphen(at)) at++;
    const word = scan.word(at);
    if (word === 0 || !PER_WORDS.has(word)) return parseFootPound(scan, unit);
    at++;
    if (scan.isJoiningHyphen(at)) at++;
  }
  const under = isSlash ? symbolAt(scan, at) : unitAt(scan, at);
  if (!under || under.name === unit.name) return unit;
  // "six weeks a year ago"
  if (under.dimension === 'duration' && AGO.has(scan.word(at + 1))) return unit;
  const over = unitNamed(unit.name)?.dimension ?? 'area';
  // "90 km per hour", "800,000 barrels a day"; "5 litres per 100 km" and "2 tonnes per acre" need the stroke or "per".
  if (under.dimension !== 'duration' && !isSlash && scan.word(at - 1) !== WORD_ID.per) return unit;
  if (over === 'share' || over === 'temperature' || over === 'speed' || over === 'rate') return unit;
  return { to: at + 1, name: `${unit.name} per ${under.name}` };
}

const AGO = new WordSet('ago earlier before later');

/** "lb-ft" */
function parseFootPound(scan: TokenWindow, unit: UnitMention): UnitMention {
  if (unit.name !== 'pound' && unit.name !== 'foot') return unit;
  if (!scan.isJoiningHyphen(unit.to)) return unit;
  const other = unitAt(scan, unit.to + 1)?.name;
  const isTorque = (unit.name === 'pound' && other === 'foot') || (unit.name === 'foot' && other === 'pound');
  return isTorque ? { to: unit.to + 2, name: 'foot pound-force' } : unit;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** "20 (kg)" in tables. */
function parseBracketed(scan: TokenWindow, index: number): UnitMention | null {
  const close = BRACKETS[String.fromCharCode(scan.code(index))];
  if (!close || scan.length(index) !== 1 || !scan.isWord(index + 1)) return null;
  if (scan.code(index + 2) !== close.charCodeAt(0) || scan.length(index + 1) < 2) return null;
  if (scan.code(index) === OPEN_PAREN && scan.code(index + 2) !== OPEN_PAREN + 1) return null;
  const unit = unitOfSymbol(scan.textOf(index + 1));
  return unit ? { to: index + 3, name: unit.name } : null;
}
