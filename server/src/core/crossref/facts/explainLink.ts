import { formatNumber } from '../../text/index.ts';
import { haveCommonDay } from '../figures/sentenceDates.ts';
import type { LinkableFolder } from '../linkable.ts';
import type { FigureMention } from '../mention.ts';
import { explainQuotes } from '../quotes/matchQuotes.ts';
import type { Link, Occurrence } from './fact.ts';

/** What the texts show that may explain how two places relate, in words for a person; null when they show nothing. */
export function explainLink(folder: LinkableFolder, link: Link): string | null {
  return link.kind === 'quote' ? explainQuoteLink(folder, link) : explainFigureLink(folder, link);
}

function explainQuoteLink(folder: LinkableFolder, { from, to }: Link): string | null {
  const a = folder.entry(from.id)?.quotes[from.index];
  const b = folder.entry(to.id)?.quotes[to.index];
  return a && b ? explainQuotes(a, b) : null;
}

function explainFigureLink(folder: LinkableFolder, link: Link): string | null {
  const from = mentionAt(folder, link.from);
  const to = mentionAt(folder, link.to);
  if (!from || !to) return null;
  if (link.relation !== 'same' && link.relation !== 'conversion') {
    const operands = [to, ...link.with.map((place) => mentionAt(folder, place))];
    return operands.every((operand) => operand !== undefined) ? describeArithmetic(link, from, operands) : null;
  }
  if (link.relation === 'conversion') return 'the same sum, printed in another currency';
  if (link.verdict === 'agrees' || link.relation !== 'same') return null;
  if (from.days.length > 0 && to.days.length > 0 && !haveCommonDay(from.days, to.days)) return 'another day';
  if (link.verdict !== 'compatible') return null;
  const inexact = [from, to].find(({ figure }) => figure.modifier !== 'exact');
  if (inexact) return inexact.figure.modifier === 'about' ? 'an approximate figure' : 'a bound';
  return [from, to].some(({ figure }) => figure.value.min !== figure.value.max) ? 'a range' : 'rounded';
}

function mentionAt(folder: LinkableFolder, place: Occurrence): FigureMention | undefined {
  return folder.entry(place.id)?.figures[place.index];
}

/** The sum done: "728 + 13 − 550 = 191; printed: more than 200". */
function describeArithmetic(link: Link, result: FigureMention, operands: readonly FigureMention[]): string | null {
  const printed = `printed: ${PRINTED[result.figure.modifier]}${result.figure.text.trim()}`;
  const values = operands.map(({ figure }) => figure.value.min);
  const written = operands.map(
    ({ figure }) => `${figure.modifier === 'about' ? 'about ' : ''}${formatNumber(figure.value.min)}`,
  );
  switch (link.relation) {
    case 'sum':
      return `${written.join(' + ')} = ${formatNumber(values.reduce((total, value) => total + value, 0))}; ${printed}`;
    case 'difference': {
      const last = values.at(-1)!;
      const total = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
      return `${written.slice(0, -1).join(' + ')} − ${written.at(-1)} = ${formatNumber(total - last)}; ${printed}`;
    }
    case 'share':
      return `${written[0]} / ${written[1]} = ${formatNumber(Math.round((10_000 * values[0]!) / values[1]!) / 100)} %; ${printed}`;
    case 'part':
      return `${operands[0]!.figure.text.trim()} of ${result.figure.text.trim()}`;
    default:
      return null;
  }
}

const PRINTED = { exact: '', about: 'about ', over: 'more than ', under: 'less than ' } as const;
