import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor, findAnchor } from '../../../src/core/decisions/anchor.ts';
import { CLOCK_ARTICLE, spanOfText } from './clockArticle.ts';

describe('findAnchor', () => {
  it('finds the span after any edits elsewhere', () => {
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('14 people'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edited = before + CLOCK_ARTICLE + after;
        const span = findAnchor(anchor, edited)!;
        expect(edited.slice(span.start, span.end)).toBe('14 people');
      }),
    );
  });

  it('distinguishes two occurrences of the same text by their context', () => {
    const first = spanOfText('Share this story with a friend');
    const second = spanOfText('Share this story with a friend', first.end);
    expect(findAnchor(createAnchor('a.txt', CLOCK_ARTICLE, first), CLOCK_ARTICLE)).toEqual(first);
    expect(findAnchor(createAnchor('a.txt', CLOCK_ARTICLE, second), CLOCK_ARTICLE)).toEqual(second);
  });

  it('returns null if only the text matches, not its context', () => {
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('14 times'));
    expect(findAnchor(anchor, 'They rang it 14 times in all, and nobody came.')).toBeNull();
  });

  it('returns null if two occurrences match equally well', () => {
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('14 people'));
    expect(findAnchor(anchor, `${CLOCK_ARTICLE}${CLOCK_ARTICLE}`)).toBeNull();
  });

  it('identifies a long span by its start, length and hash', () => {
    const article = `Start. ${'x'.repeat(500)} End.`;
    const anchor = createAnchor('a.txt', article, { start: 7, end: 507 });
    expect(anchor.text).toHaveLength(200);
    expect(findAnchor(anchor, `New. ${article}`)).toEqual({ start: 12, end: 512 });
    expect(findAnchor(anchor, article.replace('x End', 'y End'))).toBeNull();
  });
});
