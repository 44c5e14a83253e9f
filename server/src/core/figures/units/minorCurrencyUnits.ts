import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { PERIOD } from '../../text/index.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { HUNDREDTH_WORDS } from './money.ts';

/**
 * Parses the minor units after an amount: "3 dollars 50 cents", "thirteen dollars and forty-five", "10 $ 30 cent". A
 * number without a unit is accepted only if no counted noun follows.
 */
export function parseMinorUnits(
  window: TokenWindow,
  index: number,
  factor: number,
): { to: number; value: number } | null {
  if (factor !== 1) return null;
  const and = window.word(index) === WORD_ID.and;
  const at = and ? index + 1 : index;
  if (!window.inside(at) || (window.isNumber(at) && (window.length(at) > 2 || window.followsWithoutSpace(at))))
    return null;
  if (!window.isNumber(at) && !window.isWord(at)) return null;
  const part = parseNumeral(window, at, 'money');
  if (!part || part.min !== part.max || part.min < 1 || part.min > 99 || !Number.isInteger(part.min)) return null;
  const unit = window.word(part.to);
  if (unit !== 0 && HUNDREDTH_WORDS.get(unit)) return { to: part.to + 1, value: part.min / 100 };
  const closes = part.to >= window.end || window.code(part.to) === PERIOD;
  return closes && part.min >= 10 ? { to: part.to, value: part.min / 100 } : null;
}
