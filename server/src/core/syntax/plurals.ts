import { CharacterClass, characterClass, SMALL_S, TokenFlag } from '../text/index.ts';
import { looksPlural, singular } from './singular.ts';
import type { TokenWindow } from './tokenWindow.ts';

/** Whether the token is a plural, by {@link looksPlural}; capitalization distinguishes "RBIs" and "TDs" from words in -is. */
export function isPluralAt(window: TokenWindow, index: number): boolean {
  return isPluralOfLetters(window, index) || (!isInitials(window, index) && looksPlural(window.lower(index)));
}

/** Returns the singular of the noun at the token, in lower case. */
export function singularAt(window: TokenWindow, index: number): string {
  const word = window.lower(index);
  return isPluralOfLetters(window, index) ? word.slice(0, -1) : singular(word);
}

/** Whether the token is a plural of capital letters: "MPs", "RBIs". */
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

/** Whether the token is an abbreviation and not a plural: "CBS", "IOS". In headlines all words are in capitals. */
function isInitials(window: TokenWindow, index: number): boolean {
  if (!window.tokens.hasFlag(index, TokenFlag.allCapitals) || window.length(index) > MAX_INITIALS_CHARS) return false;
  return !(isAllCapitals(window, index - 1) || isAllCapitals(window, index + 1) || isAllCapitals(window, index - 2));
}

function isAllCapitals(window: TokenWindow, index: number): boolean {
  return window.isWord(index) && window.tokens.hasFlag(index, TokenFlag.allCapitals);
}

/** Maximum length of initials in UTF-16 code units. Hand-set, not measured. */
const MAX_INITIALS_CHARS = 4;
