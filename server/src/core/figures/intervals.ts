import type { Figure, Modifier } from './figure.ts';

/**
 * What a printed number allows: the one table behind `Figure.interval`.
 *
 * | printed | value | interval |
 * | --- | --- | --- |
 * | plain integer ("512", "two hundred") | 512 | 512 to 512 |
 * | decimals or a scale word ("3.5%", "€10 billion") | as printed | half of the last printed place to both sides |
 * | half, third, quarter … of something | the fraction | 5% to both sides: nobody counts out "a third" |
 * | range ("5–10", "between 5 and 10") | 5 to 10 | 5 to 10 |
 * | plural that counts ("dozens", "tens of thousands") | one to ten times the word | the same |
 * | couple of, few, several before hundred, dozen … | 2, 2 to 5, 3 to 9 times the word | the same |
 * | about, around, some, roughly, or so, ~ | as printed | 10% to both sides |
 * | nearly, almost, close to | as printed | 10% below, up to the number |
 * | just over, little more than | as printed | the number, up to 10% above |
 * | just under, little less than | as printed | 10% below, up to the number |
 * | more than, over, at least, or more, -plus, + | as printed | from the number, open above |
 * | less than, under, at most, up to, as many as | as printed | open below, up to the number |
 *
 * The 10% is a hand-set reading of news usage ("about 600" for 612, "nearly 5,000" for 4,700).
 */
export type Bound = 'exact' | 'about' | 'nearly' | 'over' | 'justOver' | 'under' | 'justUnder';

export const MODIFIER_OF: Readonly<Record<Bound, Modifier>> = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  over: 'over',
  justOver: 'over',
  under: 'under',
  justUnder: 'under',
};

/** Relative tolerance of "about". */
const ABOUT = 0.1;

/** Relative tolerance of a spelled-out fraction. Hand-set, not measured. */
const FRACTION = 0.05;

/** Multiples that vague words before a scale or "dozen" stand for: minimum and maximum. */
export const VAGUE_MULTIPLES: Readonly<Record<string, readonly [number, number]>> = {
  couple: [2, 2],
  few: [2, 5],
  several: [3, 9],
  many: [1, 10],
};

/** Ratio of the maximum to the minimum of a bare plural: "hundreds" is 100 to 1,000. Hand-set, not measured. */
export const VAGUE_REACH = 10;

/**
 * Returns the interval of a printed value.
 * @param place rounding unit: the size of the last printed place, 0 if exact
 * @param spoken whether the value is a spelled-out fraction
 */
export function intervalOf(value: Figure['value'], bound: Bound, place: number, spoken: boolean): Figure['interval'] {
  const { min, max } = value;
  switch (bound) {
    case 'exact': {
      if (min !== max) return value;
      const slack = spoken ? Math.abs(min) * FRACTION : place / 2;
      if (slack === 0) return value;
      return { min: tidy(min - slack), max: tidy(max + slack) };
    }
    case 'about':
      return { min: less(min), max: more(max) };
    case 'nearly':
    case 'justUnder':
      return { min: less(min), max };
    case 'justOver':
      return { min, max: more(max) };
    case 'over':
      return { min, max: null };
    case 'under':
      return { min: null, max };
  }
}

function less(value: number): number {
  return tidy(value - Math.abs(value) * ABOUT);
}

function more(value: number): number {
  return tidy(value + Math.abs(value) * ABOUT);
}

/**
 * Rounds off floating-point noise. Integers and short decimals are returned as they are, because toPrecision is slow.
 */
function tidy(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  for (let size = 10; size <= 10_000; size *= 10) {
    const whole = value * size;
    if (Number.isSafeInteger(whole) && whole / size === value) return value;
  }
  return Number(value.toPrecision(15));
}
