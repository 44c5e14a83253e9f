import { decodeBase64 } from '../../text/index.ts';
import type { LineView } from '../lines/lineView.ts';
import { FEATURE_COUNT, lineFeatures } from './lineFeatures.ts';
import { TEXT_BUCKETS, textScore } from './textScore.ts';
import { type Trees, treeScore } from './trees.ts';
import { TEXT_SCALE, TEXT_WEIGHTS, TREES } from './weights.ts';

let texts: Float64Array | undefined;

/** The word weights, one signed byte each, are unpacked on first use. */
function textWeights(): Float64Array {
  if (texts) return texts;
  const bytes = decodeBase64(TEXT_WEIGHTS);
  if (bytes?.length !== TEXT_BUCKETS) throw new Error('boilerplate model: the word weights are damaged');
  texts = Float64Array.from(new Int8Array(bytes.buffer), (value) => value * TEXT_SCALE);
  return texts;
}

/**
 * How likely each line is boilerplate, from 0 to 1, by its words, its shape, its place and its neighbours. `view.junk` and
 * `view.review` have to say what the rules found. Deterministic: sums of stored weights in a fixed order. A probability
 * below `leastOf` its line may be any below it, since most lines are told from junk early; 1 and above asks for nothing.
 */
export function lineProbabilities(view: LineView, leastOf: (line: number) => number = () => 0): Float64Array {
  const probabilities = new Float64Array(view.count);
  const least = Float64Array.from({ length: view.count }, (_, line) => leastOf(line));
  if (least.every((one) => one >= 1)) return probabilities;
  const weights = textWeights();
  const scores = Float64Array.from({ length: view.count }, (_, line) => textScore(view, line, weights));
  const rows = lineFeatures(view, scores);
  const trees: Trees = TREES;
  for (let line = 0; line < view.count; line++) {
    if (least[line]! >= 1) continue;
    const score = treeScore(trees, rows, line * FEATURE_COUNT, Math.log(least[line]! / (1 - least[line]!)));
    probabilities[line] = 1 / (1 + Math.exp(-score));
  }
  return probabilities;
}
