import { CASUALTIES, PHRASE_ENDS, singularAt, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { parseCasualties, parseThose } from './casualtyCounts.ts';
import { type Counted, spanOf } from './counted.ts';
import { type CountedNounPhrase, isNumberWord, isVerbal, parseCountedNounPhrase } from './countedNounPhrase.ts';

const DETERMINERS = new WordSet('the these those its his her their our my your all');

const PLACES = new WordSet('last first next past previous final opening top other');

const SUPERLATIVES = new WordSet('most least');

/**
 * Reads the phrase that the number ending before `index` counts: through adjectives and coordination to its head. `one` is
 * true when the number is one, so that a singular is the head.
 */
export function parseCounted(scan: TokenWindow, index: number, one: boolean): Counted | null {
  const of = parseOf(scan, index) ?? parseHalfThe(scan, index);
  const at = of ?? index;
  const isPlural = of !== null || !one;
  const casualties = parseCasualties(scan, at);
  if (casualties) return casualties;
  let phrase = parseCountedNounPhrase(scan, at, isPlural);
  if (of !== null && !phrase?.plural) phrase = parseMass(scan, at);
  // "23 wounded lay there"
  if (of === null && phrase && !phrase.plural && CASUALTIES.has(scan.word(at)))
    return { heads: ['person'], noun: spanOf(scan, at, at + 1), to: at + 1 };
  if (!phrase) return of === null ? null : parseThose(scan, index);
  const heads = [singularAt(scan, phrase.head)];
  let { to } = phrase;
  if (phrase.plural) {
    const other = parseCoordinated(scan, phrase.to);
    if (other) {
      heads.push(singularAt(scan, other.head));
      to = other.to;
    }
  }
  return { heads, noun: spanOf(scan, phrase.from, to), to };
}

/** "of gross domestic product", "of the vote": the whole is one thing. */
function parseMass(scan: TokenWindow, index: number): CountedNounPhrase | null {
  const phrase = parseCountedNounPhrase(scan, index, false);
  return phrase && phrase.to - phrase.from <= LONGEST_MASS ? phrase : null;
}

const LONGEST_MASS = 4;

/** "of", "of the", "of the five", "of its 12": the phrase of a number that counts out of others. */
function parseOf(scan: TokenWindow, index: number): number | null {
  if (scan.word(index) !== WORD_ID.of) return null;
  let at = index + 1;
  while (at - index < 4 && DETERMINERS.has(scan.word(at))) at++;
  // "four of their last five games"
  if (PLACES.has(scan.word(at)) && (scan.isNumber(at + 1) || isNumberWord(scan, at + 1))) at++;
  // "one of the most gifted players"
  if (SUPERLATIVES.has(scan.word(at))) at++;
  const outOf = scan.isNumber(at) || isNumberWord(scan, at) ? parseNumeral(scan, at) : null;
  return outOf && !scan.isJoiningHyphen(outOf.to) ? outOf.to : at;
}

/** "half the barns", "half its crew" */
function parseHalfThe(scan: TokenWindow, index: number): number | null {
  return scan.word(index - 1) === WORD_ID.half && DETERMINERS.has(scan.word(index)) ? index + 1 : null;
}

/** "a pick or two", "another day or two": the thing stands before. `from` is the number's first token. */
export function parseBefore(scan: TokenWindow, from: number): Counted | null {
  const head = from - 2;
  if (scan.word(from - 1) !== WORD_ID.or || !scan.isWord(head) || !ARTICLES.has(scan.word(head - 1))) return null;
  if (PHRASE_ENDS.has(scan.word(head))) return null;
  // "40 a day or one every hour"
  if (scan.isNumber(head - 2) || isNumberWord(scan, head - 2)) return null;
  return { heads: [singularAt(scan, head)], noun: spanOf(scan, head, head + 1), to: from };
}

const ARTICLES = new WordSet('a an another');

/** "drones and missiles", "men, women and children": a second head that stands in the plural without a number. */
function parseCoordinated(scan: TokenWindow, index: number): CountedNounPhrase | null {
  const word = scan.word(index);
  if (word !== WORD_ID.and && word !== WORD_ID.or) return null;
  const first = index + 1;
  if (!scan.isWord(first) || isNumberWord(scan, first)) return null;
  const text = scan.lower(first);
  if (isVerbal(text, scan.word(first)) || PHRASE_ENDS.has(scan.word(first))) return null;
  const phrase = parseCountedNounPhrase(scan, first, true);
  if (!phrase?.plural || phrase.head - first > 3) return null;
  // "two guards and officials say": a verb behind makes it the subject of a clause of its own.
  const next = phrase.to;
  if (SPEAKS.has(scan.word(next))) return null;
  return phrase;
}

const SPEAKS = new WordSet('said say says told have had were are was is will would could can may did do');
