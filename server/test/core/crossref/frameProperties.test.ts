import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { explainExclusion, findExclusion } from '../../../src/core/crossref/figures/exclusions.ts';
import { compareFrames } from '../../../src/core/crossref/frames/compareFrames.ts';
import { createFigureMentions, type FigureMention } from '../../../src/core/crossref/mention.ts';

const WORDS =
  `the a his her gunman woman boy daughter baker mill Ode Tarn Ida Lume Orrin Velm He She It who was is turned died
  sold won killed approved rejected rose fell by to from in at of and or , , . . ( ) – ; not will may more another including average
  total said identified as named 61 14 16 34-year-old aged ages years old 7 percent 40 jets people $5 million May 2024 last year
  since Monday`.split(/\s+/);
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

const createMentions = (text: string): FigureMention[] => createFigureMentions(annotate(text));

describe('frames of any text', () => {
  it('compare the same either way round, and exclude each other either way round', () => {
    fc.assert(
      fc.property(texts, texts, (x, y) => {
        for (const a of createMentions(x).slice(0, 5)) {
          for (const b of createMentions(y).slice(0, 5)) {
            const frames = compareFrames(a.frame, b.frame);
            expect(compareFrames(b.frame, a.frame)).toEqual(frames);
            expect(findExclusion(b, a, frames)).toBe(findExclusion(a, b, frames));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never differ from themselves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const mention of createMentions(text)) {
          const frames = compareFrames(mention.frame, mention.frame);
          expect(Object.values(frames)).not.toContain('other');
          expect(frames.isNegated).toBe(false);
          expect(explainExclusion(mention, mention)).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the paragraphs after them', () => {
    fc.assert(
      fc.property(texts, texts, (text, appended) => {
        // The date of an article may be printed at its end.
        const [before, after] = [annotate(text), annotate(`${text}\n\n${appended}`)];
        fc.pre(before.metadata.date?.iso === after.metadata.date?.iso);
        const mentions = createFigureMentions(before);
        const frames = createFigureMentions(after).map(({ frame }) => frame);
        expect(frames.slice(0, mentions.length)).toEqual(mentions.map(({ frame }) => frame));
      }),
      { numRuns: 500 },
    );
  });
});
