import type { TextSpan } from '../text/span.ts';
import { textSpan } from '../text/span.ts';
import { TokenFlag, TokenKind } from '../text/tokens.ts';
import { WordSet, wordId } from '../text/vocabulary.ts';
import {
  BE_FORMS,
  CASUALTIES,
  FILLERS,
  HARM_VERBS,
  NOUNS_IN_ING,
  PHRASE_ENDS,
  PLURAL_ATTRIBUTES,
} from './nounWords.ts';
import { HUNDRED_WORDS, SCALE_WORDS, TEEN_WORDS, TENS_WORDS, UNIT_WORDS, VAGUE_PLURALS } from './numberWords.ts';
import { type Scan, STOP, W } from './scan.ts';
import { looksPlural, singular } from './singular.ts';

/** The things that a number counts. */
export interface Counted {
  readonly heads: readonly string[];
  readonly noun: TextSpan | null;
  /** Token behind the phrase; the number's own end when there is none. */
  readonly to: number;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly plural: boolean;
}

const MORE = wordId('more');
/** A counted phrase has no more words than this. */
const LONGEST_PHRASE = 9;
const AMPERSAND = 38;
const DETERMINERS = new WordSet('the these those its his her their our my your all');
const SUPERLATIVES = new WordSet('most least');
const THOSE = new WordSet('those them');
const OTHERS = new WordSet('others');

/**
 * Reads the phrase that the number ending before `index` counts: through adjectives and coordination to its head. `one` is
 * true when the number is one, so that a singular is the head.
 */
export function readCounted(scan: Scan, index: number, one: boolean): Counted | null {
  const of = readOf(scan, index);
  const at = of ?? index;
  const isPlural = of !== null || !one;
  const casualties = readCasualties(scan, at);
  if (casualties) return casualties;
  const phrase = readPhrase(scan, at, isPlural);
  if (!phrase) return of === null ? null : readThose(scan, index);
  const heads = [singular(scan.lower(phrase.head))];
  let { to } = phrase;
  if (phrase.plural) {
    const other = readCoordinated(scan, phrase.to);
    if (other) {
      heads.push(singular(scan.lower(other.head)));
      to = other.to;
    }
  }
  return { heads, noun: spanOf(scan, phrase.from, to), to };
}

function spanOf(scan: Scan, from: number, to: number): TextSpan {
  return textSpan(scan.text, scan.tokens.start[from]!, scan.tokens.end[to - 1]!);
}

/** "of", "of the", "of the five", "of its 12": the phrase of a number that counts out of others. */
function readOf(scan: Scan, index: number): number | null {
  if (scan.word(index) !== W.of) return null;
  let at = index + 1;
  while (at - index < 4 && DETERMINERS.has(scan.word(at))) at++;
  // "one of the most gifted players"
  if (SUPERLATIVES.has(scan.word(at))) at++;
  for (let skipped = 0; skipped < 4 && (scan.isNumber(at) || isNumberWord(scan, at)); skipped++) at++;
  return at;
}

export function isNumberWord(scan: Scan, index: number): boolean {
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

/** "a third of those screened" */
function readThose(scan: Scan, index: number): Counted | null {
  const at = index + 1;
  if (!THOSE.has(scan.word(at))) return null;
  const participle = scan.isWord(at + 1) && scan.lower(at + 1).endsWith('ed') ? at + 2 : at + 1;
  return { heads: ['person'], noun: spanOf(scan, at, participle), to: participle };
}

/** "232 killed", "23 were wounded", "nine others", and a bare number after "killing". */
function readCasualties(scan: Scan, index: number): Counted | null {
  const word = scan.word(index);
  if (word !== 0) {
    const endsPhrase = !scan.isWord(index + 1) || PHRASE_ENDS.has(scan.word(index + 1)) || scan.isNumber(index + 1);
    if (CASUALTIES.has(word) && (endsPhrase || scan.lower(index + 1).endsWith('ly'))) {
      return { heads: ['person'], noun: spanOf(scan, index, index + 1), to: index + 1 };
    }
    if (OTHERS.has(word) && isHarmed(scan, index)) {
      return { heads: ['person'], noun: spanOf(scan, index, index + 1), to: index + 1 };
    }
    if (BE_FORMS.has(word)) {
      for (let at = index + 1; at <= index + 3; at++) {
        const next = scan.word(at);
        if (CASUALTIES.has(next)) return { heads: ['person'], noun: spanOf(scan, at, at + 1), to: index };
        if (next === 0 || !(BE_FORMS.has(next) || scan.lower(at).endsWith('ly'))) break;
      }
    }
  }
  return null;
}

function isHarmed(scan: Scan, index: number): boolean {
  for (let at = index - 1; at >= index - 6 && at >= scan.floor; at--) {
    const word = scan.word(at);
    if (HARM_VERBS.has(word) || CASUALTIES.has(word)) return true;
  }
  return CASUALTIES.has(scan.word(index + 1)) || CASUALTIES.has(scan.word(index + 2));
}

/** "a pick or two", "another day or two": the thing stands before. `from` is the number's first token. */
export function readBefore(scan: Scan, from: number): Counted | null {
  const head = from - 2;
  if (scan.word(from - 1) !== W.or || !scan.isWord(head) || !ARTICLES.has(scan.word(head - 1))) return null;
  if (PHRASE_ENDS.has(scan.word(head))) return null;
  return { heads: [singular(scan.lower(head))], noun: spanOf(scan, head, head + 1), to: from };
}
const ARTICLES = new WordSet('a an another');

/** "a crowd of 1,300", "a town of over 21,000": people by what stands before. */
export function isCrowd(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= from - 5 && at >= scan.floor; at--) {
    const word = scan.word(at);
    if (word === W.of) return CROWDS.has(scan.word(at - 1));
    if (word === 0 || !BEFORE_NUMBER.has(word)) return false;
  }
  return false;
}
const CROWDS = new WordSet(`
  crowd crowds population populations audience audiences community congregation gathering attendance staff workforce
  electorate throng
`);

/** People counted by a bare number: "killing two", "wounded nine". `from` is the number's first token. */
export function isBareCasualty(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= from - 4 && at >= scan.floor; at--) {
    const word = scan.word(at);
    if (HARM_VERBS.has(word)) return true;
    if (word === 0 || !BEFORE_NUMBER.has(word)) return false;
  }
  return false;
}
const BEFORE_NUMBER = new WordSet('at least about more than nearly some as many another over around up to almost a');

function readPhrase(scan: Scan, index: number, plural: boolean): Phrase | null {
  let at = index;
  if (FILLERS.has(scan.word(at)) && scan.isWord(at + 1)) at++;
  // "eight other guards": the noun holds the word, but for "more".
  const from = at > index && scan.word(index) !== MORE ? index : at;
  if (plural && MEASURES.has(scan.word(from)) && scan.isWord(from + 1) && !PHRASE_ENDS.has(scan.word(from + 1))) {
    return { from, to: from + 2, head: from, plural: false };
  }
  let head = -1;
  let to = at;
  let last = -1;
  const stop = Math.min(scan.limit, at + LONGEST_PHRASE);
  for (; at < stop; at++) {
    const kind = scan.tokens.kind[at];
    if (kind === TokenKind.word) {
      const word = scan.tokens.word[at]!;
      const hyphened = last === at - 2 && scan.isHyphen(at - 1);
      if (word !== 0 && !hyphened && endsPhrase(scan, at, word, last, plural)) {
        if ((word === W.and || word === W.or) && plural && last >= 0 && joinsAdjectives(scan, at)) continue;
        break;
      }
      if (isNumberWord(scan, at)) {
        if (at === from) return null;
        break;
      }
      const text = scan.lower(at);
      if (isAdverb(text)) {
        if (last >= 0) break;
        continue;
      }
      if (last >= 0 && isVerbal(text, word) && !nounFollows(scan, at, plural)) break;
      if (!plural && last >= from && beginsName(scan, at, last)) break;
      last = at;
      if (!plural || !looksPlural(text)) continue;
      head = at;
      to = at + 1;
      if (isAttribute(scan, at, word)) continue;
      break;
    }
    if (kind === TokenKind.dash && scan.isHyphen(at) && last === at - 1) continue;
    if (kind === TokenKind.number) {
      if (last < 0 || scan.glued(at)) continue;
      break;
    }
    if (kind === TokenKind.terminator && isInitial(scan, at)) continue;
    if (kind === TokenKind.apostrophe && scan.glued(at) && scan.word(at + 1) === W.s && scan.glued(at + 1)) {
      // "women's groups": the owner is no head.
      head = -1;
      last = at + 1;
      at++;
      continue;
    }
    if (kind === TokenKind.punctuation && scan.code(at) === AMPERSAND && !scan.glued(at) && last >= 0) continue;
    break;
  }
  if (head >= 0) return { from, to, head, plural: true };
  if (last >= from && PHRASE_ENDS.has(scan.word(last)) && !looksPlural(scan.lower(last))) return null;
  if (last < from || (scan.tokens.kind[last] !== TokenKind.word && !scan.isWord(last))) return null;
  if (scan.word(last) === W.s) return null;
  return plural ? singularPhrase(scan, from, last) : { from, to: last + 1, head: last, plural: false };
}

/** A number above one before a singular: "12 page document", "40 yard line". Names and verbs are no counted things. */
function singularPhrase(scan: Scan, from: number, last: number): Phrase | null {
  if (scan.isCapital(from)) return null;
  const text = scan.lower(last);
  // One word alone is a verb as often as a noun: "none of the three laid claim".
  if (isVerbal(text, scan.word(last)) || isAdverb(text) || last - from > 3) return null;
  if (last === from && !(MEASURES.has(scan.word(from)) && scan.isWord(from + 1))) return null;
  // The first noun is what the number counts: a "12 page document" has 12 pages.
  return { from, to: last + 1, head: from, plural: false };
}

/** Nouns that stand in the singular between a number and another noun: "a 15 point lead". */
const MEASURES = new WordSet(`
  point page seat game goal run man woman person storey story bedroom course cylinder speed member piece episode track lap
  set hole vote room acre inch part
`);

function endsPhrase(scan: Scan, at: number, word: number, last: number, plural: boolean): boolean {
  if (!PHRASE_ENDS.has(word)) return false;
  // "two US officials", "15 IT workers"
  if (scan.tokens.hasFlag(at, TokenFlag.allCapitals) && scan.length(at) < 4) return false;
  // Nouns and adjectives that are verbs too: "five wins", "10 high schools", "six straight wins".
  if (NOUN_OR_VERB.has(word)) return last >= 0 && !(plural && looksPlural(scan.lower(at)));
  return true;
}
const NOUN_OR_VERB = new WordSet(`
  wins hits runs leads cuts works reports claims lives shows puts sets breaks reads stands draws drives shows need
  needs holds forces covers works pays work run hit long high old right left early late deep leading working running
  earlier later remaining winning standing holding lost given known written losing overnight less more dying
`);

function joinsAdjectives(scan: Scan, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (!scan.isWord(next) || PHRASE_ENDS.has(scan.word(next)) || isNumberWord(scan, next)) return false;
    const text = scan.lower(next);
    if (looksPlural(text)) return true;
    if (text.endsWith('ed') && next === at + 1 && !scan.isWord(next + 1)) return false;
  }
  return false;
}

/** "drones and missiles", "men, women and children": a second head that stands in the plural without a number. */
function readCoordinated(scan: Scan, index: number): Phrase | null {
  const word = scan.word(index);
  if (word !== W.and && word !== W.or) return null;
  const first = index + 1;
  if (!scan.isWord(first) || isNumberWord(scan, first)) return null;
  const text = scan.lower(first);
  if (isVerbal(text, scan.word(first)) || PHRASE_ENDS.has(scan.word(first))) return null;
  const phrase = readPhrase(scan, first, true);
  if (!phrase?.plural || phrase.head - first > 3) return null;
  // "two guards and officials say": a verb behind makes it the subject of a clause of its own.
  const next = phrase.to;
  if (SPEAKS.has(scan.word(next))) return null;
  return phrase;
}
const SPEAKS = new WordSet('said say says told have had were are was is will would could can may did do');

/** A plural that stands before another noun: "sports cars", "weapons systems". */
function isAttribute(scan: Scan, at: number, word: number): boolean {
  const next = at + 1;
  // "six women's groups"
  if (
    scan.inside(next) &&
    scan.tokens.kind[next] === TokenKind.apostrophe &&
    scan.glued(next) &&
    scan.word(next + 1) === W.s
  )
    return true;
  if (!scan.isWord(next) || scan.glued(next)) return scan.isHyphen(next) && PLURAL_ATTRIBUTES.has(word);
  if (PHRASE_ENDS.has(scan.word(next))) return false;
  const text = scan.lower(at);
  return (PLURAL_ATTRIBUTES.has(word) || !text.endsWith('s')) && looksPlural(scan.lower(next));
}

/** "one way Tarn could": a name behind the noun is the subject of a clause of its own. */
function beginsName(scan: Scan, at: number, last: number): boolean {
  if (!scan.isCapital(at) || scan.isCapital(last)) return false;
  const next = at + 1;
  return !scan.isWord(next) || scan.isCapital(next) || PHRASE_ENDS.has(scan.word(next));
}

function isAdverb(text: string): boolean {
  return text.length > 4 && text.endsWith('ly') && !NOUNS_IN_LY.has(text);
}
const NOUNS_IN_LY = new Set(
  'family early daily weekly monthly assembly ally rally elderly only friendly deadly likely monopoly reply supply july fly yearly hourly belly jelly bully'.split(
    ' ',
  ),
);

function isVerbal(text: string, word: number): boolean {
  if (word !== 0 && NOUNS_IN_ING.has(word)) return false;
  return (text.length > 4 && text.endsWith('ed')) || (text.length > 5 && text.endsWith('ing'));
}

/** "six remaining games": a participle goes on to its noun; "seven people returning home" does not. */
function nounFollows(scan: Scan, at: number, plural: boolean): boolean {
  if (!plural) return false;
  for (let next = at + 1; next <= at + 2; next++) {
    if (!scan.isWord(next) || PHRASE_ENDS.has(scan.word(next))) return false;
    if (looksPlural(scan.lower(next))) return true;
  }
  return false;
}

/** The full stop of "U.S." or "St." */
function isInitial(scan: Scan, at: number): boolean {
  return (
    scan.code(at) === STOP &&
    scan.glued(at) &&
    scan.length(at - 1) <= 2 &&
    scan.isCapital(at - 1) &&
    scan.isWord(at + 1)
  );
}
