import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeCuts } from '../../../src/core/strip/composeCuts.ts';
import { applyCuts, computeCuts } from '../../../src/core/strip/cuts.ts';

const text = fc
  .array(fc.constantFrom('Harbour news', 'a', ' ', '  ', '\n', '\r\n', '.', 'Share'), { maxLength: 24 })
  .map((parts) => parts.join(''));
const spans = fc
  .array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 4 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));

/** Spans inside the text that do not touch those of `others`. */
const outside = (spans: readonly { start: number; end: number }[], others: typeof spans, length: number) =>
  spans.filter(
    ({ start, end }) =>
      end <= length && start < end && others.every((other) => end <= other.start || other.end <= start),
  );

it('returns cuts that do not overlap the first ones and remove the same text as two successive steps', () => {
  fc.assert(
    fc.property(text, spans, spans, (text, some, others) => {
      const first = computeCuts(text, some);
      const more = outside(others, some, text.length);
      const after = composeCuts(text, first, more);
      const all = [...first, ...after].sort((a, b) => a.start - b.start);
      for (let i = 1; i < all.length; i++) expect(all[i]!.start).toBeGreaterThanOrEqual(all[i - 1]!.end);
      const between = applyCuts(text, first);
      const shift = (offset: number) =>
        offset - first.reduce((sum, cut) => sum + Math.max(0, Math.min(cut.end, offset) - cut.start), 0);
      const moved = more.map(({ start, end }) => ({ start: shift(start), end: shift(end) }));
      expect(applyCuts(text, all)).toBe(applyCuts(between, computeCuts(between, moved)));
    }),
    { numRuns: 2000 },
  );
});
