/** A number as printed, before its unit. */
export interface Numeral {
  /** Token behind it. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** Size of the last printed place where rounding is likely (scale words, decimals), else 0. */
  readonly roundingUnit: number;
  /** Power of ten of the scale word, 0 when there is none: "5 to 10 million" lends it to the 5. */
  readonly scale: number;
  /** Digits without grouping, decimals or scale: years and labels look like this. */
  readonly isPlainInteger: boolean;
  readonly isSpelledOut: boolean;
  /** Less than a whole in words, "a third": never exact. */
  readonly fraction: boolean;
  /** A plural that counts by itself, "dozens". */
  readonly isVague: boolean;
}

/** Every numeral has one shape, so that the readers stay fast. */
export function createNumeral(to: number, value: number, rest: Partial<Numeral> = PLAIN_WORDS): Numeral {
  const {
    max = value,
    roundingUnit = 0,
    scale = 0,
    isPlainInteger = false,
    isSpelledOut = true,
    fraction = false,
    isVague = false,
  } = rest;
  return { to, min: value, max, roundingUnit, scale, isPlainInteger, isSpelledOut, fraction, isVague };
}

const PLAIN_WORDS: Partial<Numeral> = {};
