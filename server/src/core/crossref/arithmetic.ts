import { conceptsFit } from './concepts.ts';
import { add, meet } from './interval.ts';
import { sameValue } from './measure.ts';
import type { FigureMention } from './mention.ts';
import { type Relation, type Verdict, verdictOfSum } from './verdict.ts';

/** A figure, by its index in the text of `whole`, and the two of another text (or the same) that it is computed from. */
export interface Arithmetic {
  readonly whole: number;
  readonly parts: readonly [number, number];
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly score: number;
}

/** A whole that counts nothing by name is only a sum when its number is this unlikely by chance. */
const RARE_NUMBER = 0.7;
const SUM_SCORE = 0.6;

/**
 * Sums: two counts that one sentence gives side by side ("728 drones along with 13 missiles") and a third that is their
 * total. Both texts must be about one event. Said only when the numbers meet: two counts that do not add up to a third
 * mostly have nothing to do with it.
 */
export function findSums(
  wholes: readonly FigureMention[],
  parts: readonly FigureMention[],
  own: boolean,
): Arithmetic[] {
  const found: Arithmetic[] = [];
  for (let i = 0; i + 1 < parts.length; i++) {
    const [p, q] = [parts[i]!, parts[i + 1]!];
    if (!areSideBySide(p, q)) continue;
    const interval = add(p.measure.interval, q.measure.interval);
    wholes.forEach((whole, w) => {
      if (own && (w === i || w === i + 1)) return;
      if (whole.measure.dimension !== 'count' || !isTotalOf(whole, p, q)) return;
      if (sameValue(whole.measure, p.measure) || sameValue(whole.measure, q.measure)) return;
      if (!meet(whole.measure.interval, interval)) return;
      const exact = [whole, p, q].every(
        (m) => m.figure.modifier === 'exact' && m.figure.value.min === m.figure.value.max,
      );
      // "about 400" and 18 against 415: a bound or an estimate is only a sum of things that the whole names.
      if (!exact && whole.concepts.length < 2) return;
      found.push({
        whole: w,
        parts: [i, i + 1],
        relation: 'sum',
        verdict: verdictOfSum(whole.measure.interval, interval, exact),
        score: SUM_SCORE,
      });
    });
  }
  return found;
}

function areSideBySide(p: FigureMention, q: FigureMention): boolean {
  return (
    p.sentence.start === q.sentence.start &&
    isPrintedCount(p) &&
    isPrintedCount(q) &&
    p.concepts.length > 0 &&
    q.concepts.length > 0 &&
    conceptsFit(p.concepts, q.concepts) === 'other' &&
    p.predicate === q.predicate
  );
}

/** A count with a number of its own: "dozens" and "more than a hundred" add up to anything. */
function isPrintedCount({ measure, figure }: FigureMention): boolean {
  const { min, max } = measure.interval;
  return measure.dimension === 'count' && figure.value.min === figure.value.max && min !== null && max !== null;
}

function isTotalOf(whole: FigureMention, p: FigureMention, q: FigureMention): boolean {
  if (whole.concepts.length === 0) return whole.rarity >= RARE_NUMBER;
  const all = [...p.concepts, ...q.concepts];
  return whole.concepts.every((concept) => all.includes(concept)) && whole.concepts.length > 1;
}

/** Most characters between a sum of money and its conversion: " (£8.6bn", " ($1.9 million; ". */
const CONVERSION_GAP = 4;

/**
 * Money printed twice, in two currencies: "€10 billion (£8.6bn)". The second stands in brackets right behind the first.
 * Pairs of indices in one text, the bracketed one second.
 */
export function printedConversions(text: string, mentions: readonly FigureMention[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const first = mentions[i]!.figure;
    if (first.kind !== 'money') continue;
    let before = first;
    for (let j = i + 1; j < mentions.length; j++) {
      const next = mentions[j]!.figure;
      const between = text.slice(before.end, next.start);
      const opens = before === first ? /^\s*[([]\s*[~≈]?$/ : /^\s*[;,/]\s*[~≈]?$/;
      if (next.kind !== 'money' || next.unit === first.unit || between.length > CONVERSION_GAP || !opens.test(between))
        break;
      pairs.push([i, j]);
      before = next;
    }
  }
  return pairs;
}
