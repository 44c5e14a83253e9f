import { compareOwnWords } from '../frames/compareFrames.ts';
import type { FigureMention } from '../mention.ts';
import { countDifferentThings, isCommonNumber, isSameValue } from './linkFeatures.ts';
import type { Verdict } from './verdict.ts';

// Minimum probabilities of links. docs/accuracy.md says how they were chosen.
/** Of a link between equal values. */
const MIN_LINK_PROBABILITY = 0.35;
/** Of one between durations and ranks that are everywhere: that two texts say "two days" or "first" is trivial. */
const MIN_TRIVIAL_PROBABILITY = 0.55;
/** Of one between numbers that are everywhere, if nothing else is said of both: "two officials". */
const MIN_UNFIT_PROBABILITY = 0.8;
/** Of one between different values that can both be true. */
const MIN_COMPATIBLE_PROBABILITY = 0.27;
/** Of a conflict. */
const MIN_CONFLICT_PROBABILITY = 0.5;
/** The smallest of them: less probable pairs are not considered. */
export const MIN_CANDIDATE_PROBABILITY = MIN_COMPATIBLE_PROBABILITY;

/** Returns the minimum probability of a link with a verdict. */
export function getMinProbability(a: FigureMention, b: FigureMention, verdict: Verdict): number {
  if (verdict !== 'differs' && isSameValue(a, b)) return getMinOfEqual(a, b);
  return verdict === 'differs' ? MIN_CONFLICT_PROBABILITY : MIN_COMPATIBLE_PROBABILITY;
}

const TRIVIAL_KINDS: ReadonlySet<string> = new Set(['duration', 'ordinal']);

/** Returns the minimum probability of a link between two equal values. */
function getMinOfEqual(a: FigureMention, b: FigureMention): number {
  if (!isCommonNumber(a)) return MIN_LINK_PROBABILITY;
  if (!haveFit(a, b)) return MIN_UNFIT_PROBABILITY;
  return TRIVIAL_KINDS.has(a.figure.kind) ? MIN_TRIVIAL_PROBABILITY : MIN_LINK_PROBABILITY;
}

/** Whether the same is said of both figures, besides what they count. */
function haveFit(a: FigureMention, b: FigureMention): boolean {
  if (countDifferentThings(a, b)) return false;
  const isSameToll = a.predicate !== null && a.predicate === b.predicate;
  return isSameToll || compareOwnWords(a.frame, b.frame) >= MIN_COMMON_FIT;
}

/** Minimum share of common own words of two equal numbers that are everywhere. Hand-set, not measured. */
const MIN_COMMON_FIT = 0.1;
