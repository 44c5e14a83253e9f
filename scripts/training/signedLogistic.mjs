// Logistic regression with a ridge penalty and given signs, by coordinate descent. Deterministic.

/**
 * @typedef {object} Example
 * @property {ArrayLike<number>} x features
 * @property {0 | 1} y
 * @property {number} influence
 *
 * @typedef {object} Model
 * @property {readonly string[]} names names of the features, the bias first
 * @property {readonly number[]} signs sign that each weight must have: -1, 0 (any) or 1
 * @property {Readonly<Record<string, number>>} priors weights that the penalty pulls towards; 0 for all others
 * @property {number} ridge strength of the penalty, in examples
 */

const MAX_ROUNDS = 80;
const MIN_CHANGE = 1e-4;
/** The bias is hardly penalized. */
const BIAS_RIDGE = 0.01;

/**
 * Returns the weights with the least penalized loss and the signs of the model.
 * @param {readonly Example[]} examples @param {Model} model
 */
export function fitSigned(examples, { names, signs, priors, ridge }) {
  const means = names.map((name) => priors[name] ?? 0);
  const weights = Float64Array.from(means);
  const logits = Float64Array.from(examples, ({ x }) => computeLogit(weights, x));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let largest = 0;
    for (let j = 0; j < names.length; j++) {
      let gradient = 0;
      let curve = 0;
      for (let i = 0; i < examples.length; i++) {
        const { x, y, influence } = examples[i];
        const value = x[j];
        if (value === 0) continue;
        const p = 1 / (1 + Math.exp(-logits[i]));
        gradient += influence * (y - p) * value;
        curve += influence * p * (1 - p) * value * value;
      }
      const penalty = j === 0 ? BIAS_RIDGE : ridge;
      let next = weights[j] + (gradient - penalty * (weights[j] - means[j])) / (curve + penalty);
      if (signs[j] > 0) next = Math.max(0, next);
      if (signs[j] < 0) next = Math.min(0, next);
      const change = next - weights[j];
      if (change === 0) continue;
      weights[j] = next;
      for (let i = 0; i < examples.length; i++) logits[i] += change * examples[i].x[j];
      largest = Math.max(largest, Math.abs(change));
    }
    if (largest < MIN_CHANGE) break;
  }
  return weights;
}

/** @param {ArrayLike<number>} weights @param {ArrayLike<number>} x */
export function computeLogit(weights, x) {
  let logit = 0;
  for (let i = 0; i < weights.length; i++) logit += weights[i] * x[i];
  return logit;
}

/** @param {ArrayLike<number>} weights @param {ArrayLike<number>} x */
export function computeProbability(weights, x) {
  return 1 / (1 + Math.exp(-computeLogit(weights, x)));
}
