/** Everything that scripts/write-figures-doc.mjs needs for docs/figures.md. */
export { CURRENCIES } from '../../server/src/core/figures/units/currencies.ts';
export { UNITS } from '../../server/src/core/figures/units/unitTable.ts';
export { documentedFigures } from './figureExamples.ts';
export { documentedIntervals, documentedVerdicts } from './intervalExamples.ts';
