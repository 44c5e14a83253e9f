import type { TextSpan } from '../text/index.ts';
import type { FigureKind } from './figure.ts';
import type { Numeral } from './numerals/numeral.ts';

/** A number with its currency, unit or hyphenated noun, before sentence context is applied. */
export interface Quantity {
  /** First token of the figure's span; `to` is the index after its last. */
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly numeral: Numeral;
  /** Null for a bare number, whose kind depends on the sentence. */
  readonly kind: FigureKind | null;
  readonly unit: string;
  readonly counted: readonly string[];
  readonly noun: TextSpan | null;
  /** Whether the quantity is a hyphenated adjective: "27-nation". */
  readonly isHyphenatedAdjective: boolean;
}
