import { describe, expect, it } from 'vitest';
import { formatNumber, pluralize } from '../../src/common/plurals.ts';

describe('pluralize', () => {
  it('returns the singular for one only', () => {
    const texts = [0, 1, 2, 1000].map((count) => pluralize(count, 'article', 'articles'));
    expect(texts).toEqual(['articles', 'article', 'articles', 'articles']);
  });
});

describe('formatNumber', () => {
  it('separates groups of three digits', () => {
    expect([0, 999, 1200, 1234567].map(formatNumber)).toEqual(['0', '999', '1,200', '1,234,567']);
  });
});
