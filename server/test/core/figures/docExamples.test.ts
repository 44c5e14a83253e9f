import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { documentedFigures } from '../../../../scripts/docs/figureExamples.ts';

describe('docs/figures.md', () => {
  it('is what the reader gives', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/write-figures-doc.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('shows examples that are of their kind, one figure each', () => {
    for (const { kind, examples } of documentedFigures().kinds) {
      for (const { printed, figures } of examples) {
        expect(
          figures.map((figure) => figure.kind),
          printed,
        ).toEqual([kind]);
      }
    }
  });
});
