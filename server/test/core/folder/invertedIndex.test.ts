import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryInvertedIndex } from '../../../src/core/folder/invertedIndex.ts';

describe('MemoryInvertedIndex', () => {
  it('returns the same candidates as a linear search after any changes', () => {
    const keys = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 2 ** 52));
    const step = fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.option(keys, { nil: null }));
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 200 }),
        keys,
        fc.integer({ min: 1, max: 3 }),
        (steps, queried, minShared) => {
          const index = new MemoryInvertedIndex();
          const plain = new Map<string, readonly number[]>();
          for (const [id, stored] of steps) {
            if (stored === null) {
              index.remove(id);
              plain.delete(id);
            } else {
              index.put(id, stored);
              plain.set(id, stored);
            }
          }
          const expected = [...plain].flatMap(([id, stored]) => {
            const shared = stored.filter((key) => queried.includes(key)).length;
            return id !== '1' && shared >= minShared ? [id] : [];
          });
          // The second query proves that the first one left no counts behind.
          for (let i = 0; i < 2; i++)
            expect(index.findCandidates(queried, { exclude: '1', minShared }).sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});
