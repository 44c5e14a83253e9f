import { TokenKind } from '../text/tokens.ts';
import { WordMap, WordSet, wordId } from '../text/vocabulary.ts';
import { readDegree, readDegreeWord } from './degrees.ts';
import { DEGREE, OPEN, PERCENT, type Scan, SLASH, STOP, W } from './scan.ts';
import { unitNamed } from './units.ts';
import { UNITS, type Unit } from './unitTable.ts';

export interface UnitMention {
  /** Token behind the unit. */
  readonly to: number;
  /** Canonical name, "kilometre per hour". */
  readonly name: string;
}

const BY_WORD = new WordMap<Unit>(
  UNITS.flatMap((unit) =>
    unit.words
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => [[word, unit] as const, ...(word.endsWith('s') ? [] : [[`${word}s`, unit] as const])]),
  ),
);

const BY_SYMBOL: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) =>
    unit.symbols
      .split(' ')
      .filter(Boolean)
      .map((symbol) => [symbol, unit] as const),
  ),
);

const LONGEST_SYMBOL = 5;

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

function isScreen(scan: Scan, index: number): boolean {
  return (
    scan.glued(index) &&
    scan.code(index) === STRAIGHT_MARK &&
    (SCREENS.has(scan.word(index + 1)) || SCREENS.has(scan.word(index + 2)))
  );
}

const STRAIGHT_MARK = 34;

const PARTS = new WordSet('part parts');

/** Reads the unit that begins at the token right behind a number at `index - 1`; null when none does. */
export function readUnit(scan: Scan, index: number): UnitMention | null {
  if (!scan.inside(index)) return null;
  const kind = scan.tokens.kind[index];
  if (kind === TokenKind.word) {
    const percent = readPercentWord(scan, index);
    if (percent) return percent;
    return readDegreeWord(scan, index) ?? readRate(scan, readSimple(scan, index));
  }
  if (
    (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) &&
    (MEASURES.has(scan.word(index + 1)) || isScreen(scan, index))
  ) {
    return { to: index + 1, name: kind === TokenKind.quotationMark ? 'inch' : 'foot' };
  }
  const code = scan.code(index);
  if (code === PERCENT) return { to: index + 1, name: 'percent' };
  if (code === DEGREE || code === 0xba) return readDegree(scan, index + 1);
  return readBracketed(scan, index);
}

function readPercentWord(scan: Scan, index: number): UnitMention | null {
  const word = scan.word(index);
  if (word === 0) return null;
  if (PERCENTAGE.has(word) && POINT_WORDS.has(scan.word(index + 1))) return { to: index + 2, name: 'percentage point' };
  if (PERCENT_WORDS.has(word)) return { to: index + 1, name: 'percent' };
  if (word === W.per && scan.word(index + 1) === CENT) return { to: index + 2, name: 'percent' };
  if (word === BASIS && POINT_WORDS.has(scan.word(index + 1))) return { to: index + 2, name: 'basis point' };
  if (BPS.has(word)) return { to: index + 1, name: 'basis point' };
  return null;
}

/** "square metres", "km²", "metric tons", "nautical miles", "kilowatt-hours", "km". */
function readSimple(scan: Scan, index: number): UnitMention | null {
  const word = scan.word(index);
  const next = scan.word(index + 1);
  if (word !== 0) {
    if (SQUARE.has(word)) return readPrefixed(scan, index, 'square');
    if (CUBIC.has(word)) return readPrefixed(scan, index, 'cubic');
    if (word === METRIC && TONS.has(next)) return { to: index + 2, name: 'metric ton' };
    if (word === LONG && TONS.has(next)) return { to: index + 2, name: 'long ton' };
    if (word === SHORT && TONS.has(next)) return { to: index + 2, name: 'short ton' };
    if (word === NAUTICAL && MILES.has(next)) return { to: index + 2, name: 'nautical mile' };
    if (word === LIGHT) {
      const at = scan.isHyphen(index + 1) ? index + 2 : index + 1;
      if (YEARS.has(scan.word(at))) return { to: at + 1, name: 'light year' };
    }
    if (word === IMPERIAL && GALLONS.has(next)) return { to: index + 2, name: 'imperial gallon' };
    if (word === FLUID && OUNCES.has(next)) return { to: index + 2, name: 'fluid ounce' };
    if (PARTS.has(word) && next === W.per && scan.isWord(index + 2)) {
      return { to: index + 3, name: `part per ${scan.lower(index + 2)}` };
    }
  }
  const unit = unitAt(scan, index);
  if (!unit) return null;
  const hours = readWattHours(scan, index, unit);
  if (hours) return hours;
  return readPower(scan, index, unit) ?? { to: index + 1, name: unit.name };
}

/** A unit word, or a symbol as printed. Lone letters are units only where they cannot be anything else. */
export function unitAt(scan: Scan, index: number): Unit | undefined {
  const word = scan.word(index);
  const known = word === 0 ? undefined : BY_WORD.get(word);
  if (known) return known;
  if (!scan.isWord(index) || scan.length(index) > LONGEST_SYMBOL) return undefined;
  const symbol = scan.textOf(index);
  const unit = BY_SYMBOL.get(symbol);
  if (!unit || symbol.length > 1) return unit;
  const isGlued = scan.glued(index);
  // "over-65s", "in his 30s", "the low 20s"
  if (symbol === 's' && isGlued && isDecade(scan, index - 1)) return undefined;
  const after = index + 1;
  const tight = after < scan.limit && scan.glued(after);
  if (tight && (scan.code(after) === STOP || scan.tokens.kind[after] === TokenKind.apostrophe) && !isGlued)
    return undefined;
  if (isGlued) return unit;
  return symbol === 'm' || symbol === 'g' || symbol === 'l' ? unit : undefined;
}

function isDecade(scan: Scan, index: number): boolean {
  const at = scan.isHyphen(index - 1) ? index - 2 : index - 1;
  return (
    BEFORE_DECADE.has(scan.word(at)) ||
    (scan.length(index) === 2 && JOINS.has(scan.word(at)) && scan.textOf(index).endsWith('0'))
  );
}

const JOINS = new WordSet('or and to');

const BEFORE_DECADE = new WordSet('over under the his her their my our your its early late mid low high upper lower');

function readPrefixed(scan: Scan, index: number, power: 'square' | 'cubic'): UnitMention | null {
  let at = index + 1;
  if (scan.code(at) === STOP && scan.glued(at)) at++;
  if (scan.isHyphen(at)) at++;
  const unit = unitAt(scan, at);
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
function readPower(scan: Scan, index: number, unit: Unit): UnitMention | null {
  const at = index + 1;
  if (unit.dimension !== 'length' || at >= scan.limit || !scan.glued(at) || scan.length(at) !== 1) return null;
  const power = POWERS[scan.textOf(at)];
  if (!power || (at + 1 < scan.limit && scan.glued(at + 1) && scan.isWord(at + 1))) return null;
  return { to: at + 1, name: `${power} ${unit.name}` };
}

function readWattHours(scan: Scan, index: number, unit: Unit): UnitMention | null {
  const hours = WATT_PREFIX[unit.name];
  if (!hours) return null;
  const at = scan.isHyphen(index + 1) ? index + 2 : index + 1;
  return HOUR_WORDS.get(scan.word(at)) && scan.word(at) !== 0 ? { to: at + 1, name: hours } : null;
}

/** "km/h", "metres per second", "miles an hour", "barrels a day". */
function readRate(scan: Scan, unit: UnitMention | null): UnitMention | null {
  if (!unit) return null;
  let at = unit.to;
  const isSlash = scan.code(at) === SLASH && scan.glued(at);
  if (isSlash) at++;
  else {
    if (scan.isHyphen(at)) at++;
    const word = scan.word(at);
    if (word === 0 || !PER_WORDS.has(word)) return readFootPound(scan, unit);
    at++;
    if (scan.isHyphen(at)) at++;
  }
  const under = isSlash ? symbolAt(scan, at) : unitAt(scan, at);
  if (!under || under.name === unit.name) return unit;
  const over = unitNamed(unit.name)?.dimension ?? 'area';
  // "90 km per hour", "800,000 barrels a day"; "5 litres per 100 km" and "2 tonnes per acre" need the stroke or "per".
  if (under.dimension !== 'duration' && !isSlash && scan.word(at - 1) !== W.per) return unit;
  if (over === 'share' || over === 'temperature' || over === 'speed' || over === 'rate') return unit;
  return { to: at + 1, name: `${unit.name} per ${under.name}` };
}

function symbolAt(scan: Scan, index: number): Unit | undefined {
  if (!scan.isWord(index)) return undefined;
  const word = scan.word(index);
  return (word === 0 ? undefined : BY_WORD.get(word)) ?? BY_SYMBOL.get(scan.textOf(index));
}

/** "lb-ft" */
function readFootPound(scan: Scan, unit: UnitMention): UnitMention {
  if (unit.name !== 'pound' && unit.name !== 'foot') return unit;
  if (!scan.isHyphen(unit.to)) return unit;
  const other = unitAt(scan, unit.to + 1)?.name;
  const isTorque = (unit.name === 'pound' && other === 'foot') || (unit.name === 'foot' && other === 'pound');
  return isTorque ? { to: unit.to + 2, name: 'foot pound-force' } : unit;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** "20 (kg)" in tables. */
function readBracketed(scan: Scan, index: number): UnitMention | null {
  const close = BRACKETS[String.fromCharCode(scan.code(index))];
  if (!close || scan.length(index) !== 1 || !scan.isWord(index + 1)) return null;
  if (scan.code(index + 2) !== close.charCodeAt(0) || scan.length(index + 1) < 2) return null;
  if (scan.code(index) === OPEN && scan.code(index + 2) !== OPEN + 1) return null;
  const unit = BY_SYMBOL.get(scan.textOf(index + 1));
  return unit ? { to: index + 3, name: unit.name } : null;
}
