import type { Tier } from '../../boilerplate.ts';
import type { EarlierFindings } from '../../lines/earlierFindings.ts';
import type { LineView } from '../../lines/lineView.ts';
import { lineProbabilities } from '../../model/model.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/**
 * Minimum probability of a short non-prose line of tier `review`. The probabilities for review were chosen on pages of
 * domains that the weights were not trained on, so that few articles have more than 5% of their text marked.
 */
const MIN_REVIEW_PROBABILITY = 0.6;
/** Minimum probability of a long non-prose line of tier `review`. Chosen like {@link MIN_REVIEW_PROBABILITY}. */
const MIN_LONG_REVIEW_PROBABILITY = 0.9;
/** Minimum probability of a prose line of tier `review`. Chosen like {@link MIN_REVIEW_PROBABILITY}. */
const MIN_PROSE_REVIEW_PROBABILITY = 0.93;
/** Minimum probability of a line of tier `strip`. Chosen on the same pages so that 19 of 20 stripped lines are boilerplate. */
const MIN_STRIP_PROBABILITY = 0.975;
/** Probability required of lines that need no answer from the model. */
const NEVER = 1;
/** Maximum number of words of a short line. Hand-set, not measured. */
const MAX_SHORT_WORDS = 12;
/** Minimum number of lines of an article for the position of a line to be evidence. Hand-set, not measured. */
const MIN_ARTICLE_LINES = 3;
/** Maximum index of the line of the title. Hand-set, not measured. */
const MAX_TITLE_LINE = 8;
/** Minimum number of words of a title. Hand-set, not measured. */
const MIN_TITLE_WORDS = 2;

export const likelyBoilerplate: Rule = {
  id: 'likely-boilerplate',
  title: 'Lines that look like boilerplate',
  description:
    'Lines that no other rule matches but that a small trained model classifies as boilerplate from their wording, formatting, position and context: teasers, product lists, labels. Marked for review; only non-prose lines with very high confidence are stripped.',
  examples: ['(the headline of another article among similar lines, far below the article)'],
  tier: 'review',
  find(view, earlier) {
    if (view.count < MIN_ARTICLE_LINES) return [];
    const found: Finding[] = [];
    const probability = lineProbabilities(view, earlier, (line) => minProbability(view, earlier, line));
    for (let line = 0; line < view.count; line++) {
      const tier = likelyTier(view, earlier, line, probability[line]!);
      if (tier) found.push(wholeLine(line, 'likely-boilerplate', tier));
    }
    return found;
  },
};

/** Returns the tier of a line of this probability, or undefined if it is not boilerplate or another rule strips it. */
export function likelyTier(
  view: LineView,
  earlier: EarlierFindings,
  line: number,
  probability: number,
): Tier | undefined {
  if (probability < minProbability(view, earlier, line) || isTitle(view, earlier, line)) return undefined;
  return probability >= MIN_STRIP_PROBABILITY && !view.isProse(line) ? 'strip' : 'review';
}

/** Returns the minimum probability for a finding on the line; {@link NEVER} if another rule strips the line. */
function minProbability(view: LineView, earlier: EarlierFindings, line: number): number {
  if (earlier.isBoilerplate[line] === 1 && earlier.isReviewOnly[line] === 0) return NEVER;
  const isProse = view.isProse(line);
  if (earlier.isStripOnly) return isProse ? NEVER : MIN_STRIP_PROBABILITY;
  if (isProse) return MIN_PROSE_REVIEW_PROBABILITY;
  return view.wordCount(line) <= MAX_SHORT_WORDS ? MIN_REVIEW_PROBABILITY : MIN_LONG_REVIEW_PROBABILITY;
}

/** Whether the line is the title: the first line that no earlier rule matched. The model mistakes titles for teasers. */
function isTitle(view: LineView, earlier: EarlierFindings, line: number): boolean {
  if (line > MAX_TITLE_LINE || view.wordCount(line) < MIN_TITLE_WORDS) return false;
  for (let previous = 0; previous < line; previous++) if (earlier.isBoilerplate[previous] === 0) return false;
  return true;
}
