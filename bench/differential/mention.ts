/** A number that an extractor found, in terms that all extractors share. Offsets are UTF-16 code units, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'number' | 'percent' | 'money' | 'measure';
  /** Null if the extractor returns none. */
  readonly value: number | null;
  /** ISO 4217 code for money, canonical name of a measure ("kilometre"); null if the extractor returns none. */
  readonly unit: string | null;
}

/** A sentence of an article. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** Offset of the sentence in its article. */
  readonly start: number;
}
