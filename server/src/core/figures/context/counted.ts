import type { TokenWindow } from '../../syntax/index.ts';
import { type TextSpan, textSpan } from '../../text/index.ts';

/** What a number counts. */
export interface Counted {
  readonly heads: readonly string[];
  readonly noun: TextSpan | null;
  /** Index after the phrase; the end of the number if there is no phrase. */
  readonly to: number;
}

export function createTokenSpan(window: TokenWindow, from: number, to: number): TextSpan {
  return textSpan(window.text, window.tokens.start[from]!, window.tokens.end[to - 1]!);
}
