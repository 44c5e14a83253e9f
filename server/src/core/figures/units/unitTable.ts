/** Units of one dimension can be converted to each other. Power and a few others have no figure kind of their own. */
export type Dimension =
  | 'duration'
  | 'length'
  | 'mass'
  | 'temperature'
  | 'speed'
  | 'area'
  | 'volume'
  | 'energy'
  | 'power'
  | 'frequency'
  | 'data'
  | 'angle'
  | 'pressure'
  | 'voltage'
  | 'current'
  | 'charge'
  | 'force'
  | 'sound'
  | 'share'
  | 'count'
  | 'rate';

export interface Unit {
  /** Canonical name: singular, British spelling ("kilometre"). */
  readonly name: string;
  readonly dimension: Dimension;
  /** Number of base units in one of this unit; exact by definition if the unit has an exact definition. */
  readonly factor: number;
  /** Zero point of a temperature scale: base = value * factor + offset. */
  readonly offset?: number;
  /** Units convert only if they have the same base, because a month has no fixed number of days. */
  readonly base: string;
  /** Words in lower case, singular. The plural in -s is added; other plurals are listed. */
  readonly words: string;
  /** Abbreviations as printed, case-sensitive. */
  readonly symbols: string;
}

/** How articles print a unit, and the zero point of a temperature scale. */
type UnitOptions = Partial<Pick<Unit, 'words' | 'symbols' | 'offset'>>;

function defineUnit(
  name: string,
  dimension: Dimension,
  base: string,
  factor: number,
  { words = '', symbols = '', offset = 0 }: UnitOptions = {},
): Unit {
  return { name, dimension, base, factor, words, symbols, offset };
}

// International yard and pound agreement of 1959: 1 yd = 0.9144 m, 1 lb = 0.45359237 kg.
const INCH = 0.0254;

const FOOT = 0.3048;

const YARD = 0.9144;

const MILE = 1609.344;

const POUND = 0.45359237;

// US liquid gallon: 231 cubic inches. Imperial gallon: 4.54609 l. "Gallon" by itself is the US one. Oil barrel: 42 US gallons.
const GALLON = 231 * INCH ** 3;

const STANDARD_GRAVITY = 9.80665;

export const UNITS: readonly Unit[] = [
  defineUnit('second', 'duration', 'second', 1, { words: 'second sec secs', symbols: 's sec secs' }),
  defineUnit('millisecond', 'duration', 'second', 1e-3, { words: 'millisecond', symbols: 'ms msec' }),
  defineUnit('microsecond', 'duration', 'second', 1e-6, { words: 'microsecond', symbols: 'μs µs' }),
  defineUnit('nanosecond', 'duration', 'second', 1e-9, { words: 'nanosecond', symbols: 'ns' }),
  defineUnit('minute', 'duration', 'second', 60, { words: 'minute min mins', symbols: 'min mins' }),
  defineUnit('hour', 'duration', 'second', 3600, { words: 'hour hr hrs', symbols: 'h hr hrs' }),
  defineUnit('day', 'duration', 'second', 86_400, { words: 'day' }),
  defineUnit('night', 'duration', 'night', 1, { words: 'night' }),
  defineUnit('week', 'duration', 'second', 604_800, { words: 'week wk wks' }),
  defineUnit('fortnight', 'duration', 'second', 1_209_600, { words: 'fortnight' }),
  defineUnit('month', 'duration', 'month', 1, { words: 'month mth mths' }),
  defineUnit('quarter', 'duration', 'month', 3),
  defineUnit('year', 'duration', 'month', 12, { words: 'year yr yrs', symbols: 'yr yrs' }),
  defineUnit('decade', 'duration', 'month', 120, { words: 'decade' }),
  defineUnit('century', 'duration', 'month', 1200, { words: 'century centuries' }),
  defineUnit('millennium', 'duration', 'month', 12_000, { words: 'millennium millennia' }),

  defineUnit('metre', 'length', 'metre', 1, { words: 'metre meter', symbols: 'm' }),
  defineUnit('kilometre', 'length', 'metre', 1000, {
    words: 'kilometre kilometer kilometers km kms klick',
    symbols: 'km kms KM Km',
  }),
  defineUnit('centimetre', 'length', 'metre', 0.01, { words: 'centimetre centimeter cm cms', symbols: 'cm cms' }),
  defineUnit('millimetre', 'length', 'metre', 0.001, { words: 'millimetre millimeter mm', symbols: 'mm' }),
  defineUnit('micrometre', 'length', 'metre', 1e-6, { words: 'micrometre micrometer micron', symbols: 'μm µm' }),
  defineUnit('nanometre', 'length', 'metre', 1e-9, { words: 'nanometre nanometer', symbols: 'nm' }),
  defineUnit('inch', 'length', 'metre', INCH, { words: 'inch inches' }),
  defineUnit('foot', 'length', 'metre', FOOT, { words: 'foot feet ft', symbols: 'ft' }),
  defineUnit('yard', 'length', 'metre', YARD, { words: 'yard yd yds', symbols: 'yd yds' }),
  defineUnit('mile', 'length', 'metre', MILE, { words: 'mile', symbols: 'mi' }),
  defineUnit('nautical mile', 'length', 'metre', 1852),
  defineUnit('furlong', 'length', 'metre', 201.168, { words: 'furlong' }),
  defineUnit('light year', 'length', 'metre', 9_460_730_472_580_800, { words: 'lightyear' }),

  defineUnit('gram', 'mass', 'gram', 1, { words: 'gram gramme', symbols: 'g gm gms' }),
  defineUnit('kilogram', 'mass', 'gram', 1000, { words: 'kilogram kilogramme kilo kg kgs', symbols: 'kg kgs KG Kg' }),
  defineUnit('milligram', 'mass', 'gram', 1e-3, { words: 'milligram milligramme mg', symbols: 'mg' }),
  defineUnit('microgram', 'mass', 'gram', 1e-6, { words: 'microgram microgramme', symbols: 'μg µg mcg' }),
  defineUnit('tonne', 'mass', 'gram', 1e6, { words: 'tonne', symbols: 't' }),
  defineUnit('metric ton', 'mass', 'gram', 1e6, { symbols: 'mt MT' }),
  defineUnit('kilotonne', 'mass', 'gram', 1e9, { words: 'kilotonne' }),
  defineUnit('megatonne', 'mass', 'gram', 1e12, { words: 'megatonne', symbols: 'Mt' }),
  defineUnit('gigatonne', 'mass', 'gram', 1e15, { words: 'gigatonne', symbols: 'Gt' }),
  defineUnit('ton', 'mass', 'gram', 2000 * POUND * 1000, { words: 'ton' }),
  defineUnit('long ton', 'mass', 'gram', 2240 * POUND * 1000),
  defineUnit('short ton', 'mass', 'gram', 2000 * POUND * 1000),
  defineUnit('kiloton', 'mass', 'gram', 2e6 * POUND * 1000, { words: 'kiloton' }),
  defineUnit('megaton', 'mass', 'gram', 2e9 * POUND * 1000, { words: 'megaton' }),
  defineUnit('pound', 'mass', 'gram', POUND * 1000, { words: 'pound lb lbs', symbols: 'lb lbs' }),
  defineUnit('ounce', 'mass', 'gram', (POUND * 1000) / 16, { words: 'ounce oz', symbols: 'oz' }),
  defineUnit('stone', 'mass', 'gram', 14 * POUND * 1000),
  defineUnit('carat', 'mass', 'gram', 0.2, { words: 'carat', symbols: 'ct' }),

  defineUnit('degree Celsius', 'temperature', 'kelvin', 1, {
    words: 'celsius centigrade celcius centigrate',
    offset: 273.15,
  }),
  defineUnit('degree Fahrenheit', 'temperature', 'kelvin', 5 / 9, {
    words: 'fahrenheit farenheit',
    offset: 273.15 - (32 * 5) / 9,
  }),
  defineUnit('kelvin', 'temperature', 'kelvin', 1, { words: 'kelvin kelvins' }),

  defineUnit('kilometre per hour', 'speed', 'metre per second', 1000 / 3600, {
    words: 'kph kmph kmh',
    symbols: 'kph kmph kmh KPH',
  }),
  defineUnit('mile per hour', 'speed', 'metre per second', MILE / 3600, { words: 'mph', symbols: 'mph MPH' }),
  defineUnit('knot', 'speed', 'metre per second', 1852 / 3600, { words: 'knot', symbols: 'kn kt kts' }),

  defineUnit('square metre', 'area', 'square metre', 1, { symbols: 'sqm' }),
  defineUnit('square kilometre', 'area', 'square metre', 1e6, { symbols: 'sqkm' }),
  defineUnit('square centimetre', 'area', 'square metre', 1e-4),
  defineUnit('square millimetre', 'area', 'square metre', 1e-6),
  defineUnit('square mile', 'area', 'square metre', MILE ** 2),
  defineUnit('square yard', 'area', 'square metre', YARD ** 2),
  defineUnit('square foot', 'area', 'square metre', FOOT ** 2, { symbols: 'sqft' }),
  defineUnit('square inch', 'area', 'square metre', INCH ** 2),
  defineUnit('hectare', 'area', 'square metre', 1e4, { words: 'hectare', symbols: 'ha' }),
  defineUnit('acre', 'area', 'square metre', 4840 * YARD ** 2, { words: 'acre', symbols: 'ac' }),

  defineUnit('litre', 'volume', 'litre', 1, { words: 'litre liter', symbols: 'l L ltr' }),
  defineUnit('millilitre', 'volume', 'litre', 1e-3, { words: 'millilitre milliliter', symbols: 'ml mL' }),
  defineUnit('centilitre', 'volume', 'litre', 1e-2, { words: 'centilitre centiliter', symbols: 'cl' }),
  defineUnit('hectolitre', 'volume', 'litre', 100, { words: 'hectolitre hectoliter', symbols: 'hl' }),
  defineUnit('cubic metre', 'volume', 'litre', 1000, { symbols: 'cbm' }),
  defineUnit('cubic kilometre', 'volume', 'litre', 1e12),
  defineUnit('cubic centimetre', 'volume', 'litre', 1e-3, { symbols: 'cc' }),
  defineUnit('cubic foot', 'volume', 'litre', FOOT ** 3 * 1000),
  defineUnit('cubic yard', 'volume', 'litre', YARD ** 3 * 1000),
  defineUnit('cubic inch', 'volume', 'litre', INCH ** 3 * 1000),
  defineUnit('cubic mile', 'volume', 'litre', MILE ** 3 * 1000),
  defineUnit('gallon', 'volume', 'litre', GALLON * 1000, { words: 'gallon', symbols: 'gal' }),
  defineUnit('imperial gallon', 'volume', 'litre', 4.54609),
  defineUnit('quart', 'volume', 'litre', GALLON * 250, { words: 'quart', symbols: 'qt' }),
  defineUnit('pint', 'volume', 'litre', GALLON * 125, { words: 'pint' }),
  defineUnit('fluid ounce', 'volume', 'litre', (GALLON * 1000) / 128),
  defineUnit('tablespoon', 'volume', 'litre', (GALLON * 1000) / 256, { words: 'tablespoon tbsp', symbols: 'tbsp' }),
  defineUnit('teaspoon', 'volume', 'litre', (GALLON * 1000) / 768, { words: 'teaspoon tsp', symbols: 'tsp' }),
  defineUnit('barrel', 'volume', 'litre', 42 * GALLON * 1000, { words: 'barrel bbl bbls', symbols: 'bbl bbls' }),

  defineUnit('joule', 'energy', 'joule', 1, { words: 'joule', symbols: 'J' }),
  defineUnit('kilojoule', 'energy', 'joule', 1e3, { words: 'kilojoule', symbols: 'kJ' }),
  defineUnit('megajoule', 'energy', 'joule', 1e6, { words: 'megajoule', symbols: 'MJ' }),
  defineUnit('calorie', 'energy', 'calorie', 1, { words: 'calorie' }),
  defineUnit('kilocalorie', 'energy', 'calorie', 1000, { words: 'kilocalorie', symbols: 'kcal' }),
  defineUnit('watt hour', 'energy', 'joule', 3600, { symbols: 'Wh' }),
  defineUnit('kilowatt hour', 'energy', 'joule', 3.6e6, { words: 'kwh', symbols: 'kWh KWh KWH kwh' }),
  defineUnit('megawatt hour', 'energy', 'joule', 3.6e9, { words: 'mwh', symbols: 'MWh' }),
  defineUnit('gigawatt hour', 'energy', 'joule', 3.6e12, { words: 'gwh', symbols: 'GWh' }),
  defineUnit('terawatt hour', 'energy', 'joule', 3.6e15, { words: 'twh', symbols: 'TWh' }),
  defineUnit('british thermal unit', 'energy', 'joule', 1055.05585262, { symbols: 'Btu BTU' }),

  defineUnit('watt', 'power', 'watt', 1, { words: 'watt', symbols: 'W' }),
  defineUnit('kilowatt', 'power', 'watt', 1e3, { words: 'kilowatt', symbols: 'kW KW' }),
  defineUnit('megawatt', 'power', 'watt', 1e6, { words: 'megawatt', symbols: 'MW' }),
  defineUnit('gigawatt', 'power', 'watt', 1e9, { words: 'gigawatt', symbols: 'GW' }),
  defineUnit('terawatt', 'power', 'watt', 1e12, { words: 'terawatt', symbols: 'TW' }),
  defineUnit('horsepower', 'power', 'watt', 550 * FOOT * POUND * STANDARD_GRAVITY, {
    words: 'horsepower hp bhp',
    symbols: 'hp HP bhp BHP',
  }),

  defineUnit('hertz', 'frequency', 'hertz', 1, { words: 'hertz', symbols: 'Hz HZ' }),
  defineUnit('kilohertz', 'frequency', 'hertz', 1e3, { words: 'kilohertz', symbols: 'kHz KHz' }),
  defineUnit('megahertz', 'frequency', 'hertz', 1e6, { words: 'megahertz', symbols: 'MHz' }),
  defineUnit('gigahertz', 'frequency', 'hertz', 1e9, { words: 'gigahertz', symbols: 'GHz' }),

  defineUnit('bit', 'data', 'byte', 1 / 8, { words: 'bit' }),
  defineUnit('byte', 'data', 'byte', 1, { words: 'byte' }),
  defineUnit('kilobyte', 'data', 'byte', 1e3, { words: 'kilobyte', symbols: 'KB kB' }),
  defineUnit('megabyte', 'data', 'byte', 1e6, { words: 'megabyte', symbols: 'MB' }),
  defineUnit('gigabyte', 'data', 'byte', 1e9, { words: 'gigabyte', symbols: 'GB' }),
  defineUnit('terabyte', 'data', 'byte', 1e12, { words: 'terabyte', symbols: 'TB' }),
  defineUnit('megabit', 'data', 'byte', 125e3, { words: 'megabit', symbols: 'Mb' }),
  defineUnit('gigabit', 'data', 'byte', 125e6, { words: 'gigabit', symbols: 'Gb' }),
  defineUnit('megabit per second', 'rate', 'byte per second', 125e3, { words: 'mbps', symbols: 'Mbps' }),
  defineUnit('gigabit per second', 'rate', 'byte per second', 125e6, { words: 'gbps', symbols: 'Gbps' }),
  defineUnit('megapixel', 'count', 'pixel', 1e6, { words: 'megapixel', symbols: 'MP' }),
  defineUnit('pixel', 'count', 'pixel', 1, { words: 'pixel', symbols: 'px' }),

  defineUnit('degree', 'angle', 'degree', 1),
  defineUnit('turn', 'angle', 'degree', 360),
  defineUnit('pascal', 'pressure', 'pascal', 1, { words: 'pascal', symbols: 'Pa' }),
  defineUnit('hectopascal', 'pressure', 'pascal', 100, { words: 'hectopascal', symbols: 'hPa' }),
  defineUnit('kilopascal', 'pressure', 'pascal', 1000, { words: 'kilopascal', symbols: 'kPa' }),
  defineUnit('megapascal', 'pressure', 'pascal', 1e6, { words: 'megapascal', symbols: 'MPa' }),
  defineUnit('gigapascal', 'pressure', 'pascal', 1e9, { words: 'gigapascal', symbols: 'GPa' }),
  defineUnit('millibar', 'pressure', 'pascal', 100, { words: 'millibar', symbols: 'mbar mb' }),
  defineUnit('pound per square inch', 'pressure', 'pascal', (POUND * STANDARD_GRAVITY) / INCH ** 2, {
    words: 'psi',
    symbols: 'psi PSI',
  }),
  defineUnit('volt', 'voltage', 'volt', 1, { words: 'volt', symbols: 'V' }),
  defineUnit('kilovolt', 'voltage', 'volt', 1000, { words: 'kilovolt', symbols: 'kV' }),
  defineUnit('ampere', 'current', 'ampere', 1, { words: 'ampere amp' }),
  defineUnit('newton', 'force', 'newton', 1, { words: 'newton' }),
  defineUnit('decibel', 'sound', 'decibel', 1, { words: 'decibel', symbols: 'dB' }),
  defineUnit('kilopound per square inch', 'pressure', 'pascal', (1000 * POUND * STANDARD_GRAVITY) / INCH ** 2, {
    symbols: 'ksi',
  }),
  defineUnit('barrel per day', 'rate', 'litre per second', (42 * GALLON * 1000) / 86_400, {
    words: 'bpd',
    symbols: 'bpd BPD',
  }),
  defineUnit('ampere hour', 'charge', 'ampere hour', 1, { symbols: 'Ah' }),
  defineUnit('milliampere hour', 'charge', 'ampere hour', 1e-3, { symbols: 'mAh mAHr' }),
  defineUnit('mile per gallon', 'rate', 'mile per gallon', 1, { words: 'mpg', symbols: 'mpg MPG' }),
  defineUnit('revolution per minute', 'rate', 'revolution per minute', 1, { words: 'rpm', symbols: 'rpm RPM' }),
  defineUnit('frame per second', 'rate', 'frame per second', 1, { words: 'fps', symbols: 'fps FPS' }),
  defineUnit('foot pound-force', 'energy', 'foot pound-force', 1),

  defineUnit('percent', 'share', 'share', 0.01),
  defineUnit('percentage point', 'share', 'point', 0.01),
  defineUnit('basis point', 'share', 'point', 0.0001),
  defineUnit('dozen', 'count', 'count', 12),
];
