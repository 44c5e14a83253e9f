import { compareConcepts } from '../figures/concepts.ts';
import type { FigureMention } from '../mention.ts';
import type { DerivedFigure } from './derivedFigure.ts';

/** Confidence in a part, 0 to 1. Hand-set, not measured. */
const PART_SCORE = 0.7;
/** Text between a part and its whole: "711 of the 1,240", "seven of its 13". */
const OF = /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|those|these|all|some)\s+){0,2}$/i;
/** Maximum length of {@link OF} in UTF-16 code units. */
const MAX_OF_LENGTH = 24;

/** For a predicate of the whole, the predicates that apply to only a part of it. */
const PARTIAL_PREDICATES: Readonly<Record<string, readonly string[]>> = {
  launch: ['intercept', 'strike'],
};

/**
 * Returns the parts of a whole in one article: "711 of the 1,240", and, in one sentence, a count with a predicate that applies
 * only to a part ("attacked with 728 drones …, intercepted 711 drones"). A part never contradicts its whole, so there is no
 * verdict.
 */
export function findParts(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const part = mentions[i]!;
    for (let j = i - 1; j >= 0 && mentions[j]!.sentence.start === part.sentence.start; j--) {
      if (isPartByPredicate(part, mentions[j]!)) {
        found.push(createPart(i, j));
        break;
      }
    }
    const next = mentions[i + 1];
    if (!next || next.figure.start - part.figure.end > MAX_OF_LENGTH || !isCount(part) || !isCount(next)) continue;
    const between = text.slice(part.figure.end, next.figure.start);
    if (OF.test(between) && part.measure.value.min < next.measure.value.max) found.push(createPart(i, i + 1));
  }
  return found;
}

function isCount({ measure }: FigureMention): boolean {
  return measure.dimension === 'count';
}

/** Whether the first count is a part of the second one, judging by their predicates. */
function isPartByPredicate(part: FigureMention, whole: FigureMention): boolean {
  if (!isCount(part) || !isCount(whole) || part.predicate === null || whole.predicate === null) return false;
  if (!PARTIAL_PREDICATES[whole.predicate]?.includes(part.predicate)) return false;
  return compareConcepts(part.concepts, whole.concepts) === 'same' && part.measure.value.max <= whole.measure.value.min;
}

function createPart(part: number, whole: number): DerivedFigure {
  return { result: whole, operands: [part], relation: 'part', verdict: null, score: PART_SCORE };
}
