import type { DerivedFigure } from './arithmetic/derivedFigure.ts';
import { findDifferences } from './arithmetic/differences.ts';
import { findParts } from './arithmetic/parts.ts';
import { findShares } from './arithmetic/shares.ts';
import { findSums } from './arithmetic/sums.ts';
import { compareEvents, type EventSimilarity, isSameEvent } from './events/eventSignature.ts';
import type { Link, Occurrence } from './facts/fact.ts';
import { computeFigureVerdict, linkFigures, linkFiguresWithin } from './figures/linkFigures.ts';
import type { Verdict } from './figures/verdict.ts';
import type { LinkableView } from './linkable.ts';
import { isDistinctive, matchQuotes, type QuoteMatchOptions } from './quotes/matchQuotes.ts';

/** Two figures that a text prints as one sum in two currencies. */
const CONVERSION_SCORE = 0.9;

/**
 * So many figures and quotes of one text take part in links, in reading order: far more than an article has. The work on a
 * pair of texts grows with the product of their numbers.
 */
export const MAX_LINKED_PER_ARTICLE = 400;

const SAME_EVENT: QuoteMatchOptions = { isSameEvent: true };

/** Every link between the figures of two texts. Symmetric: the order of the two only names the ends. */
export function computeFigureLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  const similarity = compareEvents(a.entry.event, b.entry.event);
  return isSameEvent(similarity) ? figureLinks(a, b, similarity) : [];
}

/** Every link between the quotes of two texts. Symmetric. */
export function computeQuoteLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  return quoteLinks(a, b, { isSameEvent: isSameEvent(compareEvents(a.entry.event, b.entry.event)) });
}

/** Every link between the figures of one text. */
export function computeFigureLinksWithin(view: LinkableView): Link[] {
  const mentions = view.mentions.slice(0, MAX_LINKED_PER_ARTICLE);
  const links: Link[] = linkFiguresWithin(mentions).map(({ a, b, score, verdict }) => ({
    kind: 'figure',
    from: view.figureOccurrence(a),
    to: view.figureOccurrence(b),
    with: [],
    relation: 'same',
    verdict,
    score,
  }));
  for (const [sum, conversion] of view.conversions) {
    links.push(conversionLink(view.figureOccurrence(sum), view.figureOccurrence(conversion), 'agrees'));
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
export function computeQuoteLinksWithin(view: LinkableView): Link[] {
  const links: Link[] = [];
  const { quotes } = view.entry;
  const indices = view.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE);
  for (const i of indices) {
    for (const j of indices) {
      if (j <= i) continue;
      const [x, y] = [quotes[i]!, quotes[j]!];
      // A quote inside another one is the same place twice.
      if (x.quote.start < y.quote.end && y.quote.start < x.quote.end) continue;
      const match = matchQuotes(x, y, SAME_EVENT);
      if (match) links.push(quoteLink(view.quoteOccurrence(i), view.quoteOccurrence(j), match));
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
  { result: index, operands: indices, relation, verdict, score }: DerivedFigure,
): Link {
  const [first, ...others] = indices.map((operand) => operands.figureOccurrence(operand));
  return { kind: 'figure', from: result.figureOccurrence(index), to: first!, with: others, relation, verdict, score };
}

function conversionLink(from: Occurrence, to: Occurrence, verdict: Link['verdict']): Link {
  return { kind: 'figure', from, to, with: [], relation: 'conversion', verdict, score: CONVERSION_SCORE };
}

function quoteLink(from: Occurrence, to: Occurrence, match: { score: number; verdict: Link['verdict'] }): Link {
  return { kind: 'quote', from, to, with: [], relation: 'same', verdict: match.verdict, score: match.score };
}

function figureLinks(a: LinkableView, b: LinkableView, similarity: EventSimilarity): Link[] {
  const [x, y] = [a.mentions.slice(0, MAX_LINKED_PER_ARTICLE), b.mentions.slice(0, MAX_LINKED_PER_ARTICLE)];
  const links: Link[] = [];
  const linked = new Set<string>();
  for (const { a: i, b: j, score, verdict } of linkFigures(x, y, similarity)) {
    linked.add(`${i} ${j}`);
    links.push({
      kind: 'figure',
      from: a.figureOccurrence(i),
      to: b.figureOccurrence(j),
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
        links.push(
          conversionLink(
            from.figureOccurrence(own),
            to.figureOccurrence(twin),
            converted(computeFigureVerdict(x[i]!, y[j]!)),
          ),
        );
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

function quoteLinks(a: LinkableView, b: LinkableView, options: QuoteMatchOptions): Link[] {
  const links: Link[] = [];
  for (const i of a.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE)) {
    const x = a.entry.quotes[i]!;
    for (const j of b.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE)) {
      const y = b.entry.quotes[j]!;
      if (!options.isSameEvent && !isDistinctive(x, y)) continue;
      const match = matchQuotes(x, y, options);
      if (match) links.push(quoteLink(a.quoteOccurrence(i), b.quoteOccurrence(j), match));
    }
  }
  return links;
}
