/** A normalized word of a quote and its span in the original text (UTF-16 offsets, half-open). */
export interface QuoteWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}
