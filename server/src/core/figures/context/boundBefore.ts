import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import {
  ALMOST_EQUAL_SIGN,
  EQUALS_SIGN,
  GREATER_OR_EQUAL_SIGN,
  GREATER_THAN_SIGN,
  LESS_OR_EQUAL_SIGN,
  LESS_THAN_SIGN,
  TILDE,
  WordMap,
  WordSet,
  wordId,
} from '../../text/index.ts';
import { type Bound, includeEquality, isLowerBound, isUpperBound } from '../bound.ts';
import type { FigureKind } from '../figure.ts';

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
  ['approaching', 'almost'],
  ['nearing', 'almost'],
  ['nearly', 'almost'],
  ['almost', 'almost'],
  ['virtually', 'almost'],
  ['near', 'about'],
  ['over', 'moreThan'],
  ['above', 'moreThan'],
  ['exceeding', 'moreThan'],
  ['exceeds', 'moreThan'],
  ['exceed', 'moreThan'],
  ['exceeded', 'moreThan'],
  ['surpass', 'moreThan'],
  ['surpasses', 'moreThan'],
  ['surpassed', 'moreThan'],
  ['surpassing', 'moreThan'],
  ['topping', 'moreThan'],
  ['topped', 'moreThan'],
  ['minimum', 'atLeast'],
  ['under', 'lessThan'],
  ['below', 'lessThan'],
  ['maximum', 'atMost'],
  ['sub', 'lessThan'],
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
  ['minimum', 'atLeast'],
  ['maximum', 'atMost'],
  ['excess', 'moreThan'],
  ['upwards', 'moreThan'],
  ['upward', 'moreThan'],
  ['north', 'moreThan'],
  ['short', 'lessThan'],
  ['south', 'lessThan'],
  ['shy', 'lessThan'],
]);

const CLOSE_TO = new WordSet('close near');

const UP = wordId('up');

const MOVED = new WordSet(
  'edged edging inched inching crept creeping ticked moved went shot climbed rose jumped bid marked nudged pushed driven drove adds added',
);

const EQUAL = new WordSet('equal');

/**
 * Words between the bound and the number: "about another 50", "at least a further 10". "Over the
 * 1,000 mark" has no bound.
 */
const BETWEEN_BOUND_AND_NUMBER = new WordSet('another a an further additional total');

const NO = new WordSet('no not nothing');

const OVER = wordId('over');

/** Verbs of which "over" is a part: "handed over 21 prisoners". */
const HAND_OVER = new WordSet('hand hands handed handing sign signs signed signing');

/** Words before "over" with which it is a bound; otherwise "over two months" is a period. */
const OVER_IS_BOUND = new WordSet('for just well after lasted take took takes last of is was spent been to');

/**
 * Parses the bound in the words before `from`, looking back at most six words; null if there is none.
 * @param kind kind of the figure: "over two months" is usually a period
 */
export function parseBoundBefore(
  window: TokenWindow,
  from: number,
  kind: FigureKind | null = null,
): BoundMention | null {
  let at = window.isJoiningHyphen(from - 1) && window.isWord(from - 2) ? from - 2 : from - 1;
  const sign = parseSign(window, at);
  if (sign) return { bound: sign, from: at, to: from };
  for (let passed = 0; passed < 2 && BETWEEN_BOUND_AND_NUMBER.has(window.word(at)); passed++) at--;
  if (window.word(at) === 0) return null;
  // "or equal to 30", "less than or equal to 30"
  if (window.word(at) === WORD_ID.to && EQUAL.has(window.word(at - 1)) && window.word(at - 2) === WORD_ID.or) {
    const found = parseBoundBefore(window, at - 2, kind) ?? parseTrailingThan(window, at - 3);
    return found && { ...found, bound: includeEquality(found.bound) };
  }
  if (EQUAL.has(window.word(at)) && window.word(at - 1) === WORD_ID.or) {
    const found = parseBoundBefore(window, at - 1, kind);
    return found && { ...found, bound: includeEquality(found.bound) };
  }
  const found = parseWordsBefore(window, at, kind);
  if (!found) return null;
  return { ...found, to: from };
}

function parseSign(window: TokenWindow, at: number): Bound | null {
  const code = window.code(at);
  if (code === TILDE || code === ALMOST_EQUAL_SIGN) return 'about';
  if (code === GREATER_THAN_SIGN) return 'moreThan';
  if (code === GREATER_OR_EQUAL_SIGN) return 'atLeast';
  if (code === LESS_THAN_SIGN) return 'lessThan';
  if (code === LESS_OR_EQUAL_SIGN) return 'atMost';
  // "< = 100", ">=100"
  if (code === EQUALS_SIGN) {
    if (window.code(at - 1) === GREATER_THAN_SIGN) return 'atLeast';
    if (window.code(at - 1) === LESS_THAN_SIGN) return 'atMost';
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

/** Parses the bound whose last word is at `at`. */
function parseWordsBefore(window: TokenWindow, at: number, kind: FigureKind | null): Found | null {
  const word = window.word(at);
  if (word === WORD_ID.than) return parseThan(window, at);
  if (word === WORD_ID.as) return parseAsManyAs(window, at);
  const before = window.word(at - 1);
  if (word === LEAST || word === MOST)
    return before === AT ? { bound: word === LEAST ? 'atLeast' : 'atMost', from: at - 1 } : null;
  if (word === WORD_ID.of) {
    const bound = before === 0 ? undefined : MAX_MIN.get(before);
    return bound ? { bound, from: at - 1 } : null;
  }
  if (word === WORD_ID.to) {
    // "edged up to 40" is a level that was reached.
    if (before === UP) return MOVED.has(window.word(at - 2)) ? null : { bound: 'atMost', from: at - 1 };
    return CLOSE_TO.has(before) ? { bound: 'almost', from: at - 1 } : null;
  }
  return parseSingleWord(window, at, kind);
}

/** Parses "as many as" or "as few as", whose last word is at `at`. */
function parseAsManyAs(window: TokenWindow, at: number): Found | null {
  if (window.word(at - 2) !== WORD_ID.as) return null;
  const before = window.word(at - 1);
  if (AS_MUCH.has(before)) return { bound: 'atMost', from: at - 2 };
  return AS_LITTLE.has(before) ? { bound: 'atLeast', from: at - 2 } : null;
}

/** Parses a word that is a bound by itself, with "just" before it: "about", "just over". */
function parseSingleWord(window: TokenWindow, at: number, kind: FigureKind | null): Found | null {
  const word = window.word(at);
  const before = window.word(at - 1);
  const bound = SINGLE.get(word);
  if (!bound) return null;
  if (word === OVER && HAND_OVER.has(before)) return null;
  // "went over one line"
  if (word === OVER && window.word(at + 1) === WORD_ID.one) return null;
  if (word === OVER && kind === 'duration' && !OVER_IS_BOUND.has(before)) return null;
  // "about a third of some 300": the nearest word decides, so earlier words are not considered.
  const isJust = JUST.has(before);
  if (isJust && isLowerBound(bound)) return { bound: 'justOver', from: at - 1 };
  if (isJust && isUpperBound(bound)) return { bound: 'justUnder', from: at - 1 };
  return { bound, from: at };
}

/** Parses a comparison that ends in "than": "more than", "no fewer than", "a little less than". */
function parseThan(window: TokenWindow, at: number): Found | null {
  const before = window.word(at - 1);
  const isMore = MORE.has(before);
  if (!isMore && !LESS.has(before)) return null;
  if (NO.has(window.word(at - 2))) return { bound: isMore ? 'atMost' : 'atLeast', from: at - 2 };
  if (JUST.has(window.word(at - 2))) return { bound: isMore ? 'justOver' : 'justUnder', from: at - 2 };
  return { bound: isMore ? 'moreThan' : 'lessThan', from: at - 1 };
}
