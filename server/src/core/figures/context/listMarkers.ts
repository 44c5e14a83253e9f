import type { TokenWindow } from '../../syntax/index.ts';
import { CLOSE_PAREN, COLON, COMMA, OPEN_PAREN, PERIOD, TokenFlag } from '../../text/index.ts';

/** "1." and "2)" at the begin of a line. */
export function isListNumber(scan: TokenWindow, from: number, to: number): boolean {
  if (from !== scan.start && !scan.tokens.hasFlag(from, TokenFlag.lineStart)) return false;
  if (scan.length(from) > 2 || to >= scan.end || !scan.followsWithoutSpace(to)) return false;
  const code = scan.code(to);
  // A lost space stands only before a capital: "41.Pell".
  const isItem =
    to + 1 < scan.end && scan.isWord(to + 1) && (!scan.followsWithoutSpace(to + 1) || scan.isCapital(to + 1));
  return (code === PERIOD || code === CLOSE_PAREN || code === COLON) && isItem;
}

/** "mood and sleep (4, 5)": nothing but small numbers between the brackets, behind a word without a capital. */
function isInList(scan: TokenWindow, from: number): boolean {
  let at = from;
  while (from - at < LONGEST_LIST && (scan.code(at - 1) === COMMA || (at < from && isNoteNumber(scan, at - 1)))) at--;
  const open = at - 1;
  if (scan.code(open) !== OPEN_PAREN || !scan.isWord(open - 1) || scan.isCapital(open - 1)) return false;
  let numbers = 0;
  for (at = open + 1; at - open < LONGEST_LIST; at++) {
    if (isNoteNumber(scan, at)) numbers++;
    else if (scan.code(at) !== COMMA) break;
  }
  return numbers > 1 && scan.code(at) === CLOSE_PAREN;
}

function isNoteNumber(scan: TokenWindow, index: number): boolean {
  return scan.isNumber(index) && scan.length(index) <= 3;
}

const LONGEST_LIST = 12;

/** "in 49 countries.(1)": a note's mark is glued to what it explains. */
export function isNoteMark(scan: TokenWindow, from: number, to: number): boolean {
  if (isInList(scan, from)) return true;
  if (scan.length(from) > 2 || scan.code(from - 1) !== OPEN_PAREN || scan.code(to) !== CLOSE_PAREN) return false;
  if (!scan.followsWithoutSpace(from) || !scan.followsWithoutSpace(to) || from - 1 <= scan.start) return false;
  // "diet and mood (13).": a source at the end of its sentence.
  const isSource = scan.isWord(from - 2) && !scan.isCapital(from - 2) && scan.code(to + 1) === PERIOD;
  return scan.followsWithoutSpace(from - 1) || isSource;
}
