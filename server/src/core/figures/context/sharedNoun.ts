import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA } from '../../text/index.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import type { Counted } from './counted.ts';
import { parseCounted } from './countedNouns.ts';
import { isNumberWord } from './nounPhraseWords.ts';

/** Maximum number of items in a list that shares its noun. Hand-set, not measured. */
const MAX_ITEMS = 4;

/** Maximum number of adjectives between a number of the list and the next comma. Hand-set, not measured. */
const MAX_ADJECTIVES = 3;

/**
 * Parses the noun that follows only the last number of a list: "12 Tarn, 30 Old Moor and five Venn schools". `index` is
 * the token after the first number; null if there is no such list.
 */
export function parseSharedNoun(window: TokenWindow, index: number): Counted | null {
  let at = index;
  for (let item = 0; item < MAX_ITEMS; item++) {
    let words = 0;
    while (words <= MAX_ADJECTIVES && isListWord(window, at)) {
      at++;
      words++;
    }
    if (words > MAX_ADJECTIVES || (item === 0 && words === 0)) return null;
    const comma = window.code(at) === COMMA;
    if (comma) at++;
    const joined = window.word(at) === WORD_ID.and || window.word(at) === WORD_ID.or;
    if (joined) at++;
    if (!comma && !joined) return null;
    const next = window.isNumber(at) || isNumberWord(window, at) ? parseNumeral(window, at) : null;
    if (!next) return null;
    at = next.to;
    if (!joined) continue;
    const counted = parseCounted(window, at, 'plural');
    return counted && { ...counted, to: index };
  }
  return null;
}

function isListWord(window: TokenWindow, index: number): boolean {
  if (!window.isWord(index) || isNumberWord(window, index)) return false;
  return window.isCapital(index) || !PHRASE_ENDS.has(window.word(index));
}
