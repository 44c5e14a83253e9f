import { diffArrays } from 'diff';
import { areOpposites } from '../lexicon/opposites.ts';

/** How two quotes with mostly the same words contradict each other. */
export interface QuoteContradiction {
  readonly code: 'negation' | 'number' | 'opposite';
  /** The words of each quote that the other lacks, in normalized form; empty if it only lacks words. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Maximum number of words that an edit inserts or replaces and still changes the same clause. Hand-set, not measured. */
const MAX_EDIT_WORDS = 3;
/** Minimum number of shared words before and after an edit, except at the ends of the quotes. Hand-set, not measured. */
const MIN_SHARED_WORDS = 2;
/** Maximum number of edits of two versions of one statement: more is another wording. Hand-set, not measured. */
const MAX_INNER_EDITS = 2;
/** Maximum number of single-word edits that are searched for; bounds the work. */
const MAX_EDITS = 40;

const NEGATIONS = new Set(['not', 'never', 'no', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor', 'without']);

const NUMBER = /^\d/;
const SPELLED_NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, String(n)]),
);

/** A run of words that two quotes do not share, between words that they share. */
interface Edit {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Returns how the words that differ make two versions of a quote contradict each other, or null if they do not: one is
 * negated, or a number or a word is replaced by another number or its opposite. Words before the first and after the last
 * shared word are ignored, because an excerpt leaves them out.
 *
 * @param a words of {@link normalizeQuote}
 * @param b words of the other version
 */
export function findContradiction(a: readonly string[], b: readonly string[]): QuoteContradiction | null {
  const edits = findInnerEdits(a.map(toDigits), b.map(toDigits));
  if (edits.length > MAX_INNER_EDITS) return null;
  for (const { from, to } of edits) {
    if (Math.max(from.length, to.length) > MAX_EDIT_WORDS) continue;
    if (countNegations(from) % 2 !== countNegations(to) % 2) return { code: 'negation', from, to };
    const code = compareReplacement(from, to);
    if (code) return { code, from, to };
  }
  return null;
}

function compareReplacement(from: readonly string[], to: readonly string[]): QuoteContradiction['code'] | null {
  if (from.length === to.length && from.some(isNumber) && to.some(isNumber)) return 'number';
  if (from.length === 1 && to.length === 1 && areOpposites(from[0]!, to[0]!)) return 'opposite';
  return null;
}

function countNegations(words: readonly string[]): number {
  return words.filter((word) => NEGATIONS.has(word)).length;
}

function isNumber(word: string): boolean {
  return NUMBER.test(word);
}

/** Returns a spelled number as digits; other words as they are. */
function toDigits(word: string): string {
  return SPELLED_NUMBERS.get(word) ?? word;
}

/** Returns the edits between shared words, in order; empty if the quotes are too different to compare. */
function findInnerEdits(a: readonly string[], b: readonly string[]): Edit[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS + Math.abs(a.length - b.length) });
  if (!changes) return [];
  const edits: Edit[] = [];
  let edit: Edit = { from: [], to: [] };
  /** Number of shared words before the edit: 0 before the first ones, infinite if both quotes start with them. */
  let shared = 0;
  changes.forEach(({ added, removed, value }, i) => {
    if (removed) edit = { ...edit, from: value };
    else if (added) edit = { ...edit, to: value };
    else {
      const isLast = i === changes.length - 1;
      const hasContext = shared >= MIN_SHARED_WORDS && (isLast || value.length >= MIN_SHARED_WORDS);
      if (hasContext && edit.from.length + edit.to.length > 0) edits.push(edit);
      edit = { from: [], to: [] };
      shared = i === 0 ? Number.POSITIVE_INFINITY : value.length;
    }
  });
  return edits;
}
