import { describe, expect, it } from 'vitest';
import type { Link, Occurrence } from '../../../src/core/crossref/facts/fact.ts';
import { compareLinks, limitLinks } from '../../../src/core/crossref/facts/folderLinks.ts';

const occurrence = (id: string, start: number): Occurrence => ({
  id,
  kind: 'figure',
  index: start,
  start,
  end: start + 2,
});

function createLink(from: Occurrence, to: Occurrence, fields: Partial<Link>): Link {
  return { kind: 'figure', from, to, with: [], relation: 'same', verdict: 'agrees', score: 0.5, ...fields };
}

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((id) => occurrence(id, 0)) as [
  Occurrence,
  Occurrence,
  Occurrence,
  Occurrence,
];

describe('compareLinks', () => {
  it('puts conflicts first, then derived figures, then compatible links, then agreeing ones', () => {
    const agrees = createLink(A, B, { verdict: 'agrees', score: 0.9 });
    const compatible = createLink(A, B, { verdict: 'compatible' });
    const sum = createLink(A, B, { relation: 'sum', verdict: 'agrees' });
    const differs = createLink(A, B, { verdict: 'differs', score: 0.1 });
    expect([agrees, compatible, sum, differs].sort(compareLinks)).toEqual([differs, sum, compatible, agrees]);
  });

  it('puts conflicts that may be updates after other conflicts', () => {
    const update = createLink(A, B, { verdict: 'differs', score: 0.9, isUpdate: true });
    const conflict = createLink(A, B, { verdict: 'differs', score: 0.5 });
    const sum = createLink(A, B, { relation: 'sum', verdict: 'agrees' });
    expect([sum, update, conflict].sort(compareLinks)).toEqual([conflict, update, sum]);
  });

  it('puts the more probable of two links with the same verdict first', () => {
    const likely = createLink(A, B, { score: 0.9 });
    const unlikely = createLink(A, C, { score: 0.6 });
    expect([unlikely, likely].sort(compareLinks)).toEqual([likely, unlikely]);
  });
});

describe('limitLinks', () => {
  const agrees = createLink(A, B, { verdict: 'agrees', score: 0.9 });
  const differs = createLink(A, C, { verdict: 'differs', score: 0.6 });
  const other = createLink(B, D, { verdict: 'compatible' });

  it('keeps the most serious links of an occurrence and counts the dropped ones', () => {
    expect(limitLinks([agrees, differs, other], 1)).toEqual({ links: [differs, other], dropped: 1 });
  });

  it('keeps all links below the limit, in the order of their occurrences', () => {
    expect(limitLinks([other, differs, agrees], 2)).toEqual({ links: [agrees, differs, other], dropped: 0 });
  });
});
