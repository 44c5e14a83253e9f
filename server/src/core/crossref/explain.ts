import type { Folder } from '../folder/folder.ts';
import type { Link, Place } from './fact.ts';
import type { FigureMention } from './mention.ts';
import { shareDay } from './namedDay.ts';

/** What the texts show that may explain how two figures relate, in words for a person; null when they show nothing. */
export function explain(folder: Folder, link: Link): string | null {
  if (link.kind !== 'figure') return null;
  const from = mentionAt(folder, link.from);
  const to = mentionAt(folder, link.to);
  if (!from || !to) return null;
  if (link.relation === 'sum') {
    const parts = [to, ...link.with.map((place) => mentionAt(folder, place))];
    return `${parts.map((part) => part?.figure.text ?? '?').join(' + ')} against ${from.figure.text}`;
  }
  if (link.relation === 'conversion') return 'the same sum, printed in another currency';
  if (link.verdict === 'agrees' || link.relation !== 'same') return null;
  if (from.days.length > 0 && to.days.length > 0 && !shareDay(from.days, to.days)) return 'another day';
  if (link.verdict !== 'compatible') return null;
  const inexact = [from, to].find(({ figure }) => figure.modifier !== 'exact');
  if (inexact) return inexact.figure.modifier === 'about' ? 'an approximate figure' : 'a bound';
  return [from, to].some(({ figure }) => figure.value.min !== figure.value.max) ? 'a range' : 'rounded';
}

function mentionAt(folder: Folder, place: Place): FigureMention | undefined {
  return folder.entry(place.id)?.figures[place.index];
}
