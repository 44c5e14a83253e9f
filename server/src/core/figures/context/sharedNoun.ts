import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA } from '../../text/index.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import type { Counted } from './counted.ts';
import { isNumberWord } from './countedNounPhrase.ts';
import { parseCounted } from './countedNouns.ts';

/** Items of a list of numbers that share their noun, at most. */
const MOST_ITEMS = 4;

/** Adjectives between a number of the list and the next comma, at most. */
const MOST_WORDS = 3;

/**
 * "12 Tarn, 30 Old Moor and five Venn schools": the noun stands only behind the last number of the list. `index` is behind
 * the first number.
 */
export function parseSharedNoun(scan: TokenWindow, index: number): Counted | null {
  let at = index;
  for (let item = 0; item < MOST_ITEMS; item++) {
    let words = 0;
    while (words <= MOST_WORDS && isListWord(scan, at)) {
      at++;
      words++;
    }
    if (words > MOST_WORDS || (item === 0 && words === 0)) return null;
    const comma = scan.code(at) === COMMA;
    if (comma) at++;
    const joined = scan.word(at) === WORD_ID.and || scan.word(at) === WORD_ID.or;
    if (joined) at++;
    if (!comma && !joined) return null;
    const next = scan.isNumber(at) || isNumberWord(scan, at) ? parseNumeral(scan, at) : null;
    if (!next) return null;
    at = next.to;
    if (!joined) continue;
    const counted = parseCounted(scan, at, false);
    return counted && { ...counted, to: index };
  }
  return null;
}

function isListWord(scan: TokenWindow, index: number): boolean {
  if (!scan.isWord(index) || isNumberWord(scan, index)) return false;
  return scan.isCapital(index) || !PHRASE_ENDS.has(scan.word(index));
}
