import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA, PERCENT_SIGN, TokenFlag, WordSet, wordId } from '../../text/index.ts';
import { parseQuantity } from '../parseQuantity.ts';
import type { Quantity } from '../quantity.ts';
import { AFTER_AGE, endsAge } from './bareAge.ts';
import { PERSON_NOUNS } from './personNouns.ts';

/**
 * Whether a short clause states the number as the age of a person: "She is 27.", "he turned 40 in May", "Ode Tarn, who is 61,",
 * "the gunman was 24.", "Ode Tarn, now 61,", "Ida Lume died at 92."
 */
export function isStatedAge(window: TokenWindow, quantity: Quantity): boolean {
  const { from, to, min, max, numeral } = quantity;
  if (window.isDash(to) || window.code(to) === PERCENT_SIGN) return false;
  let at = from - 1;
  if (window.word(at) === AT) return isAgeAtDeath(window, quantity);
  const ends =
    !window.isWord(to) ||
    AFTER_AGE.has(window.word(to)) ||
    AFTER_HIS_AGE.has(window.word(to)) ||
    window.word(to) === AT;
  if (!ends) return false;
  if (NOW.has(window.word(at))) at--;
  if (window.code(at) === COMMA && at < from - 1) return isPlainAge(quantity) && isPerson(window, at - 1);
  if (TURNED.has(window.word(at))) return isTurnedAge(window, at, quantity);
  if (window.word(at) === BE) at--;
  if (!IS.has(window.word(at))) return false;
  const subject = SHORT_IS.has(window.word(at)) ? at - 2 : at - 1;
  if (HE_SHE.has(window.word(subject)) || WHO_ALONE.has(window.word(subject))) return true;
  if (min === max && numeral.isPlainInteger && endsAge(window, to) && PERSON_NOUNS.has(window.word(subject)))
    return true;
  if (!isPlainAge(quantity)) return false;
  if (window.word(to) === WHEN || isAtTheTime(window, to) || isBesideAge(window, to))
    return isNameWord(window, subject);
  return endsAge(window, to) && isFullName(window, subject);
}

/** "Tarn was 14 at the time" */
function isAtTheTime(window: TokenWindow, to: number): boolean {
  return window.word(to) === AT && window.word(to + 1) === WORD_ID.the && window.word(to + 2) === TIME;
}

/** Whether the next clause states the age of another person with its unit: "Tarn was 16 and Lume was 20 years old". */
function isBesideAge(window: TokenWindow, to: number): boolean {
  if (window.word(to) !== WORD_ID.and || !window.isCapital(to + 1) || !IS.has(window.word(to + 2))) return false;
  return window.isNumber(to + 3) && parseQuantity(window, to + 3)?.kind === 'age';
}

function isTurnedAge(window: TokenWindow, turned: number, quantity: Quantity): boolean {
  const subject = turned - 1;
  if (!window.isWord(subject) || HE_SHE.has(window.word(subject)) || WHO.has(window.word(subject))) return true;
  if (!isPlainAge(quantity)) return false;
  // "Shares of Orrin turned 61"
  return isPerson(window, subject) || (isNameWord(window, subject) && !PHRASE_ENDS.has(window.word(subject - 1)));
}

/** "Ida Lume died at 92.", "died in Orrin at 92". A time of day is printed with minutes or "p.m.". */
function isAgeAtDeath(window: TokenWindow, quantity: Quantity): boolean {
  if (!isPlainAge(quantity) || !endsAge(window, quantity.to)) return false;
  const at = quantity.from - 1;
  for (let i = at - 1; i >= at - MAX_WORDS_AFTER_DEATH && window.isWord(i); i--)
    if (DIED.has(window.word(i))) return true;
  return false;
}

/** Maximum number of words from "died" to "at". Hand-set, not measured. */
const MAX_WORDS_AFTER_DEATH = 6;

/** Minimum age that a verb after a name states. Smaller numbers are results and times of day. Hand-set, not measured. */
const MIN_STATED_AGE = 13;

function isPlainAge({ min, max, numeral }: Quantity): boolean {
  return min === max && numeral.isPlainInteger && min >= MIN_STATED_AGE;
}

function isPerson(window: TokenWindow, at: number): boolean {
  return PERSON_NOUNS.has(window.word(at)) || isFullName(window, at);
}

/** Whether the word is the last of the two or more words of a name: "Ode Tarn". */
function isFullName(window: TokenWindow, at: number): boolean {
  return isNameWord(window, at) && isNameWord(window, at - 1) && !PHRASE_ENDS.has(window.word(at - 1));
}

function isNameWord(window: TokenWindow, at: number): boolean {
  if (!window.isWord(at) || !window.isCapital(at) || NO_PERSONS.has(window.word(at))) return false;
  return !window.tokens.hasFlag(at, TokenFlag.allCapitals);
}

/** Capitalized nouns whose number is not an age: "the Consumer Price Index was 103". */
const NO_PERSONS = new WordSet('index average jones score rating total number price rate level seed');

const AT = wordId('at');
const DIED = new WordSet('died dies dead');
const TIME = wordId('time');
const WHEN = wordId('when');

const AFTER_HIS_AGE = new WordSet('by on in when but years just only last this earlier while');

const BE = wordId('be');

const NOW = new WordSet('now just only still about almost nearly');

const TURNED = new WordSet('turned turns turning');

const HE_SHE = new WordSet('he she i');

const WHO = new WordSet('who has had just recently');
/** "who is 61", but not "who had been 61". */
const WHO_ALONE = new WordSet('who');

const IS = new WordSet('is was will would am s m');

/** Verb forms that follow an apostrophe. */
const SHORT_IS = new WordSet('s m');
