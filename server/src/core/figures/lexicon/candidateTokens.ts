import type { TokenWindow } from '../../syntax/index.ts';
import { PERIOD, TokenFlag, TokenKind, WordMap, wordId } from '../../text/index.ts';
import { ORDINAL_STARTERS } from '../numerals/ordinals.ts';
import { vulgarFraction } from '../numerals/parseLiteral.ts';
import { AFTER_ARTICLE, NUMERAL_STARTERS } from '../numerals/parseNumeral.ts';
import { CODES } from '../units/currencies.ts';

/** Bit flags of what a word can start, because "a" is an article and part of a dollar sign. */
const NUMERAL = 1;
const ARTICLE = 2;
const MONEY = 4;

/** Codes and prefixes of money in letters; capitalization is checked at each occurrence. */
const MONEY_WORDS = `${[...CODES.keys()].join(' ').toLowerCase()} dlrs dlr us u a c hk nz s nt r mex au aud maud musd mgbp ps y`;

/** What each word can start. One lookup per word, because most words of a text start nothing. */
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

/** Whether a figure can start at the token; the parsers then look closer. */
export function canStartFigure(window: TokenWindow, index: number): boolean {
  switch (window.tokens.kind[index]) {
    case TokenKind.number:
    case TokenKind.currency:
      return true;
    case TokenKind.word: {
      const word = window.tokens.word[index]!;
      const bits = word === 0 ? undefined : STARTERS.get(word);
      if (bits === undefined) return false;
      if (bits & NUMERAL || (bits & ARTICLE && isBeforeNumber(window, index))) return true;
      return (bits & MONEY) !== 0 && isMoneyPrint(window, index, word);
    }
    case TokenKind.terminator:
      return window.code(index) === PERIOD && window.isNumber(index + 1) && window.followsWithoutSpace(index + 1);
    case TokenKind.other:
      return vulgarFraction(window, index) !== 0;
    default:
      return false;
  }
}

/** Whether an article precedes a number: "a hundred", but not "an-hour". */
function isBeforeNumber(window: TokenWindow, index: number): boolean {
  return AFTER_ARTICLE.has(window.word(window.isDash(index + 1) ? index + 2 : index + 1));
}

/**
 * Whether the capitalization fits money: codes are capitalized; lower-case letters precede a sign or full stop ("u.s.
 * $").
 */
function isMoneyPrint(window: TokenWindow, index: number, word: number): boolean {
  if ((window.tokens.flags[index]! & TokenFlag.capital) !== 0 || word === DLRS) return true;
  const next = index + 1;
  return next < window.end && (window.tokens.kind[next] === TokenKind.currency || window.code(next) === PERIOD);
}

const DLRS = wordId('dlrs');
