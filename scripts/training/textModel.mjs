// Logistic regression on hashed words, fitted with AdaGrad in the order of a seeded shuffle.

/**
 * Fits one weight per bucket.
 * @param {number[][]} buckets @param {Uint8Array} labels @param {Float64Array} weights @param {number} size
 */
export function fitText(buckets, labels, weights, size, { epochs = 6, rate = 0.3, l2 = 2e-5 } = {}) {
  const w = new Float64Array(size);
  const seen = new Float64Array(size).fill(1e-4);
  let bias = 0;
  const order = Uint32Array.from(labels, (_, i) => i);
  let state = 12345;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const j = state % (i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const scale = 1 / Math.sqrt(buckets[i].length);
      let z = bias;
      for (const b of buckets[i]) z += w[b] * scale;
      const error = weights[i] * (1 / (1 + Math.exp(-z)) - labels[i]);
      bias -= 0.02 * error;
      for (const b of buckets[i]) {
        const g = error * scale + l2 * w[b];
        seen[b] += g * g;
        w[b] -= (rate * g) / Math.sqrt(seen[b]);
      }
    }
  }
  return w;
}

/** Returns the weights as signed bytes, and the scale by which a byte is multiplied to get the weight. */
export function quantize(weights) {
  let max = 0;
  for (const w of weights) max = Math.max(max, Math.abs(w));
  const scale = max / 127 || 1;
  return { scale, values: Int8Array.from(weights, (w) => Math.round(w / scale)) };
}
