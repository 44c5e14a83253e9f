import {
  HUNDRED_WORDS,
  isPluralAt,
  NOUNS_IN_ING,
  PHRASE_ENDS,
  SCALE_WORDS,
  TEEN_WORDS,
  TENS_WORDS,
  type TokenWindow,
  UNIT_WORDS,
  VAGUE_PLURALS,
  WORD_ID,
} from '../../syntax/index.ts';
import { TokenFlag, WordSet } from '../../text/index.ts';

/**
 * Whether the word ends the counted noun phrase.
 * @param word id of the word at `at`, which is not 0
 * @param last last token of the phrase so far; -1 if there is none
 * @param isPlural whether the number requires a plural noun
 */
export function endsNounPhrase(
  window: TokenWindow,
  at: number,
  word: number,
  last: number,
  isPlural: boolean,
): boolean {
  if (!PHRASE_ENDS.has(word)) return false;
  // "two US officials", "15 IT workers"
  if (window.tokens.hasFlag(at, TokenFlag.allCapitals) && window.length(at) < 4) return false;
  // "its Class A stock"
  if (word === WORD_ID.a && last >= 0 && window.isCapital(at)) return false;
  // Nouns and adjectives that are also verbs: "five wins", "10 high schools", "six straight wins".
  if (NOUN_OR_VERB.has(word)) return last >= 0 && !(isPlural && isPluralAt(window, at));
  return true;
}

/** Nouns and adjectives that are also verb forms. */
const NOUN_OR_VERB = new WordSet(`
  wins hits runs leads cuts works reports claims lives shows puts sets breaks reads stands draws drives shows need
  needs holds forces covers works pays work run hit long high old right left early late deep leading working running
  earlier later remaining winning standing holding lost given known written losing overnight less more dying
`);

/** Whether the lower-case word looks like an adverb in "-ly". */
export function isAdverb(text: string): boolean {
  return text.length > 4 && text.endsWith('ly') && !NOUNS_IN_LY.has(text);
}

const NOUNS_IN_LY = new Set(
  'family early daily weekly monthly assembly ally rally elderly only friendly deadly likely monopoly reply supply july fly yearly hourly belly jelly bully resupply'.split(
    ' ',
  ),
);

/** Whether the lower-case word looks like a participle or verb form: "-ed", "-ing". */
export function isVerbal(text: string, word: number): boolean {
  if (word !== 0 && NOUNS_IN_ING.has(word)) return false;
  return (text.length > 4 && text.endsWith('ed')) || (text.length > 5 && text.endsWith('ing'));
}

/** Whether the token is a number word, a scale word or a vague plural. */
export function isNumberWord(window: TokenWindow, index: number): boolean {
  const word = window.word(index);
  if (word === 0) return false;
  return (
    UNIT_WORDS.get(word) !== undefined ||
    TEEN_WORDS.get(word) !== undefined ||
    TENS_WORDS.get(word) !== undefined ||
    SCALE_WORDS.get(word) !== undefined ||
    VAGUE_PLURALS.get(word) !== undefined ||
    HUNDRED_WORDS.has(word)
  );
}
