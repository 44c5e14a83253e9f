import type { TextSpan } from '../text/index.ts';

/** A date or time of day. Offsets are UTF-16 code units, half-open. */
export interface DateMention extends TextSpan {
  /**
   * The date in ISO 8601, as far as the text determines it ("2025-07-10", "2025-07", "2025", "2025-07-10T18:00"); null
   * if it does not.
   */
  readonly iso: string | null;
}
