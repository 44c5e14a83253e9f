import { CharacterClass, characterClass, TokenFlag } from '../text/index.ts';
import { looksPlural, singular } from './singular.ts';
import type { TokenWindow } from './tokenWindow.ts';

/** {@link looksPlural} of a token; the print tells "RBIs" and "TDs" from words in -is. */
export function isPluralAt(scan: TokenWindow, index: number): boolean {
  return isPluralOfLetters(scan, index) || (!isInitials(scan, index) && looksPlural(scan.lower(index)));
}

/** The singular of the noun at the token, in lower case. */
export function singularAt(scan: TokenWindow, index: number): string {
  const word = scan.lower(index);
  return isPluralOfLetters(scan, index) ? word.slice(0, -1) : singular(word);
}

/** "MPs", "RBIs": capitals with a small s. */
function isPluralOfLetters(scan: TokenWindow, index: number): boolean {
  if (!scan.isCapital(index)) return false;
  const last = scan.tokens.end[index]! - 1;
  const first = scan.tokens.start[index]!;
  if (last - first < 2 || scan.text.charCodeAt(last) !== SMALL_S) return false;
  for (let at = first; at < last; at++) {
    if (characterClass(scan.text.charCodeAt(at)) !== CharacterClass.upper) return false;
  }
  return true;
}

/** "CBS", "IOS": short words in capitals, but for headlines that have no other letters. */
function isInitials(scan: TokenWindow, index: number): boolean {
  if (!scan.tokens.hasFlag(index, TokenFlag.allCapitals) || scan.length(index) > LONGEST_INITIALS) return false;
  return !(isAllCapitals(scan, index - 1) || isAllCapitals(scan, index + 1) || isAllCapitals(scan, index - 2));
}

function isAllCapitals(scan: TokenWindow, index: number): boolean {
  return scan.isWord(index) && scan.tokens.hasFlag(index, TokenFlag.allCapitals);
}

const LONGEST_INITIALS = 4;

const SMALL_S = 115;
