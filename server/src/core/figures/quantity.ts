import type { TextSpan } from '../text/index.ts';
import type { FigureKind } from './figure.ts';
import type { Numeral } from './numerals/numeral.ts';

/** A number with what is printed at it: currency, unit, hyphenated noun. Not yet its place in the sentence. */
export interface Quantity {
  /** Tokens [from, to) of the figure's span. */
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly numeral: Numeral;
  /** Null for a bare number, whose kind the sentence decides. */
  readonly kind: FigureKind | null;
  readonly unit: string;
  readonly counted: readonly string[];
  readonly noun: TextSpan | null;
  /** A hyphenated adjective: "27-nation". */
  readonly isHyphenatedAdjective: boolean;
}
