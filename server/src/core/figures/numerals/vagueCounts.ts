import {
  DOZEN_WORDS,
  HUNDRED_WORDS,
  SCALE_WORDS,
  type TokenWindow,
  VAGUE_PLURALS,
  WORD_ID,
} from '../../syntax/index.ts';
import { WordMap } from '../../text/index.ts';
import { VAGUE_MULTIPLES, VAGUE_PLURAL_RATIO } from '../intervals.ts';
import { createNumeral, type Numeral } from './numeral.ts';

export const VAGUE_WORDS = new WordMap<readonly [number, number]>(Object.entries(VAGUE_MULTIPLES));

/** Parses a plural that counts by itself: "dozens", "hundreds of thousands". */
export function parseVaguePlural(window: TokenWindow, index: number, least: number): Numeral | null {
  if (window.word(index + 1) === WORD_ID.of) {
    const power = VAGUE_PLURALS.get(window.word(index + 2));
    if (power !== undefined && power >= 1000) {
      return createNumeral(index + 3, least * power, { max: least * power * VAGUE_PLURAL_RATIO, isVague: true });
    }
  }
  // "thousands and thousands"
  if (window.word(index + 1) === WORD_ID.and && window.word(index + 2) === window.word(index)) {
    return createNumeral(index + 3, least, { max: least * VAGUE_PLURAL_RATIO, isVague: true });
  }
  // "scores" is usually a verb or points, and "tens" never occurs alone.
  if (least === 10) return null;
  if (least === 20 && window.word(index + 1) !== WORD_ID.of) return null;
  return createNumeral(index + 1, least, { max: least * VAGUE_PLURAL_RATIO, isVague: true });
}

/** Parses a vague multiple before a scale word: "a few dozen", "several hundred", "a couple of thousand". */
export function parseVagueMultiple(
  window: TokenWindow,
  index: number,
  [least, most]: readonly [number, number],
): Numeral | null {
  const at = window.word(index + 1) === WORD_ID.of ? index + 2 : index + 1;
  const word = window.word(at);
  if (word === 0) return null;
  const power = SCALE_WORDS.get(word);
  const factor = DOZEN_WORDS.has(word) ? 12 : HUNDRED_WORDS.has(word) ? 100 : power === undefined ? 0 : 10 ** power;
  if (factor === 0) return null;
  // "a few hundred thousand"
  const next = factor < 1000 ? window.word(at + 1) : 0;
  const further = next === 0 ? undefined : SCALE_WORDS.get(next);
  const size = further === undefined ? factor : factor * 10 ** further;
  return createNumeral(further === undefined ? at + 1 : at + 2, least * size, { max: most * size, isVague: true });
}
