import type { TokenWindow } from '../../syntax/index.ts';
import { type TextSpan, textSpan } from '../../text/index.ts';

/** The things that a number counts. */
export interface Counted {
  readonly heads: readonly string[];
  readonly noun: TextSpan | null;
  /** Token behind the phrase; the number's own end when there is none. */
  readonly to: number;
}

export function spanOf(window: TokenWindow, from: number, to: number): TextSpan {
  return textSpan(window.text, window.tokens.start[from]!, window.tokens.end[to - 1]!);
}
