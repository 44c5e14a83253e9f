import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { documentedFigures } from '../../../../scripts/docs/figureExamples.ts';
import { documentedIntervals, documentedVerdicts } from '../../../../scripts/docs/intervalExamples.ts';

describe('docs/figures.md', () => {
  it('matches the output of the extractor', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/write-figures-doc.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('shows examples that contain one figure of their kind each', () => {
    const { kinds } = documentedFigures();
    expect(kinds.length).toBeGreaterThan(0);
    for (const { kind, examples } of kinds) {
      expect(examples.length, kind).toBeGreaterThan(0);
      for (const { printed, figures } of examples) {
        expect(
          figures.map((figure) => figure.kind),
          printed,
        ).toEqual([kind]);
      }
    }
  });

  it('shows an interval for every bound, with open and closed ends', () => {
    const intervals = documentedIntervals();
    expect(new Set(intervals.map(({ figure }) => figure.bound))).toEqual(
      new Set(['exact', 'about', 'almost', 'atLeast', 'moreThan', 'justOver', 'atMost', 'lessThan', 'justUnder']),
    );
    const byText = new Map(intervals.map(({ printed, interval }) => [printed, interval]));
    expect(byText.get('more than 400 kites')).toMatchObject({ min: 400, max: null, isMinOpen: true });
    expect(byText.get('at least 400 kites')).toMatchObject({ min: 400, max: null, isMinOpen: false });
    expect(byText.get('€10 billion')).toMatchObject({ min: 9.5e9, max: 10.5e9, isMinOpen: false, isMaxOpen: true });
  });

  it('shows every verdict', () => {
    expect(new Set(documentedVerdicts().map(({ verdict }) => verdict))).toEqual(
      new Set(['agrees', 'compatible', 'differs']),
    );
  });
});
