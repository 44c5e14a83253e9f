import { parseUnit } from '../figures/index.ts';
import { looksPlural, type TokenWindow, WORD_ID } from '../syntax/index.ts';
import { PERIOD, SLASH, TokenKind, WordSet, wordId } from '../text/index.ts';
import { isoYear } from './calendar.ts';
import { FIRST_CUED_YEAR, type FoundDate, LAST_YEAR, numberAt, yearAt } from './dateParts.ts';
import { YEAR_CUES } from './dateWords.ts';

/** "2019", "2018-19", "1990s", "'90s" */
export function parseYear(scan: TokenWindow, index: number): FoundDate | null {
  const decade = parseDecade(scan, index);
  if (decade) return decade;
  const year = yearAt(scan, index);
  if (!year || isCounted(scan, index)) return null;
  let to = index + 1;
  // "2018-19", "2019/20", "2021-2024"
  const joins =
    scan.isJoiningHyphen(to) || (scan.code(to) === SLASH && scan.followsWithoutSpace(to) && scan.isNumber(to + 1));
  if (joins && scan.isNumber(to + 1)) {
    const length = scan.length(to + 1);
    const next = numberAt(scan, to + 1);
    if (length === 2 && next === (year + 1) % 100) return { from: index, to: to + 2, iso: null };
    if (length === 4 && next > year && next <= LAST_YEAR) return { from: index, to: to + 2, iso: null };
    if (length === 2 && next > year % 100) return { from: index, to: to + 2, iso: null };
    if (scan.code(to) === SLASH) return null;
    to = index + 1;
  }
  return { from: index, to, iso: isoYear(year) };
}

export function parseDecade(scan: TokenWindow, index: number): FoundDate | null {
  const length = scan.length(index);
  const plural = index + 1;
  const apostrophe =
    plural < scan.end && scan.tokens.kind[plural] === TokenKind.apostrophe && scan.followsWithoutSpace(plural);
  const at = apostrophe ? plural + 1 : plural;
  if (scan.word(at) !== WORD_ID.s || !scan.followsWithoutSpace(at) || scan.isCapital(at)) return null;
  const value = numberAt(scan, index);
  if (length === 4 && value % 10 === 0 && value >= FIRST_CUED_YEAR && value <= LAST_YEAR) {
    return { from: index, to: at + 1, iso: null };
  }
  // "the 90s"; "in his 50s" is an age.
  const before = index - 1;
  const isShort = length === 2 && value % 10 === 0 && !apostrophe;
  const short =
    scan.word(before) === WORD_ID.the ||
    (scan.tokens.kind[before] === TokenKind.apostrophe && scan.followsWithoutSpace(index));
  return isShort && short ? { from: index, to: at + 1, iso: null } : null;
}

/** "the class of '16" */
export function parseShortYear(scan: TokenWindow, index: number): FoundDate | null {
  const mark = index - 1;
  if (
    scan.length(index) !== 2 ||
    mark < scan.start ||
    !scan.followsWithoutSpace(index) ||
    scan.followsWithoutSpace(mark)
  )
    return null;
  if (
    scan.tokens.kind[mark] !== TokenKind.apostrophe ||
    (index + 1 < scan.end && scan.followsWithoutSpace(index + 1) && scan.isWord(index + 1))
  )
    return null;
  if (scan.isWord(index + 1) && (looksPlural(scan.lower(index + 1)) || parseUnit(scan, index + 1))) return null;
  const value = numberAt(scan, index);
  return { from: index, to: index + 1, iso: isoYear(value + (value <= LAST_SHORT_YEAR ? 2000 : 1900)) };
}

/** True when a number that looks like a year counts something: "2000 people", "about 1950 tonnes", "1920 hp". */
export function isCounted(scan: TokenWindow, index: number): boolean {
  const value = numberAt(scan, index);
  const cued = YEAR_CUES.has(scan.word(index - 1)) && !scan.beginsSentence(index);
  const plain = !scan.isWord(index + 1) || scan.word(index + 1) !== 0;
  const around = AROUND.has(scan.word(index - 1)) && value % 50 !== 0 && value > 1950 && value < 2050;
  if (around && plain && !countsPlural(scan, index + 1)) return false;
  // "since at least 2019"
  const since = scan.word(index - 2) === AT && YEAR_CUES.has(scan.word(index - 3)) && value > 1950 && value < 2050;
  if (since && plain && !countsPlural(scan, index + 1)) return false;
  if (COUNTING.has(scan.word(index - 1))) return true;
  const currency = index > scan.start && scan.tokens.kind[index - 1] === TokenKind.currency;
  if (currency || scan.code(index - 1) === 35) return true;
  const at = index + 1;
  if (scan.tokens.kind[at] === TokenKind.currency && scan.inside(at)) return true;
  if (
    scan.code(at) === 37 ||
    (scan.code(at) === PERIOD &&
      scan.followsWithoutSpace(at) &&
      scan.isNumber(at + 1) &&
      scan.followsWithoutSpace(at + 1))
  )
    return true;
  if (scan.isWord(at)) {
    if (scan.followsWithoutSpace(at)) return true;
    if (cued && value % 100 !== 0) return false;
    // "the 1985 second half", "1986 year profit": nobody counts so many of one second.
    if (PERIODS.has(scan.word(at)) && value > 1900 && value < 2050) return false;
    if (parseUnit(scan, at) && !(value > 1950 && value < 2050 && scan.isCapital(at))) return true;
    if (AD.has(scan.word(at))) return !cued || scan.word(index - 1) === WORD_ID.of;
    // "2018 sales", "1988 horror film" are of a year; round numbers before a plural count it.
    return value % 50 === 0 && !cued && looksPlural(scan.lower(at)) && !scan.isCapital(at) && value !== 2000 + 50;
  }
  return false;
}

const PERIODS = new WordSet('second year month week day quarter hour decade century');

/** "around 2006" is a time, "around 2000" and "around 2006 people" are counts. */
const AROUND = new WordSet('around circa');

function countsPlural(scan: TokenWindow, index: number): boolean {
  return scan.isWord(index) && (parseUnit(scan, index) !== null || looksPlural(scan.lower(index)));
}

const AT = wordId('at');

const COUNTING = new WordSet('than about around nearly almost some least most over approximately roughly under');

const AD = new WordSet('people');

/** '40 is 2040, '41 is 1941. */
const LAST_SHORT_YEAR = 40;
