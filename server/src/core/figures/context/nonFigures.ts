import { BE_FORMS, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  CAPITAL_P,
  CAPITAL_S,
  DIGIT_SEVEN,
  DIGIT_ZERO,
  NUMBER_SIGN,
  PERCENT_SIGN,
  PERIOD,
  TokenFlag,
  TokenKind,
  WordSet,
  wordId,
} from '../../text/index.ts';
import type { Quantity } from '../quantity.ts';
import { isMinute } from './ages.ts';
import { isListNumber, isNoteMark } from './listMarkers.ts';
import { isPronounOne } from './pronounOne.ts';

/** Words before a number that make it part of a name, whatever follows: "Section 318", "Flight 370", "No. 1". */
const LABELS = new WordSet(`
  section sections row article articles chapter chapters page pages pp flight route highway interstate room suite apartment
  apt no nos number numbers part parts paragraph clause schedule appendix annex exhibit figure fig table item lot version
  volume vol episode resolution amendment title rule proposition directive regulation phase stage chapter verse psalm
  channel terminal gate pier platform exit junction formula type model mark mk class grade tier level zone ward district
  precinct division group game week round category step rank ranked seed seeded covid agenda building block unit line track
  sp ftse nikkei russell stoxx csi asx fortune nasdaq topix windows ios android iphone ipad xbox playstation galaxy boeing airbus apollo soyuz error code http id ref isbn
  day year season size rule act bill order case docket box bus route road street avenue tel telephone phone fax
`);

/** Labels that are ordinary words in lower case; a capital shows that they are part of a name. */
const NEEDS_CAPITAL = new WordSet(`
  part parts number numbers table figure item lot game week round step group class grade type model mark line track block
  unit building order case act bill box bus road street avenue day year season size rank ranked seed seeded platform exit
  version phase stage level tier zone ward district division code error order title rule volume gate pier schedule
  windows page pages room channel terminal group
`);

/** Labels that name a bare number even in lower case: "day 5", "level 3", "page 12". */
const BARE_LABELS = new WordSet(
  'part ' +
    'page pages room version phase stage level tier day week round step grade type size game zone channel number',
);

export const STREETS = new WordSet(`
  street st road rd avenue ave lane drive boulevard blvd way place square court terrace crescent highway parkway broadway
  downing
`);

const ZERO_IDIOM = new WordSet('ground net');

/**
 * Whether a capitalized number word inside a sentence is part of a name: "the Six Nations", "the Third World". In
 * headlines every longer word is capitalized.
 */
export function isCapitalName(window: TokenWindow, from: number): boolean {
  if (!window.isCapital(from) || !window.isWord(from - 1)) return false;
  // "Radio Two's share"
  if (window.isCapital(from - 1) && window.word(from + 2) === WORD_ID.s && window.followsWithoutSpace(from + 1))
    return true;
  // "TARNHOLM Two men": a dateline.
  if (window.tokens.hasFlag(from - 1, TokenFlag.allCapitals) && window.beginsSentence(from - 1)) return false;
  if (window.tokens.hasFlag(from, TokenFlag.allCapitals) || window.beginsSentence(from)) return false;
  let short = 0;
  for (let at = from - HEADLINE_CONTEXT_TOKENS; at <= from + HEADLINE_CONTEXT_TOKENS; at++) {
    if (!window.isWord(at) || window.isCapital(at)) continue;
    if (
      window.length(at) >= MIN_LOWER_CASE_LENGTH ||
      (window.length(at) === MIN_LOWER_CASE_LENGTH - 1 && ++short > MAX_SHORT_LOWER_CASE_WORDS)
    )
      return true;
  }
  return false;
}

const HEADLINE_CONTEXT_TOKENS = 12;

/**
 * Minimum length of a lower-case word that shows that the text is not a headline, in characters. Hand-set, not
 * measured.
 */
const MIN_LOWER_CASE_LENGTH = 5;

/** Maximum number of lower-case words one character shorter ("from", "with") in a headline. Hand-set, not measured. */
const MAX_SHORT_LOWER_CASE_WORDS = 2;

/**
 * Whether a bare number is not a figure: a label ("Section 318"), a name ("Tarnphone 6", "640 Skylark"), an address, a
 * list number, a number with leading zeros, or "one" as a pronoun.
 * @param counts whether a counted noun follows
 */
export function isNotFigure(window: TokenWindow, quantity: Quantity, counts: boolean): boolean {
  const { from, to, numeral } = quantity;
  if (quantity.kind !== null) return false;
  if (numeral.isSpelledOut && isCapitalName(window, from)) return true;
  // "five cases per 100,000 people": a rate denominator.
  if (window.word(from - 1) === WORD_ID.per) return true;
  // "two-way", "one-sided": idioms.
  if (!counts && window.isJoiningHyphen(to) && window.isWord(to + 1) && window.word(to + 1) !== PLUS_WORD) return true;
  // "the Gang of Six"
  if (!counts && window.isCapital(from) && window.word(from - 1) === WORD_ID.of && window.isCapital(from - 2))
    return true;
  // "no two are alike"
  if (numeral.isSpelledOut && window.word(from - 1) === WORD_ID.no) return true;
  if (numeral.isSpelledOut) {
    const isRank =
      to === from + 1 && RANKED.has(window.word(from - 1)) && (!counts || window.word(from - 1) === NUMBER);
    return isRank || isPronounOne(window, from, to, counts) || isZeroIdiom(window, from);
  }
  if (!numeral.isPlainInteger) return false;
  const length = window.length(from);
  if (length > 1 && window.code(from) === DIGIT_ZERO) return true;
  if (isListNumber(window, from, to) || isNoteMark(window, from, to) || isMinute(window, from)) return true;
  if (isLabelled(window, from, counts)) return true;
  // "50 Cent has a hit"
  if (window.word(to) === CENT) return true;
  // "the 1400 block of Tarn Street"
  if (window.word(to) === BLOCK && quantity.min % 100 === 0) return true;
  // "the 700 series" of a maker
  if (window.word(to) === SERIES && window.word(from - 1) === WORD_ID.the) return true;
  // "Tarn 3 Partners Ltd"
  if (isCompany(window, to) && (!counts || window.isCapital(from - 1))) return true;
  if (isAirliner(window, from, to)) return true;
  if (counts) return VERBS.has(window.word(to)) && isAfterName(window, from, to);
  // "640 Skylark", "48 Harbour Road": a number before a name.
  if (isBeforeName(window, to)) return true;
  // "Tarnphone 6", "Group 7": a name before a number.
  return isAfterName(window, from, to);
}

function isLabelled(window: TokenWindow, from: number, counts: boolean): boolean {
  let at = from - 1;
  if (window.code(at) === PERIOD && window.followsWithoutSpace(at)) at--;
  if (window.code(at) === NUMBER_SIGN) return true;
  const word = window.word(at);
  // "S&P 500", "S P 500"
  if (
    window.code(at) === CAPITAL_P &&
    window.length(at) === 1 &&
    (window.code(at - 1) === CAPITAL_S || window.code(at - 2) === CAPITAL_S)
  )
    return true;
  if (word === 0 || !LABELS.has(word)) return false;
  if (word === WORD_ID.no) return at === from - 2 || (window.isCapital(at) && !window.beginsSentence(at));
  if (!NEEDS_CAPITAL.has(word)) return true;
  if (window.isCapital(at) && !window.beginsSentence(at)) return true;
  return !counts && BARE_LABELS.has(word) && !window.isCapital(from);
}

function isBeforeName(window: TokenWindow, to: number): boolean {
  if (!window.isCapital(to) || window.followsWithoutSpace(to)) return false;
  for (let at = to; at < to + 4 && window.isCapital(at); at++) if (STREETS.has(window.word(at))) return true;
  return (
    !PHRASE_ENDS.has(window.word(to)) &&
    (window.isCapital(to + 1) || !window.isWord(to + 1) || !BE_FORMS.has(window.word(to + 1)))
  );
}

/** Whether the number is an aircraft model, printed like a count: "its 787 jet". */
function isAirliner(window: TokenWindow, from: number, to: number): boolean {
  if (
    window.length(from) !== 3 ||
    window.code(from) !== DIGIT_SEVEN ||
    window.text.charCodeAt(window.tokens.end[from]! - 1) !== DIGIT_SEVEN
  )
    return false;
  return AIRLINERS.has(window.word(to)) || AIRLINERS.has(window.word(to + 1));
}

const AIRLINERS = new WordSet(
  'plane planes jet jets jetliner jetliners airliner airliners aircraft dreamliner dreamliners jumbo max',
);

/** Whether the name that starts at the token ends in a company form: "Tarn 3 Partners Ltd". */
function isCompany(window: TokenWindow, index: number): boolean {
  for (let at = index; at < index + 4 && window.isCapital(at); at++)
    if (at > index && FORMS.has(window.word(at))) return true;
  return false;
}

const FORMS = new WordSet('inc ltd llc llp plc corp co ag sa se nv gmbh fzco fze fzc limited pty spa srl bv oy ab');

/** Verbs in the third person after a product name: "the Tarnphone 8900 features". */
const VERBS = new WordSet(
  'features offers costs supports comes weighs boasts ships starts looks plays delivers runs packs sports',
);

function isAfterName(window: TokenWindow, from: number, to: number): boolean {
  if (!window.isCapital(from - 1) || window.followsWithoutSpace(from)) return false;
  // A title in quotation marks ends immediately after the number.
  const inMarks = window.inside(to) && window.tokens.kind[to] === TokenKind.quotationMark;
  if (window.beginsSentence(from - 1) && !inMarks) return false;
  if (PHRASE_ENDS.has(window.word(from - 1))) return false;
  const next = window.code(to);
  return !(next === PERCENT_SIGN || (window.isDash(to) && window.followsWithoutSpace(to)));
}

function isZeroIdiom(window: TokenWindow, from: number): boolean {
  return window.word(from) === ZERO && (ZERO_IDIOM.has(window.word(from - 1)) || window.word(from + 1) === TOLERANCE);
}

const PLUS_WORD = wordId('plus');

/** Words before a number word that make it a position in a sequence: "round four", "number one". */
const RANKED = new WordSet('number round page chapter day stage phase channel part game leg lap seed');

const NUMBER = wordId('number');

const SERIES = wordId('series');

const BLOCK = wordId('block');

const CENT = wordId('cent');

const ZERO = wordId('zero');

const TOLERANCE = wordId('tolerance');
