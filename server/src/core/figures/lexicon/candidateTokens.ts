import type { TokenWindow } from '../../syntax/index.ts';
import { PERIOD, TokenFlag, TokenKind, WordMap, wordId } from '../../text/index.ts';
import { ORDINAL_STARTERS } from '../numerals/ordinals.ts';
import { vulgarFraction } from '../numerals/parseLiteral.ts';
import { AFTER_ARTICLE, NUMERAL_STARTERS } from '../numerals/parseNumeral.ts';
import { CODES } from '../units/currencies.ts';

const K = TokenKind;

/** What a word can begin: bits, since "a" is an article and the country of a dollar. */
const NUMERAL = 1;
const ARTICLE = 2;
const MONEY = 4;

/** Codes and prefixes of money in letters; the print is checked where one is met. */
const MONEY_WORDS = `${[...CODES.keys()].join(' ').toLowerCase()} dlrs dlr us u a c hk nz s nt r mex au aud maud musd mgbp ps y`;

/** Word -> what it can begin. One look-up a word: most words of a text begin nothing. */
const STARTERS = collectStarters();

function collectStarters(): WordMap<number> {
  const bits = new Map<string, number>();
  const add = (words: string, bit: number) => {
    for (const word of words.split(/\s+/)) if (word) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(NUMERAL_STARTERS, NUMERAL);
  add(ORDINAL_STARTERS, NUMERAL);
  add('a an', ARTICLE);
  add(MONEY_WORDS, MONEY);
  return new WordMap(bits);
}

/** True when a claim can begin at the token; the readers then look closer. */
export function canStartFigure(window: TokenWindow, index: number): boolean {
  switch (window.tokens.kind[index]) {
    case K.number:
    case K.currency:
      return true;
    case K.word: {
      const word = window.tokens.word[index]!;
      const bits = word === 0 ? undefined : STARTERS.get(word);
      if (bits === undefined) return false;
      if (bits & NUMERAL || (bits & ARTICLE && isBeforeNumber(window, index))) return true;
      return (bits & MONEY) !== 0 && isMoneyPrint(window, index, word);
    }
    case K.terminator:
      return window.code(index) === PERIOD && window.isNumber(index + 1) && window.followsWithoutSpace(index + 1);
    case K.other:
      return vulgarFraction(window, index) !== 0;
    default:
      return false;
  }
}

/** "a hundred", "an-hour" is none. */
function isBeforeNumber(window: TokenWindow, index: number): boolean {
  return AFTER_ARTICLE.has(window.word(window.isDash(index + 1) ? index + 2 : index + 1));
}

/** Codes have capitals; small letters stand right before a sign or a full stop: "u.s. $". */
function isMoneyPrint(window: TokenWindow, index: number, word: number): boolean {
  if ((window.tokens.flags[index]! & TokenFlag.capital) !== 0 || word === DLRS) return true;
  const next = index + 1;
  return next < window.end && (window.tokens.kind[next] === K.currency || window.code(next) === PERIOD);
}

const DLRS = wordId('dlrs');
