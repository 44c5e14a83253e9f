import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { PLUS_SIGN, TILDE, WordMap, WordSet, wordId } from '../../text/index.ts';
import type { Bound } from '../intervals.ts';

/** A bound printed beside a number. */
export interface BoundMention {
  readonly bound: Bound;
  /** First token of the words before the number; the number's first token if there are none. */
  readonly from: number;
  /** Index after the words after the number; the given end if there are none. */
  readonly to: number;
}

/** Words immediately before the number that are a bound by themselves. */
const SINGLE = new WordMap<Bound>([
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['estimates', 'about'],
  ['approaching', 'nearly'],
  ['nearing', 'nearly'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['virtually', 'nearly'],
  ['near', 'about'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['exceeds', 'over'],
  ['exceed', 'over'],
  ['exceeded', 'over'],
  ['surpass', 'over'],
  ['surpasses', 'over'],
  ['surpassed', 'over'],
  ['surpassing', 'over'],
  ['topping', 'over'],
  ['topped', 'over'],
  ['minimum', 'over'],
  ['under', 'under'],
  ['below', 'under'],
  ['maximum', 'under'],
  ['sub', 'under'],
]);

const MORE = new WordSet('more over greater larger higher longer older bigger better further faster wider taller');

const LESS = new WordSet('less fewer lower smaller shorter younger cheaper slower lesser');

const AS_MUCH = new WordSet('many much high long far large big');

const AS_LITTLE = new WordSet('few little low');

const JUST = new WordSet('just slightly little barely bit marginally fractionally');

const AT = wordId('at');

const LEAST = wordId('least');

const MOST = wordId('most');

const MAX_MIN = new WordMap<Bound>([
  ['minimum', 'over'],
  ['maximum', 'under'],
  ['excess', 'over'],
  ['upwards', 'over'],
  ['upward', 'over'],
  ['north', 'over'],
  ['short', 'under'],
  ['south', 'under'],
  ['shy', 'under'],
]);

const CLOSE_TO = new WordSet('close near');

const UP = wordId('up');

const MOVED = new WordSet(
  'edged edging inched inching crept creeping ticked moved went shot climbed rose jumped bid marked nudged pushed driven drove adds added',
);

const EQUAL = new WordSet('equal');

/**
 * Words between the bound and the number: "about another 50", "at least a further 10". In "over the 1,000 mark" there
 * is no bound.
 */
const PASSED = new WordSet('another a an further additional total');

const NO = new WordSet('no not nothing');

const OVER = wordId('over');

/** Words before "over" with which it is a bound; otherwise "over two months" is a period. */
const OVER_IS_BOUND = new WordSet('for just well after lasted take took takes last of is was spent been to');

/** Parses the bound in the words before `from`, looking back at most six words; null if there is none. */
export function parseBoundBefore(window: TokenWindow, from: number, duration: boolean): BoundMention | null {
  let at = window.isJoiningHyphen(from - 1) && window.isWord(from - 2) ? from - 2 : from - 1;
  const sign = parseSign(window, at);
  if (sign) return { bound: sign, from: at, to: from };
  for (let passed = 0; passed < 2 && PASSED.has(window.word(at)); passed++) at--;
  if (window.word(at) === 0) return null;
  // "or equal to 30", "less than or equal to 30"
  if (window.word(at) === WORD_ID.to && EQUAL.has(window.word(at - 1)) && window.word(at - 2) === WORD_ID.or) {
    return parseBoundBefore(window, at - 2, duration) ?? parseTrailingThan(window, at - 3);
  }
  if (EQUAL.has(window.word(at)) && window.word(at - 1) === WORD_ID.or)
    return parseBoundBefore(window, at - 1, duration);
  const found = parseWordsBefore(window, at, duration);
  if (!found) return null;
  return { ...found, to: from };
}

function parseSign(window: TokenWindow, at: number): Bound | null {
  const code = window.code(at);
  if (code === TILDE || code === 0x2248) return 'about';
  if (code === 62 || code === 0x2265) return 'over';
  if (code === 60 || code === 0x2264) return 'under';
  // "< = 100", ">=100"
  if (code === 61) {
    if (window.code(at - 1) === 62) return 'over';
    if (window.code(at - 1) === 60) return 'under';
  }
  return null;
}

function parseTrailingThan(window: TokenWindow, at: number): BoundMention | null {
  if (window.word(at) !== WORD_ID.than) return null;
  const found = parseThan(window, at);
  return found ? { ...found, to: at + 1 } : null;
}

interface Found {
  readonly bound: Bound;
  readonly from: number;
}

function parseWordsBefore(window: TokenWindow, at: number, duration: boolean): Found | null {
  const word = window.word(at);
  const before = window.word(at - 1);
  if (word === WORD_ID.than) return parseThan(window, at);
  if (word === WORD_ID.as) {
    if (window.word(at - 2) !== WORD_ID.as) return null;
    if (AS_MUCH.has(before)) return { bound: 'under', from: at - 2 };
    return AS_LITTLE.has(before) ? { bound: 'over', from: at - 2 } : null;
  }
  if (word === LEAST || word === MOST) {
    if (before !== AT) return null;
    return { bound: word === LEAST ? 'over' : 'under', from: at - 1 };
  }
  if (word === WORD_ID.of) {
    const bound = before === 0 ? undefined : MAX_MIN.get(before);
    return bound ? { bound, from: at - 1 } : null;
  }
  if (word === WORD_ID.to) {
    // "edged up to 40" is a level that was reached.
    if (before === UP) return MOVED.has(window.word(at - 2)) ? null : { bound: 'under', from: at - 1 };
    return CLOSE_TO.has(before) ? { bound: 'nearly', from: at - 1 } : null;
  }
  const single = SINGLE.get(word);
  if (!single) return null;
  // "went over one line"
  if (word === OVER && window.word(at + 1) === WORD_ID.one) return null;
  if (word === OVER && duration && !OVER_IS_BOUND.has(before)) return null;
  // "about a third of some 300": the nearest word decides, so earlier words are not considered.
  const isJust = JUST.has(before);
  if (isJust && single === 'over') return { bound: 'justOver', from: at - 1 };
  if (isJust && single === 'under') return { bound: 'justUnder', from: at - 1 };
  return { bound: single, from: at };
}

/** Parses a comparison that ends in "than": "more than", "no fewer than", "a little less than". */
function parseThan(window: TokenWindow, at: number): Found | null {
  const before = window.word(at - 1);
  const isMore = MORE.has(before);
  if (!isMore && !LESS.has(before)) return null;
  if (NO.has(window.word(at - 2))) return { bound: isMore ? 'under' : 'over', from: at - 2 };
  if (JUST.has(window.word(at - 2))) return { bound: isMore ? 'justOver' : 'justUnder', from: at - 2 };
  return { bound: isMore ? 'over' : 'under', from: at - 1 };
}

const OR_MORE = new WordSet('more above older higher greater longer over better up beyond taller larger upwards');

const OR_LESS = new WordSet('less fewer below younger lower under shorter smaller');

const SO = new WordSet('so thereabouts');

const PLUS_WORD = wordId('plus');

const ODD = wordId('odd');

/**
 * Parses the bound in the words after the number: "or more", "or so", "-plus", "+", "at least". `to` is the index after
 * the number.
 */
export function parseBoundAfter(window: TokenWindow, to: number): BoundMention | null {
  const from = to;
  if (window.code(to) === PLUS_SIGN && window.followsWithoutSpace(to)) return { bound: 'over', from, to: to + 1 };
  if (window.isJoiningHyphen(to)) {
    const word = window.word(to + 1);
    if (word === PLUS_WORD) return { bound: 'over', from, to: to + 2 };
    return word === ODD ? { bound: 'about', from, to: to + 2 } : null;
  }
  const word = window.word(to);
  if (word === WORD_ID.or || word === WORD_ID.and) {
    const next = window.word(to + 1);
    const isThan = window.word(to + 2) === WORD_ID.than && (window.isNumber(to + 3) || window.isWord(to + 3));
    if (isThan) return null;
    const end = window.word(to + 2) === WORD_ID.than ? to + 3 : to + 2;
    if (next === UP && window.word(to + 2) === WORD_ID.to) return null;
    if (word === WORD_ID.or && SO.has(next)) return { bound: 'about', from, to: end };
    if (OR_MORE.has(next) && (word === WORD_ID.or || next !== SO_MORE)) return { bound: 'over', from, to: end };
    return word === WORD_ID.or && OR_LESS.has(next) ? { bound: 'under', from, to: end } : null;
  }
  // "eight players plus injuries" adds something.
  if (word === PLUS_WORD && (!window.isWord(to + 1) || PHRASE_ENDS.has(window.word(to + 1)) || isMeasured(window, to)))
    return { bound: 'over', from, to: to + 1 };
  const after = word === 0 || window.isWord(to + 1) ? undefined : CLOSING.get(word);
  if (after) return { bound: after, from, to: to + 1 };
  if (word === AT && window.word(to + 1) === LEAST) return { bound: 'over', from, to: to + 2 };
  if (word === AT && window.word(to + 1) === MOST) return { bound: 'under', from, to: to + 2 };
  return null;
}

/** Bounds after the number, at the end of its clause: "$75 max", "two tops". */
const CLOSING = new WordMap<Bound>([
  ['max', 'under'],
  ['maximum', 'under'],
  ['tops', 'under'],
  ['min', 'over'],
  ['minimum', 'over'],
]);

/** Whether the number has a hyphenated unit: "three-hour plus broadcast". */
function isMeasured(window: TokenWindow, to: number): boolean {
  return window.isJoiningHyphen(to - 2);
}

const SO_MORE = wordId('more');
