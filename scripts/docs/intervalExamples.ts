import { computeMeasure } from '../../server/src/core/crossref/figures/measure.ts';
import { getAllowedValues } from '../../server/src/core/crossref/figures/rounding.ts';
import { computeVerdict, type Verdict } from '../../server/src/core/crossref/figures/verdict.ts';
import type { Figure } from '../../server/src/core/figures/index.ts';
import { readExample } from './readExample.ts';

/** Figures whose intervals docs/figures.md shows. */
const INTERVAL_PHRASES: readonly string[] = [
  '400 kites',
  'about 400 kites',
  'almost 400 kites',
  'at least 400 kites',
  'more than 400 kites',
  'just over 400 kites',
  'at most 400 kites',
  'fewer than 400 kites',
  'just under 400 kites',
  '5 to 10 kites',
  'hundreds of kites',
  '3.5 percent',
  '$13.5 million',
  '€10 billion',
  'more than €10bn',
];

/** Pairs of figures that state one fact, whose verdicts docs/figures.md shows. */
const VERDICT_PAIRS: readonly (readonly [string, string])[] = [
  ['400 kites', 'four hundred kites'],
  ['400 kites', '401 kites'],
  ['about 400 kites', '430 kites'],
  ['at least 400 kites', '400 kites'],
  ['more than 400 kites', '400 kites'],
  ['fewer than 400 kites', '400 kites'],
  ['more than €10bn', '€10bn'],
  ['€10bn', '€11bn'],
  ['$13,481,902', '$13.5 million'],
  ['€10 million', '$10 million'],
  ['26 miles', '42 km'],
  ['26 miles', '44 km'],
  ['20 years', '19 years'],
];

/** A figure as printed, with the values it allows. */
export interface IntervalExample {
  readonly printed: string;
  readonly figure: Figure;
  readonly interval: ReturnType<typeof getAllowedValues>;
}

/** Two figures as printed, with the verdict on them. */
export interface VerdictExample {
  readonly printed: readonly [string, string];
  readonly verdict: Verdict;
}

/** Returns the examples of intervals in docs/figures.md. Throws if one of the texts does not contain exactly one figure. */
export function documentedIntervals(): IntervalExample[] {
  return INTERVAL_PHRASES.map((printed) => {
    const figure = readFigure(printed);
    return { printed, figure, interval: getAllowedValues(figure) };
  });
}

/** Returns the examples of verdicts in docs/figures.md. Throws if one of the texts does not contain exactly one figure. */
export function documentedVerdicts(): VerdictExample[] {
  return VERDICT_PAIRS.map((printed) => {
    const [a, b] = [readFigure(printed[0]), readFigure(printed[1])];
    return {
      printed,
      verdict: computeVerdict(
        { measure: computeMeasure(a), bound: a.modifier },
        { measure: computeMeasure(b), bound: b.modifier },
      ),
    };
  });
}

function readFigure(printed: string): Figure {
  const [figure, ...others] = readExample(printed).figures;
  if (!figure || others.length > 0) throw new Error(`"${printed}" does not contain exactly one figure`);
  return figure;
}
