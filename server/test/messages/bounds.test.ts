import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../src/core/figures/index.ts';
import { parseArticle } from '../../src/core/text/index.ts';
import { describeBound } from '../../src/messages/index.ts';

/** Returns the words for the bound of the only figure in the text. */
function boundWords(text: string): string {
  const figures = extractFigures(parseArticle(text), []);
  expect(figures).toHaveLength(1);
  return describeBound(figures[0]!.bound);
}

describe('describeBound', () => {
  it.each([
    ['They saved 400 boats.', ''],
    ['They saved at least 14 boats.', 'at least '],
    ['They saved no fewer than 14 boats.', 'at least '],
    ['They saved 14 boats or more.', 'at least '],
    ['They saved a minimum of 14 boats.', 'at least '],
    ['They saved more than 14 boats.', 'more than '],
    ['They saved over 14 boats.', 'more than '],
    ['They saved upwards of 14 boats.', 'more than '],
    ['They saved just over 14 boats.', 'just over '],
    ['They saved at most 400 boats.', 'at most '],
    ['They saved up to 400 boats.', 'at most '],
    ['They saved no more than 400 boats.', 'at most '],
    ['They saved as many as 400 boats.', 'at most '],
    ['They saved fewer than 400 boats.', 'less than '],
    ['They saved under 400 boats.', 'less than '],
    ['They saved less than or equal to 400 boats.', 'at most '],
    ['They saved just under 400 boats.', 'just under '],
    ['They saved about 400 boats.', 'about '],
    ['They saved nearly 400 boats.', 'almost '],
  ])('words the bound of "%s" as "%s"', (text, words) => {
    expect(boundWords(text)).toBe(words);
  });
});
