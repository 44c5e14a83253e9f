import { CharacterClass, characterClass, SMALL_S, TokenFlag } from '../text/index.ts';
import { looksPlural, singular } from './singular.ts';
import type { TokenWindow } from './tokenWindow.ts';

/** {@link looksPlural} of a token; the print tells "RBIs" and "TDs" from words in -is. */
export function isPluralAt(window: TokenWindow, index: number): boolean {
  return isPluralOfLetters(window, index) || (!isInitials(window, index) && looksPlural(window.lower(index)));
}

/** The singular of the noun at the token, in lower case. */
export function singularAt(window: TokenWindow, index: number): string {
  const word = window.lower(index);
  return isPluralOfLetters(window, index) ? word.slice(0, -1) : singular(word);
}

/** "MPs", "RBIs": capitals with a small s. */
function isPluralOfLetters(window: TokenWindow, index: number): boolean {
  if (!window.isCapital(index)) return false;
  const last = window.tokens.end[index]! - 1;
  const first = window.tokens.start[index]!;
  if (last - first < 2 || window.text.charCodeAt(last) !== SMALL_S) return false;
  for (let at = first; at < last; at++) {
    if (characterClass(window.text.charCodeAt(at)) !== CharacterClass.upper) return false;
  }
  return true;
}

/** "CBS", "IOS": short words in capitals, but for headlines that have no other letters. */
function isInitials(window: TokenWindow, index: number): boolean {
  if (!window.tokens.hasFlag(index, TokenFlag.allCapitals) || window.length(index) > LONGEST_INITIALS) return false;
  return !(isAllCapitals(window, index - 1) || isAllCapitals(window, index + 1) || isAllCapitals(window, index - 2));
}

function isAllCapitals(window: TokenWindow, index: number): boolean {
  return window.isWord(index) && window.tokens.hasFlag(index, TokenFlag.allCapitals);
}

const LONGEST_INITIALS = 4;
