import type { Tier } from '../boilerplate.ts';
import type { LineView } from '../lines/lineView.ts';
import { lineProbabilities } from '../model/model.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/**
 * From which probability on a line is flagged. Chosen on pages of domains that the weights had not seen: for review so
 * that few articles lose more than a twentieth of their text, for strip so that 19 of 20 stripped lines are boilerplate.
 */
const REVIEW = 0.6;
const REVIEW_LONG = 0.9;
const REVIEW_PROSE = 0.93;
const STRIP = 0.975;
/** Lines of more words are long. */
const SHORT = 12;

export const likelyBoilerplate: Rule = {
  id: 'likely-boilerplate',
  title: 'Lines that look like boilerplate',
  description:
    'Lines that no other rule knows, but that a small trained model takes for boilerplate by their words, shape, place and neighbours: teasers, product lists, labels. For review; only lines that are no running text, and only those it is nearly certain of, are called safe to remove.',
  examples: ['(a headline of another article among others like it, far below the text)'],
  tier: 'review',
  find(view) {
    // Too little text to judge a line by its place.
    if (view.count < 3) return [];
    const found: Finding[] = [];
    const probability = lineProbabilities(view, (line) => leastOf(view, line));
    for (let line = 0; line < view.count; line++) {
      const tier = likelyTier(view, line, probability[line]!);
      if (tier) found.push(wholeLine(line, 'likely-boilerplate', tier));
    }
    return found;
  },
};

/** What becomes of a line of this probability; undefined when it stays, or when a rule strips it anyway. */
export function likelyTier(view: LineView, line: number, probability: number): Tier | undefined {
  if (probability < leastOf(view, line) || isTitle(view, line)) return undefined;
  return probability >= STRIP && !view.isProse(line) ? 'strip' : 'review';
}

/** From which probability on a line is flagged; 1 for what a rule strips anyway. */
function leastOf(view: LineView, line: number): number {
  if (view.junk[line] === 1 && view.review[line] === 0) return 1;
  const prose = view.isProse(line);
  if (view.onlySafe) return prose ? 1 : STRIP;
  return prose ? REVIEW_PROSE : view.wordCount(line) <= SHORT ? REVIEW : REVIEW_LONG;
}

/** The first line that no rule has flagged, when it is no single word: titles look like teasers of themselves. */
function isTitle(view: LineView, line: number): boolean {
  if (line > 8 || view.wordCount(line) < 2) return false;
  for (let before = 0; before < line; before++) if (view.junk[before] === 0) return false;
  return true;
}
