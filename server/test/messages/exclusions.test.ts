import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/core/annotate.ts';
import { createFigureMentions, explainExclusion } from '../../src/core/crossref/index.ts';
import { describeExclusion } from '../../src/messages/index.ts';

const firstFigure = (text: string) => createFigureMentions(annotate(text))[0]!;

describe('describeExclusion', () => {
  it.each([
    ['Crews pumped 250 houses dry.', 'Crews saved 250 people and animals.', 'another counted noun'],
    ['Ode Tarn, 61, won the race.', 'Ida Lume, 49, won the race.', 'another person'],
    ['Tarn won 4,200 votes in Orrin.', 'Lume won 3,100 votes in Orrin.', 'another subject'],
    ['The port hired 40 Danish pilots.', 'The port hired 40 Spanish pilots.', 'another country'],
    ['Exports grew 4.1 percent in May.', 'Exports grew 4.6 percent in June.', 'another period'],
    ['The board wants to cut 120 jobs.', 'The board cut 85 jobs.', 'planned or possible, not done'],
  ])('says why "%s" and "%s" state two facts', (first, second, expected) => {
    const exclusion = explainExclusion(firstFigure(first), firstFigure(second));
    expect(exclusion && describeExclusion(exclusion)).toBe(expected);
  });
});
