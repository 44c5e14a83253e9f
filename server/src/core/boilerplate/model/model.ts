import { decodeBase64 } from '../../text/index.ts';
import type { EarlierFindings } from '../lines/earlierFindings.ts';
import type { LineView } from '../lines/lineView.ts';
import { FEATURE_COUNT, lineFeatures } from './lineFeatures.ts';
import { TEXT_BUCKETS, textScore } from './textScore.ts';
import { type Trees, treeScore } from './trees.ts';
import { TEXT_SCALE, TEXT_WEIGHTS, TREES } from './weights.ts';

let decodedTextWeights: Float64Array | undefined;

/** Returns the word weights, which are stored as one signed byte each. Decoded on first use. */
function getTextWeights(): Float64Array {
  if (decodedTextWeights) return decodedTextWeights;
  const bytes = decodeBase64(TEXT_WEIGHTS);
  if (bytes?.length !== TEXT_BUCKETS) throw new Error('boilerplate model: the word weights are corrupt');
  decodedTextWeights = Float64Array.from(new Int8Array(bytes.buffer), (value) => value * TEXT_SCALE);
  return decodedTextWeights;
}

/**
 * Computes the probability, from 0 to 1, that each line is boilerplate, from its wording, formatting, position and
 * context. Deterministic: sums of stored weights in a fixed order.
 *
 * @param minProbability returns the smallest probability of interest for a line. A smaller probability may be inaccurate,
 *   which saves most of the work; for 1 and more, the line is not scored and its probability is 0.
 */
export function lineProbabilities(
  view: LineView,
  earlier: EarlierFindings,
  minProbability: (line: number) => number = () => 0,
): Float64Array {
  const probabilities = new Float64Array(view.count);
  const min = Float64Array.from({ length: view.count }, (_, line) => minProbability(line));
  if (min.every((probability) => probability >= 1)) return probabilities;
  const weights = getTextWeights();
  const textScores = Float64Array.from({ length: view.count }, (_, line) => textScore(view, line, weights));
  const rows = lineFeatures(view, earlier, textScores);
  const trees: Trees = TREES;
  for (let line = 0; line < view.count; line++) {
    if (min[line]! >= 1) continue;
    const score = treeScore(trees, rows, line * FEATURE_COUNT, Math.log(min[line]! / (1 - min[line]!)));
    probabilities[line] = 1 / (1 + Math.exp(-score));
  }
  return probabilities;
}
