import { CharacterClass, characterClass } from '../text/characters.ts';
import type { Scan } from './scan.ts';
import { looksPlural, singular } from './singular.ts';

/** {@link looksPlural} of a token; the print tells "RBIs" and "TDs" from words in -is. */
export function isPluralAt(scan: Scan, index: number): boolean {
  return isPluralOfLetters(scan, index) || looksPlural(scan.lower(index));
}

/** The singular of the noun at the token, in lower case. */
export function singularAt(scan: Scan, index: number): string {
  const word = scan.lower(index);
  return isPluralOfLetters(scan, index) ? word.slice(0, -1) : singular(word);
}

/** "MPs", "RBIs": capitals with a small s. */
function isPluralOfLetters(scan: Scan, index: number): boolean {
  if (!scan.isCapital(index)) return false;
  const last = scan.tokens.end[index]! - 1;
  const first = scan.tokens.start[index]!;
  if (last - first < 2 || scan.text.charCodeAt(last) !== SMALL_S) return false;
  for (let at = first; at < last; at++) {
    if (characterClass(scan.text.charCodeAt(at)) !== CharacterClass.upper) return false;
  }
  return true;
}

const SMALL_S = 115;
