import { compareConcepts } from '../figures/concepts.ts';
import type { FigureMention } from '../mention.ts';
import type { DerivedFigure } from './derivedFigure.ts';

const SCORE = 0.7;
/** "711 of the 1,240", "seven of its 13": nothing else between the two. */
const OF = /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|those|these|all|some)\s+){0,2}$/i;
const LONGEST_OF = 24;

/** What is done to some of the things that another count names: the some are a part of them. */
const PARTIAL: Readonly<Record<string, readonly string[]>> = {
  launch: ['intercept', 'strike'],
};

/**
 * Parts of a whole in one text: "711 of the 1,240", and, in one sentence, what was done to some of the counted things
 * ("attacked with 728 drones …, intercepted 711 drones"). A part never contradicts its whole, so there is no verdict.
 */
export function findParts(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const part = mentions[i]!;
    for (let j = i - 1; j >= 0 && mentions[j]!.sentence.start === part.sentence.start; j--) {
      if (isDoneToSome(part, mentions[j]!)) {
        found.push(partOf(i, j));
        break;
      }
    }
    const next = mentions[i + 1];
    if (!next || next.figure.start - part.figure.end > LONGEST_OF || !isCount(part) || !isCount(next)) continue;
    const between = text.slice(part.figure.end, next.figure.start);
    if (OF.test(between) && part.measure.value.min < next.measure.value.max) found.push(partOf(i, i + 1));
  }
  return found;
}

function isCount({ measure }: FigureMention): boolean {
  return measure.dimension === 'count';
}

function isDoneToSome(part: FigureMention, whole: FigureMention): boolean {
  if (!isCount(part) || !isCount(whole) || part.predicate === null || whole.predicate === null) return false;
  if (!PARTIAL[whole.predicate]?.includes(part.predicate)) return false;
  return compareConcepts(part.concepts, whole.concepts) === 'same' && part.measure.value.max <= whole.measure.value.min;
}

function partOf(part: number, whole: number): DerivedFigure {
  return { result: whole, operands: [part], relation: 'part', verdict: null, score: SCORE };
}
