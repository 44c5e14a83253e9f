import type { Arithmetic } from './arithmetic/derivedFigure.ts';
import { findDifferences } from './arithmetic/differences.ts';
import { findParts } from './arithmetic/parts.ts';
import { findShares } from './arithmetic/shares.ts';
import { findSums } from './arithmetic/sums.ts';
import { type EventLikeness, eventLikeness, sameEvent } from './events/eventSignature.ts';
import type { Link, Place } from './facts/fact.ts';
import { align, alignWithin, figureVerdict } from './figures/linkFigures.ts';
import type { Verdict } from './figures/verdict.ts';
import type { LinkableView } from './linkable.ts';
import { isUnmistakable, matchQuotes } from './quotes/matchQuotes.ts';

/** Two figures that a text prints as one sum in two currencies. */
const CONVERSION_SCORE = 0.9;

/**
 * So many figures and quotes of one text take part in links, in reading order: far more than an article has. The work on a
 * pair of texts grows with the product of their numbers.
 */
export const MOST_LINKED = 400;

/** Every link between the figures of two texts. Symmetric: the order of the two only names the ends. */
export function figureLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  const likeness = eventLikeness(a.entry.event, b.entry.event);
  return sameEvent(likeness) ? figureLinks(a, b, likeness) : [];
}

/** Every link between the quotes of two texts. Symmetric. */
export function quoteLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  return quoteLinks(a, b, sameEvent(eventLikeness(a.entry.event, b.entry.event)));
}

/** Every link between the figures of one text. */
export function figureLinksWithin(view: LinkableView): Link[] {
  const mentions = view.mentions.slice(0, MOST_LINKED);
  const links: Link[] = alignWithin(mentions).map(({ a, b, score, verdict }) => ({
    kind: 'figure',
    from: view.figurePlace(a),
    to: view.figurePlace(b),
    with: [],
    relation: 'same',
    verdict,
    score,
  }));
  for (const [sum, conversion] of view.conversions) {
    links.push(conversionLink(view.figurePlace(sum), view.figurePlace(conversion), 'agrees'));
  }
  const { text } = view.entry;
  for (const computed of [
    ...findSums(mentions, mentions, true),
    ...findParts(text, mentions),
    ...findShares(text, mentions),
    ...findDifferences(text, mentions),
  ]) {
    links.push(arithmeticLink(view, view, computed));
  }
  return links;
}

/** Every link between the quotes of one text. */
export function quoteLinksWithin(view: LinkableView): Link[] {
  const links: Link[] = [];
  const { quotes } = view.entry;
  const indices = view.quoteIndices.slice(0, MOST_LINKED);
  for (const i of indices) {
    for (const j of indices) {
      if (j <= i) continue;
      const [x, y] = [quotes[i]!, quotes[j]!];
      // A quote inside another one is the same place twice.
      if (x.quote.start < y.quote.end && y.quote.start < x.quote.end) continue;
      const match = matchQuotes(x, y, true);
      if (match) links.push(quoteLink(view.quotePlace(i), view.quotePlace(j), match));
    }
  }
  return links;
}

/** A printed conversion is rounded: it can fit, but never agrees to the last digit. */
function converted(verdict: Verdict): Verdict {
  return verdict === 'agrees' ? 'compatible' : verdict;
}

function arithmeticLink(
  result: LinkableView,
  operands: LinkableView,
  { result: index, operands: indices, relation, verdict, score }: Arithmetic,
): Link {
  const [first, ...others] = indices.map((operand) => operands.figurePlace(operand));
  return { kind: 'figure', from: result.figurePlace(index), to: first!, with: others, relation, verdict, score };
}

function conversionLink(from: Place, to: Place, verdict: Link['verdict']): Link {
  return { kind: 'figure', from, to, with: [], relation: 'conversion', verdict, score: CONVERSION_SCORE };
}

function quoteLink(from: Place, to: Place, match: { score: number; verdict: Link['verdict'] }): Link {
  return { kind: 'quote', from, to, with: [], relation: 'same', verdict: match.verdict, score: match.score };
}

function figureLinks(a: LinkableView, b: LinkableView, likeness: EventLikeness): Link[] {
  const [x, y] = [a.mentions.slice(0, MOST_LINKED), b.mentions.slice(0, MOST_LINKED)];
  const links: Link[] = [];
  const linked = new Set<string>();
  for (const { a: i, b: j, score, verdict } of align(x, y, likeness)) {
    linked.add(`${i} ${j}`);
    links.push({
      kind: 'figure',
      from: a.figurePlace(i),
      to: b.figurePlace(j),
      with: [],
      relation: 'same',
      verdict,
      score,
    });
    // A sum that the other text also prints in a second currency: both printings are the same fact.
    for (const [own, other, from, to] of [
      [i, j, a, b],
      [j, i, b, a],
    ] as const) {
      for (const pair of to.conversions) {
        if (!pair.includes(other)) continue;
        const twin = pair[0] === other ? pair[1] : pair[0];
        const key = from === a ? `${own} ${twin}` : `${twin} ${own}`;
        if (linked.has(key)) continue;
        linked.add(key);
        links.push(conversionLink(from.figurePlace(own), to.figurePlace(twin), converted(figureVerdict(x[i]!, y[j]!))));
      }
    }
  }
  for (const [whole, parts, wholes, summands] of [
    [a, b, x, y],
    [b, a, y, x],
  ] as const) {
    for (const sum of findSums(wholes, summands, false)) links.push(arithmeticLink(whole, parts, sum));
  }
  return links;
}

function quoteLinks(a: LinkableView, b: LinkableView, oneEvent: boolean): Link[] {
  const links: Link[] = [];
  for (const i of a.quoteIndices.slice(0, MOST_LINKED)) {
    const x = a.entry.quotes[i]!;
    for (const j of b.quoteIndices.slice(0, MOST_LINKED)) {
      const y = b.entry.quotes[j]!;
      if (!oneEvent && !isUnmistakable(x, y)) continue;
      const match = matchQuotes(x, y, oneEvent);
      if (match) links.push(quoteLink(a.quotePlace(i), b.quotePlace(j), match));
    }
  }
  return links;
}
