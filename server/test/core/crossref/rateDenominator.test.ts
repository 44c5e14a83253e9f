import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { canCorefer } from '../../../src/core/crossref/figures/linkFeatures.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

const firstFigure = (text: string) => createFigureMentions(annotate(text))[0]!;

describe('canCorefer', () => {
  it('accepts rates only if both have the same denominator or one has none', () => {
    const perNight = firstFigure('The inn in Orrin takes $240 a night from its guests.');
    const perWeek = firstFigure('The inn in Orrin takes $240 a week from its guests.');
    const withoutDenominator = firstFigure('The inn in Orrin takes $240 from its guests.');
    expect(canCorefer(perNight, perWeek)).toBe(false);
    expect(canCorefer(perNight, perNight)).toBe(true);
    expect(canCorefer(perNight, withoutDenominator)).toBe(true);
  });
});
