import type { Figure } from '../core/figures/index.ts';
import { formatNumber } from '../core/text/index.ts';
import { describeBound } from '../messages/index.ts';
import { toPlainText } from './markdown.ts';
import { formatDenominator } from './messages.ts';

/**
 * Returns the value of a figure with its bound, direction, unit or counted nouns, denominator and kind: "about 400 ·
 * drone", "312 · EUR · per tonne · money". Counts and plain numbers have no kind.
 */
export function describeFigure(figure: Figure): string {
  const parts = [describeValue(figure)];
  const unit = figure.counted.length > 1 ? figure.counted.join(' + ') : figure.unit;
  if (unit) parts.push(toPlainText(unit));
  if (figure.per) parts.push(formatDenominator(toPlainText(figure.per)));
  if (figure.kind !== 'count' && figure.kind !== 'number') parts.push(figure.kind);
  return parts.join(' · ');
}

function describeValue({ value, values, bound, change }: Figure): string {
  const numbers = values ?? (value.min === value.max ? [value.min] : [value.min, value.max]);
  return `${describeBound(bound)}${numbers.map(formatNumber).join('–')}${change ? ` (${change})` : ''}`;
}
