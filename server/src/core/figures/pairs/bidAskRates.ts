import type { TokenWindow } from '../../syntax/index.ts';
import { SLASH } from '../../text/index.ts';
import { parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';

/**
 * Parses the bid and ask rates of a dealer: "1.3055/60", "6.70/60 pct", "421.90/422.40 crowns". Returns null for
 * anything else with a slash or hyphen.
 */
export function parseBidAskRates(window: TokenWindow, first: Quantity): Quantity | null {
  const { to, numeral } = first;
  const isDash = window.isJoiningHyphen(to);
  if (
    !(window.code(to) === SLASH || isDash) ||
    !window.followsWithoutSpace(to) ||
    !window.isNumber(to + 1) ||
    !window.followsWithoutSpace(to + 1)
  )
    return null;
  const span = isDash ? null : parseStrokeSpan(window, first);
  if (span) return span;
  if (
    first.min !== first.max ||
    numeral.isSpelledOut ||
    numeral.roundingUnit === 0 ||
    numeral.roundingUnit > MAX_RATE_ROUNDING_UNIT
  )
    return null;
  if (first.kind !== null && first.kind !== 'money') return null;
  const second = parseQuantity(window, to + 1);
  if (!second || second.min !== second.max || second.numeral.isSpelledOut) return null;
  const isShort = window.length(to + 1) === 2 && second.numeral.isPlainInteger;
  if (isDash && !isShort) return null;
  const low = first.min;
  // "137.80-85 yen", but not "1.25-30", which would be a range of whole numbers.
  if (
    isDash &&
    ((numeral.roundingUnit > MAX_RATE_ONLY_ROUNDING_UNIT && low < second.numeral.min) ||
      replaceLastDigits(low, second.numeral.min, numeral.roundingUnit) <= low)
  )
    return null;
  const high = isShort ? replaceLastDigits(low, second.numeral.min, numeral.roundingUnit) : second.min;
  // Bid and ask are close together.
  if (!isShort && (second.numeral.roundingUnit !== numeral.roundingUnit || Math.abs(high - low) > low / 10))
    return null;
  return {
    ...second,
    from: first.from,
    min: Math.min(low, high),
    max: Math.max(low, high),
    numeral: { ...numeral, to: second.to },
    kind: second.kind ?? first.kind,
    unit: second.unit || first.unit,
  };
}

/** Parses two counts with grouped thousands, the larger one second: "40,000/45,000 tonnes". */
function parseStrokeSpan(window: TokenWindow, first: Quantity): Quantity | null {
  const isGrouped = (one: Quantity) =>
    !one.numeral.isPlainInteger && !one.numeral.isSpelledOut && one.numeral.roundingUnit === 0 && one.min >= 1000;
  if (!isGrouped(first) || first.kind !== null || first.min !== first.max) return null;
  const second = parseQuantity(window, first.to + 1);
  if (!second || !isGrouped(second) || second.min <= first.min || second.min > first.min * WIDEST_SPAN) return null;
  return { ...second, from: first.from, min: first.min, max: second.max };
}

const WIDEST_SPAN = 2;

/** Rounding unit below which only a rate has so many decimals. */
const MAX_RATE_ONLY_ROUNDING_UNIT = 0.005;

/** Rates have at least two decimals. */
const MAX_RATE_ROUNDING_UNIT = 0.011;

/** Returns the value with its last two digits replaced: 1.3055 and 60 give 1.3060. */
function replaceLastDigits(value: number, end: number, place: number): number {
  const units = Math.round(1 / place);
  const whole = Math.round(value * units);
  return (whole - (whole % 100) + end) / units;
}
