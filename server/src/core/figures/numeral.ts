import { WordMap, WordSet, wordId } from '../text/vocabulary.ts';
import { VAGUE_MULTIPLES, VAGUE_REACH } from './intervals.ts';
import { type Literal, readLiteral, vulgarFraction } from './literals.ts';
import {
  DOZEN_WORDS,
  HUNDRED_WORDS,
  NEGATIVE_WORDS,
  ORDINAL_UNIT_WORDS,
  PLURAL_DENOMINATORS,
  SCALE_WORDS,
  SHORT_SCALES,
  SINGLE_DENOMINATORS,
  TEEN_WORDS,
  TENS_WORDS,
  UNIT_WORDS,
  VAGUE_PLURALS,
} from './numberWords.ts';
import { readWordOrdinal } from './ordinals.ts';
import { type Scan, STOP, W } from './scan.ts';

/** A number as printed, before its unit. */
export interface Numeral {
  /** Token behind it. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** Size of the last printed place where rounding is likely (scale words, decimals), else 0. */
  readonly place: number;
  /** Power of ten of the scale word, 0 when there is none: "5 to 10 million" lends it to the 5. */
  readonly scale: number;
  /** Digits without grouping, decimals or scale: years and labels look like this. */
  readonly plain: boolean;
  readonly words: boolean;
  /** Less than a whole in words, "a third": never exact. */
  readonly fraction: boolean;
  /** A plural that counts by itself, "dozens". */
  readonly vague: boolean;
}

const numeral = (to: number, value: number, rest: Partial<Numeral> = {}): Numeral => ({
  to,
  min: value,
  max: value,
  place: 0,
  scale: 0,
  plain: false,
  words: true,
  fraction: false,
  vague: false,
  ...rest,
});

const QUARTER = wordId('quarter');
const VAGUE_WORDS = new WordMap<readonly [number, number]>(Object.entries(VAGUE_MULTIPLES));
const OVER = wordId('over');

/** Reads the number that begins at the token, in digits or words; null when none does. */
export function readNumeral(scan: Scan, index: number, money = false): Numeral | null {
  if (!scan.inside(index)) return null;
  if (isDigits(scan, index)) return readDigits(scan, index, money);
  const word = scan.word(index);
  if (word === 0) return null;
  if (NEGATIVE_WORDS.has(word)) {
    const at = scan.isHyphen(index + 1) ? index + 2 : index + 1;
    if (NEGATIVE_WORDS.has(scan.word(at))) return null;
    const positive = readNumeral(scan, at, money);
    return positive && positive.min === positive.max ? { ...positive, min: -positive.min, max: -positive.max } : null;
  }
  if (word === W.a || word === W.an) return readArticle(scan, index);
  if (word === W.half || word === QUARTER) return readHalf(scan, index, index);
  const vague = VAGUE_PLURALS.get(word);
  if (vague !== undefined) return readVaguePlural(scan, index, vague);
  const multiple = VAGUE_WORDS.get(word);
  if (multiple) return readVagueMultiple(scan, index, multiple);
  if (HUNDRED_WORDS.has(word) || SCALE_WORDS.get(word) !== undefined || DOZEN_WORDS.has(word)) return null;
  return readOneOver(scan, index, word) ?? readWords(scan, index, null);
}

function isDigits(scan: Scan, index: number): boolean {
  return (
    scan.isNumber(index) ||
    vulgarFraction(scan, index) !== 0 ||
    (scan.code(index) === STOP && scan.isNumber(index + 1) && scan.glued(index + 1))
  );
}

function readDigits(scan: Scan, index: number, money: boolean): Numeral | null {
  const literal = readLiteral(scan, index);
  if (!literal) return null;
  const { to } = literal;
  const place = literal.decimals > 0 ? 10 ** -literal.decimals : 0;
  const plain = { words: false, plain: literal.plain, place, fraction: false };
  // "2-million" and "10 million"; a hyphen before the scale belongs to an adjective.
  const at = scan.isHyphen(to) && SCALE_WORDS.get(scan.word(to + 1)) !== undefined ? to + 1 : to;
  const word = scan.word(at);
  if (word !== 0) {
    const isGlued = at === to && scan.glued(at);
    const power = SCALE_WORDS.get(word);
    if (power !== undefined && !isGlued) return readWords(scan, at, literal);
    if (HUNDRED_WORDS.has(word) && !isGlued) return readWords(scan, at, literal);
    if (DOZEN_WORDS.has(word) && !isGlued) return numeral(at + 1, literal.value * 12, { words: false });
  }
  const short = readShortScale(scan, to, literal, money);
  if (short) return short;
  const over = literal.value === 1 ? readDenominator(scan, to, 1, true) : null;
  if (over) return over;
  const half = readAndFraction(scan, to, literal.value);
  if (half) return numeral(half.to, half.value, { words: false });
  return numeral(to, literal.value, plain);
}

/** "10k", "$5m", "€10bn", "1,674,200.5 M": letters that stand for a scale, glued or (but for lone letters) apart. */
function readShortScale(scan: Scan, to: number, literal: Literal, money: boolean): Numeral | null {
  if (!scan.isWord(to) || scan.length(to) > 4) return null;
  const isGlued = scan.glued(to);
  const printed = scan.textOf(to);
  let power = SHORT_SCALES.get(printed);
  // "$5m": lower-case m and t are metres and tonnes elsewhere.
  if (power === undefined && printed === 'm' && (money || isMillionsOf(scan, to))) power = 6;
  if (power === undefined && printed === 't' && money && isGlued) power = 12;
  if (power === undefined) return null;
  const next = scan.code(to + 1);
  if (to + 1 < scan.limit && scan.glued(to + 1) && (scan.isNumber(to + 1) || next === 47 || next === 39)) return null;
  if (!isGlued && printed.length === 1 && !APART.has(printed) && !money) return null;
  // "16K resolution" and "4K": a label of size, not four thousand.
  if (printed === 'K' && isGlued && !money && literal.value < 10) return null;
  return scaled(literal, power, to + 1);
}

/** Lone letters that stand for a scale apart from the digits too: "8 B people". */
const APART = new Set(['k', 'M', 'B']);

/** "10m people": the plural behind shows that no metres are meant. */
function isMillionsOf(scan: Scan, to: number): boolean {
  if (!scan.glued(to) || !scan.isWord(to + 1) || scan.glued(to + 1)) return false;
  const next = scan.lower(to + 1);
  return MILLIONS_OF.has(scan.word(to + 1)) || (next.length > 4 && next.endsWith('ers'));
}
const MILLIONS_OF = new WordSet(`
  people users customers visitors viewers views downloads copies passengers tourists jobs homes households vehicles cars
  barrels tonnes tons doses votes followers members subscribers students children patients shares units bottles tickets
  euros dollars pounds hectares acres litres cubic
`);

function scaled(literal: Literal, power: number, to: number): Numeral {
  const value = literal.fraction ? literal.value * 10 ** power : Number(`${literal.decimalText}e${power}`);
  return numeral(to, value, { words: false, place: 10 ** (power - literal.decimals), scale: power });
}

/**
 * Cardinal words: groups of hundreds, each closed by a scale. A `start` in digits takes the place of the first group
 * ("3 hundred and 21", "2.5 million").
 */
function readWords(scan: Scan, index: number, start: Literal | null): Numeral | null {
  let total = 0;
  let group = start ? start.value : 0;
  let any = start !== null;
  let lastScale = Number.POSITIVE_INFINITY;
  let place = 0;
  let scale = 0;
  let to = index;
  /** True right behind "hundred" or a scale: only there "and" joins. */
  let open = false;
  let hundreds = false;
  /** What stood before the last "and", 0 when none did. */
  let beforeAnd = 0;
  let exact: string | null = start ? start.decimalText : null;
  for (let at = index; at < scan.limit; ) {
    let next = at;
    if (any && at > index) {
      if (scan.isDash(at) && at + 1 < scan.limit && scan.glued(at) === scan.glued(at + 1)) next = at + 1;
      else if (scan.word(at) === W.and && open) next = at + 1;
    }
    const joined = next !== at;
    const word = scan.word(next);
    const small = word === 0 ? undefined : (UNIT_WORDS.get(word) ?? TEEN_WORDS.get(word) ?? TENS_WORDS.get(word));
    if (small !== undefined) {
      if (joined && scan.word(at) === W.and && !joinsHundred(scan, next, small)) break;
      if (joined && scan.word(at) === W.and && isNumerator(scan, next, small)) break;
      const isUnit = small < 10;
      const free = group % 100 === 0 && (group === 0 || hundreds);
      const behindTens = isUnit && small > 0 && group % 100 >= 20 && group % 10 === 0;
      if (!(free || behindTens) || (any && small === 0) || (any && total === 0 && group === 0)) break;
      if (exact !== null && !hundreds && total === 0) break;
      if (joined && scan.word(at) === W.and) beforeAnd = total + group;
      group += small;
      open = false;
    } else if (word !== 0 && HUNDRED_WORDS.has(word) && group >= 1 && group < 100 && !hundreds) {
      group = start && exact !== null && total === 0 ? Number(`${exact}e2`) : group * 100;
      hundreds = true;
      open = true;
    } else {
      const power = word === 0 ? undefined : SCALE_WORDS.get(word);
      if (power === undefined) {
        const digits = readInnerDigits(scan, next, joined, open, hundreds, group);
        if (digits === null) break;
        group += digits;
        at = next + 1;
        to = at;
        open = false;
        continue;
      }
      const factor = 10 ** power;
      if (group === 0) {
        // "lakh crore", "thousand billion": a scale of a scale.
        if (!open || total === 0 || power <= Math.log10(lastScale) - 1e-9) break;
        total *= factor;
      } else {
        if (factor >= lastScale) break;
        total += exact !== null && total === 0 && !hundreds ? Number(`${exact}e${power}`) : group * factor;
      }
      place = 10 ** (power - (start && scale === 0 ? start.decimals : 0));
      scale = power;
      lastScale = factor;
      group = 0;
      hundreds = false;
      open = true;
      exact = null;
    }
    any = true;
    at = next + 1;
    to = at;
  }
  if (!any || to === index) return null;
  const value = total + group;
  if (group !== 0) place = 0;
  const isWords = start === null;
  if (isWords && DOZEN_WORDS.has(scan.word(to))) return numeral(to + 1, value * 12);
  const over = readDenominator(scan, to, value, isWords, beforeAnd);
  const short =
    isWords && scale === 0 && scan.isWord(to) && !scan.glued(to) ? SHORT_SCALES.get(scan.textOf(to)) : undefined;
  if (short !== undefined && scan.length(to) > 1) {
    return numeral(to + 1, value * 10 ** short, { place: 10 ** short, scale: short });
  }
  if (over) return over;
  const point = isWords ? readPoint(scan, to) : null;
  if (point) {
    const text = `${value}.${point.digits}`;
    const power = SCALE_WORDS.get(scan.word(point.to));
    if (power !== undefined) {
      return numeral(point.to + 1, Number(`${text}e${power}`), {
        place: 10 ** (power - point.digits.length),
        scale: power,
      });
    }
    return numeral(point.to, Number(text), { place: 10 ** -point.digits.length });
  }
  const half = readAndFraction(scan, to, value);
  if (half) {
    const power = SCALE_WORDS.get(scan.word(half.to));
    const hasPower = power !== undefined && scan.word(half.to) !== 0;
    if (scale > 0) {
      // "three million and a half": the fraction is one of the scale, unless a scale of its own follows.
      const sum = total + half.fraction * 10 ** (hasPower ? power : scale);
      return numeral(hasPower ? half.to + 1 : half.to, sum, { words: isWords, scale, place: 10 ** (scale - 1) });
    }
    if (!hasPower) return numeral(half.to, half.value, { words: isWords });
    return numeral(half.to + 1, half.value * 10 ** power, { place: 10 ** (power - 1), scale: power, words: isWords });
  }
  return numeral(to, value, { words: isWords, place: group === 0 ? place : 0, scale: group === 0 ? scale : 0 });
}

/** "two hundred and fifty", but not "two hundred and one was hurt": what follows must not begin a count of its own. */
function joinsHundred(scan: Scan, index: number, value: number): boolean {
  return value !== 1 || !STARTS_OWN_CLAUSE.has(scan.word(index + 1));
}
const STARTS_OWN_CLAUSE = new WordSet('of person man woman');

/** "and three quarters", "and one half": a fraction of its own follows. */
function isNumerator(scan: Scan, index: number, value: number): boolean {
  const at = scan.isHyphen(index + 1) ? index + 2 : index + 1;
  const word = scan.word(at);
  if (word === 0 || value > 9) return false;
  return (value === 1 ? SINGLE_DENOMINATORS : PLURAL_DENOMINATORS).get(word) !== undefined;
}

/** Digits inside words: "3 hundred and 21", "4 thousand 3 hundred". */
function readInnerDigits(
  scan: Scan,
  index: number,
  joined: boolean,
  open: boolean,
  hundreds: boolean,
  group: number,
): number | null {
  if (!open || !scan.isNumber(index) || scan.length(index) > 3) return null;
  const after = scan.code(index + 1);
  if (index + 1 < scan.limit && scan.glued(index + 1) && (after === STOP || after === 44 || scan.isDash(index + 1)))
    return null;
  const value = Number(scan.textOf(index));
  if (hundreds) return joined && value > 0 && value < 100 && group % 100 === 0 ? value : null;
  return HUNDRED_WORDS.has(scan.word(index + 1)) && !joined && value > 0 && value < 10 ? value : null;
}

interface Point {
  readonly to: number;
  readonly digits: string;
}

/** "one one-hundredth", "one one hundred fifth" */
function readOneOver(scan: Scan, index: number, word: number): Numeral | null {
  if (word !== W.one || scan.word(index + 1) !== W.one) return null;
  const under = readWordOrdinal(scan, index + 1);
  return under && under.value >= 100 ? numeral(under.to, 1 / under.value, { fraction: true }) : null;
}

/** "five point five" */
function readPoint(scan: Scan, index: number): Point | null {
  if (scan.word(index) !== W.point) return null;
  let digits = '';
  let to = index + 1;
  for (; digits.length < 9; to++) {
    const digit = UNIT_WORDS.get(scan.word(to));
    if (digit === undefined || scan.word(to) === 0) break;
    digits += digit;
  }
  return digits ? { to, digits } : null;
}

/** "two-thirds", "one eighth", "a twenty-first", "three quarters"; `value` is the numerator already read. */
function readDenominator(scan: Scan, to: number, value: number, words: boolean, beforeAnd = 0): Numeral | null {
  if (!words || value < 1 || !Number.isInteger(value)) return null;
  if (scan.word(to) === OVER && value === 1) {
    const under = readNumeral(scan, to + 1);
    return under && under.min > 1 && !scan.isWord(under.to)
      ? numeral(under.to, value / under.min, { fraction: true })
      : null;
  }
  const at = scan.isDash(to) && to + 1 < scan.limit && scan.glued(to) === scan.glued(to + 1) ? to + 1 : to;
  const word = scan.word(at);
  if (word === 0) return null;
  const plural = PLURAL_DENOMINATORS.get(word);
  if (plural !== undefined && value > 1) {
    // "two hundred and fifty-four hundredths" is 200.54, "one hundred thirty fifths" 100/35.
    const part = value - beforeAnd;
    if (beforeAnd > 0 && plural >= 100 && part < plural) return numeral(at + 1, beforeAnd + part / plural);
    const tens = value % 100;
    const compound = beforeAnd === 0 && value > 100 && tens >= 20 && tens % 10 === 0 && plural < 10;
    return withScale(scan, at + 1, compound ? (value - tens) / (tens + plural) : value / plural);
  }
  if (value !== 1) return null;
  const single = SINGLE_DENOMINATORS.get(word);
  if (single !== undefined && !(word === QUARTER && isQuarterOfYear(scan, at)))
    return withScale(scan, at + 1, 1 / single);
  // "one twenty-fifth"
  const tens = TENS_WORDS.get(word);
  const hyphen = scan.isHyphen(at + 1) ? at + 2 : at + 1;
  const unit = tens === undefined ? undefined : ORDINAL_UNIT_WORDS.get(scan.word(hyphen));
  return tens !== undefined && unit !== undefined ? numeral(hyphen + 1, 1 / (tens + unit), { fraction: true }) : null;
}

/** "three quarters of a million", "three quarters million" */
function withScale(scan: Scan, to: number, value: number): Numeral {
  const ofA = scan.word(to) === W.of && (scan.word(to + 1) === W.a || scan.word(to + 1) === W.an) ? to + 2 : to;
  const power = SCALE_WORDS.get(scan.word(ofA));
  return power === undefined || scan.word(ofA) === 0
    ? numeral(to, value, { fraction: true })
    : numeral(ofA + 1, value * 10 ** power, { scale: power, place: 10 ** (power - 1) });
}

interface AndFraction {
  readonly to: number;
  readonly value: number;
  readonly fraction: number;
}

/** "one and a half", "forty two and a third", "five and three quarters", "one-and-a-half". */
function readAndFraction(scan: Scan, to: number, whole: number): AndFraction | null {
  let at = to;
  const hyphens = scan.isHyphen(at);
  if (hyphens) at++;
  if (scan.word(at) !== W.and) return null;
  at++;
  const step = () => {
    if (hyphens && scan.isHyphen(at)) at++;
  };
  step();
  const vulgar = vulgarFraction(scan, at);
  if (vulgar) return { to: at + 1, value: whole + vulgar, fraction: vulgar };
  const word = scan.word(at);
  const article = word === W.a || word === W.an || word === W.one;
  const numerator = article ? 1 : UNIT_WORDS.get(word);
  if (word === 0 || numerator === undefined || numerator === 0) return null;
  at++;
  if (scan.isHyphen(at)) at++;
  const tens = TENS_WORDS.get(scan.word(at));
  if (tens !== undefined && scan.word(at) !== 0) return null;
  const denominator = (numerator === 1 ? SINGLE_DENOMINATORS : PLURAL_DENOMINATORS).get(scan.word(at));
  if (denominator === undefined || scan.word(at) === 0) return null;
  // "two and a third man": an ordinal, when a noun follows other than the counted one; halves and quarters are safe.
  return { to: at + 1, value: whole + numerator / denominator, fraction: numerator / denominator };
}

/** "a hundred", "a dozen", "a third", "a quarter million", "a few dozen", "a couple of hundred", "a twenty-first". */
function readArticle(scan: Scan, index: number): Numeral | null {
  let at = index + 1;
  if (scan.isHyphen(at)) at++;
  const word = scan.word(at);
  if (word === 0) return null;
  const multiple = VAGUE_WORDS.get(word);
  if (multiple) return readVagueMultiple(scan, at, multiple);
  if (DOZEN_WORDS.has(word)) return numeral(at + 1, 12);
  if (word === W.half || word === QUARTER) return readHalf(scan, index, at);
  if (HUNDRED_WORDS.has(word) || SCALE_WORDS.get(word) !== undefined) {
    const one: Literal = { to: at, value: 1, decimals: 0, plain: false, fraction: false, decimalText: '1' };
    const read = readWords(scan, at, one);
    if (!read) return null;
    const over = readDenominator(scan, read.to, 2, true);
    if (over && read.min > 1) return numeral(over.to, (read.min * over.min) / 2, { fraction: true });
    return { ...read, words: true };
  }
  const single = SINGLE_DENOMINATORS.get(word);
  if (single !== undefined) {
    return isFractionContext(scan, index, at) ? withScale(scan, at + 1, 1 / single) : null;
  }
  if (TENS_WORDS.get(word) === undefined) return null;
  const over = readDenominator(scan, at, 1, true);
  return over && over.to > at + 1 && isFractionContext(scan, index, over.to - 1) ? over : null;
}

/** "a third of", "by a fifth", "nearly a quarter"; elsewhere "a third" counts the order ("scored a third"). */
function isFractionContext(scan: Scan, index: number, last: number): boolean {
  const next = scan.word(last + 1);
  if (next === W.of) return true;
  if (SHARE_CUES.has(scan.word(index - 1))) return true;
  if (index === scan.floor && last + 1 >= scan.limit) return true;
  return MORE.has(next);
}
const SHARE_CUES = new WordSet('by about nearly almost than around roughly over under only just up down is least to');
const MORE = new WordSet('more less fewer');

/** "the third quarter", "a quarter ago": three months, no fourth part. */
function isQuarterOfYear(scan: Scan, at: number): boolean {
  return !(scan.word(at + 1) === W.of || SHARE_CUES.has(scan.word(at - 2)) || scan.word(at - 1) === 0);
}

/**
 * "half a million", "half an hour", "half-dozen", "half of the", "a half", "quarter million", "a quarter of". `from` is the
 * first token of the numeral (an article), `at` the word half or quarter.
 */
function readHalf(scan: Scan, from: number, at: number): Numeral | null {
  const word = scan.word(at);
  const value = word === W.half ? 0.5 : 0.25;
  let next = at + 1;
  const hyphen = scan.isHyphen(next);
  if (hyphen) next++;
  const article = scan.word(next) === W.a || scan.word(next) === W.an;
  const behind = article && !hyphen ? next + 1 : next;
  const following = scan.word(behind);
  if (following !== 0) {
    if (DOZEN_WORDS.has(following)) return numeral(behind + 1, 12 * value);
    const power = SCALE_WORDS.get(following);
    if (power !== undefined)
      return numeral(behind + 1, value * 10 ** power, { scale: power, place: 10 ** (power - 1) });
    if (HUNDRED_WORDS.has(following)) return numeral(behind + 1, value * 100);
    if (HALVED_UNITS.has(following) && (article || hyphen)) return numeral(behind, value);
  }
  const before = scan.word(from - 1);
  if (hyphen || HALF_PARTS.has(before)) return null;
  if (scan.word(next) === W.of) return withScale(scan, next, value);
  const shares = SHARE_CUES.has(before) || BY_HALF.has(before);
  if (word === QUARTER) return shares && from !== at ? numeral(next, value, { fraction: true }) : null;
  if (shares || HALF_OF.has(scan.word(next))) return numeral(next, value, { fraction: true });
  if (from !== at && (HALVED_UNITS.has(scan.word(next)) || scan.word(next) === TURN)) return numeral(next, value);
  if (from !== at && next >= scan.limit) return numeral(next, value, { fraction: true });
  return null;
}
const TURN = wordId('turn');
const HALVED_UNITS = new WordSet(`
  hour minute second day week month year century decade mile kilometre kilometer metre meter inch foot pint litre liter
  gallon acre hectare tonne ton pound kilo kilogram ounce teaspoon tablespoon marathon
`);
const HALF_OF = new WordSet('the its their his her our my your that those these all');
const BY_HALF = new WordSet('by almost nearly');
const HALF_PARTS = new WordSet('first second other better opening latter in this that each top bottom my his her');

/** "dozens", "hundreds of thousands" */
function readVaguePlural(scan: Scan, index: number, least: number): Numeral | null {
  if (scan.word(index + 1) === W.of) {
    const power = VAGUE_PLURALS.get(scan.word(index + 2));
    if (power !== undefined && power >= 1000) {
      return numeral(index + 3, least * power, { max: least * power * VAGUE_REACH, vague: true });
    }
  }
  // "scores" is mostly a verb or points, "tens" never stands alone.
  if (least === 10) return null;
  if (least === 20 && scan.word(index + 1) !== W.of) return null;
  return numeral(index + 1, least, { max: least * VAGUE_REACH, vague: true });
}

/** "a few dozen", "several hundred", "a couple of thousand": only before a word that counts. */
function readVagueMultiple(scan: Scan, index: number, [least, most]: readonly [number, number]): Numeral | null {
  const at = scan.word(index + 1) === W.of ? index + 2 : index + 1;
  const word = scan.word(at);
  if (word === 0) return null;
  const power = SCALE_WORDS.get(word);
  const factor = DOZEN_WORDS.has(word) ? 12 : HUNDRED_WORDS.has(word) ? 100 : power === undefined ? 0 : 10 ** power;
  if (factor === 0) return null;
  return numeral(at + 1, least * factor, { max: most * factor, vague: true });
}

/** Words that can begin a numeral, but for the articles, which begin one only before the second list. */
export const NUMERAL_STARTERS = new WordSet(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety half quarter tens dozens scores hundreds thousands
  millions billions trillions lakhs crores couple few several many minus negative
  twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold
`);
export const AFTER_ARTICLE = new WordSet(`
  hundred thousand million billion trillion lakh crore dozen half quarter third fourth fifth sixth seventh eighth ninth
  tenth hundredth thousandth millionth billionth trillionth couple few twentieth thirtieth fortieth fiftieth twenty thirty
  forty fifty sixty seventy eighty ninety eleventh twelfth
`);
