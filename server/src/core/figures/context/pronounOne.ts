import { PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { TokenFlag, WordSet, wordId } from '../../text/index.ts';

const ONE_OF = new WordSet('another day');

const BEFORE_ONE = new WordSet(`
  no any every each some this that the which another other only new old first last next previous same single good bad big
  small better best right wrong such a an easy tough hard loved
`);

const ONE_FOLLOWERS = new WordSet(`
  can could may might must should would will is was has had of's another by does did to
  for who that which with and or but as when if in on at from than
`);

const STANDING_ONE = new WordSet('at least about only just nearly more than killed killing another zero');

/** Whether "one" is a pronoun that counts nothing: "no one", "one another", "the one", "one can". */
export function isPronounOne(window: TokenWindow, from: number, to: number, hasCountedNoun: boolean): boolean {
  if (to !== from + 1 || window.word(from) !== WORD_ID.one) return false;
  const before = window.word(from - 1);
  const after = window.word(to);
  if (before === WORD_ID.no || ONE_OF.has(after)) return true;
  if (window.isDash(from - 1) && window.followsWithoutSpace(from - 1)) return true;
  // "one of them", "one US ounce"
  if (after === WORD_ID.of || (window.inside(to) && window.tokens.hasFlag(to, TokenFlag.allCapitals))) return false;
  const standing = before !== 0 && STANDING_ONE.has(before);
  // "the one submitted", "the one best suited", "on the one hand"
  if (before === WORD_ID.the && (after === HAND || SUPERLATIVES.has(after))) return true;
  if (BEFORE_ONE.has(before))
    return !window.isWord(to) || PHRASE_ENDS.has(after) || (!hasCountedNoun && hasVerbEnding(window, to));
  if (after !== 0 && (ONE_FOLLOWERS.has(after) || PHRASE_ENDS.has(after))) return !standing;
  if (!window.isWord(to) || (!hasCountedNoun && window.lower(to).endsWith('ing'))) return !standing;
  return false;
}

function hasVerbEnding(window: TokenWindow, index: number): boolean {
  return /(?:ed|ing)$/.test(window.lower(index));
}

const HAND = wordId('hand');

const SUPERLATIVES = new WordSet('best most least');
