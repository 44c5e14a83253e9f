import type { Relation, Verdict } from '../core/crossref/index.ts';
import type { Figure } from '../core/figures/index.ts';
import { formatNumber } from '../core/text/index.ts';
import { describeBound } from '../messages/index.ts';
import { plain } from './markdown.ts';

/** "about 400 · drone", "2–3 · percent": the value, its exactness and what it counts or measures, in words. */
export function describeFigure(figure: Figure): string {
  const parts = [describeValue(figure)];
  const unit = figure.counted.length > 1 ? figure.counted.join(' + ') : figure.unit;
  if (unit) parts.push(plain(unit));
  if (figure.per) parts.push(figure.per === 'each' ? 'each' : `per ${plain(figure.per)}`);
  if (figure.kind !== 'count' && figure.kind !== 'number') parts.push(figure.kind);
  return parts.join(' · ');
}

function describeValue({ value, values, modifier, change }: Figure): string {
  const number = values
    ? values.map(formatNumber).join('–')
    : value.min === value.max
      ? formatNumber(value.min)
      : `${formatNumber(value.min)}–${formatNumber(value.max)}`;
  return `${describeBound(modifier)}${number}${change ? ` (${change})` : ''}`;
}

/** What a row of a hover or a report begins with. */
export function describeLink(relation: Relation, verdict: Verdict | null): string {
  if (relation === 'same') return verdict ?? 'related';
  return verdict === null ? relation : `${relation} · ${verdict}`;
}
