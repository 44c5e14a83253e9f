import { addIntervals, type Interval, intersects, negateInterval } from '../figures/interval.ts';
import type { Verdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact, isSingleCount } from './derivedFigure.ts';
import { areSideBySide } from './sums.ts';

/** Confidence in a difference, 0 to 1. Hand-set, not measured. */
const DIFFERENCE_SCORE = 0.6;
/** Text after a difference: "90 more than the previous record", "200 above the old high". Only applied to a short slice. */
const COMPARISON =
  /^(?:\s+[a-z]+){0,2}?\s+(?:(more|higher|greater|larger)\s+than|above|over|up\s+on|(fewer|less|lower|smaller)\s+than|below|under|down\s+on)\s+(?:the|its|his|her|their|a)\s+(?:previous|earlier|old|last|existing|former)\s+(?:[a-z]+\s+){0,2}?(?:record|high|low|peak|best|worst|mark|total|figure|toll)/i;
const FEWER = /\b(?:fewer|less|lower|smaller)\s+than|\bbelow\b|\bunder\b|\bdown\s+on\b/i;
/** Maximum length of a {@link COMPARISON} in UTF-16 code units. */
const MAX_COMPARISON_LENGTH = 90;
/** Start of a sentence whose subject is what the previous sentence counted. */
const BACK_REFERENCE = /^(?:That|This|It|Which|The (?:number|figure|total))\b/;
/** Length, in UTF-16 code units, of the start of a sentence that {@link BACK_REFERENCE} is applied to. */
const BACK_REFERENCE_LENGTH = 20;
const RECORD = /\b(?:record|high|low|peak|best|worst|mark|toll)\b/i;
const PREVIOUS = /\b(?:previous|earlier|old|last|existing|former|when)\b/i;
/** Number of UTF-16 code units before a figure that may identify it as the record: "a previous record of 550". */
const RECORD_CONTEXT_LENGTH = 40;

/**
 * Returns the differences that an article prints: "It was 90 more than the previous record, when 160 were lifted". The minuend
 * is what the sentence, or the one before it, counted; the subtrahend is the record that the article names. The verdict says
 * whether the subtraction gives the printed number.
 */
export function findDifferences(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  mentions.forEach((result, index) => {
    if (result.measure.dimension !== 'count' || result.figure.value.min !== result.figure.value.max) return;
    const { end } = result.figure;
    const after = text.slice(end, Math.min(end + MAX_COMPARISON_LENGTH, result.sentence.end));
    const comparison = COMPARISON.exec(after);
    if (!comparison) return;
    const minuends = findMinuends(text, mentions, index);
    const subtrahend = findRecord(text, mentions, index, minuends);
    if (minuends.length === 0 || subtrahend === undefined) return;
    const operands = [...minuends, subtrahend].map((operand) => mentions[operand]!);
    const difference = subtract(operands, FEWER.test(comparison[0]));
    found.push({
      result: index,
      operands: [...minuends, subtrahend],
      relation: 'difference',
      verdict: computeDifferenceVerdict(result.measure.interval, difference, [result, ...operands].every(isExact)),
      score: DIFFERENCE_SCORE,
    });
  });
  return found;
}

/**
 * Returns the indices of the counts that a difference is measured from: the last count before it in its sentence, or in the
 * previous sentence if its own starts with a back reference; two if they are side by side. Empty if there is none.
 */
function findMinuends(text: string, mentions: readonly FigureMention[], result: number): number[] {
  const { sentence } = mentions[result]!;
  const refersBack = BACK_REFERENCE.test(text.slice(sentence.start, sentence.start + BACK_REFERENCE_LENGTH));
  let last = result - 1;
  const hasCountBefore = last >= 0 && mentions[last]!.sentence.start === sentence.start;
  if (hasCountBefore === refersBack) return [];
  while (last >= 0 && !isSingleCount(mentions[last]!)) last--;
  if (last < 0) return [];
  const minuend = mentions[last]!;
  // A back reference points to the sentence directly before, not further.
  if (refersBack && !isDirectlyBefore(text, minuend.sentence.end, sentence.start)) return [];
  const before = mentions[last - 1];
  return before && areSideBySide(before, minuend) ? [last - 1, last] : [last];
}

/** Whether only white space separates the end of one sentence from the start of the next. */
function isDirectlyBefore(text: string, end: number, start: number): boolean {
  return end <= start && text.slice(end, start).trim() === '';
}

/**
 * Returns the index of the previous record: after the comparison in its sentence, or where the article says "previous …
 * record of"; undefined if there is none.
 */
function findRecord(
  text: string,
  mentions: readonly FigureMention[],
  result: number,
  minuends: readonly number[],
): number | undefined {
  const { sentence, figure } = mentions[result]!;
  const isCandidate = (index: number) =>
    index !== result && !minuends.includes(index) && isSingleCount(mentions[index]!);
  for (let i = result + 1; i < mentions.length && mentions[i]!.sentence.start === sentence.start; i++) {
    if (isCandidate(i) && PREVIOUS.test(text.slice(figure.end, mentions[i]!.figure.start))) return i;
  }
  for (let i = 0; i < mentions.length; i++) {
    const { start } = mentions[i]!.figure;
    const before = text.slice(Math.max(mentions[i]!.sentence.start, start - RECORD_CONTEXT_LENGTH), start);
    if (isCandidate(i) && RECORD.test(before) && PREVIOUS.test(before)) return i;
  }
  return undefined;
}

/**
 * Returns the interval of the sum of all operands but the last, minus the last.
 *
 * @param isReversed whether to negate it: "90 fewer than"
 */
function subtract(operands: readonly FigureMention[], isReversed: boolean): Interval {
  const subtrahend = operands.at(-1)!.measure.interval;
  const minuend = operands
    .slice(0, -1)
    .map(({ measure }) => measure.interval)
    .reduce(addIntervals);
  const difference = addIntervals(minuend, negateInterval(subtrahend));
  return isReversed ? negateInterval(difference) : difference;
}

function computeDifferenceVerdict(reported: Interval, difference: Interval, areAllExact: boolean): Verdict {
  if (!intersects(reported, difference)) return 'differs';
  return areAllExact && difference.min === difference.max ? 'agrees' : 'compatible';
}
