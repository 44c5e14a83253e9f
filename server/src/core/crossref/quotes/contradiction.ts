import { diffArrays } from 'diff';
import { CARDINALS, ORDINALS } from '../../syntax/index.ts';
import { areOpposites } from '../lexicon/opposites.ts';

/** A half-open range of the normalized words of a quote. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How two quotes with mostly the same words contradict each other. */
export interface QuoteContradiction {
  readonly code: 'negation' | 'number' | 'opposite';
  /** The words of each quote that the other lacks; empty if it only lacks words. */
  readonly a: WordRange;
  readonly b: WordRange;
}

/** Maximum number of words that an edit inserts or replaces and still changes the same clause. Hand-set, not measured. */
const MAX_EDIT_WORDS = 3;
/** Minimum number of shared words before and after an edit, except at the ends of the quotes. Hand-set, not measured. */
const MIN_SHARED_WORDS = 2;
/** Maximum number of edits of two versions of one statement, unless all replace numbers: more is another wording. Hand-set, not measured. */
const MAX_INNER_EDITS = 2;
/** Maximum number of single-word edits that are searched for; bounds the work. */
const MAX_EDITS = 40;

/** Words that negate their clause, verbs included: "refuse to", "failed to". */
const NEGATIONS = new Set(
  `not never no none nobody nothing nowhere neither nor without hardly barely scarcely unable refuse refuses refused refusing
  fail fails failed failing decline declines declined declining`.split(/\s+/),
);

/** A number in the form of {@link normalizeQuote}, with its currency sign: "25", "$5000000", "21th". */
const NUMBER = /^([$€£¥₹]?)(\d.*)$/;
/** Numbers in words that {@link normalizeQuote} keeps. */
const NUMBER_WORDS = new Set([
  ...[...CARDINALS, ...ORDINALS].filter(([, value]) => value <= 12).map(([word]) => word),
  ...'half quarter quarters thirds hundred hundreds thousand thousands million millions billion billions fourths fifths sixths sevenths eighths ninths tenths'.split(
    ' ',
  ),
  ...'once twice thrice double triple'.split(' '),
]);
/** Numbers of times in one word. */
const MULTIPLES = new Map([
  ['once', 'one'],
  ['twice', 'two'],
  ['thrice', 'three'],
]);
/** Words around a number that do not change it: "half" and "a third", "twice" and "three times". */
const NUMBER_FILLERS = new Set(['a', 'an', 'the', 'times']);

/** A run of words that two quotes do not share, between words that they share. */
interface Edit {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The same runs as ranges of the words of each quote. */
  readonly a: WordRange;
  readonly b: WordRange;
}

/**
 * Returns how the words that differ make two versions of a quote contradict each other, or null if they do not: one is
 * negated, or a number or a word is replaced by another number or its opposite. Words before the first and after the last
 * shared word are ignored, because an excerpt leaves them out, unless one word replaces another there.
 *
 * @param a words of {@link normalizeQuote}
 * @param b words of the other version
 */
export function findContradiction(a: readonly string[], b: readonly string[]): QuoteContradiction | null {
  const edits = findInnerEdits(a, b);
  if (edits.length > MAX_INNER_EDITS && !edits.every(({ from, to }) => replacesNumber(from, to))) return null;
  for (const edit of edits) {
    const code = compareEdit(edit);
    if (code) return { code, a: edit.a, b: edit.b };
  }
  return null;
}

function compareEdit({ from, to }: Edit): QuoteContradiction['code'] | null {
  if (Math.max(from.length, to.length) > MAX_EDIT_WORDS) return null;
  if (countNegations(from) % 2 !== countNegations(to) % 2) return 'negation';
  if (replacesNumber(from, to)) return 'number';
  if (from.length !== 1 || to.length !== 1) return null;
  return areOpposites(from[0]!, to[0]!) || isNegatedByPrefix(from[0]!, to[0]!) ? 'opposite' : null;
}

/** Prefixes that negate a word; "in" does so only before the endings of adjectives, unlike in "inform". */
const NEGATIVE_PREFIX = /^(?:un|im|ir|il|dis|in(?=\w{1,20}(?:able|ible|ent|ant|ate|ete)$))/;
/** Minimum length of a word with such a prefix, in UTF-16 code units: "under" is not one. Hand-set, not measured. */
const MIN_PREFIXED_LENGTH = 7;

/** Whether one word is the other one with a negative prefix: "likely" and "unlikely". Symmetric. */
function isNegatedByPrefix(a: string, b: string): boolean {
  const [base, prefixed] = a.length < b.length ? [a, b] : [b, a];
  return prefixed.length >= MIN_PREFIXED_LENGTH && prefixed.replace(NEGATIVE_PREFIX, '') === base && prefixed !== base;
}

/** Whether the words are different numbers, with the same words around them. */
function replacesNumber(from: readonly string[], to: readonly string[]): boolean {
  const [x, y] = [from.filter(isNumber), to.filter(isNumber)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.length === y.length && x.every((number, i) => canBeSameNumber(number, y[i]!))) return false;
  if (from.length === to.length) return true;
  return keepOther(from).join(' ') === keepOther(to).join(' ');
}

/** Whether two numbers differ at most in that one of them has no currency ("$5 million", "5 million") or an unclear unit ("5m"). */
function canBeSameNumber(a: string, b: string): boolean {
  const [x, y] = [NUMBER.exec(a), NUMBER.exec(b)];
  if (!x || !y) return (MULTIPLES.get(a) ?? a) === (MULTIPLES.get(b) ?? b);
  return expandMillions(x[2]!) === expandMillions(y[2]!) && (x[1] === y[1] || x[1] === '' || y[1] === '');
}

/** Returns "5m" as "5000000", because it may be millions; other numbers as they are. */
function expandMillions(digits: string): string {
  return /^\d{1,9}(?:\.\d{1,6})?m$/.test(digits) ? String(Math.round(Number(digits.slice(0, -1)) * 1e6)) : digits;
}

function keepOther(words: readonly string[]): string[] {
  return words.filter((word) => !isNumber(word) && !NUMBER_FILLERS.has(word));
}

function countNegations(words: readonly string[]): number {
  return words.filter((word) => NEGATIONS.has(word)).length;
}

function isNumber(word: string): boolean {
  return NUMBER.test(word) || NUMBER_WORDS.has(word);
}

/** Returns the edits between shared words, in order; empty if the quotes are too different to compare. */
function findInnerEdits(a: readonly string[], b: readonly string[]): Edit[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS + Math.abs(a.length - b.length) });
  if (!changes) return [];
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  /** Number of shared words before the edit: infinite at the start of both quotes, whose edits are replaced words. */
  let shared = Number.POSITIVE_INFINITY;
  for (let k = 0; k < changes.length; k++) {
    const [start, other] = [i, j];
    for (; k < changes.length && (changes[k]!.added || changes[k]!.removed); k++) {
      if (changes[k]!.removed) i += changes[k]!.value.length;
      else j += changes[k]!.value.length;
    }
    const after = changes[k]?.value.length ?? 0;
    const edit = {
      from: a.slice(start, i),
      to: b.slice(other, j),
      a: { from: start, to: i },
      b: { from: other, to: j },
    };
    const isAtStart = start + other === 0;
    const hasContext = shared >= MIN_SHARED_WORDS && (k >= changes.length - 1 || after >= MIN_SHARED_WORDS);
    const isComparable = (!isAtStart && after > 0) || replacesWord(edit) || (isAtStart && addsNot(edit));
    if (hasContext && edit.from.length + edit.to.length > 0 && isComparable) edits.push(edit);
    shared = k === 0 ? Number.POSITIVE_INFINITY : after;
    i += after;
    j += after;
  }
  return edits;
}

/** Maximum number of words that an edit at an end of a quote replaces. Hand-set, not measured. */
const MAX_END_WORDS = 2;

/** Whether few words replace others, so that neither quote is an excerpt that leaves them out: "someone", "no one". */
function replacesWord({ from, to }: Edit): boolean {
  return from.length > 0 && to.length > 0 && Math.max(from.length, to.length) <= MAX_END_WORDS;
}

/** Whether one quote only starts with "not" in addition: "Not all of us". */
function addsNot({ from, to }: Edit): boolean {
  const words = [...from, ...to];
  return words.length === 1 && words[0] === 'not';
}
