import type { TokenWindow } from '../../syntax/index.ts';
import { CLOSE_PAREN, COMMA, PERIOD, SEMICOLON, WordSet } from '../../text/index.ts';

/** Maximum age in years. Hand-set, not measured. */
export const MAX_AGE = 120;

/** Words after an age without a unit. */
export const AFTER_AGE = new WordSet('and of from who was is said told a an has had died');

/** Whether a bare number can be an age because of what follows it at `to`: punctuation or the end of the text. */
export function endsAge(window: TokenWindow, to: number): boolean {
  if (!window.inside(to)) return true;
  const code = window.code(to);
  if (code === PERIOD) return !(window.isNumber(to + 1) && window.followsWithoutSpace(to + 1));
  return code === COMMA || code === SEMICOLON || code === CLOSE_PAREN;
}
