import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { documentedFigures } from '../../../../scripts/docs/figureExamples.ts';

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
});
