import type { TokenWindow } from '../../syntax/index.ts';
import { CLOSE_PAREN, EQUALS_SIGN, OPEN_PAREN, WordSet } from '../../text/index.ts';
import { parseCounted } from '../context/countedNouns.ts';
import type { Quantity } from '../quantity.ts';

const CUES = new WordSet(`
  win wins won winning beat beats beating beaten defeat defeats defeated lose loses lost losing lead leads led leading trail
  trails trailed trailing draw draws drew drawn victory loss tie tied score scored scores scoreline halftime game games
  match set sets final finals vote voted votes ruled ruling decision down ahead ousted edged
  thrashed routed hammered record improve improves improved improving
`);

const MAX_CUE_DISTANCE = 6;

/** Maximum value of either side of a score or vote. Hand-set, not measured. */
const MAX_SCORE = 1500;

/**
 * Whether two numbers joined by a hyphen are a score and not a range: the first is not smaller, or words of play or
 * voting are near and no counted noun follows.
 */
export function isScore(window: TokenWindow, first: Quantity, second: Quantity): boolean {
  if (first.kind !== null || second.kind !== null || second.isHyphenatedAdjective) return false;
  if (
    !first.numeral.isPlainInteger ||
    !second.numeral.isPlainInteger ||
    first.numeral.isSpelledOut ||
    second.numeral.isSpelledOut
  )
    return false;
  if (first.min > MAX_SCORE || second.min > MAX_SCORE) return false;
  if (first.min >= second.min) return true;
  // "Tarnholm (2-13)": wins and losses.
  const bracketed = window.code(first.from - 1) === OPEN_PAREN && window.code(second.to) === CLOSE_PAREN;
  if (bracketed && window.isCapital(first.from - 2)) return true;
  if (isFollowedByScore(window, second.to)) return true;
  const counted = parseCounted(window, second.to, 'plural');
  if (counted && !CUES.has(window.word(second.to))) return false;
  return hasCue(window, first.from, second.to);
}

/** Whether another score of one or two digits follows immediately: "6-7 (2-7) 7-6". */
function isFollowedByScore(window: TokenWindow, index: number): boolean {
  const at = window.code(index) === OPEN_PAREN ? index + 1 : index;
  const pair = window.isNumber(at) && window.isJoiningHyphen(at + 1) && window.isNumber(at + 2);
  return pair && window.length(at) <= 2 && window.length(at + 2) <= 2;
}

/** Whether two numbers joined by "to" are a score or vote: "voted 212 to 9", "beat them 5 to 3". */
export function isSpokenScore(window: TokenWindow, first: Quantity, second: Quantity): boolean {
  if (first.kind !== null || second.kind !== null || second.isHyphenatedAdjective || first.min < second.min)
    return false;
  return Number.isInteger(first.min) && Number.isInteger(second.min) && hasCue(window, first.from, second.to);
}

/**
 * Whether two numbers joined by a spaced dash are a score: "won 58 - 3", "( 10 - 5 )". Tokenized copy separates the
 * dash.
 */
export function isSpacedScore(window: TokenWindow, first: Quantity, second: Quantity): boolean {
  if (first.min >= 1000 || second.min >= 1000 || window.code(second.to) === EQUALS_SIGN) return false;
  const bracketed = window.code(first.from - 1) === OPEN_PAREN && window.code(second.to) === CLOSE_PAREN;
  return bracketed || hasCue(window, first.from, second.to) || isDescending(window, first, second);
}

/** Whether the numbers fall and end their clause, so that they are no range: "TOP VELM, 20 - 13, REACH". */
function isDescending(window: TokenWindow, first: Quantity, second: Quantity): boolean {
  if (first.min <= second.min || first.min > MAX_POINTS || first.numeral.isSpelledOut) return false;
  return !window.isWord(second.to) && !window.isDash(second.to) && !window.isNumber(second.to);
}

/** Maximum number of points of a side in a score without a word that says so. Hand-set: the highest of basketball. */
const MAX_POINTS = 199;

function hasCue(window: TokenWindow, from: number, to: number): boolean {
  for (let step = 1; step <= MAX_CUE_DISTANCE; step++) {
    if (CUES.has(window.word(from - step)) || (step < 3 && CUES.has(window.word(to + step - 1)))) return true;
  }
  return false;
}
