import type { TextSpan } from '../text/index.ts';

/** `direct`: a spoken sentence; `partial`: a fragment inside paraphrase; `mention`: in quotation marks, but nobody's speech. */
export type QuoteKind = 'direct' | 'partial' | 'mention';

/** Quoted speech. `start` and `end` include the marks. */
export interface Quote extends TextSpan {
  readonly kind: QuoteKind;
  /** The mention that the text prints ("he"), with the full name when the text settles it. */
  readonly speaker: (TextSpan & { readonly name: string | null }) | null;
  /** The words that say that somebody speaks: "said", "according to". */
  readonly cue: TextSpan | null;
}
