import type { Interval } from '../figures/interval.ts';
import { intersects } from '../figures/interval.ts';
import type { Verdict } from '../figures/verdict.ts';
import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact, isPrintedCount } from './derivedFigure.ts';
import { areSideBySide } from './sums.ts';

const SCORE = 0.6;
/** "90 more than the previous record", "200 above the old high": what follows a difference. Bounded: it is tried on a short slice. */
const COMPARES =
  /^(?:\s+[a-z]+){0,2}?\s+(?:(more|higher|greater|larger)\s+than|above|over|up\s+on|(fewer|less|lower|smaller)\s+than|below|under|down\s+on)\s+(?:the|its|his|her|their|a)\s+(?:previous|earlier|old|last|existing|former)\s+(?:[a-z]+\s+){0,2}?(?:record|high|low|peak|best|worst|mark|total|figure|toll)/i;
const FEWER = /\b(?:fewer|less|lower|smaller)\s+than|\bbelow\b|\bunder\b|\bdown\s+on\b/i;
const LONGEST_COMPARISON = 90;
/** A sentence that begins so speaks of what the one before it counted. */
const POINTS_BACK = /^(?:That|This|It|Which|The (?:number|figure|total))\b/;

/**
 * Differences that a text prints ("It was 90 more than the previous record, when 160 were lifted"): what is compared is
 * what the sentence, or the one before it, counted; the reference is the record that the text names. The subtraction can
 * agree or differ with what is printed.
 */
export function findDifferences(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  mentions.forEach((result, i) => {
    if (result.measure.dimension !== 'count' || result.figure.value.min !== result.figure.value.max) return;
    const { end } = result.figure;
    const comparison = COMPARES.exec(text.slice(end, Math.min(end + LONGEST_COMPARISON, result.sentence.end)));
    if (!comparison) return;
    const minuends = comparedWith(text, mentions, i);
    const subtrahend = referenceOf(text, mentions, i, minuends);
    if (minuends.length === 0 || subtrahend === undefined) return;
    const all = [...minuends, subtrahend].map((index) => mentions[index]!);
    const difference = subtract(all, FEWER.test(comparison[0]));
    const exact = [result, ...all].every(isExact);
    found.push({
      result: i,
      operands: [...minuends, subtrahend],
      relation: 'difference',
      verdict: verdictOf(result.measure.interval, difference, exact),
      score: SCORE,
    });
  });
  return found;
}

/** What the difference is measured from: the counts side by side before it in its sentence, or in the sentence before. */
function comparedWith(text: string, mentions: readonly FigureMention[], result: number): number[] {
  const { sentence } = mentions[result]!;
  const pointsBack = POINTS_BACK.test(text.slice(sentence.start, sentence.start + 20));
  let last = result - 1;
  if (last >= 0 && mentions[last]!.sentence.start === sentence.start) {
    if (pointsBack) return [];
  } else if (!pointsBack) return [];
  // Only the sentence right before: further back, "that" means something else.
  while (last >= 0 && !isPrintedCount(mentions[last]!)) last--;
  if (last < 0) return [];
  const whole = mentions[last]!;
  if (pointsBack && !isRightBefore(text, whole.sentence.end, sentence.start)) return [];
  const before = mentions[last - 1];
  return before && areSideBySide(before, whole) ? [last - 1, last] : [last];
}

function isRightBefore(text: string, end: number, start: number): boolean {
  return end <= start && text.slice(end, start).trim() === '';
}

const RECORD = /\b(?:record|high|low|peak|best|worst|mark|toll)\b/i;
const PREVIOUS = /\b(?:previous|earlier|old|last|existing|former|when)\b/i;
/** Characters before a figure that may say that it is the record: "a previous record of 550". */
const BEFORE = 40;

/** The figure of the record: behind the comparison in its sentence, or where the text says "previous … record of". */
function referenceOf(
  text: string,
  mentions: readonly FigureMention[],
  result: number,
  minuends: readonly number[],
): number | undefined {
  const { sentence, figure } = mentions[result]!;
  const isCandidate = (index: number) =>
    index !== result && !minuends.includes(index) && isPrintedCount(mentions[index]!);
  for (let i = result + 1; i < mentions.length && mentions[i]!.sentence.start === sentence.start; i++) {
    if (isCandidate(i) && PREVIOUS.test(text.slice(figure.end, mentions[i]!.figure.start))) return i;
  }
  for (let i = 0; i < mentions.length; i++) {
    const { start } = mentions[i]!.figure;
    const before = text.slice(Math.max(mentions[i]!.sentence.start, start - BEFORE), start);
    if (isCandidate(i) && RECORD.test(before) && PREVIOUS.test(before)) return i;
  }
  return undefined;
}

function subtract(operands: readonly FigureMention[], reversed: boolean): Interval {
  const subtrahend = operands.at(-1)!.measure.interval;
  const minuend = { min: 0, max: 0 };
  for (const { measure } of operands.slice(0, -1)) {
    minuend.min += measure.interval.min!;
    minuend.max += measure.interval.max!;
  }
  const difference = { min: minuend.min - subtrahend.max!, max: minuend.max - subtrahend.min! };
  return reversed ? { min: -difference.max, max: -difference.min } : difference;
}

function verdictOf(printed: Interval, difference: Interval, exact: boolean): Verdict {
  if (!intersects(printed, difference)) return 'differs';
  return exact && difference.min === difference.max ? 'agrees' : 'compatible';
}
