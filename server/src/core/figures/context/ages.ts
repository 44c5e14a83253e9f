import { looksPlural, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { CLOSE_PAREN, OPEN_PAREN, PERCENT_SIGN, TokenFlag, WordSet, wordId } from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';

/** Ages without a unit: "aged 54", "Venn (31)", "Pell, 47, was"; null when the bare number is no age. */
export function parseAge(scan: TokenWindow, quantity: Quantity): Quantity | null {
  const { from, to, numeral } = quantity;
  if (quantity.kind !== null || !Number.isInteger(numeral.min) || numeral.min < 1 || numeral.max > 120) return null;
  const age = (start: number): Quantity => ({ ...quantity, from: start, kind: 'age', unit: 'year' });
  if (AGED.has(scan.word(from - 1)) && !scan.isCapital(from - 1)) return age(from - 1);
  // "her age, 75,"
  if (scan.isNumber(from) && scan.code(from - 1) === COMMA && AGED.has(scan.word(from - 2))) return age(from);
  // "ages 16 and 6"
  if (scan.word(from - 1) === WORD_ID.and && scan.isNumber(from - 2) && PLURAL_AGES.has(scan.word(from - 3)))
    return age(from);
  // "at the age of 15"
  if (scan.word(from - 1) === WORD_ID.of && AGED.has(scan.word(from - 2)) && scan.word(from - 3) === WORD_ID.the)
    return age(from);
  // "a retirement age of 65"
  const isLimit = scan.word(from - 1) === WORD_ID.of && scan.word(from - 2) === AGE && OF_AGE.has(scan.word(from - 3));
  if (isLimit && !scan.isJoiningHyphen(to)) return age(from);
  if (quantity.min !== quantity.max && (isAgedBetween(scan, from) || AGED.has(scan.word(to)))) return age(from);
  if (isAgeLimit(scan, from, to)) return age(from);
  if (numeral.min > 1 && isAgeOfPronoun(scan, from, to)) return age(from);
  if (numeral.scale > 0 || numeral.isSpelledOut || !numeral.isPlainInteger || quantity.min !== quantity.max)
    return null;
  if (isExpectancy(scan, from)) return age(from);
  if (isAgeOfNoun(scan, from, to, numeral.min)) return age(from);
  if (isAgeWithoutComma(scan, from, to, numeral.min)) return age(from);
  const before = scan.code(from - 1);
  const named = scan.isWord(from - 2) && scan.isCapital(from - 2);
  if (!named || scan.length(from) > 3) return null;
  if (
    before === OPEN_PAREN &&
    scan.code(to) === CLOSE_PAREN &&
    scan.followsWithoutSpace(from) &&
    scan.followsWithoutSpace(to)
  )
    return isMinute(scan, from) ? null : age(from);
  if (before !== COMMA || scan.followsWithoutSpace(from)) return null;
  const next = scan.code(to);
  if (next === COMMA || next === STOP_SIGN || next === SEMICOLON || to >= scan.end) {
    // "Chapter A, 12, 14" and scores: a name of letters only, and no list of numbers.
    return scan.isNumber(to + 1) || scan.isNumber(from - 2) ? null : age(from);
  }
  return AFTER_AGE.has(scan.word(to)) ? age(from) : null;
}

/** "Venn for Pell (71)": the minute of a change of players. */
export function isMinute(scan: TokenWindow, from: number): boolean {
  let at = from - 2;
  if (scan.code(from - 1) !== OPEN_PAREN) return false;
  while (from - at < 5 && scan.isCapital(at)) at--;
  return scan.word(at) === FOR && scan.isCapital(at - 1);
}

const FOR = wordId('for');

/** "Orla Venn 44 has": a name of two words, a number of two digits and a verb of persons; texts lose their commas. */
function isAgeWithoutComma(scan: TokenWindow, from: number, to: number, value: number): boolean {
  if (value < YOUNGEST || value > 99 || !OF_PERSONS.has(scan.word(to)) || scan.followsWithoutSpace(from)) return false;
  return isNamePart(scan, from - 1) && isNamePart(scan, from - 2);
}

function isNamePart(scan: TokenWindow, index: number): boolean {
  if (!scan.isWord(index) || !scan.isCapital(index) || scan.length(index) < 3) return false;
  return !scan.tokens.hasFlag(index, TokenFlag.allCapitals) && !NO_PERSONS.has(scan.word(index));
}

const AGE = wordId('age');

const OF_AGE = new WordSet(
  'retirement pension minimum maximum average median mean legal voting driving school drinking ripe a an',
);

/** "children under seven", "people over 65": no noun of its own behind. */
function isAgeLimit(scan: TokenWindow, from: number, to: number): boolean {
  if (!LIMITS.has(scan.word(from - 1)) || !GROUPS.has(scan.word(from - 2))) return false;
  return !scan.isWord(to) ? scan.code(to) !== PERCENT_SIGN && !scan.isDash(to) : PHRASE_ENDS.has(scan.word(to));
}

const LIMITS = new WordSet('under over above below');

const GROUPS = new WordSet(`
  children kids people adults women men girls boys persons those everyone anyone residents patients workers drivers players
  teenagers youngsters pupils pensioners voters citizens population aged
`);

/** "the defender, 24, was hurt": a noun in the singular, and what is said of a person behind the commas. */
function isAgeOfNoun(scan: TokenWindow, from: number, to: number, value: number): boolean {
  if (value < YOUNGEST || scan.code(from - 1) !== COMMA || scan.followsWithoutSpace(from) || scan.code(to) !== COMMA)
    return false;
  const noun = from - 2;
  if (!scan.isWord(noun) || scan.isCapital(noun) || PHRASE_ENDS.has(scan.word(noun))) return false;
  return !looksPlural(scan.lower(noun)) && OF_ONE.has(scan.word(to + 1));
}

const OF_ONE = new WordSet('who was is has had said says told died whose joined added');

/** "life expectancy is around 73" */
function isExpectancy(scan: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - EXPECTANCY_REACH && scan.isWord(at); at--)
    if (scan.word(at) === EXPECTANCY) return true;
  return false;
}

const EXPECTANCY = wordId('expectancy');

const EXPECTANCY_REACH = 10;

const YOUNGEST = 16;

const OF_PERSONS = new WordSet('has who said says told died');

const NO_PERSONS = new WordSet(
  'channel news radio television route flight section chapter article group league division windows radio studio series',
);

/** "aged between 15 and 24", "ages from 5 to 12" */
function isAgedBetween(scan: TokenWindow, from: number): boolean {
  const before = scan.word(from - 1);
  return (before === WORD_ID.between || before === WORD_ID.from) && AGED.has(scan.word(from - 2));
}

/** "She is 27.", "he turned 40 in May": nothing else is said of a person in so few words. */
function isAgeOfPronoun(scan: TokenWindow, from: number, to: number): boolean {
  const ends = !scan.isWord(to) || AFTER_AGE.has(scan.word(to)) || AFTER_HIS_AGE.has(scan.word(to));
  if (!ends || scan.isDash(to) || scan.code(to) === PERCENT_SIGN) return false;
  let at = from - 1;
  if (NOW.has(scan.word(at))) at--;
  if (TURNED.has(scan.word(at)))
    return !scan.isWord(at - 1) || HE_SHE.has(scan.word(at - 1)) || WHO.has(scan.word(at - 1));
  if (scan.word(at) === BE) at--;
  return IS.has(scan.word(at)) && HE_SHE.has(scan.word(SHORT_IS.has(scan.word(at)) ? at - 2 : at - 1));
}

const PLURAL_AGES = new WordSet('ages aged');

const AFTER_HIS_AGE = new WordSet('by on in when but years');

const BE = wordId('be');

const NOW = new WordSet('now just only still about almost nearly');

const TURNED = new WordSet('turned turns turning');

const HE_SHE = new WordSet('he she i');

const WHO = new WordSet('who has had just recently');

const IS = new WordSet('is was will would am s m');

/** Behind an apostrophe. */
const SHORT_IS = new WordSet('s m');

const AGED = new WordSet('aged age ages');

const COMMA = 44;

const STOP_SIGN = 46;

const SEMICOLON = 59;

const AFTER_AGE = new WordSet('and of from who was is said told a an has had died');
