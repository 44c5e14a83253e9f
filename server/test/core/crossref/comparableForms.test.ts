import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { canCorefer } from '../../../src/core/crossref/figures/linkFeatures.ts';
import { computeFigureVerdict } from '../../../src/core/crossref/figures/linkFigures.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

/** Returns the last figure of a text. */
const lastFigure = (text: string) => createFigureMentions(annotate(text)).at(-1)!;

describe('forms of one quantity', () => {
  it.each([
    ['Three-quarters of the harbor is shut.', '76 percent of the harbor is shut.', 'compatible'],
    ['Three-quarters of the harbor is shut.', '85 percent of the harbor is shut.', 'differs'],
    ['One in five kilns is cold.', '20 percent of the kilns are cold.', 'compatible'],
    ['Half of the kilns are cold.', 'Half the kilns are cold.', 'agrees'],
    ['The share rose to 63.1 percent from 62.9.', 'Before, the share was 62.9 percent.', 'agrees'],
    ['Ode Tarn, who turned 17 last week, won.', 'Ode Tarn, 17, won.', 'agrees'],
    ['Ode Tarn and Ida Lume, both 14, won.', 'The 14-year-old Ida Lume won.', 'agrees'],
    ['The ferry has nine crew members.', 'The ferry has nine crewmembers.', 'agrees'],
    ['The water is 25 degrees Celsius.', 'The water is 77 degrees Fahrenheit.', 'agrees'],
  ])('compares "%s" with "%s": %s', (first, second, verdict) => {
    const [a, b] = [lastFigure(first), lastFigure(second)];
    expect(canCorefer(a, b)).toBe(true);
    expect(computeFigureVerdict(a, b)).toBe(verdict);
  });

  it('does not read "over" as a bound if it belongs to the verb', () => {
    expect(lastFigure('The guards handed over 21 prisoners.').figure.bound).toBe('exact');
    expect(lastFigure('The guards freed over 21 prisoners.').figure.bound).toBe('moreThan');
  });
});
