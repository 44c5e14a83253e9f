import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { canCorefer, FEATURE_NAMES, linkFeatures } from '../../../src/core/crossref/figures/linkFeatures.ts';
import { OTHER_VALUE_WEIGHTS, SAME_VALUE_WEIGHTS } from '../../../src/core/crossref/figures/linkWeights.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

const EVENT = { share: 0.5, weight: 10, names: 3 };
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

  it('rejects different counts of different nouns and values too far apart', () => {
    const barges = firstFigure('Crews pulled 417 barges from the river.');
    const judges = firstFigure('The race has 419 judges.');
    const fleet = firstFigure('Crews pulled 4,170 barges from the river.');
    expect(canCorefer(barges, judges)).toBe(false);
    expect(canCorefer(barges, fleet)).toBe(false);
  });
});

describe('linkFeatures', () => {
  it('returns one number per feature name and per weight', () => {
    const figure = firstFigure('Crews pulled 417 barges from the river.');
    expect(linkFeatures(figure, figure, EVENT)).toHaveLength(FEATURE_NAMES.length);
    expect(SAME_VALUE_WEIGHTS).toHaveLength(FEATURE_NAMES.length);
    expect(OTHER_VALUE_WEIGHTS).toHaveLength(FEATURE_NAMES.length);
  });

  it('names the evidence for two accounts of one count', () => {
    const a = firstFigure('Crews pulled 417 barges from the river.');
    const b = firstFigure('Crews pulled about 420 barges from the river.');
    const vector = linkFeatures(a, b, EVENT);
    const features = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, vector[i]]));
    expect(features).toMatchObject({
      bias: 1,
      sameConcept: 1,
      disjointConcept: 0,
      eventShare: 1.5,
      inexact: 1,
      close: 1,
    });
    expect(linkFeatures(b, a, EVENT)).toEqual(vector);
  });
});
