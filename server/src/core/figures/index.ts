/**
 * Extracts figures from an article. `extractFigures` takes a parsed article and returns its figures in text order,
 * without overlaps; spans are UTF-16 offsets.
 *
 * Dates are found first (`core/dates`) and never become figures. Then one scan per paragraph tries, at each token that
 * can start a figure (`lexicon/`), to parse a number in digits or words (`numerals/`), its currency, unit or rate
 * (`units/`), a second number such as a range or score (`pairs/`), and its bound, direction and counted noun
 * (`context/`). Each step inspects a bounded number of tokens, so the time is linear in the length of the text.
 */
export { type Bound, isLowerBound, isUpperBound, type Modifier } from './bound.ts';
export { PERSON_NOUNS } from './context/personNouns.ts';
export { extractFigures } from './extractFigures.ts';
export type { Figure, FigureKind } from './figure.ts';
export { FIGURE_KINDS } from './figure.ts';
export { convert, getDimension } from './units/conversion.ts';
export { parseUnit } from './units/parseUnit.ts';
