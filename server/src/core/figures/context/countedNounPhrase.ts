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
import { PERIOD, TokenFlag, TokenKind, WordSet, wordId } from '../../text/index.ts';

export interface CountedNounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly plural: boolean;
}

const MORE = wordId('more');

/** A counted phrase has no more words than this. */
const LONGEST_PHRASE = 9;

const AMPERSAND = 38;

export function parseCountedNounPhrase(scan: TokenWindow, index: number, plural: boolean): CountedNounPhrase | null {
  let at = index;
  if (FILLERS.has(scan.word(at)) && scan.isWord(at + 1)) at++;
  // "eight other guards": the noun holds the word, but for "more".
  const from = at > index && scan.word(index) !== MORE ? index : at;
  if (plural && MEASURES.has(scan.word(from)) && scan.isWord(from + 1) && !PHRASE_ENDS.has(scan.word(from + 1))) {
    return { from, to: COMPARATIVES.has(scan.word(from + 1)) ? from + 1 : from + 2, head: from, plural: false };
  }
  let head = -1;
  let to = at;
  let last = -1;
  const stop = Math.min(scan.end, at + LONGEST_PHRASE);
  for (; at < stop; at++) {
    const kind = scan.tokens.kind[at];
    if (kind === TokenKind.word) {
      const word = scan.tokens.word[at]!;
      const hyphened = last === at - 2 && scan.isJoiningHyphen(at - 1);
      if (word !== 0 && !hyphened && endsNounPhrase(scan, at, word, last, plural)) {
        if ((word === WORD_ID.and || word === WORD_ID.or) && plural && last >= 0 && joinsAdjectives(scan, at)) continue;
        break;
      }
      if (isNumberWord(scan, at)) {
        if (at === from) return null;
        break;
      }
      const text = scan.lower(at);
      if (text === 'olds') return null;
      if (isAdverb(text)) {
        if (last >= 0) break;
        continue;
      }
      if (last >= 0 && isVerbal(text, word) && !nounFollows(scan, at, plural)) break;
      if (!plural && last >= from && (beginsName(scan, at, last) || COMPARATIVES.has(word))) break;
      last = at;
      if (!plural || !isPluralAt(scan, at)) continue;
      if (isOwner(scan, at)) {
        at++;
        last = at;
        continue;
      }
      head = at;
      to = at + 1;
      if (isAttribute(scan, at, word)) continue;
      break;
    }
    if (kind === TokenKind.dash && scan.isJoiningHyphen(at) && last === at - 1) continue;
    if (kind === TokenKind.number) {
      // "two 10-minute talks"
      if (scan.isJoiningHyphen(at + 1) && scan.isWord(at + 2)) {
        last = at;
        continue;
      }
      if (last < 0 || scan.followsWithoutSpace(at)) continue;
      break;
    }
    if (kind === TokenKind.terminator && isInitial(scan, at)) continue;
    if (
      kind === TokenKind.apostrophe &&
      last >= 0 &&
      scan.followsWithoutSpace(at) &&
      scan.word(at + 1) === WORD_ID.s &&
      scan.followsWithoutSpace(at + 1)
    ) {
      // "women's groups": the owner is no head.
      head = -1;
      last = at + 1;
      at++;
      continue;
    }
    if (kind === TokenKind.punctuation && scan.code(at) === AMPERSAND && !scan.followsWithoutSpace(at) && last >= 0)
      continue;
    break;
  }
  if (head >= 0) return { from, to, head, plural: true };
  if (last >= from && PHRASE_ENDS.has(scan.word(last)) && !isPluralAt(scan, last)) return null;
  if (last < from || (scan.tokens.kind[last] !== TokenKind.word && !scan.isWord(last))) return null;
  if (scan.word(last) === WORD_ID.s) return null;
  // "have one peeking back": no noun.
  if (!plural && isVerbal(scan.lower(last), scan.word(last))) return null;
  return plural ? singularPhrase(scan, from, last) : { from, to: last + 1, head: last, plural: false };
}

/** A number above one before a singular: "12 page document", "40 yard line". Names and verbs are no counted things. */
function singularPhrase(scan: TokenWindow, from: number, last: number): CountedNounPhrase | null {
  if (!scan.isWord(from) || scan.isCapital(from) || NO_HEADS.has(scan.word(from))) return null;
  const text = scan.lower(last);
  // One word alone is a verb as often as a noun: "none of the three laid claim".
  if (isVerbal(text, scan.word(last)) || isAdverb(text) || last - from > 3) return null;
  if (last === from && !(MEASURES.has(scan.word(from)) && scan.isWord(from + 1))) return null;
  // The first noun is what the number counts: a "12 page document" has 12 pages.
  return { from, to: last + 1, head: from, plural: false };
}

/** Adjectives are no thing that is counted: "15 new Skylark". */
const NO_HEADS = new WordSet('new old young big small good local foreign former additional full left');

/** Nouns that stand in the singular between a number and another noun: "a 15 point lead". */
const MEASURES = new WordSet(`
  point page seat game goal run man woman person storey story bedroom course cylinder speed member piece episode track lap
  set hole vote room acre inch part
`);

/** Behind a measure these say how it stands, and are no noun: "one point lower". */
const COMPARATIVES = new WordSet('lower higher better worse clear shy wide');

export function endsNounPhrase(scan: TokenWindow, at: number, word: number, last: number, plural: boolean): boolean {
  if (!PHRASE_ENDS.has(word)) return false;
  // "two US officials", "15 IT workers"
  if (scan.tokens.hasFlag(at, TokenFlag.allCapitals) && scan.length(at) < 4) return false;
  // "its Class A stock"
  if (word === WORD_ID.a && last >= 0 && scan.isCapital(at)) return false;
  // Nouns and adjectives that are verbs too: "five wins", "10 high schools", "six straight wins".
  if (NOUN_OR_VERB.has(word)) return last >= 0 && !(plural && isPluralAt(scan, at));
  return true;
}

const NOUN_OR_VERB = new WordSet(`
  wins hits runs leads cuts works reports claims lives shows puts sets breaks reads stands draws drives shows need
  needs holds forces covers works pays work run hit long high old right left early late deep leading working running
  earlier later remaining winning standing holding lost given known written losing overnight less more dying
`);

function joinsAdjectives(scan: TokenWindow, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (!scan.isWord(next) || PHRASE_ENDS.has(scan.word(next)) || isNumberWord(scan, next)) return false;
    const text = scan.lower(next);
    if (isPluralAt(scan, next)) return true;
    if (text.endsWith('ed') && next === at + 1 && !scan.isWord(next + 1)) return false;
  }
  return false;
}

/** A plural that stands before another noun: "sports cars", "weapons systems". */
function isAttribute(scan: TokenWindow, at: number, word: number): boolean {
  const next = at + 1;
  // "six women's groups"
  if (
    scan.inside(next) &&
    scan.tokens.kind[next] === TokenKind.apostrophe &&
    scan.followsWithoutSpace(next) &&
    scan.word(next + 1) === WORD_ID.s
  )
    return true;
  if (!scan.isWord(next) || scan.followsWithoutSpace(next))
    return scan.isJoiningHyphen(next) && PLURAL_ATTRIBUTES.has(word);
  if (PHRASE_ENDS.has(scan.word(next))) return false;
  const text = scan.lower(at);
  // "games overlooks the fact": an object behind shows a verb.
  if (OBJECT_STARTERS.has(scan.word(next + 1))) return false;
  return (PLURAL_ATTRIBUTES.has(word) || !text.endsWith('s')) && isPluralAt(scan, next);
}

/** "the brewers' best years": a plural that owns what the noun behind names. */
function isOwner(scan: TokenWindow, at: number): boolean {
  const mark = at + 1;
  if (!scan.inside(mark) || scan.tokens.kind[mark] !== TokenKind.apostrophe || !scan.followsWithoutSpace(mark))
    return false;
  if (!scan.isWord(mark + 1) || scan.followsWithoutSpace(mark + 1) || PHRASE_ENDS.has(scan.word(mark + 1)))
    return false;
  return isPluralAt(scan, mark + 1) || isPluralAt(scan, mark + 2);
}

const OBJECT_STARTERS = new WordSet('the a an his her its their');

/** "one way Tarn could": a name behind the noun is the subject of a clause of its own. */
function beginsName(scan: TokenWindow, at: number, last: number): boolean {
  if (!scan.isCapital(at) || scan.isCapital(last)) return false;
  const next = at + 1;
  return !scan.isWord(next) || scan.isCapital(next) || PHRASE_ENDS.has(scan.word(next));
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

/** "six remaining games": a participle goes on to its noun; "seven people returning home" does not. */
function nounFollows(scan: TokenWindow, at: number, plural: boolean): boolean {
  if (!plural) return false;
  let next = at + 1;
  for (let words = 0; words < 2; words++, next++) {
    // "approved third-party dealers"
    if (scan.isJoiningHyphen(next + 1)) next += 3;
    if (!scan.isWord(next) || PHRASE_ENDS.has(scan.word(next))) return false;
    if (isPluralAt(scan, next)) return true;
  }
  return false;
}

/** The full stop of "U.S." or "St." */
function isInitial(scan: TokenWindow, at: number): boolean {
  return (
    scan.code(at) === PERIOD &&
    scan.followsWithoutSpace(at) &&
    scan.length(at - 1) <= 2 &&
    scan.isCapital(at - 1) &&
    scan.isWord(at + 1)
  );
}

export function isNumberWord(scan: TokenWindow, index: number): boolean {
  const word = scan.word(index);
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
