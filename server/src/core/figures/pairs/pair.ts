import type { TokenWindow } from '../../syntax/index.ts';
import type { Quantity } from '../quantity.ts';

/** Two quantities that the text combines into one figure. */
export interface QuantityPair {
  readonly quantity: Quantity;
  readonly form: 'range' | 'score' | 'ratio';
  /** Both values as printed. */
  readonly values: readonly [number, number];
}

/** Combines two numbers into a score or ratio. */
export function createScoreOrRatio(first: Quantity, second: Quantity, form: 'score' | 'ratio'): QuantityPair {
  const [a, b] = [first.min, second.min];
  const value = form === 'ratio' ? a / b : 0;
  const quantity: Quantity = {
    ...second,
    from: first.from,
    min: form === 'ratio' ? value : Math.min(a, b),
    max: form === 'ratio' ? value : Math.max(a, b),
    kind: form,
    unit: '',
  };
  return { quantity, form, values: [a, b] };
}

/** Order of the ends in the text: `ascending` requires the smaller end first. */
export type RangeOrder = 'ascending' | 'any';

/** Combines two ends into a range; null if their units or order do not allow it. */
export function createRange(
  window: TokenWindow,
  first: Quantity,
  second: Quantity | null,
  order: RangeOrder,
): QuantityPair | null {
  if (!second || second.min !== second.max || second.numeral.isVague) return null;
  if (first.unit && second.unit && first.unit !== second.unit) return null;
  if (first.kind === 'money' && second.kind !== 'money' && second.kind !== null) return null;
  const isOrdered = order === 'ascending';
  let a = first.min;
  let b = second.min;
  const scale = second.numeral.scale;
  const lends = scale > 0 && first.numeral.scale === 0 && a < 1000 && a < b;
  if (lends && (a < b / 10 ** scale || (!isOrdered && first.kind === null))) a *= 10 ** scale;
  // "$50-100,000": the first end is in thousands as well.
  const shares = isOrdered && scale === 0 && first.numeral.scale === 0 && a < 1000 && b >= 10_000 && b % 1000 === 0;
  if (shares && a * 1000 < b && a * 100 > b / 100) a *= 1000;
  // "19 to 25 cents": the first end is money in the unit of the second.
  if (second.kind === 'money' && first.kind === null && second.min !== second.numeral.min) {
    if (second.numeral.min === second.min * 100) a = a / 100;
    else if (Math.abs(second.numeral.min / 100 - second.min) < 1e-9) a = a / 100;
  }
  b = second.min;
  if (isOrdered && a >= b) return null;
  const unit = second.unit || first.unit;
  const kind = second.kind ?? first.kind;
  const quantity: Quantity = { ...second, from: first.from, min: Math.min(a, b), max: Math.max(a, b), kind, unit };
  return window.inside(first.from) ? { quantity, form: 'range', values: [a, b] } : null;
}
