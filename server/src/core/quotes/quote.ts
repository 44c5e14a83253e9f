import type { TextSpan } from '../text/index.ts';

/**
 * `direct`: a complete sentence of speech; `partial`: a fragment within paraphrase; `mention`: text in quotation marks that is
 * not speech, such as a title or nickname.
 */
export type QuoteKind = 'direct' | 'partial' | 'mention';

/** A quote. Its span (UTF-16 offsets, half-open) includes the quotation marks. */
export interface Quote extends TextSpan {
  readonly kind: QuoteKind;
  /** The printed mention of the speaker ("he"). `name` is the full name; null if the article does not resolve the mention. */
  readonly speaker: (TextSpan & { readonly name: string | null }) | null;
  /** The words that attribute the quote: "said", "according to". */
  readonly cue: TextSpan | null;
}
