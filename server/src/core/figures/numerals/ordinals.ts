import {
  HUNDRED_WORDS,
  NOUNS_IN_ING,
  ORDINAL_ROUND_WORDS,
  ORDINAL_SCALE_WORDS,
  ORDINAL_UNIT_WORDS,
  PHRASE_ENDS,
  SCALE_WORDS,
  singular,
  TEEN_WORDS,
  TENS_WORDS,
  type TokenWindow,
  UNIT_WORDS,
  WORD_ID,
} from '../../syntax/index.ts';
import { COMMA, type TextSpan, textSpan, WordMap, WordSet, wordId } from '../../text/index.ts';
import { isAdverb, isNumberWord } from '../context/nounPhraseWords.ts';

/** A position in a sequence: "14th", "second night". */
export interface Ordinal {
  readonly to: number;
  readonly value: number;
}

const SUFFIXES = new WordMap<(value: number) => boolean>([
  ['st', (value) => value % 10 === 1 && value % 100 !== 11],
  ['nd', (value) => value % 10 === 2 && value % 100 !== 12],
  ['rd', (value) => value % 10 === 3 && value % 100 !== 13],
  ['th', () => true],
]);

const SECOND = wordId('second');

const FIRST = wordId('first');

/** Words that can start an ordinal in words. */
export const ORDINAL_STARTERS = `
  first second third fourth fifth sixth seventh eighth ninth nineth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
  hundredth thousandth millionth
`;

/** Words before an ordinal in idioms without a position: "at first", "second to none", "first of all", "first aid". */
const BEFORE_IDIOM = new WordSet('at split per every any');

const AFTER_FIRST = new WordSet('aid hand lady ladies minister and thing things');

/** "first-hand", "third-rate", "second-guess" */
/** "third world countries" */
const WORLD = wordId('world');

const WAR = wordId('war');

const HYPHEN_IDIOMS = new WordSet('hand rate class guess guessing born generation person party degree string ever');

const OF_ALL = wordId('all');

const NONE = wordId('none');

/** Parses an ordinal in digits: "14th", "1st". Null if the token is not one. */
export function parseDigitOrdinal(window: TokenWindow, index: number): Ordinal | null {
  const at = index + 1;
  if (!window.isWord(at) || !window.followsWithoutSpace(at) || window.length(index) > 6) return null;
  const fits = SUFFIXES.get(window.word(at));
  const value = Number(window.textOf(index));
  if (!fits || window.word(at) === 0 || !fits(value)) return null;
  return { to: at + 1, value };
}

/**
 * Parses an ordinal in words: "second", "twenty-first", "two hundredth", "one hundred twenty-fifth". Null if there is
 * none.
 */
export function parseWordOrdinal(window: TokenWindow, index: number): Ordinal | null {
  const word = window.word(index);
  if (word === 0) return null;
  const single = ORDINAL_UNIT_WORDS.get(word) ?? ORDINAL_ROUND_WORDS.get(word) ?? ORDINAL_SCALE_WORDS.get(word);
  if (single !== undefined) return isIdiom(window, index, word) ? null : { to: index + 1, value: single };
  if (word !== WORD_ID.a && !isNumberWord(window, index)) return null;
  let total = 0;
  let group = word === WORD_ID.a ? 1 : 0;
  for (let at = word === WORD_ID.a ? index + 1 : index; at < index + 10; at++) {
    if (at > index && window.isJoiningHyphen(at)) continue;
    const next = window.word(at);
    if (next === 0) return null;
    if (next === WORD_ID.and && at > index) continue;
    const last = ORDINAL_UNIT_WORDS.get(next) ?? ORDINAL_ROUND_WORDS.get(next);
    if (last !== undefined) return group % 10 === 0 && group > 0 ? { to: at + 1, value: total + group + last } : null;
    const scale = ORDINAL_SCALE_WORDS.get(next);
    // "a millionth" is a fraction.
    if (scale !== undefined) return total + group > 1 ? { to: at + 1, value: total + group * scale } : null;
    const small = UNIT_WORDS.get(next) ?? TEEN_WORDS.get(next) ?? TENS_WORDS.get(next);
    if (small !== undefined) {
      // "one one hundredth" starts another number.
      if (group % 10 !== 0 || (small > 9 && group % 100 !== 0)) return null;
      group += small;
    } else if (HUNDRED_WORDS.has(next)) group *= 100;
    else {
      const power = SCALE_WORDS.get(next);
      if (power === undefined) return null;
      total += group * 10 ** power;
      group = 0;
    }
  }
  return null;
}

function isIdiom(window: TokenWindow, index: number, word: number): boolean {
  const before = window.word(index - 1);
  const after = window.word(index + 1);
  if (word === SECOND && (before === WORD_ID.a || BEFORE_IDIOM.has(before)))
    return BEFORE_IDIOM.has(before) || isTime(window, index);
  if (BEFORE_IDIOM.has(before) && before !== 0) return true;
  if (word === FIRST) {
    // "the plan first surfaced" is an adverb.
    if (
      PAST.has(after) ||
      (window.isWord(index + 1) && window.lower(index + 1).endsWith('ed') && endsAfter(window, index + 2))
    )
      return true;
    return (
      AFTER_FIRST.has(after) ||
      (after === WORD_ID.of && window.word(index + 2) === OF_ALL) ||
      window.code(index + 1) === COMMA
    );
  }
  if (window.isJoiningHyphen(index + 1) && HYPHEN_IDIOMS.has(window.word(index + 2))) return true;
  if (after === WORLD && (word === FIRST || window.word(index + 2) !== WAR)) return true;
  return word === SECOND && after === WORD_ID.to && window.word(index + 2) === NONE;
}

const PAST = new WordSet('began met came took went saw said told got made became ran spoke appeared');

function endsAfter(window: TokenWindow, index: number): boolean {
  return !window.isWord(index) || PHRASE_ENDS.has(window.word(index));
}

/** Whether "second" is a unit of time: "a second" at the end of a phrase is often a moment. */
function isTime(window: TokenWindow, index: number): boolean {
  return !window.isWord(index + 1) || PHRASE_ENDS.has(window.word(index + 1));
}

const EVER = wordId('ever');

/** Adjectives that end the phrase without a noun: "their eighth straight". */
const NO_THINGS = new WordSet('straight consecutive successive running best largest biggest highest lowest overall');

/** Nouns that end their phrase because a clause follows. */
const HEADS = new WordSet('time times day night week month year quarter round place half');

/** Parses the noun that an ordinal orders: "second [night]", "14th [consecutive victory]". Null if there is none. */
export function parseOrdered(window: TokenWindow, index: number): { head: string; noun: TextSpan } | null {
  // "the first-ever prize"
  if (window.isJoiningHyphen(index) && window.word(index + 1) === EVER) return parseOrdered(window, index + 2);
  // "first-quarter earnings"
  if (window.isJoiningHyphen(index) && window.isWord(index + 1)) {
    const noun = textSpan(window.text, window.tokens.start[index + 1]!, window.tokens.end[index + 1]!);
    return { head: singular(window.lower(index + 1)), noun };
  }
  let last = -1;
  for (let at = index; at < index + 6; at++) {
    // "fourth double-digit win"
    if (last === at - 1 && window.isJoiningHyphen(at)) at++;
    if (!window.isWord(at)) break;
    const word = window.word(at);
    if (
      PHRASE_ENDS.has(word) ||
      isNumberWord(window, at) ||
      (at > index && window.followsWithoutSpace(at) && !window.isJoiningHyphen(at - 1))
    )
      break;
    const text = window.lower(at);
    if (isAdverb(text)) {
      if (last >= 0) break;
      continue;
    }
    if (last >= 0 && window.isCapital(at) && !window.isCapital(last)) break;
    const verbal = /(?:ed|ing)$/.test(text) && text.length > 4 && !NOUNS_IN_ING.has(word);
    if (verbal && last >= 0) break;
    // "a third believed that": a verb, not a noun.
    if (verbal && text.endsWith('ed') && endsAfter(window, at + 1)) break;
    last = at;
    if (HEADS.has(word)) break;
  }
  if (last < index || NO_THINGS.has(window.word(last))) return null;
  const noun = textSpan(window.text, window.tokens.start[index]!, window.tokens.end[last]!);
  return { head: singular(window.lower(last)), noun };
}
