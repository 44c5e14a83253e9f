import { parseUnit } from '../figures/index.ts';
import { looksPlural, type TokenWindow, WORD_ID } from '../syntax/index.ts';
import { NUMBER_SIGN, PERCENT_SIGN, PERIOD, SLASH, TokenKind, WordSet, wordId } from '../text/index.ts';
import { isoYear } from './calendar.ts';
import { FIRST_CUED_YEAR, type FoundDate, LAST_YEAR, numberAt, yearAt } from './dateParts.ts';
import { YEAR_CUES } from './dateWords.ts';

/** Parses a year, a range of years or a decade: "2019", "2018-19", "1990s", "'90s". */
export function parseYear(window: TokenWindow, index: number): FoundDate | null {
  const decade = parseDecade(window, index);
  if (decade) return decade;
  const year = yearAt(window, index);
  if (!year || isCounted(window, index)) return null;
  let to = index + 1;
  // "2018-19", "2019/20", "2021-2024"
  const joins =
    window.isJoiningHyphen(to) ||
    (window.code(to) === SLASH && window.followsWithoutSpace(to) && window.isNumber(to + 1));
  if (joins && window.isNumber(to + 1)) {
    const length = window.length(to + 1);
    const next = numberAt(window, to + 1);
    if (length === 2 && next === (year + 1) % 100) return { from: index, to: to + 2, iso: null };
    if (length === 4 && next > year && next <= LAST_YEAR) return { from: index, to: to + 2, iso: null };
    if (length === 2 && next > year % 100) return { from: index, to: to + 2, iso: null };
    if (window.code(to) === SLASH) return null;
    to = index + 1;
  }
  return { from: index, to, iso: isoYear(year) };
}

/** Parses a decade: "1990s", "'90s", "the 90s". Null if there is none. */
export function parseDecade(window: TokenWindow, index: number): FoundDate | null {
  const length = window.length(index);
  const plural = index + 1;
  const apostrophe =
    plural < window.end && window.tokens.kind[plural] === TokenKind.apostrophe && window.followsWithoutSpace(plural);
  const at = apostrophe ? plural + 1 : plural;
  if (window.word(at) !== WORD_ID.s || !window.followsWithoutSpace(at) || window.isCapital(at)) return null;
  const value = numberAt(window, index);
  if (length === 4 && value % 10 === 0 && value >= FIRST_CUED_YEAR && value <= LAST_YEAR) {
    return { from: index, to: at + 1, iso: null };
  }
  // "the 90s" is a decade; "in his 50s" is an age.
  const before = index - 1;
  const isShort = length === 2 && value % 10 === 0 && !apostrophe;
  const short =
    window.word(before) === WORD_ID.the ||
    (window.tokens.kind[before] === TokenKind.apostrophe && window.followsWithoutSpace(index));
  return isShort && short ? { from: index, to: at + 1, iso: null } : null;
}

/** Parses a year of two digits: "the class of '16". */
export function parseShortYear(window: TokenWindow, index: number): FoundDate | null {
  const mark = index - 1;
  if (
    window.length(index) !== 2 ||
    mark < window.start ||
    !window.followsWithoutSpace(index) ||
    window.followsWithoutSpace(mark)
  )
    return null;
  if (
    window.tokens.kind[mark] !== TokenKind.apostrophe ||
    (index + 1 < window.end && window.followsWithoutSpace(index + 1) && window.isWord(index + 1))
  )
    return null;
  if (window.isWord(index + 1) && (looksPlural(window.lower(index + 1)) || parseUnit(window, index + 1))) return null;
  const value = numberAt(window, index);
  return { from: index, to: index + 1, iso: isoYear(value + (value <= LAST_SHORT_YEAR ? 2000 : 1900)) };
}

/** Whether a number that looks like a year counts something: "2000 people", "about 1950 tonnes", "1920 hp". */
export function isCounted(window: TokenWindow, index: number): boolean {
  const value = numberAt(window, index);
  const cued = YEAR_CUES.has(window.word(index - 1)) && !window.beginsSentence(index);
  const plain = !window.isWord(index + 1) || window.word(index + 1) !== 0;
  const around = AROUND.has(window.word(index - 1)) && value % ROUND_COUNT_STEP !== 0 && isLikelyYear(value);
  if (around && plain && !countsPlural(window, index + 1)) return false;
  // "since at least 2019"
  const since = window.word(index - 2) === AT && YEAR_CUES.has(window.word(index - 3)) && isLikelyYear(value);
  if (since && plain && !countsPlural(window, index + 1)) return false;
  if (COUNTING.has(window.word(index - 1))) return true;
  const currency = index > window.start && window.tokens.kind[index - 1] === TokenKind.currency;
  if (currency || window.code(index - 1) === NUMBER_SIGN) return true;
  const at = index + 1;
  if (window.tokens.kind[at] === TokenKind.currency && window.inside(at)) return true;
  if (
    window.code(at) === PERCENT_SIGN ||
    (window.code(at) === PERIOD &&
      window.followsWithoutSpace(at) &&
      window.isNumber(at + 1) &&
      window.followsWithoutSpace(at + 1))
  )
    return true;
  if (window.isWord(at)) {
    if (window.followsWithoutSpace(at)) return true;
    if (cued && value % ROUND_CUED_COUNT_STEP !== 0) return false;
    // "the 1985 second half", "1986 year profit" are not counts.
    if (PERIODS.has(window.word(at)) && value >= MIN_YEAR_OF_PERIOD && value <= MAX_LIKELY_YEAR) return false;
    if (parseUnit(window, at) && !(isLikelyYear(value) && window.isCapital(at))) return true;
    if (AD.has(window.word(at))) return !cued || window.word(index - 1) === WORD_ID.of;
    // "2018 sales", "1988 horror film" are years; round numbers before a plural are counts.
    const isRound = value % ROUND_COUNT_STEP === 0 && value !== ROUND_YEAR;
    return isRound && !cued && looksPlural(window.lower(at)) && !window.isCapital(at);
  }
  return false;
}

/** Limits of the numbers that are probably years and not counts. Hand-set, not measured. */
const MIN_LIKELY_YEAR = 1951;
const MAX_LIKELY_YEAR = 2049;

/** Whether a number is probably a year and not a count. */
function isLikelyYear(value: number): boolean {
  return value >= MIN_LIKELY_YEAR && value <= MAX_LIKELY_YEAR;
}

/** First year before a word for a period, which could be a unit: "the 1985 second half". Hand-set, not measured. */
const MIN_YEAR_OF_PERIOD = 1901;

/** A multiple of this number is a round count: "around 2000", "1950 tonnes". Hand-set, not measured. */
const ROUND_COUNT_STEP = 50;

/** As {@link ROUND_COUNT_STEP}, for numbers after a word that introduces a year: "in 2000 homes". Hand-set, not measured. */
const ROUND_CUED_COUNT_STEP = 100;

/** Round number that is a year even before a plural: "the 2050 targets". Hand-set, not measured. */
const ROUND_YEAR = 2050;

const PERIODS = new WordSet('second year month week day quarter hour decade century');

/** Words before a year or count: "around 2006" is a time, "around 2000" and "around 2006 people" are counts. */
const AROUND = new WordSet('around circa');

function countsPlural(window: TokenWindow, index: number): boolean {
  return window.isWord(index) && (parseUnit(window, index) !== null || looksPlural(window.lower(index)));
}

const AT = wordId('at');

const COUNTING = new WordSet('than about around nearly almost some least most over approximately roughly under');

const AD = new WordSet('people');

/** Last two-digit year of this century: '40 is 2040, '41 is 1941. Hand-set, not measured. */
const LAST_SHORT_YEAR = 40;
