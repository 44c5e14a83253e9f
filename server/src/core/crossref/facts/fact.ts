import type { Span } from '../../text/index.ts';
import type { Relation, Verdict } from '../figures/verdict.ts';

/** One figure or quote of a folder: its article, and its index among that article's figures or quotes. */
export interface Occurrence extends Span {
  readonly id: string;
  readonly kind: 'figure' | 'quote';
  readonly index: number;
}

/** Two annotations that speak of one fact. `from` is the whole or the result where the relation has one. */
export interface Link {
  readonly kind: 'figure' | 'quote';
  readonly from: Occurrence;
  readonly to: Occurrence;
  /** The further operands of a sum or a difference. */
  readonly with: readonly Occurrence[];
  readonly relation: Relation;
  /** Null where the two cannot contradict each other. */
  readonly verdict: Verdict | null;
  /** 0 to 1. */
  readonly score: number;
}

/** What several places say alike: they all agree with each other. */
export interface Fact {
  readonly kind: 'figure' | 'quote';
  /** In the order of ids, then of offsets. */
  readonly members: readonly Occurrence[];
  /** Ids of the articles that count as one voice, a group each. */
  readonly sources: readonly (readonly string[])[];
  /** Links to places outside the fact, by verdict. */
  readonly differs: readonly Link[];
  readonly compatible: readonly Link[];
  /** Sums, parts and conversions, whatever their verdict. */
  readonly derived: readonly Link[];
}

export function occurrenceKey(place: Occurrence): string {
  return `${place.id}\u0000${place.kind}\u0000${place.index}`;
}

/** Ids compare by code units: the same everywhere, whatever the locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return compareIds(a.id, b.id) || a.start - b.start || a.end - b.end || compareIds(a.kind, b.kind);
}
