export type { Bound, Modifier } from './bound.ts';
export { extractFigures } from './extractFigures.ts';
export type { Figure, FigureKind } from './figure.ts';
export { FIGURE_KINDS } from './figure.ts';
export { convert, dimensionOf } from './units/conversion.ts';
export { parseUnit } from './units/parseUnit.ts';
