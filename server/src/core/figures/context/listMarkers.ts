import type { TokenWindow } from '../../syntax/index.ts';
import { CLOSE_PAREN, COLON, COMMA, OPEN_PAREN, PERIOD, TokenFlag } from '../../text/index.ts';

/** Whether the number is a list number at the start of a line: "1." or "2)". */
export function isListNumber(window: TokenWindow, from: number, to: number): boolean {
  if (from !== window.start && !window.tokens.hasFlag(from, TokenFlag.lineStart)) return false;
  if (window.length(from) > 2 || to >= window.end || !window.followsWithoutSpace(to)) return false;
  const code = window.code(to);
  // A missing space is accepted only before a capital: "41.Pell".
  const isItem =
    to + 1 < window.end && window.isWord(to + 1) && (!window.followsWithoutSpace(to + 1) || window.isCapital(to + 1));
  return (code === PERIOD || code === CLOSE_PAREN || code === COLON) && isItem;
}

/**
 * Whether the number is in parentheses that contain only small numbers and follow a lower-case word: "mood and sleep
 * (4, 5)".
 */
function isInList(window: TokenWindow, from: number): boolean {
  let at = from;
  while (from - at < MAX_LIST_TOKENS && (window.code(at - 1) === COMMA || (at < from && isNoteNumber(window, at - 1))))
    at--;
  const open = at - 1;
  if (window.code(open) !== OPEN_PAREN || !window.isWord(open - 1) || window.isCapital(open - 1)) return false;
  let numbers = 0;
  for (at = open + 1; at - open < MAX_LIST_TOKENS; at++) {
    if (isNoteNumber(window, at)) numbers++;
    else if (window.code(at) !== COMMA) break;
  }
  return numbers > 1 && window.code(at) === CLOSE_PAREN;
}

function isNoteNumber(window: TokenWindow, index: number): boolean {
  return window.isNumber(index) && window.length(index) <= 3;
}

const MAX_LIST_TOKENS = 12;

/** Whether the number is a note mark attached to the text it explains: "in 49 countries.(1)". */
export function isNoteMark(window: TokenWindow, from: number, to: number): boolean {
  if (isInList(window, from)) return true;
  if (window.length(from) > 2 || window.code(from - 1) !== OPEN_PAREN || window.code(to) !== CLOSE_PAREN) return false;
  if (!window.followsWithoutSpace(from) || !window.followsWithoutSpace(to) || from - 1 <= window.start) return false;
  // "diet and mood (13).": a reference at the end of its sentence.
  const isSource = window.isWord(from - 2) && !window.isCapital(from - 2) && window.code(to + 1) === PERIOD;
  return window.followsWithoutSpace(from - 1) || isSource;
}
