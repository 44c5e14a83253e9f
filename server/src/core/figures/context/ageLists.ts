import { CARDINALS, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA, PERCENT_SIGN, WordSet, wordId } from '../../text/index.ts';
import { parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';
import { endsAge, MAX_AGE } from './bareAge.ts';
import type { PreviousFigure } from './ellipsis.ts';
import { PLURAL_PERSON_NOUNS } from './personNouns.ts';

/** Maximum number of ages after a number that are searched for their unit; bounds the work per number. Hand-set, not measured. */
const MAX_LIST_ITEMS = 8;
/**
 * Returns the unit of an age in a list: "two brothers aged 14 and 16", "the girls, 11, 12 and 14,", "14, 16 and 20 years old",
 * "both 14,". Returns null if the bare number is not in a list of ages.
 */
export function findUnitOfAgeList(
  window: TokenWindow,
  quantity: Quantity,
  previous: PreviousFigure | null,
): string | null {
  const { from, to, min, max } = quantity;
  if (min !== max || window.code(to) === PERCENT_SIGN) return null;
  if (continuesAges(window, quantity, previous)) return previous!.figure.unit;
  if (isAgeOfBoth(window, from, to) || startsListAfterNoun(window, from, to)) return 'year';
  return findUnitAhead(window, to);
}

/** Whether the number is the next item of a list whose previous item is an age without a noun of its own. */
function continuesAges(window: TokenWindow, { from, to }: Quantity, previous: PreviousFigure | null): boolean {
  if (previous?.figure.kind !== 'age' || ENDS_WITH_LETTER.test(previous.figure.text)) return false;
  const item = skipSeparator(window, previous.to);
  if (item !== from) return false;
  if (endsAge(window, to) || (isAnd(window, to) && isItem(window, to + 1))) return true;
  // "boys aged 12 and 15 were held", but "Ode Tarn, 34, and 15 were held"
  const isSecond = isAnd(window, from - 1) && window.code(from - 2) !== COMMA;
  return isSecond && isAfterList(window, to);
}

/** The end of an age that has a unit, after which a number is a count: "34 years old, and 16 others". */
const ENDS_WITH_LETTER = /(?:old|olds|age)$/i;

/** Whether the number is the age of two or more persons: "Ode Tarn and Ida Lume, both 14, were hurt", "two girls, both 14,". */
function isAgeOfBoth(window: TokenWindow, from: number, to: number): boolean {
  if (!BOTH.has(window.word(from - 1)) || window.code(from - 2) !== COMMA) return false;
  if (!window.isCapital(from - 3) && !PLURAL_PERSON_NOUNS.has(window.word(from - 3))) return false;
  return !window.isWord(to) && !window.isDash(to);
}

const BOTH = new WordSet('both each all');

/** Whether the number starts a list of ages right after a plural noun for persons: "two sisters, 6 and 8, were found". */
function startsListAfterNoun(window: TokenWindow, from: number, to: number): boolean {
  if (!PLURAL_PERSON_NOUNS.has(window.word(from - 2)) || window.code(from - 1) !== COMMA) return false;
  const end = findListEnd(window, to);
  return end > to && (endsAge(window, end) || isAfterList(window, end));
}

/** Whether the word at `to` follows a list of ages: "aged 12 and 15 were", "61 and 58 respectively". */
function isAfterList(window: TokenWindow, to: number): boolean {
  return PHRASE_ENDS.has(window.word(to)) || window.word(to) === RESPECTIVELY;
}

const RESPECTIVELY = wordId('respectively');

/** Returns the end of a list of bare ages whose first item ends at `to`; `to` if there is no further item. */
function findListEnd(window: TokenWindow, to: number): number {
  let end = to;
  for (let items = 0; items < MAX_LIST_ITEMS; items++) {
    const next = skipSeparator(window, end);
    if (next === end || !isItem(window, next)) return end;
    end = next + 1;
  }
  return end;
}

/** Returns the unit of the age that ends the list, of which an item ends at `to`: "14-, 16- and 20-year-olds". Null if there is none. */
function findUnitAhead(window: TokenWindow, to: number): string | null {
  let end = to;
  for (let items = 0; items < MAX_LIST_ITEMS; items++) {
    const separator = skipHangingHyphen(window, end);
    let next = skipSeparator(window, separator);
    if (next === separator) return null;
    // "a 14- and a 16-year-old", but "killed five and a 16-year-old"
    if (separator > end && (window.word(next) === WORD_ID.a || window.word(next) === WORD_ID.an)) next++;
    if (!isItem(window, next)) return null;
    const quantity = parseQuantity(window, next);
    if (quantity?.kind === 'age') return separator > end || isOfSeveral(window, quantity) ? quantity.unit : null;
    if (!quantity || quantity.kind !== null) return null;
    end = quantity.to;
  }
  return null;
}

/** Whether an age can be that of several persons: "20 years old", "16-year-olds", "16-year-old girls", but not "3-year-old Lume". */
function isOfSeveral(window: TokenWindow, { from, to }: Quantity): boolean {
  if (!window.isDash(from + 1)) return true;
  return window.word(to - 1) === OLDS || PLURAL_PERSON_NOUNS.has(window.word(to));
}

const OLDS = wordId('olds');

/** Returns the index after a hyphen that stands for the rest of a word: "14-" in "14- and 16-year-olds". */
function skipHangingHyphen(window: TokenWindow, at: number): number {
  if (!window.isDash(at) || !window.followsWithoutSpace(at)) return at;
  return window.isWord(at + 1) && window.followsWithoutSpace(at + 1) ? at : at + 1;
}

/** Returns the index after a comma, "and" or "or", or a comma with one of them; `at` if there is none. */
function skipSeparator(window: TokenWindow, at: number): number {
  const comma = window.code(at) === COMMA ? at + 1 : at;
  return isAnd(window, comma) ? comma + 1 : comma;
}

function isAnd(window: TokenWindow, at: number): boolean {
  return window.word(at) === WORD_ID.and || window.word(at) === WORD_ID.or;
}

/** Whether the token can be an age. */
function isItem(window: TokenWindow, at: number): boolean {
  if (window.isNumber(at)) return window.length(at) <= 3 && Number(window.textOf(at)) <= MAX_AGE;
  return window.isWord(at) && CARDINALS.has(window.lower(at));
}
