import { looksPlural, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  CLOSE_PAREN,
  COMMA,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  SEMICOLON,
  TokenFlag,
  WordSet,
  wordId,
} from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';
import { findUnitOfAgeList } from './ageLists.ts';
import { isStatedAge } from './ageStatements.ts';
import { AFTER_AGE, endsAge, MAX_AGE } from './bareAge.ts';
import type { PreviousFigure } from './ellipsis.ts';
import { PERSON_NOUNS } from './personNouns.ts';

/**
 * Parses an age that has no unit: "aged 54", "Venn (31)", "Pell, 47, was". Returns null if the bare number is not an
 * age.
 */
export function parseAge(window: TokenWindow, quantity: Quantity, previous: PreviousFigure | null): Quantity | null {
  const { from, to, numeral } = quantity;
  if (quantity.kind !== null || !Number.isInteger(numeral.min) || numeral.min < 1 || numeral.max > MAX_AGE) return null;
  const unit = findUnitOfAgeList(window, quantity, previous);
  if (unit !== null) return { ...quantity, kind: 'age', unit };
  if (AGED.has(window.word(from - 1)) && !window.isCapital(from - 1))
    return { ...quantity, from: from - 1, kind: 'age', unit: 'year' };
  const isAge =
    isAfterAgeWord(window, from, to) ||
    (quantity.min !== quantity.max && (isAgedBetween(window, from) || AGED.has(window.word(to)))) ||
    isAgeLimit(window, from, to) ||
    isOrOlder(window, to) ||
    (numeral.min > 1 && isStatedAge(window, quantity)) ||
    isAgeOfPerson(window, quantity) ||
    isAgeByContext(window, quantity);
  return isAge ? { ...quantity, kind: 'age', unit: 'year' } : null;
}

/** Whether the number after a comma or in brackets is the age of a noun for one person: "a boy, 16,", "his daughter (6)". */
function isAgeOfPerson(window: TokenWindow, { from, to, min, max, numeral }: Quantity): boolean {
  if (min !== max || numeral.scale > 0 || !PERSON_NOUNS.has(window.word(from - 2)) || window.isCapital(from - 2))
    return false;
  if (window.code(from - 1) === OPEN_PAREN) return window.code(to) === CLOSE_PAREN;
  if (window.code(from - 1) !== COMMA || window.followsWithoutSpace(from)) return false;
  return endsAge(window, to) && !window.isNumber(to + 1);
}

/** Whether the word "age" and others before the number make it an age. */
function isAfterAgeWord(window: TokenWindow, from: number, to: number): boolean {
  // "her age, 75,"
  if (window.isNumber(from) && window.code(from - 1) === COMMA && AGED.has(window.word(from - 2))) return true;
  const before = window.word(from - 1);
  // "ages 16 and 6"
  if (before === WORD_ID.and) return window.isNumber(from - 2) && PLURAL_AGES.has(window.word(from - 3));
  if (before !== WORD_ID.of) return false;
  // "at the age of 15"
  if (AGED.has(window.word(from - 2)) && window.word(from - 3) === WORD_ID.the) return true;
  // "a retirement age of 65"
  return window.word(from - 2) === AGE && OF_AGE.has(window.word(from - 3)) && !window.isJoiningHyphen(to);
}

/** Whether a single number in digits is an age because of the name, noun or statement beside it. */
function isAgeByContext(window: TokenWindow, { from, to, numeral, min, max }: Quantity): boolean {
  if (numeral.scale > 0 || numeral.isSpelledOut || !numeral.isPlainInteger || min !== max) return false;
  return (
    isExpectancy(window, from) ||
    isAgeOfNoun(window, from, to, numeral.min) ||
    isAgeWithoutComma(window, from, to, numeral.min) ||
    isAgeOfName(window, from, to)
  );
}

/** Whether the number after a name is the age of the person: "Venn (31)", "Pell, 47, was". */
function isAgeOfName(window: TokenWindow, from: number, to: number): boolean {
  const isNamed = window.isWord(from - 2) && window.isCapital(from - 2);
  if (!isNamed || window.length(from) > 3) return false;
  const isAttached = window.followsWithoutSpace(from);
  const before = window.code(from - 1);
  const next = window.code(to);
  if (before === OPEN_PAREN && next === CLOSE_PAREN && isAttached && window.followsWithoutSpace(to))
    return !isMinute(window, from);
  if (before !== COMMA || isAttached) return false;
  // "Chapter A, 12, 14" and scores are not ages: the name must be letters only, and not part of a list of numbers.
  if (next === COMMA || next === PERIOD || next === SEMICOLON || to >= window.end)
    return !window.isNumber(to + 1) && !window.isNumber(from - 2);
  return AFTER_AGE.has(window.word(to));
}

/** Whether the number is the minute of a substitution: "Venn for Pell (71)". */
export function isMinute(window: TokenWindow, from: number): boolean {
  let at = from - 2;
  if (window.code(from - 1) !== OPEN_PAREN) return false;
  while (from - at < 5 && window.isCapital(at)) at--;
  return window.word(at) === FOR && window.isCapital(at - 1);
}

const FOR = wordId('for');

/**
 * Whether a two-digit number between a two-word name and a verb of persons is an age: "Orla Venn 44 has". Texts lose
 * their commas.
 */
function isAgeWithoutComma(window: TokenWindow, from: number, to: number, value: number): boolean {
  if (value < MIN_BARE_AGE || value > 99 || !AFTER_BARE_AGE.has(window.word(to)) || window.followsWithoutSpace(from))
    return false;
  return isNamePart(window, from - 1) && isNamePart(window, from - 2);
}

function isNamePart(window: TokenWindow, index: number): boolean {
  if (!window.isWord(index) || !window.isCapital(index) || window.length(index) < 3) return false;
  return !window.tokens.hasFlag(index, TokenFlag.allCapitals) && !NO_PERSONS.has(window.word(index));
}

const AGE = wordId('age');

const OF_AGE = new WordSet(
  'retirement pension minimum maximum average median mean legal voting driving school drinking ripe a an',
);

/**
 * Whether the number limits the age of a group and has no noun of its own: "children under seven", "people over 65".
 */
function isAgeLimit(window: TokenWindow, from: number, to: number): boolean {
  if (!AGE_LIMIT_WORDS.has(window.word(from - 1)) || !GROUPS.has(window.word(from - 2))) return false;
  return !window.isWord(to) ? window.code(to) !== PERCENT_SIGN && !window.isDash(to) : PHRASE_ENDS.has(window.word(to));
}

/** "anyone 19 or older", "those 17 and younger" */
function isOrOlder(window: TokenWindow, to: number): boolean {
  return (window.word(to) === WORD_ID.or || window.word(to) === WORD_ID.and) && OLDER.has(window.word(to + 1));
}

const OLDER = new WordSet('older younger');

/** Words that limit the age of a group. */
const AGE_LIMIT_WORDS = new WordSet('under over above below');

const GROUPS = new WordSet(`
  children kids people adults women men girls boys persons those everyone anyone residents patients workers drivers players
  teenagers youngsters pupils pensioners voters citizens population aged
`);

/**
 * Whether the number between commas is the age of a singular noun, followed by a statement about a person: "the
 * defender, 24, was hurt".
 */
function isAgeOfNoun(window: TokenWindow, from: number, to: number, value: number): boolean {
  if (
    value < MIN_BARE_AGE ||
    window.code(from - 1) !== COMMA ||
    window.followsWithoutSpace(from) ||
    window.code(to) !== COMMA
  )
    return false;
  const noun = from - 2;
  if (!window.isWord(noun) || window.isCapital(noun) || PHRASE_ENDS.has(window.word(noun))) return false;
  return !looksPlural(window.lower(noun)) && AFTER_AGE_OF_NOUN.has(window.word(to + 1));
}

/** First words of a statement about one person after an age between commas: "the defender, 24, was hurt". */
const AFTER_AGE_OF_NOUN = new WordSet('who was is has had said says told died whose joined added');

/** Whether the number is a life expectancy: "life expectancy is around 73". */
function isExpectancy(window: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - MAX_EXPECTANCY_DISTANCE && window.isWord(at); at--)
    if (window.word(at) === EXPECTANCY) return true;
  return false;
}

const EXPECTANCY = wordId('expectancy');

const MAX_EXPECTANCY_DISTANCE = 10;

const MIN_BARE_AGE = 16;

/** First words of a statement about a person after an age without commas: "Orla Venn 44 has". */
const AFTER_BARE_AGE = new WordSet('has who said says told died');

const NO_PERSONS = new WordSet(
  'channel news radio television route flight section chapter article group league division windows radio studio series',
);

/** Whether the number is an age in a range: "aged between 15 and 24", "ages from 5 to 12". */
function isAgedBetween(window: TokenWindow, from: number): boolean {
  const before = window.word(from - 1);
  return (before === WORD_ID.between || before === WORD_ID.from) && AGED.has(window.word(from - 2));
}

const PLURAL_AGES = new WordSet('ages aged');

const AGED = new WordSet('aged age ages');
