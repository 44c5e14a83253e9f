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

const LONGEST_SYMBOL = 5;

/** A unit word, or a symbol as printed. Lone letters are units only where they cannot be anything else. */
export function unitAt(scan: TokenWindow, index: number): Unit | undefined {
  const word = scan.word(index);
  const known = word === 0 ? undefined : BY_WORD.get(word);
  if (known) return known;
  if (!scan.isWord(index) || scan.length(index) > LONGEST_SYMBOL) return undefined;
  const symbol = scan.textOf(index);
  const unit = BY_SYMBOL.get(symbol);
  if (!unit || symbol.length > 1) return unit;
  const isAttached = scan.followsWithoutSpace(index);
  // "over-65s", "in his 30s", "the low 20s"
  if (symbol === 's' && isAttached && isDecade(scan, index - 1)) return undefined;
  const after = index + 1;
  const tight = after < scan.end && scan.followsWithoutSpace(after);
  if (tight && (scan.code(after) === PERIOD || scan.tokens.kind[after] === TokenKind.apostrophe) && !isAttached)
    return undefined;
  if (isAttached) return unit;
  return symbol === 'm' || symbol === 'g' || symbol === 'l' ? unit : undefined;
}

function isDecade(scan: TokenWindow, index: number): boolean {
  const at = scan.isJoiningHyphen(index - 1) ? index - 2 : index - 1;
  return (
    BEFORE_DECADE.has(scan.word(at)) ||
    isListedDecade(scan, at) ||
    (scan.length(index) === 2 && JOINS.has(scan.word(at)) && scan.textOf(index).endsWith('0'))
  );
}

/** "in their 30s, 40s": another before the comma. */
function isListedDecade(scan: TokenWindow, index: number): boolean {
  return scan.code(index) === COMMA && scan.word(index - 1) === WORD_ID.s && scan.isNumber(index - 2);
}

const JOINS = new WordSet('or and to');

const BEFORE_DECADE = new WordSet('over under the his her their my our your its early late mid low high upper lower');

/** A unit behind a stroke, "km/h": there lone letters are units too. */
export function symbolAt(scan: TokenWindow, index: number): Unit | undefined {
  if (!scan.isWord(index)) return undefined;
  const word = scan.word(index);
  return (word === 0 ? undefined : BY_WORD.get(word)) ?? BY_SYMBOL.get(scan.textOf(index));
}

/** The unit of a symbol as printed; undefined for words. */
export function unitOfSymbol(symbol: string): Unit | undefined {
  return BY_SYMBOL.get(symbol);
}
