import type { TextSpan } from '../text/index.ts';

/** A date or a time of day. */
export interface DateMention extends TextSpan {
  /** ISO 8601 of what the text settles ("2025-07-10", "2025-07", "2025", "2025-07-10T18:00"), or null. */
  readonly iso: string | null;
}
