export { extractFigures } from './extractFigures.ts';
export type { Figure, FigureKind, Modifier } from './figure.ts';
export { FIGURE_KINDS } from './figure.ts';
export { convert, dimensionOf } from './units/conversion.ts';
export { parseUnit } from './units/parseUnit.ts';
