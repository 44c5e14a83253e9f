import { CASUALTIES, PHRASE_ENDS, singularAt, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { parseCasualties, parseThose } from './casualtyCounts.ts';
import { type Counted, createTokenSpan } from './counted.ts';
import { type CountedNounPhrase, type NounForm, parseCountedNounPhrase } from './countedNounPhrase.ts';
import { isNumberWord, isVerbal } from './nounPhraseWords.ts';

const DETERMINERS = new WordSet('the these those its his her their our my your all');

const PLACES = new WordSet('last first next past previous final opening top other');

const SUPERLATIVES = new WordSet('most least');

/**
 * Parses the noun phrase that a number counts, through adjectives and coordination to its head.
 * @param index the token after the number
 * @param form form of the noun that the number requires; "one of" is followed by a plural as well
 */
export function parseCounted(window: TokenWindow, index: number, form: NounForm): Counted | null {
  const of = parseOf(window, index) ?? parseHalfThe(window, index);
  const at = of ?? index;
  const casualties = parseCasualties(window, at);
  if (casualties) return casualties;
  let phrase = parseCountedNounPhrase(window, at, of === null ? form : 'plural');
  if (of !== null && !phrase?.isPlural) phrase = parseMass(window, at);
  // "23 wounded lay there"
  if (of === null && phrase && !phrase.isPlural && CASUALTIES.has(window.word(at)))
    return { heads: ['person'], noun: createTokenSpan(window, at, at + 1), to: at + 1 };
  if (!phrase) return of === null ? null : parseThose(window, index);
  const heads = [singularAt(window, phrase.head)];
  let { to } = phrase;
  if (phrase.isPlural) {
    const other = parseCoordinated(window, phrase.to);
    if (other) {
      heads.push(singularAt(window, other.head));
      to = other.to;
    }
  }
  return { heads, noun: createTokenSpan(window, phrase.from, to), to };
}

/** Parses a singular whole: "of gross domestic product", "of the vote". */
function parseMass(window: TokenWindow, index: number): CountedNounPhrase | null {
  const phrase = parseCountedNounPhrase(window, index, 'singular');
  return phrase && phrase.to - phrase.from <= MAX_MASS_TOKENS ? phrase : null;
}

const MAX_MASS_TOKENS = 4;

/**
 * Returns the index after "of", "of the", "of the five" or "of its 12", before the noun phrase; null if the number does
 * not count out of others.
 */
function parseOf(window: TokenWindow, index: number): number | null {
  if (window.word(index) !== WORD_ID.of) return null;
  let at = index + 1;
  while (at - index < 4 && DETERMINERS.has(window.word(at))) at++;
  // "four of their last five games"
  if (PLACES.has(window.word(at)) && (window.isNumber(at + 1) || isNumberWord(window, at + 1))) at++;
  // "one of the most gifted players"
  if (SUPERLATIVES.has(window.word(at))) at++;
  const outOf = window.isNumber(at) || isNumberWord(window, at) ? parseNumeral(window, at) : null;
  return outOf && !window.isJoiningHyphen(outOf.to) ? outOf.to : at;
}

/** Returns the index after the determiner in "half the barns", "half its crew"; null if there is none. */
function parseHalfThe(window: TokenWindow, index: number): number | null {
  return window.word(index - 1) === WORD_ID.half && DETERMINERS.has(window.word(index)) ? index + 1 : null;
}

/** Parses a noun before the number: "a pick or two", "another day or two". `from` is the first token of the number. */
export function parseNounBefore(window: TokenWindow, from: number): Counted | null {
  const head = from - 2;
  if (window.word(from - 1) !== WORD_ID.or || !window.isWord(head) || !ARTICLES.has(window.word(head - 1))) return null;
  if (PHRASE_ENDS.has(window.word(head))) return null;
  // "40 a day or one every hour"
  if (window.isNumber(head - 2) || isNumberWord(window, head - 2)) return null;
  return { heads: [singularAt(window, head)], noun: createTokenSpan(window, head, head + 1), to: from };
}

const ARTICLES = new WordSet('a an another');

/** Parses a second head, a plural without a number: "drones and missiles", "men, women and children". */
function parseCoordinated(window: TokenWindow, index: number): CountedNounPhrase | null {
  const word = window.word(index);
  if (word !== WORD_ID.and && word !== WORD_ID.or) return null;
  const first = index + 1;
  if (!window.isWord(first) || isNumberWord(window, first)) return null;
  const text = window.lower(first);
  if (isVerbal(text, window.word(first)) || PHRASE_ENDS.has(window.word(first))) return null;
  const phrase = parseCountedNounPhrase(window, first, 'plural');
  if (!phrase?.isPlural || phrase.head - first > 3) return null;
  // "two guards and officials say": a verb after the noun makes it the subject of another clause.
  const next = phrase.to;
  if (SPEAKS.has(window.word(next))) return null;
  return phrase;
}

const SPEAKS = new WordSet('said say says told have had were are was is will would could can may did do');
