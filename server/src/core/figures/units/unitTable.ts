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

const unit = (
  name: string,
  dimension: Dimension,
  base: string,
  factor: number,
  words: string,
  symbols = '',
  offset = 0,
): Unit => ({ name, dimension, base, factor, words, symbols, offset });

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
  unit('second', 'duration', 'second', 1, 'second sec secs', 's sec secs'),
  unit('millisecond', 'duration', 'second', 1e-3, 'millisecond', 'ms msec'),
  unit('microsecond', 'duration', 'second', 1e-6, 'microsecond', 'μs µs'),
  unit('nanosecond', 'duration', 'second', 1e-9, 'nanosecond', 'ns'),
  unit('minute', 'duration', 'second', 60, 'minute min mins', 'min mins'),
  unit('hour', 'duration', 'second', 3600, 'hour hr hrs', 'h hr hrs'),
  unit('day', 'duration', 'second', 86_400, 'day'),
  unit('night', 'duration', 'night', 1, 'night'),
  unit('week', 'duration', 'second', 604_800, 'week wk wks'),
  unit('fortnight', 'duration', 'second', 1_209_600, 'fortnight'),
  unit('month', 'duration', 'month', 1, 'month mth mths'),
  unit('quarter', 'duration', 'month', 3, ''),
  unit('year', 'duration', 'month', 12, 'year yr yrs', 'yr yrs'),
  unit('decade', 'duration', 'month', 120, 'decade'),
  unit('century', 'duration', 'month', 1200, 'century centuries'),
  unit('millennium', 'duration', 'month', 12_000, 'millennium millennia'),

  unit('metre', 'length', 'metre', 1, 'metre meter', 'm'),
  unit('kilometre', 'length', 'metre', 1000, 'kilometre kilometer kilometers km kms klick', 'km kms KM Km'),
  unit('centimetre', 'length', 'metre', 0.01, 'centimetre centimeter cm cms', 'cm cms'),
  unit('millimetre', 'length', 'metre', 0.001, 'millimetre millimeter mm', 'mm'),
  unit('micrometre', 'length', 'metre', 1e-6, 'micrometre micrometer micron', 'μm µm'),
  unit('nanometre', 'length', 'metre', 1e-9, 'nanometre nanometer', 'nm'),
  unit('inch', 'length', 'metre', INCH, 'inch inches', ''),
  unit('foot', 'length', 'metre', FOOT, 'foot feet ft', 'ft'),
  unit('yard', 'length', 'metre', YARD, 'yard yd yds', 'yd yds'),
  unit('mile', 'length', 'metre', MILE, 'mile', 'mi'),
  unit('nautical mile', 'length', 'metre', 1852, ''),
  unit('furlong', 'length', 'metre', 201.168, 'furlong'),
  unit('light year', 'length', 'metre', 9_460_730_472_580_800, 'lightyear'),

  unit('gram', 'mass', 'gram', 1, 'gram gramme', 'g gm gms'),
  unit('kilogram', 'mass', 'gram', 1000, 'kilogram kilogramme kilo kg kgs', 'kg kgs KG Kg'),
  unit('milligram', 'mass', 'gram', 1e-3, 'milligram milligramme mg', 'mg'),
  unit('microgram', 'mass', 'gram', 1e-6, 'microgram microgramme', 'μg µg mcg'),
  unit('tonne', 'mass', 'gram', 1e6, 'tonne', 't'),
  unit('metric ton', 'mass', 'gram', 1e6, '', 'mt MT'),
  unit('kilotonne', 'mass', 'gram', 1e9, 'kilotonne', ''),
  unit('megatonne', 'mass', 'gram', 1e12, 'megatonne', 'Mt'),
  unit('gigatonne', 'mass', 'gram', 1e15, 'gigatonne', 'Gt'),
  unit('ton', 'mass', 'gram', 2000 * POUND * 1000, 'ton'),
  unit('long ton', 'mass', 'gram', 2240 * POUND * 1000, ''),
  unit('short ton', 'mass', 'gram', 2000 * POUND * 1000, ''),
  unit('kiloton', 'mass', 'gram', 2e6 * POUND * 1000, 'kiloton'),
  unit('megaton', 'mass', 'gram', 2e9 * POUND * 1000, 'megaton'),
  unit('pound', 'mass', 'gram', POUND * 1000, 'pound lb lbs', 'lb lbs'),
  unit('ounce', 'mass', 'gram', (POUND * 1000) / 16, 'ounce oz', 'oz'),
  unit('stone', 'mass', 'gram', 14 * POUND * 1000, ''),
  unit('carat', 'mass', 'gram', 0.2, 'carat', 'ct'),

  unit('degree Celsius', 'temperature', 'kelvin', 1, 'celsius centigrade celcius centigrate', '', 273.15),
  unit('degree Fahrenheit', 'temperature', 'kelvin', 5 / 9, 'fahrenheit farenheit', '', 273.15 - (32 * 5) / 9),
  unit('kelvin', 'temperature', 'kelvin', 1, 'kelvin kelvins'),

  unit('kilometre per hour', 'speed', 'metre per second', 1000 / 3600, 'kph kmph kmh', 'kph kmph kmh KPH'),
  unit('mile per hour', 'speed', 'metre per second', MILE / 3600, 'mph', 'mph MPH'),
  unit('knot', 'speed', 'metre per second', 1852 / 3600, 'knot', 'kn kt kts'),

  unit('square metre', 'area', 'square metre', 1, '', 'sqm'),
  unit('square kilometre', 'area', 'square metre', 1e6, '', 'sqkm'),
  unit('square centimetre', 'area', 'square metre', 1e-4, ''),
  unit('square millimetre', 'area', 'square metre', 1e-6, ''),
  unit('square mile', 'area', 'square metre', MILE ** 2, ''),
  unit('square yard', 'area', 'square metre', YARD ** 2, ''),
  unit('square foot', 'area', 'square metre', FOOT ** 2, '', 'sqft'),
  unit('square inch', 'area', 'square metre', INCH ** 2, ''),
  unit('hectare', 'area', 'square metre', 1e4, 'hectare', 'ha'),
  unit('acre', 'area', 'square metre', 4840 * YARD ** 2, 'acre', 'ac'),

  unit('litre', 'volume', 'litre', 1, 'litre liter', 'l L ltr'),
  unit('millilitre', 'volume', 'litre', 1e-3, 'millilitre milliliter', 'ml mL'),
  unit('centilitre', 'volume', 'litre', 1e-2, 'centilitre centiliter', 'cl'),
  unit('hectolitre', 'volume', 'litre', 100, 'hectolitre hectoliter', 'hl'),
  unit('cubic metre', 'volume', 'litre', 1000, '', 'cbm'),
  unit('cubic kilometre', 'volume', 'litre', 1e12, ''),
  unit('cubic centimetre', 'volume', 'litre', 1e-3, '', 'cc'),
  unit('cubic foot', 'volume', 'litre', FOOT ** 3 * 1000, ''),
  unit('cubic yard', 'volume', 'litre', YARD ** 3 * 1000, ''),
  unit('cubic inch', 'volume', 'litre', INCH ** 3 * 1000, ''),
  unit('cubic mile', 'volume', 'litre', MILE ** 3 * 1000, ''),
  unit('gallon', 'volume', 'litre', GALLON * 1000, 'gallon', 'gal'),
  unit('imperial gallon', 'volume', 'litre', 4.54609, ''),
  unit('quart', 'volume', 'litre', GALLON * 250, 'quart', 'qt'),
  unit('pint', 'volume', 'litre', GALLON * 125, 'pint'),
  unit('fluid ounce', 'volume', 'litre', (GALLON * 1000) / 128, ''),
  unit('tablespoon', 'volume', 'litre', (GALLON * 1000) / 256, 'tablespoon tbsp', 'tbsp'),
  unit('teaspoon', 'volume', 'litre', (GALLON * 1000) / 768, 'teaspoon tsp', 'tsp'),
  unit('barrel', 'volume', 'litre', 42 * GALLON * 1000, 'barrel bbl bbls', 'bbl bbls'),

  unit('joule', 'energy', 'joule', 1, 'joule', 'J'),
  unit('kilojoule', 'energy', 'joule', 1e3, 'kilojoule', 'kJ'),
  unit('megajoule', 'energy', 'joule', 1e6, 'megajoule', 'MJ'),
  unit('calorie', 'energy', 'calorie', 1, 'calorie'),
  unit('kilocalorie', 'energy', 'calorie', 1000, 'kilocalorie', 'kcal'),
  unit('watt hour', 'energy', 'joule', 3600, '', 'Wh'),
  unit('kilowatt hour', 'energy', 'joule', 3.6e6, 'kwh', 'kWh KWh KWH kwh'),
  unit('megawatt hour', 'energy', 'joule', 3.6e9, 'mwh', 'MWh'),
  unit('gigawatt hour', 'energy', 'joule', 3.6e12, 'gwh', 'GWh'),
  unit('terawatt hour', 'energy', 'joule', 3.6e15, 'twh', 'TWh'),
  unit('british thermal unit', 'energy', 'joule', 1055.05585262, '', 'Btu BTU'),

  unit('watt', 'power', 'watt', 1, 'watt', 'W'),
  unit('kilowatt', 'power', 'watt', 1e3, 'kilowatt', 'kW KW'),
  unit('megawatt', 'power', 'watt', 1e6, 'megawatt', 'MW'),
  unit('gigawatt', 'power', 'watt', 1e9, 'gigawatt', 'GW'),
  unit('terawatt', 'power', 'watt', 1e12, 'terawatt', 'TW'),
  unit('horsepower', 'power', 'watt', 550 * FOOT * POUND * STANDARD_GRAVITY, 'horsepower hp bhp', 'hp HP bhp BHP'),

  unit('hertz', 'frequency', 'hertz', 1, 'hertz', 'Hz HZ'),
  unit('kilohertz', 'frequency', 'hertz', 1e3, 'kilohertz', 'kHz KHz'),
  unit('megahertz', 'frequency', 'hertz', 1e6, 'megahertz', 'MHz'),
  unit('gigahertz', 'frequency', 'hertz', 1e9, 'gigahertz', 'GHz'),

  unit('bit', 'data', 'byte', 1 / 8, 'bit'),
  unit('byte', 'data', 'byte', 1, 'byte'),
  unit('kilobyte', 'data', 'byte', 1e3, 'kilobyte', 'KB kB'),
  unit('megabyte', 'data', 'byte', 1e6, 'megabyte', 'MB'),
  unit('gigabyte', 'data', 'byte', 1e9, 'gigabyte', 'GB'),
  unit('terabyte', 'data', 'byte', 1e12, 'terabyte', 'TB'),
  unit('megabit', 'data', 'byte', 125e3, 'megabit', 'Mb'),
  unit('gigabit', 'data', 'byte', 125e6, 'gigabit', 'Gb'),
  unit('megabit per second', 'rate', 'byte per second', 125e3, 'mbps', 'Mbps'),
  unit('gigabit per second', 'rate', 'byte per second', 125e6, 'gbps', 'Gbps'),
  unit('megapixel', 'count', 'pixel', 1e6, 'megapixel', 'MP'),
  unit('pixel', 'count', 'pixel', 1, 'pixel', 'px'),

  unit('degree', 'angle', 'degree', 1, ''),
  unit('turn', 'angle', 'degree', 360, ''),
  unit('pascal', 'pressure', 'pascal', 1, 'pascal', 'Pa'),
  unit('hectopascal', 'pressure', 'pascal', 100, 'hectopascal', 'hPa'),
  unit('kilopascal', 'pressure', 'pascal', 1000, 'kilopascal', 'kPa'),
  unit('megapascal', 'pressure', 'pascal', 1e6, 'megapascal', 'MPa'),
  unit('gigapascal', 'pressure', 'pascal', 1e9, 'gigapascal', 'GPa'),
  unit('millibar', 'pressure', 'pascal', 100, 'millibar', 'mbar mb'),
  unit('pound per square inch', 'pressure', 'pascal', (POUND * STANDARD_GRAVITY) / INCH ** 2, 'psi', 'psi PSI'),
  unit('volt', 'voltage', 'volt', 1, 'volt', 'V'),
  unit('kilovolt', 'voltage', 'volt', 1000, 'kilovolt', 'kV'),
  unit('ampere', 'current', 'ampere', 1, 'ampere amp', ''),
  unit('newton', 'force', 'newton', 1, 'newton', ''),
  unit('decibel', 'sound', 'decibel', 1, 'decibel', 'dB'),
  unit('kilopound per square inch', 'pressure', 'pascal', (1000 * POUND * STANDARD_GRAVITY) / INCH ** 2, '', 'ksi'),
  unit('barrel per day', 'rate', 'litre per second', (42 * GALLON * 1000) / 86_400, 'bpd', 'bpd BPD'),
  unit('ampere hour', 'charge', 'ampere hour', 1, '', 'Ah'),
  unit('milliampere hour', 'charge', 'ampere hour', 1e-3, '', 'mAh mAHr'),
  unit('mile per gallon', 'rate', 'mile per gallon', 1, 'mpg', 'mpg MPG'),
  unit('revolution per minute', 'rate', 'revolution per minute', 1, 'rpm', 'rpm RPM'),
  unit('frame per second', 'rate', 'frame per second', 1, 'fps', 'fps FPS'),
  unit('foot pound-force', 'energy', 'foot pound-force', 1, '', ''),

  unit('percent', 'share', 'share', 0.01, ''),
  unit('percentage point', 'share', 'point', 0.01, ''),
  unit('basis point', 'share', 'point', 0.0001, ''),
  unit('dozen', 'count', 'count', 12, ''),
];
