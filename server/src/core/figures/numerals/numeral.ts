/** A number as printed, before its unit is parsed. */
export interface Numeral {
  /** Index after the numeral. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** Size of the last printed place if the number is probably rounded (scale word, decimals); otherwise 0. */
  readonly roundingUnit: number;
  /** Power of ten of the scale word; 0 if there is none. In "5 to 10 million", the 5 takes it over. */
  readonly scale: number;
  /** Whether it is in digits without grouping, decimals or scale, as in years and labels. */
  readonly isPlainInteger: boolean;
  readonly isSpelledOut: boolean;
  /** Whether it is a fraction in words below one ("a third"), which is never exact. */
  readonly isFraction: boolean;
  /** Whether it is a plural that counts by itself: "dozens". */
  readonly isVague: boolean;
}

/** What is printed beside a numeral: next to money, "m" is a million and "t" a trillion. */
export type NumeralContext = 'money' | 'other';

/** Creates a numeral. All have the same properties in the same order, so that V8 keeps property access monomorphic. */
export function createNumeral(to: number, value: number, rest: Partial<Numeral> = PLAIN_WORDS): Numeral {
  const {
    max = value,
    roundingUnit = 0,
    scale = 0,
    isPlainInteger = false,
    isSpelledOut = true,
    isFraction = false,
    isVague = false,
  } = rest;
  return { to, min: value, max, roundingUnit, scale, isPlainInteger, isSpelledOut, isFraction, isVague };
}

const PLAIN_WORDS: Partial<Numeral> = {};
