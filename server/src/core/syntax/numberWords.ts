import { WordMap, WordSet } from '../text/index.ts';

const UNITS = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Scale words with their powers of ten, including Indian English lakh and crore. */
const SCALES: readonly (readonly [string, number])[] = [
  ['thousand', 3],
  ['lakh', 5],
  ['lac', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
];

const counted = (words: readonly string[], from: number, step: number) =>
  words.map((word, i) => [word, from + i * step] as const);

/** Values of the cardinals in one word below a hundred, by word in lower case. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...counted(UNITS, 0, 1),
  ...counted(TEENS, 10, 1),
  ...counted(TENS, 20, 10),
]);
/** Powers of ten by scale word in lower case and the singular. */
export const SCALE_POWERS: ReadonlyMap<string, number> = new Map(SCALES);

/** "one" to "nine", and "zero". */
export const UNIT_WORDS = new WordMap<number>(counted(UNITS, 0, 1));
export const TEEN_WORDS = new WordMap<number>(counted(TEENS, 10, 1));
export const TENS_WORDS = new WordMap<number>([...counted(TENS, 20, 10), ['fourty', 40]]);
/** Powers of ten by scale word; after digits also in the plural ("5 millions"). */
export const SCALE_WORDS = new WordMap<number>([
  ...SCALES,
  ...SCALES.map(([word, power]) => [`${word}s`, power] as const),
]);
export const HUNDRED_WORDS = new WordSet('hundred hundreds');
export const DOZEN_WORDS = new WordSet('dozen dozens doz dozs dz dzs');
/** Multiples in one word: "sixfold". */
export const FOLD_WORDS = new WordMap<number>([
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
]);
export const NEGATIVE_WORDS = new WordSet('minus negative');

/** Powers of ten by abbreviation after digits. Single letters and capitals are checked at each occurrence. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['mn', 6],
  ['mln', 6],
  ['Mln', 6],
  ['MLN', 6],
  ['Bln', 9],
  ['BLN', 9],
  ['mil', 6],
  ['mill', 6],
  ['mio', 6],
  ['MM', 6],
  ['Mn', 6],
  ['MN', 6],
  ['b', 9],
  ['B', 9],
  ['bn', 9],
  ['Bn', 9],
  ['BN', 9],
  ['bln', 9],
  ['bil', 9],
  ['tn', 12],
  ['Tn', 12],
  ['TN', 12],
  ['trn', 12],
  ['tr', 12],
  ['cr', 7],
  ['Cr', 7],
]);

const ORDINAL_UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINAL_TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const ORDINAL_SCALES: readonly (readonly [string, number])[] = [
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
];

/** Values of the ordinals in one word below a hundred, by word in lower case. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...counted(ORDINAL_UNITS, 1, 1),
  ...counted(ORDINAL_TEENS, 10, 1),
  ...counted(ORDINAL_TENS, 20, 10),
]);

/** "first" to "ninth", which can follow "twenty-". */
export const ORDINAL_UNIT_WORDS = new WordMap<number>([...counted(ORDINAL_UNITS, 1, 1), ['nineth', 9]]);
/** "tenth" and higher round ordinals. */
export const ORDINAL_ROUND_WORDS = new WordMap<number>([
  ...counted(ORDINAL_TEENS, 10, 1),
  ...counted(ORDINAL_TENS, 20, 10),
]);
export const ORDINAL_SCALE_WORDS = new WordMap<number>(ORDINAL_SCALES);

const DENOMINATORS: readonly (readonly [string, number])[] = [
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ...counted(ORDINAL_UNITS.slice(4), 5, 1),
  ...counted(ORDINAL_TEENS, 10, 1),
  ...counted(ORDINAL_TENS, 20, 10),
  ...ORDINAL_SCALES,
];
/** Denominators in the singular: "a third", "one eighth". "Second" is never a half. */
export const SINGLE_DENOMINATORS = new WordMap<number>([...DENOMINATORS, ['half', 2]]);
/** Denominators in the plural: "two thirds", "three quarters". */
export const PLURAL_DENOMINATORS = new WordMap<number>([
  ...DENOMINATORS.map(([word, value]) => [`${word}s`, value] as const),
  ['halves', 2],
]);

/** Minimum of plurals that count by themselves; the maximum is ten times as much. */
export const VAGUE_PLURALS = new WordMap<number>([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
