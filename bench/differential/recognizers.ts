import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
  recognizeTemperature,
} from '@microsoft/recognizers-text-suite';
import type { Mention } from './mention.ts';

interface Result {
  readonly start: number;
  /** Offset of the last character (inclusive). */
  readonly end: number;
  readonly text: string;
  readonly resolution: Readonly<Record<string, string | null>> | null;
}

/** Text in which the currency model, the slowest of all, can find something. */
const MAY_BE_MONEY =
  /[\p{Sc}]|dollar|dlr|euro|pound|sterling|yen|yuan|renminbi|franc|mark|lira|lire|rupee|ruble|rouble|peso|krona|krone|rand|real|won|riyal|rial|dinar|dirham|shekel|cent|cts|penn|pence|ringgit|baht|guilder|[A-Z]{3}/u;

/** Text in which the temperature and dimension models can find something. */
const MAY_BE_MEASURE =
  /\d ?(?:[a-zA-Z°µ]{1,4}\b|"|')|mile|met(?:er|re)|foot|feet|inch|yard|acre|hectare|litre|liter|gallon|barrel|pint|ton|gram|kilo|pound|ounce|degree|celsius|fahrenheit|knot|watt|volt|byte|square|cubic/i;

/** ISO 4217 codes of the currency names for which Recognizers-Text returns no code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  'United States dollar': 'USD',
  Euro: 'EUR',
  'British pound': 'GBP',
  Pound: 'GBP',
  'Pound sterling': 'GBP',
  'Japanese yen': 'JPY',
  'Chinese yuan': 'CNY',
  'Hong Kong dollar': 'HKD',
  'Canadian dollar': 'CAD',
  'Australian dollar': 'AUD',
  Cent: 'USD',
  Pence: 'GBP',
  Penny: 'GBP',
};

/** Units whose value is returned as printed: 19 cents are 19. */
const HUNDREDTH = /cent|penny|pence|paise|kopek|sen$/i;

/** Numbers in digits or words; a result without a number is the name of a unit ("the dollar"). */
const HAS_NUMBER =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|half|third|quarter)/i;

/**
 * Extracts the mentions of the sentence with Recognizers-Text 1.3.1. A number inside a percentage, an amount of money or
 * a measure is excluded.
 */
export function extractRecognizersMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  const add = (results: readonly Result[], type: Mention['type']) => {
    for (const result of results) {
      const end = result.end + 1;
      if (!HAS_NUMBER.test(result.text)) continue;
      if (mentions.some((known) => known.start < end && result.start < known.end)) continue;
      mentions.push({ start: result.start, end, text: result.text, type, ...parseResolution(result, type) });
    }
  };
  add(recognizePercentage(text, Culture.English), 'percent');
  if (MAY_BE_MONEY.test(text)) add(recognizeCurrency(text, Culture.English), 'money');
  if (MAY_BE_MEASURE.test(text)) {
    add(recognizeTemperature(text, Culture.English), 'measure');
    add(recognizeDimension(text, Culture.English), 'measure');
  }
  add(recognizeNumber(text, Culture.English), 'number');
  return mentions;
}

function parseResolution({ resolution }: Result, type: Mention['type']): { value: number | null; unit: string | null } {
  const printed = resolution?.value;
  const value = printed ? Number(printed.replace(/[,%]/g, '')) : Number.NaN;
  const unit = resolution?.unit ?? null;
  if (type === 'money') {
    const factor = unit && HUNDREDTH.test(unit) ? 0.01 : 1;
    const code = resolution?.isoCurrency ?? (unit ? (CURRENCIES[unit] ?? null) : null);
    return { value: toFiniteOrNull(value * factor), unit: code };
  }
  return { value: toFiniteOrNull(value), unit: type === 'measure' && unit ? toCanonicalUnit(unit) : null };
}

const toFiniteOrNull = (value: number) => (Number.isFinite(value) ? value : null);

/** Returns this project's name of the unit: "square kilometre" for "Square kilometer". */
function toCanonicalUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/meter\b/, 'metre')
    .replace(/liter\b/, 'litre')
    .replace(/^square hectometre$/, 'hectare')
    .replace(/^(?:c|celsius)$/, 'degree celsius')
    .replace(/^(?:f|fahrenheit)$/, 'degree fahrenheit');
}
