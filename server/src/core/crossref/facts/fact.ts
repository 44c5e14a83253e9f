import type { Span } from '../../text/index.ts';
import type { Relation, Verdict } from '../figures/verdict.ts';

/** One figure or quote at one location: its article, its span, and its index among the article's figures or quotes. */
export interface Occurrence extends Span {
  /** ID of the article. */
  readonly id: string;
  readonly kind: 'figure' | 'quote';
  /** Index in `figures` or `quotes` of the article's entry. */
  readonly index: number;
}

/** Occurrences that refer to the same fact. `from` is the whole or the result if the relation has one. */
export interface Link {
  readonly kind: 'figure' | 'quote';
  readonly from: Occurrence;
  readonly to: Occurrence;
  /** Operands of a sum or a difference after the first, which is `to`. */
  readonly with: readonly Occurrence[];
  readonly relation: Relation;
  /** Null if the occurrences cannot contradict each other. */
  readonly verdict: Verdict | null;
  /** Confidence that the occurrences refer to the same fact, 0 to 1. */
  readonly score: number;
  /** The conflict may be an update: the article with the later date reports the higher toll. Ranks below other conflicts. */
  readonly isUpdate?: boolean;
}

/** A cluster of occurrences whose links all agree, with its links to other facts. */
export interface Fact {
  readonly kind: 'figure' | 'quote';
  /** In the order of article IDs, then of offsets. Never empty. */
  readonly members: readonly Occurrence[];
  /** IDs of the members' articles, one group per independent source. */
  readonly sources: readonly (readonly string[])[];
  /** Links to conflicting occurrences of other facts. */
  readonly differs: readonly Link[];
  /** Links to compatible occurrences of other facts. */
  readonly compatible: readonly Link[];
  /** Sums, parts, conversions and other derived figures, whatever their verdict. */
  readonly derived: readonly Link[];
}

/** Returns a key that is unique among all occurrences of a folder. */
export function occurrenceKey(occurrence: Occurrence): string {
  return `${occurrence.id}\u0000${occurrence.kind}\u0000${occurrence.index}`;
}

/** Orders IDs by UTF-16 code units: the same order in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders occurrences by article ID, then by offset, then by kind. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return compareIds(a.id, b.id) || a.start - b.start || a.end - b.end || compareIds(a.kind, b.kind);
}
