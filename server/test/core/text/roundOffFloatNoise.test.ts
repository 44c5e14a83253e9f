import { describe, expect, it } from 'vitest';
import { roundOffFloatNoise } from '../../../src/core/text/index.ts';

describe('roundOffFloatNoise', () => {
  it('removes the noise of a calculation', () => {
    expect(roundOffFloatNoise(0.1 + 0.2)).toBe(0.3);
    expect(roundOffFloatNoise(16.1 / 100)).toBe(0.161);
    expect(roundOffFloatNoise(1 / 1.609344, 12)).toBe(0.621371192237);
  });

  it('rounds every value to the digits asked for', () => {
    const values = [0, 1, -7, 0.5, -2.25, 3.7625, 1e11 + 0.5, 123_456_789_012, 2 ** 53 - 1, 1e21, 1e-7, Infinity];
    for (const value of values)
      for (const digits of [12, 15]) expect(roundOffFloatNoise(value, digits)).toBe(Number(value.toPrecision(digits)));
  });

  it('keeps exact numbers of 16 digits', () => {
    expect(roundOffFloatNoise(1_234_567_890_123_456)).toBe(1_234_567_890_123_456);
    expect(roundOffFloatNoise(12_345_678_901_234.56)).toBe(12_345_678_901_234.56);
  });
});
