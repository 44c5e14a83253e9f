import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { COMMA, PERIOD, TokenKind, WordMap, WordSet } from '../../text/index.ts';
import { UNITS, type Unit } from './unitTable.ts';

const BY_WORD = new WordMap<Unit>(
  UNITS.flatMap((unit) =>
    unit.words
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => [[word, unit] as const, ...(word.endsWith('s') ? [] : [[`${word}s`, unit] as const])]),
  ),
);

const BY_SYMBOL: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) =>
    unit.symbols
      .split(' ')
      .filter(Boolean)
      .map((symbol) => [symbol, unit] as const),
  ),
);

const MAX_SYMBOL_LENGTH = 5;

/**
 * Returns the unit at the token: a word, or a symbol as printed. Single letters are units only if they can be nothing
 * else.
 */
export function unitAt(window: TokenWindow, index: number): Unit | undefined {
  const word = window.word(index);
  const known = word === 0 ? undefined : BY_WORD.get(word);
  if (known) return known;
  if (!window.isWord(index) || window.length(index) > MAX_SYMBOL_LENGTH) return undefined;
  const symbol = window.textOf(index);
  const unit = BY_SYMBOL.get(symbol);
  if (!unit || symbol.length > 1) return unit;
  const isAttached = window.followsWithoutSpace(index);
  // "over-65s", "in his 30s", "the low 20s"
  if (symbol === 's' && isAttached && isDecade(window, index - 1)) return undefined;
  const after = index + 1;
  const tight = after < window.end && window.followsWithoutSpace(after);
  if (tight && (window.code(after) === PERIOD || window.tokens.kind[after] === TokenKind.apostrophe) && !isAttached)
    return undefined;
  if (isAttached) return unit;
  return symbol === 'm' || symbol === 'g' || symbol === 'l' ? unit : undefined;
}

function isDecade(window: TokenWindow, index: number): boolean {
  const at = window.isJoiningHyphen(index - 1) ? index - 2 : index - 1;
  return (
    BEFORE_DECADE.has(window.word(at)) ||
    isListedDecade(window, at) ||
    (window.length(index) === 2 && JOINS.has(window.word(at)) && window.textOf(index).endsWith('0'))
  );
}

/** "in their 30s, 40s": another decade before the comma. */
function isListedDecade(window: TokenWindow, index: number): boolean {
  return window.code(index) === COMMA && window.word(index - 1) === WORD_ID.s && window.isNumber(index - 2);
}

const JOINS = new WordSet('or and to');

const BEFORE_DECADE = new WordSet('over under the his her their my our your its early late mid low high upper lower');

/** Returns the unit after a slash, where single letters are units as well: "km/h". */
export function symbolAt(window: TokenWindow, index: number): Unit | undefined {
  if (!window.isWord(index)) return undefined;
  const word = window.word(index);
  return (word === 0 ? undefined : BY_WORD.get(word)) ?? BY_SYMBOL.get(window.textOf(index));
}

/** Returns the unit of a symbol as printed; undefined for words. */
export function unitOfSymbol(symbol: string): Unit | undefined {
  return BY_SYMBOL.get(symbol);
}
