import { TokenFlag, TokenKind } from '../text/tokens.ts';
import { WordSet, wordId } from '../text/vocabulary.ts';
import { BE_FORMS, PHRASE_ENDS } from './nounWords.ts';
import type { Quantity } from './quantity.ts';
import { CLOSE, COLON, COMMA, OPEN, PLUS, type Scan, SLASH, STOP, W } from './scan.ts';

/** Words whose number is a name, whatever follows: "Section 318", "Flight 370", "No. 1". */
const LABELS = new WordSet(`
  section sections row article articles chapter chapters page pages pp flight route highway interstate room suite apartment
  apt no nos number numbers part parts paragraph clause schedule appendix annex exhibit figure fig table item lot version
  volume vol episode resolution amendment title rule proposition directive regulation phase stage chapter verse psalm
  channel terminal gate pier platform exit junction formula type model mark mk class grade tier level zone ward district
  precinct division group game week round category step rank ranked seed seeded covid agenda building block unit line track
  sp ftse nikkei russell stoxx csi asx fortune nasdaq topix windows ios android iphone ipad xbox playstation galaxy boeing airbus apollo soyuz error code http id ref isbn
  day year season size rule act bill order case docket box bus route road street avenue tel telephone phone fax
`);

/** Labels that are ordinary words in lower case: a capital shows the name. */
const NEEDS_CAPITAL = new WordSet(`
  part parts number numbers table figure item lot game week round step group class grade type model mark line track block
  unit building order case act bill box bus road street avenue day year season size rank ranked seed seeded platform exit
  version phase stage level tier zone ward district division code error order title rule volume gate pier schedule
  windows page pages room channel terminal group
`);

/** Lower-case labels that a bare number behind still names: "day 5", "level 3", "page 12". */
const BARE_LABELS = new WordSet(
  'part ' +
    'page pages room version phase stage level tier day week round step grade type size game zone channel number',
);

export const STREETS = new WordSet(`
  street st road rd avenue ave lane drive boulevard blvd way place square court terrace crescent highway parkway broadway
  downing
`);

const ONE_OF = new WordSet('another day');

const BEFORE_ONE = new WordSet(`
  no any every each some this that the which another other only new old first last next previous same single good bad big
  small better best right wrong such a an easy tough hard loved
`);

const ONE_FOLLOWERS = new WordSet(`
  can could may might must should would will is was has had of's another by does did to
  for who that which with and or but as when if in on at from than
`);

const STANDING_ONE = new WordSet('at least about only just nearly more than killed killing another zero');

const ZERO_IDIOM = new WordSet('ground net');

/** Before a hyphen and a number that stays a number: "sub-300 sq m", "her now-12-year-old son". */
const PREFIXES = new WordSet('sub now then near minus');

const HASH = 35;

const AT_SIGN = 64;

const UNDERSCORE = 95;

const EQUALS = 61;

/** True when the number is glued to what makes it a name, an address, a handle or a key. */
export function isPartOfName(scan: Scan, from: number, to: number): boolean {
  if (isDialled(scan, from, to)) return true;
  if (from > scan.floor && scan.glued(from)) {
    const kind = scan.tokens.kind[from - 1];
    // id="1457542800"
    if (kind === TokenKind.quotationMark && scan.code(from - 2) === EQUALS && scan.glued(from - 1)) return true;
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = scan.code(from - 1);
    if (code === HASH || code === AT_SIGN || code === UNDERSCORE || code === EQUALS || code === 38)
      return code !== EQUALS || isUrlLike(scan, from);
    if (code === SLASH || code === COLON || code === STOP || code === 37) {
      if (from - 1 > scan.floor && scan.glued(from - 1)) return true;
      if (code !== STOP) return code === SLASH;
    }
    // "F-16", "COVID-19", "mid-30s"; "–5" with a space before the dash is a minus.
    if (kind === TokenKind.dash && from - 1 > scan.floor && scan.glued(from - 1)) {
      const before = scan.tokens.kind[from - 2];
      const isPrefix = PREFIXES.has(scan.word(from - 2));
      if (before === TokenKind.word && scan.code(from - 1) !== 0x2014 && !isPrefix) return true;
    }
  }
  if (to < scan.limit && scan.glued(to)) {
    const kind = scan.tokens.kind[to];
    if (kind === TokenKind.word || kind === TokenKind.number) return true;
    const code = scan.code(to);
    if (code === AT_SIGN || code === UNDERSCORE || code === HASH) return true;
    const next = to + 1;
    if ((code === COLON || code === SLASH) && next < scan.limit && scan.glued(next))
      return scan.isNumber(next) || scan.isWord(next);
    if (code === STOP && next < scan.limit && scan.glued(next) && scan.isWord(next) && !scan.isCapital(next))
      return true;
  }
  return false;
}

/** "+386 1 2447 756", "+1 (919) 899-2804": a plus, and further groups of digits. */
function isDialled(scan: Scan, from: number, to: number): boolean {
  if (scan.code(from - 1) !== PLUS || !scan.glued(from) || !scan.isNumber(from)) return false;
  const next = scan.code(to) === OPEN ? to + 1 : to;
  return scan.isNumber(next) || (scan.isDash(next) && scan.isNumber(next + 1));
}

function isUrlLike(scan: Scan, from: number): boolean {
  return from - 2 >= scan.floor && scan.glued(from - 1) && scan.isWord(from - 2);
}

/**
 * "the Six Nations", "the Third World": a number word with a capital inside running text is part of a name. In headlines
 * every word of some length has one.
 */
export function isCapitalName(scan: Scan, from: number): boolean {
  if (!scan.isCapital(from) || !scan.isWord(from - 1)) return false;
  // "Radio Two's share"
  if (scan.isCapital(from - 1) && scan.word(from + 2) === W.s && scan.glued(from + 1)) return true;
  // A dateline: "TARNHOLM Two men".
  if (scan.tokens.hasFlag(from - 1, TokenFlag.allCapitals) && scan.beginsSentence(from - 1)) return false;
  if (scan.tokens.hasFlag(from, TokenFlag.allCapitals) || scan.beginsSentence(from)) return false;
  for (let at = from - NAME_CONTEXT; at <= from + NAME_CONTEXT; at++) {
    if (scan.isWord(at) && !scan.isCapital(at) && scan.length(at) >= LOWER_IN_HEADLINES) return true;
  }
  return false;
}

const NAME_CONTEXT = 12;

/** Headlines leave no word of this length in lower case. */
const LOWER_IN_HEADLINES = 5;

/**
 * True when a bare number claims nothing: labels ("Section 318"), names ("Tarnphone 6", "640 Skylark"), addresses, list
 * numbers, leading zeros, "one" as a pronoun. `plural` tells that a counted plural follows.
 */
export function isNoClaim(scan: Scan, quantity: Quantity, counts: boolean): boolean {
  const { from, to, numeral } = quantity;
  if (quantity.kind !== null) return false;
  if (numeral.words && isCapitalName(scan, from)) return true;
  // "five cases per 100,000 people": the base of a rate.
  if (scan.word(from - 1) === W.per) return true;
  // "two-way", "one-sided": idioms.
  if (!counts && scan.isHyphen(to) && scan.isWord(to + 1) && scan.word(to + 1) !== PLUS_WORD) return true;
  // "the Gang of Six"
  if (!counts && scan.isCapital(from) && scan.word(from - 1) === W.of && scan.isCapital(from - 2)) return true;
  // "no two are alike"
  if (numeral.words && scan.word(from - 1) === W.no) return true;
  if (numeral.words) {
    const isRank = !counts && to === from + 1 && RANKED.has(scan.word(from - 1));
    return isRank || isPronoun(scan, from, to, counts) || isZeroIdiom(scan, from);
  }
  if (!numeral.plain) return false;
  const length = scan.length(from);
  if (length > 1 && scan.code(from) === ZERO_DIGIT) return true;
  if (isListNumber(scan, from, to) || isNoteMark(scan, from, to)) return true;
  if (isLabelled(scan, from, counts)) return true;
  // "50 Cent has a hit"
  if (scan.word(to) === CENT) return true;
  // "the 1400 block of Tarn Street"
  if (scan.word(to) === BLOCK && quantity.min % 100 === 0) return true;
  // "the 700 series" of a maker
  if (scan.word(to) === SERIES && scan.word(from - 1) === W.the) return true;
  if (counts) return VERBS.has(scan.word(to)) && isAfterName(scan, from, to);
  // "640 Skylark", "48 Harbour Road": a number before a name.
  if (isBeforeName(scan, to)) return true;
  // "Tarnphone 6", "Group 7": a name before a number.
  return isAfterName(scan, from, to);
}

function isLabelled(scan: Scan, from: number, counts: boolean): boolean {
  let at = from - 1;
  if (scan.code(at) === STOP && scan.glued(at)) at--;
  if (scan.code(at) === HASH) return true;
  const word = scan.word(at);
  // "S&P 500", "S P 500"
  if (scan.code(at) === 80 && scan.length(at) === 1 && (scan.code(at - 1) === 83 || scan.code(at - 2) === 83))
    return true;
  if (word === 0 || !LABELS.has(word)) return false;
  if (word === W.no) return at === from - 2 || (scan.isCapital(at) && !scan.beginsSentence(at));
  if (!NEEDS_CAPITAL.has(word)) return true;
  if (scan.isCapital(at) && !scan.beginsSentence(at)) return true;
  return !counts && BARE_LABELS.has(word) && !scan.isCapital(from);
}

/** "1." and "2)" at the begin of a line. */
function isListNumber(scan: Scan, from: number, to: number): boolean {
  if (from !== scan.floor && (scan.tokens.flags[from]! & 2) === 0) return false;
  if (scan.length(from) > 2 || to >= scan.limit || !scan.glued(to)) return false;
  const code = scan.code(to);
  // A lost space stands only before a capital: "41.Pell".
  const isItem = to + 1 < scan.limit && scan.isWord(to + 1) && (!scan.glued(to + 1) || scan.isCapital(to + 1));
  return (code === STOP || code === CLOSE || code === COLON) && isItem;
}

/** "mood and sleep (4, 5)": nothing but small numbers between the brackets, behind a word without a capital. */
function isInList(scan: Scan, from: number): boolean {
  let at = from;
  while (from - at < LONGEST_LIST && (scan.code(at - 1) === COMMA || (at < from && isNoteNumber(scan, at - 1)))) at--;
  const open = at - 1;
  if (scan.code(open) !== OPEN || !scan.isWord(open - 1) || scan.isCapital(open - 1)) return false;
  let numbers = 0;
  for (at = open + 1; at - open < LONGEST_LIST; at++) {
    if (isNoteNumber(scan, at)) numbers++;
    else if (scan.code(at) !== COMMA) break;
  }
  return numbers > 1 && scan.code(at) === CLOSE;
}

function isNoteNumber(scan: Scan, index: number): boolean {
  return scan.isNumber(index) && scan.length(index) <= 3;
}

const LONGEST_LIST = 12;

/** "in 49 countries.(1)": a note's mark is glued to what it explains. */
function isNoteMark(scan: Scan, from: number, to: number): boolean {
  if (isInList(scan, from)) return true;
  if (scan.length(from) > 2 || scan.code(from - 1) !== OPEN || scan.code(to) !== CLOSE) return false;
  if (!scan.glued(from) || !scan.glued(to) || from - 1 <= scan.floor) return false;
  // "diet and mood (13).": a source at the end of its sentence.
  const isSource = scan.isWord(from - 2) && !scan.isCapital(from - 2) && scan.code(to + 1) === STOP;
  return scan.glued(from - 1) || isSource;
}

function isBeforeName(scan: Scan, to: number): boolean {
  if (!scan.isCapital(to) || scan.glued(to)) return false;
  for (let at = to; at < to + 4 && scan.isCapital(at); at++) if (STREETS.has(scan.word(at))) return true;
  return (
    !PHRASE_ENDS.has(scan.word(to)) &&
    (scan.isCapital(to + 1) || !scan.isWord(to + 1) || !BE_FORMS.has(scan.word(to + 1)))
  );
}

/** Verbs in the third person behind the name of a product: "the Tarnphone 8900 features". */
const VERBS = new WordSet(
  'features offers costs supports comes weighs boasts ships starts looks plays delivers runs packs sports',
);

function isAfterName(scan: Scan, from: number, to: number): boolean {
  if (!scan.isCapital(from - 1) || scan.glued(from)) return false;
  // A title in quotation marks ends right behind the number.
  const inMarks = scan.inside(to) && scan.tokens.kind[to] === TokenKind.quotationMark;
  if (scan.beginsSentence(from - 1) && !inMarks) return false;
  if (PHRASE_ENDS.has(scan.word(from - 1))) return false;
  const next = scan.code(to);
  return !(next === 37 || (scan.isDash(to) && scan.glued(to)));
}

function isZeroIdiom(scan: Scan, from: number): boolean {
  return scan.word(from) === ZERO && (ZERO_IDIOM.has(scan.word(from - 1)) || scan.word(from + 1) === TOLERANCE);
}

const PLUS_WORD = wordId('plus');

/** Before a number in words these name a place in an order: "round four", "number one". */
const RANKED = new WordSet('number round page chapter day stage phase channel part game leg lap seed');

const SERIES = wordId('series');

const BLOCK = wordId('block');

const CENT = wordId('cent');

const ZERO = wordId('zero');

const TOLERANCE = wordId('tolerance');

/** "no one", "one another", "the one", "one can": nothing is counted. */
function isPronoun(scan: Scan, from: number, to: number, counts: boolean): boolean {
  if (to !== from + 1 || scan.word(from) !== W.one) return false;
  const before = scan.word(from - 1);
  const after = scan.word(to);
  if (before === W.no || ONE_OF.has(after)) return true;
  if (scan.isDash(from - 1) && scan.glued(from - 1)) return true;
  // "one of them", "one US ounce"
  if (after === W.of || (scan.inside(to) && scan.tokens.hasFlag(to, TokenFlag.allCapitals))) return false;
  const standing = before !== 0 && STANDING_ONE.has(before);
  // "the one submitted", "the one best suited", "on the one hand"
  if (before === W.the && (after === HAND || SUPERLATIVES.has(after))) return true;
  if (BEFORE_ONE.has(before)) return !scan.isWord(to) || PHRASE_ENDS.has(after) || isVerbAlone(scan, to, counts);
  if (after !== 0 && (ONE_FOLLOWERS.has(after) || PHRASE_ENDS.has(after))) return !standing;
  if (!scan.isWord(to) || (!counts && scan.lower(to).endsWith('ing'))) return !standing;
  return false;
}

function isVerbAlone(scan: Scan, index: number, counts: boolean): boolean {
  return !counts && /(?:ed|ing)$/.test(scan.lower(index));
}

const HAND = wordId('hand');

const SUPERLATIVES = new WordSet('best most least');

/** "the 737-800 was", "a Tarnair 125-800": two numbers of three digits behind a name or article, and nothing they count. */
export function isModelNumber(scan: Scan, { from, to, kind }: Quantity): boolean {
  if (kind !== null || to !== from + 3 || !scan.isHyphen(from + 1)) return false;
  if (scan.length(from) !== 3 || scan.length(from + 2) !== 3) return false;
  const named = ARTICLES.has(scan.word(from - 1)) || (scan.isCapital(from - 1) && !scan.beginsSentence(from - 1));
  return named && (!scan.isWord(to) || PHRASE_ENDS.has(scan.word(to)));
}

const ARTICLES = new WordSet('the a an');

/** Goes on behind the token and all that is glued to it: no claim begins inside a name, a key or an address. */
export function skipName(scan: Scan, index: number): number {
  let at = index + 1;
  if (!scan.isNumber(index)) return at;
  while (at < scan.limit && scan.glued(at)) {
    const kind = scan.tokens.kind[at];
    if (kind !== TokenKind.word && kind !== TokenKind.number) {
      const code = scan.code(at);
      const joins =
        kind === TokenKind.dash ||
        code === STOP ||
        code === SLASH ||
        code === COLON ||
        code === AT_SIGN ||
        code === UNDERSCORE ||
        code === EQUALS;
      if (!joins || at + 1 >= scan.limit || !scan.glued(at + 1)) break;
    }
    at++;
  }
  // "+386 1 2447 756": the groups that belong to the first.
  if (scan.code(index - 1) === PLUS && isDialled(scan, index, index + 1)) {
    while (scan.isNumber(at) || scan.isDash(at) || scan.code(at) === OPEN || scan.code(at) === CLOSE) at++;
  }
  // "020 7946 0958": what begins with 0 goes on in groups.
  if (scan.code(index) === ZERO_DIGIT && scan.length(index) > 1)
    while (scan.isNumber(at) || (scan.isDash(at) && scan.isNumber(at + 1))) at++;
  return at;
}

const ZERO_DIGIT = 48;
