/** What one reader says of a stretch of text, in terms that all of them share. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'number' | 'percent' | 'money' | 'measure';
  /** Null where the reader gives none. */
  readonly value: number | null;
  /** ISO 4217 for money where the reader names a country, "kilometre"; null where it gives none. */
  readonly unit: string | null;
}

export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** Offset of the sentence in its article. */
  readonly start: number;
}
