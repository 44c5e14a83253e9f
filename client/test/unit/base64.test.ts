import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../src/common/server/base64.ts';

describe('encodeBase64', () => {
  it.each([0, 1, 2, 3, 4, 8191, 8192, 8193, 100_000])('returns standard base64 with padding for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
