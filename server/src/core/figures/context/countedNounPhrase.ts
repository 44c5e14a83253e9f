import {
  FILLERS,
  HUNDRED_WORDS,
  isPluralAt,
  NOUNS_IN_ING,
  PHRASE_ENDS,
  PLURAL_ATTRIBUTES,
  SCALE_WORDS,
  TEEN_WORDS,
  TENS_WORDS,
  type TokenWindow,
  UNIT_WORDS,
  VAGUE_PLURALS,
  WORD_ID,
} from '../../syntax/index.ts';
import { AMPERSAND, PERIOD, TokenFlag, TokenKind, WordSet, wordId } from '../../text/index.ts';

export interface CountedNounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly plural: boolean;
}

const MORE = wordId('more');

/** Maximum number of tokens in a counted noun phrase. Hand-set, not measured. */
const MAX_PHRASE_TOKENS = 9;

export function parseCountedNounPhrase(window: TokenWindow, index: number, plural: boolean): CountedNounPhrase | null {
  let at = index;
  if (FILLERS.has(window.word(at)) && window.isWord(at + 1)) at++;
  // "eight other guards": the noun phrase includes the filler, except "more".
  const from = at > index && window.word(index) !== MORE ? index : at;
  if (plural && MEASURES.has(window.word(from)) && window.isWord(from + 1) && !PHRASE_ENDS.has(window.word(from + 1))) {
    return { from, to: COMPARATIVES.has(window.word(from + 1)) ? from + 1 : from + 2, head: from, plural: false };
  }
  let head = -1;
  let to = at;
  let last = -1;
  const stop = Math.min(window.end, at + MAX_PHRASE_TOKENS);
  for (; at < stop; at++) {
    const kind = window.tokens.kind[at];
    if (kind === TokenKind.word) {
      const word = window.tokens.word[at]!;
      const hyphened = last === at - 2 && window.isJoiningHyphen(at - 1);
      if (word !== 0 && !hyphened && endsNounPhrase(window, at, word, last, plural)) {
        if ((word === WORD_ID.and || word === WORD_ID.or) && plural && last >= 0 && joinsAdjectives(window, at))
          continue;
        break;
      }
      if (isNumberWord(window, at)) {
        if (at === from) return null;
        break;
      }
      const text = window.lower(at);
      if (text === 'olds') return null;
      if (isAdverb(text)) {
        if (last >= 0) break;
        continue;
      }
      if (last >= 0 && isVerbal(text, word) && !nounFollows(window, at, plural)) break;
      if (!plural && last >= from && (beginsName(window, at, last) || COMPARATIVES.has(word))) break;
      last = at;
      if (!plural || !isPluralAt(window, at)) continue;
      if (isOwner(window, at)) {
        at++;
        last = at;
        continue;
      }
      head = at;
      to = at + 1;
      if (isAttribute(window, at, word)) continue;
      break;
    }
    if (kind === TokenKind.dash && window.isJoiningHyphen(at) && last === at - 1) continue;
    if (kind === TokenKind.number) {
      // "two 10-minute talks"
      if (window.isJoiningHyphen(at + 1) && window.isWord(at + 2)) {
        last = at;
        continue;
      }
      if (last < 0 || window.followsWithoutSpace(at)) continue;
      break;
    }
    if (kind === TokenKind.terminator && isInitialPeriod(window, at)) continue;
    if (
      kind === TokenKind.apostrophe &&
      last >= 0 &&
      window.followsWithoutSpace(at) &&
      window.word(at + 1) === WORD_ID.s &&
      window.followsWithoutSpace(at + 1)
    ) {
      // "women's groups": a possessor is not the head.
      head = -1;
      last = at + 1;
      at++;
      continue;
    }
    if (kind === TokenKind.punctuation && window.code(at) === AMPERSAND && !window.followsWithoutSpace(at) && last >= 0)
      continue;
    break;
  }
  if (head >= 0) return { from, to, head, plural: true };
  if (last >= from && PHRASE_ENDS.has(window.word(last)) && !isPluralAt(window, last)) return null;
  if (last < from || (window.tokens.kind[last] !== TokenKind.word && !window.isWord(last))) return null;
  if (window.word(last) === WORD_ID.s) return null;
  // "have one peeking back": a verb is not a noun.
  if (!plural && isVerbal(window.lower(last), window.word(last))) return null;
  return plural ? parseSingularPhrase(window, from, last) : { from, to: last + 1, head: last, plural: false };
}

/**
 * Parses a singular noun after a number above one: "12 page document", "40 yard line". Names and verbs are not counted
 * nouns.
 */
function parseSingularPhrase(window: TokenWindow, from: number, last: number): CountedNounPhrase | null {
  if (!window.isWord(from) || window.isCapital(from) || NO_HEADS.has(window.word(from))) return null;
  const text = window.lower(last);
  // A single word is as often a verb as a noun: "none of the three laid claim".
  if (isVerbal(text, window.word(last)) || isAdverb(text) || last - from > 3) return null;
  if (last === from && !(MEASURES.has(window.word(from)) && window.isWord(from + 1))) return null;
  // The number counts the first noun: a "12 page document" has 12 pages.
  return { from, to: last + 1, head: from, plural: false };
}

/** Adjectives that are not counted nouns by themselves: "15 new Skylark". */
const NO_HEADS = new WordSet('new old young big small good local foreign former additional full left');

/** Nouns that stay singular between a number and another noun: "a 15 point lead". */
const MEASURES = new WordSet(`
  point page seat game goal run man woman person storey story bedroom course cylinder speed member piece episode track lap
  set hole vote room acre inch part
`);

/** Words after a measure that compare and are not nouns: "one point lower". */
const COMPARATIVES = new WordSet('lower higher better worse clear shy wide');

export function endsNounPhrase(window: TokenWindow, at: number, word: number, last: number, plural: boolean): boolean {
  if (!PHRASE_ENDS.has(word)) return false;
  // "two US officials", "15 IT workers"
  if (window.tokens.hasFlag(at, TokenFlag.allCapitals) && window.length(at) < 4) return false;
  // "its Class A stock"
  if (word === WORD_ID.a && last >= 0 && window.isCapital(at)) return false;
  // Nouns and adjectives that are also verbs: "five wins", "10 high schools", "six straight wins".
  if (NOUN_OR_VERB.has(word)) return last >= 0 && !(plural && isPluralAt(window, at));
  return true;
}

const NOUN_OR_VERB = new WordSet(`
  wins hits runs leads cuts works reports claims lives shows puts sets breaks reads stands draws drives shows need
  needs holds forces covers works pays work run hit long high old right left early late deep leading working running
  earlier later remaining winning standing holding lost given known written losing overnight less more dying
`);

function joinsAdjectives(window: TokenWindow, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (!window.isWord(next) || PHRASE_ENDS.has(window.word(next)) || isNumberWord(window, next)) return false;
    const text = window.lower(next);
    if (isPluralAt(window, next)) return true;
    if (text.endsWith('ed') && next === at + 1 && !window.isWord(next + 1)) return false;
  }
  return false;
}

/** Whether a plural modifies the next noun: "sports cars", "weapons systems". */
function isAttribute(window: TokenWindow, at: number, word: number): boolean {
  const next = at + 1;
  // "six women's groups"
  if (
    window.inside(next) &&
    window.tokens.kind[next] === TokenKind.apostrophe &&
    window.followsWithoutSpace(next) &&
    window.word(next + 1) === WORD_ID.s
  )
    return true;
  if (!window.isWord(next) || window.followsWithoutSpace(next))
    return window.isJoiningHyphen(next) && PLURAL_ATTRIBUTES.has(word);
  if (PHRASE_ENDS.has(window.word(next))) return false;
  const text = window.lower(at);
  // "games overlooks the fact": an object after the word shows that it is a verb.
  if (OBJECT_STARTERS.has(window.word(next + 1))) return false;
  return (PLURAL_ATTRIBUTES.has(word) || !text.endsWith('s')) && isPluralAt(window, next);
}

/** Whether a plural is the possessor of the next noun: "the brewers' best years". */
function isOwner(window: TokenWindow, at: number): boolean {
  const mark = at + 1;
  if (!window.inside(mark) || window.tokens.kind[mark] !== TokenKind.apostrophe || !window.followsWithoutSpace(mark))
    return false;
  if (!window.isWord(mark + 1) || window.followsWithoutSpace(mark + 1) || PHRASE_ENDS.has(window.word(mark + 1)))
    return false;
  return isPluralAt(window, mark + 1) || isPluralAt(window, mark + 2);
}

const OBJECT_STARTERS = new WordSet('the a an his her its their');

/** Whether a name after the noun begins a clause of its own: "one way Tarn could". */
function beginsName(window: TokenWindow, at: number, last: number): boolean {
  if (!window.isCapital(at) || window.isCapital(last)) return false;
  const next = at + 1;
  return !window.isWord(next) || window.isCapital(next) || PHRASE_ENDS.has(window.word(next));
}

export function isAdverb(text: string): boolean {
  return text.length > 4 && text.endsWith('ly') && !NOUNS_IN_LY.has(text);
}

const NOUNS_IN_LY = new Set(
  'family early daily weekly monthly assembly ally rally elderly only friendly deadly likely monopoly reply supply july fly yearly hourly belly jelly bully resupply'.split(
    ' ',
  ),
);

export function isVerbal(text: string, word: number): boolean {
  if (word !== 0 && NOUNS_IN_ING.has(word)) return false;
  return (text.length > 4 && text.endsWith('ed')) || (text.length > 5 && text.endsWith('ing'));
}

/** Whether a noun follows a participle: "six remaining games", but not "seven people returning home". */
function nounFollows(window: TokenWindow, at: number, plural: boolean): boolean {
  if (!plural) return false;
  let next = at + 1;
  for (let words = 0; words < 2; words++, next++) {
    // "approved third-party dealers"
    if (window.isJoiningHyphen(next + 1)) next += 3;
    if (!window.isWord(next) || PHRASE_ENDS.has(window.word(next))) return false;
    if (isPluralAt(window, next)) return true;
  }
  return false;
}

/** Whether the full stop belongs to an initial or abbreviation: "U.S.", "St." */
function isInitialPeriod(window: TokenWindow, at: number): boolean {
  return (
    window.code(at) === PERIOD &&
    window.followsWithoutSpace(at) &&
    window.length(at - 1) <= 2 &&
    window.isCapital(at - 1) &&
    window.isWord(at + 1)
  );
}

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
