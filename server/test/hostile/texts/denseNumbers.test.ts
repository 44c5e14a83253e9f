import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';
import { chunkTokens } from '../../../src/core/syntax/index.ts';

const SENTENCE = 'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board. ';

describe('texts of many numbers', () => {
  it.each(['1 ', '1, ', '3 of 7; ', '5 percent and '])(
    'have a number of figures that their length bounds: "%s"',
    (unit) => {
      const text = `${SENTENCE}\n${unit.repeat(60_000)}`;
      const { figures } = annotate(text);
      expect(figures.length).toBeGreaterThan(1000);
      expect(figures.length).toBeLessThanOrEqual(5_000 + text.length / 50 + 1);
      expect(figures[0]!.text).toBe('214');
    },
  );

  it('keep the figures of the paragraphs after them', () => {
    const paragraphs = `${SENTENCE}\n`.repeat(4000);
    const { figures } = annotate(`${'1 '.repeat(20_000)}\n${paragraphs}The town of Ostrand has 98,765 inhabitants.`);
    expect(figures.at(-1)!.text).toBe('98,765');
  });

  it('have chunks of bounded length, so that the work on each figure is bounded', () => {
    const { article } = annotate('1 '.repeat(5000));
    const { tokens } = article;
    const chunks = chunkTokens({
      tokens,
      from: 0,
      to: tokens.count,
      units: [],
      sentenceEnds: new Uint8Array(tokens.count),
      isTitleCase: false,
    });
    expect(Math.max(...chunks.map(({ from, to }) => to - from))).toBeLessThanOrEqual(100);
  });

  it('can be linked', () => {
    expect(createFigureMentions(annotate(`${SENTENCE}${'7 of 9 '.repeat(4000)}`)).length).toBeGreaterThan(4000);
  });
});
