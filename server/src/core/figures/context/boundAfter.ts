import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { PLUS_SIGN, WordMap, WordSet, wordId } from '../../text/index.ts';
import type { Bound } from '../bound.ts';
import type { BoundMention } from './boundBefore.ts';

const AT = wordId('at');

const LEAST = wordId('least');

const MOST = wordId('most');

const UP = wordId('up');

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
  if (window.code(to) === PLUS_SIGN && window.followsWithoutSpace(to)) return { bound: 'atLeast', from, to: to + 1 };
  const word = window.word(to);
  if (window.isJoiningHyphen(to)) {
    const suffix = window.word(to + 1);
    if (suffix === PLUS_WORD) return { bound: 'atLeast', from, to: to + 2 };
    return suffix === ODD ? { bound: 'about', from, to: to + 2 } : null;
  }
  if (word === WORD_ID.or || word === WORD_ID.and) return parseOrMore(window, to);
  // "eight players plus injuries" adds something.
  if (word === PLUS_WORD && (!window.isWord(to + 1) || PHRASE_ENDS.has(window.word(to + 1)) || isMeasured(window, to)))
    return { bound: 'atLeast', from, to: to + 1 };
  const closing = word === 0 || window.isWord(to + 1) ? undefined : CLOSING.get(word);
  if (closing) return { bound: closing, from, to: to + 1 };
  if (word !== AT) return null;
  if (window.word(to + 1) === LEAST) return { bound: 'atLeast', from, to: to + 2 };
  return window.word(to + 1) === MOST ? { bound: 'atMost', from, to: to + 2 } : null;
}

/** Parses "or more", "and up", "or so", "or less than"; `to` is the index of the conjunction. */
function parseOrMore(window: TokenWindow, to: number): BoundMention | null {
  const isOr = window.word(to) === WORD_ID.or;
  const next = window.word(to + 1);
  const isThan = window.word(to + 2) === WORD_ID.than;
  // "or more than 30" is a bound of the next number.
  if (isThan && (window.isNumber(to + 3) || window.isWord(to + 3))) return null;
  if (next === UP && window.word(to + 2) === WORD_ID.to) return null;
  const end = isThan ? to + 3 : to + 2;
  if (isOr && SO.has(next)) return { bound: 'about', from: to, to: end };
  if (OR_MORE.has(next) && (isOr || next !== MORE_WORD)) return { bound: 'atLeast', from: to, to: end };
  return isOr && OR_LESS.has(next) ? { bound: 'atMost', from: to, to: end } : null;
}

/** Bounds after the number, at the end of its clause: "$75 max", "two tops". */
const CLOSING = new WordMap<Bound>([
  ['max', 'atMost'],
  ['maximum', 'atMost'],
  ['tops', 'atMost'],
  ['min', 'atLeast'],
  ['minimum', 'atLeast'],
]);

/** Whether the number has a hyphenated unit: "three-hour plus broadcast". */
function isMeasured(window: TokenWindow, to: number): boolean {
  return window.isJoiningHyphen(to - 2);
}

const MORE_WORD = wordId('more');
