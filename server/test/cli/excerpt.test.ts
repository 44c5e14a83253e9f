import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, keywordInContext, wrap } from '../../src/cli/output/excerpt.ts';

const unit = fc.constantFrom('a', 'b ', ' ', '\n', '😀', '\u001b', '“x”');
const text = fc.string({ unit, minLength: 1, maxLength: 60 });
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A text with a sentence and a span in it, whose ends are not in the middle of a surrogate pair. */
const marked = fc.tuple(text, text, text, text, text).map(([a, b, c, d, e]) => ({
  text: a + b + c + d + e,
  sentence: { start: a.length, end: (a + b + c + d).length },
  span: { start: (a + b).length, end: (a + b + c).length },
}));

describe('keywordInContext', () => {
  it('respects the maximum length, contains the span and splits no surrogate pair', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 20, max: 200 }), ({ text, sentence, span }, most) => {
        const { before, inside, after } = keywordInContext(text, sentence, span, most);
        const all = before + inside + after;
        expect(all.length).toBeLessThanOrEqual(most);
        expect(all).not.toMatch(/[\u0000-\u001f]/);
        expect(all).not.toMatch(LONE);
        expect(inside).toBe(excerpt(text, span, most));
        const whole = text.slice(sentence.start, sentence.end);
        if (whole.length <= most) expect(all).not.toContain('…');
      }),
    );
  });

  it('marks the sides that were truncated with an ellipsis', () => {
    const text = 'The storm sank 23 boats in the harbour before anybody had heard a siren.';
    const span = { start: 15, end: 17 };
    const cut = keywordInContext(text, { start: 0, end: text.length }, span, 32);
    expect(cut).toEqual({ before: 'The storm sank ', inside: '23', after: ' boats in the …' });
    expect(keywordInContext(text, { start: 0, end: text.length }, { start: 66, end: 71 }, 20).before).toMatch(/^…/);
  });

  it('handles a sentence of several megabytes', () => {
    const text = 'x'.repeat(5_000_000);
    const span = { start: 2_000_000, end: 2_000_005 };
    expect(keywordInContext(text, { start: 0, end: text.length }, span, 40).inside).toBe('xxxxx');
  });
});

describe('wrap', () => {
  it('keeps all words and respects the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 40 }), (words, width) => {
        const lines = wrap(words, width, 1000);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });

  it('ends with an ellipsis after the maximum number of lines', () => {
    expect(wrap('one two three four', 9, 2)).toEqual(['one two', 'three', '…']);
  });
});
