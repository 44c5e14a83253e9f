import type { DerivedFigure } from './arithmetic/derivedFigure.ts';
import { findDifferences } from './arithmetic/differences.ts';
import { findParts } from './arithmetic/parts.ts';
import { findShares } from './arithmetic/shares.ts';
import { findSums } from './arithmetic/sums.ts';
import { createEventPair, type EventPair, isSameEvent } from './events/eventPair.ts';
import type { Link, Occurrence } from './facts/fact.ts';
import { findUpdate } from './facts/updates.ts';
import { linkFigures, linkFiguresWithin } from './figures/linkFigures.ts';
import type { Verdict } from './figures/verdict.ts';
import type { LinkableView } from './linkable.ts';
import type { FigureMention } from './mention.ts';
import { isDistinctive, matchQuotes, type QuoteMatch, type QuoteMatchOptions } from './quotes/matchQuotes.ts';

/** Confidence in a printed conversion, "€10 billion (£8.6bn)", 0 to 1. Hand-set, not measured. */
const CONVERSION_SCORE = 0.9;

/**
 * Maximum number of figures, and of quotes, of one article that are linked: the first ones in reading order. Far more than an
 * article has; bounds the work, which grows with the product of the numbers of two articles.
 */
export const MAX_LINKED_PER_ARTICLE = 400;

const SAME_EVENT: QuoteMatchOptions = { isSameEvent: true };

/** Returns all links between the figures of two articles. Symmetric, except that the order decides which end is `from`. */
export function computeFigureLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  if (!isSameEvent(a.entry.event, b.entry.event)) return [];
  const pair = createEventPair(a.entry.event, b.entry.event);
  return [...linkSameFacts(a, b, pair), ...linkSums(a, b), ...linkSums(b, a)];
}

/** Returns all links between the quotes of two articles. Symmetric, except that the order decides which end is `from`. */
export function computeQuoteLinksBetween(a: LinkableView, b: LinkableView): Link[] {
  const options = { isSameEvent: isSameEvent(a.entry.event, b.entry.event) };
  const links: Link[] = [];
  for (const i of a.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE)) {
    const x = a.entry.quotes[i]!;
    for (const j of b.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE)) {
      const y = b.entry.quotes[j]!;
      if (!options.isSameEvent && !isDistinctive(x, y)) continue;
      const match = matchQuotes(x, y, options);
      if (match) links.push(createQuoteLink(a.quoteOccurrence(i), b.quoteOccurrence(j), match));
    }
  }
  return links;
}

/** Returns all links between the figures of one article. */
export function computeFigureLinksWithin(view: LinkableView): Link[] {
  const mentions = getLinkedMentions(view);
  const links: Link[] = linkFiguresWithin(mentions).map(({ a, b, score, verdict }) => ({
    kind: 'figure',
    from: view.figureOccurrence(a),
    to: view.figureOccurrence(b),
    with: [],
    relation: 'same',
    verdict,
    score,
  }));
  for (const [amount, conversion] of view.conversions) {
    links.push(createConversionLink(view.figureOccurrence(amount), view.figureOccurrence(conversion), 'agrees'));
  }
  const { text } = view.entry;
  for (const derived of [
    ...findSums(mentions, mentions, { isSameArticle: true }),
    ...findParts(text, mentions),
    ...findShares(text, mentions),
    ...findDifferences(text, mentions),
  ]) {
    links.push(createDerivedLink(view, view, derived));
  }
  return links;
}

/** Returns all links between the quotes of one article. */
export function computeQuoteLinksWithin(view: LinkableView): Link[] {
  const links: Link[] = [];
  const { quotes } = view.entry;
  const indices = view.quoteIndices.slice(0, MAX_LINKED_PER_ARTICLE);
  for (const i of indices) {
    for (const j of indices) {
      if (j <= i) continue;
      const [x, y] = [quotes[i]!, quotes[j]!];
      // A nested quote repeats words of the outer one.
      if (x.quote.start < y.quote.end && y.quote.start < x.quote.end) continue;
      const match = matchQuotes(x, y, SAME_EVENT);
      if (match) links.push(createQuoteLink(view.quoteOccurrence(i), view.quoteOccurrence(j), match));
    }
  }
  return links;
}

function getLinkedMentions(view: LinkableView): readonly FigureMention[] {
  return view.mentions.slice(0, MAX_LINKED_PER_ARTICLE);
}

/** Links figures of two articles that state the same fact, in the same or, by printed conversions, in another currency. */
function linkSameFacts(a: LinkableView, b: LinkableView, pair: EventPair): Link[] {
  const links: Link[] = [];
  /** Linked pairs, as "index in a, index in b". */
  const linked = new Set<string>();
  for (const { a: i, b: j, score, verdict } of linkFigures(getLinkedMentions(a), getLinkedMentions(b), pair)) {
    linked.add(`${i} ${j}`);
    links.push({
      kind: 'figure',
      from: a.figureOccurrence(i),
      to: b.figureOccurrence(j),
      with: [],
      relation: 'same',
      verdict,
      score,
      ...(verdict === 'differs' && findUpdate(a.entry, a.mentions[i]!, b.entry, b.mentions[j]!)
        ? { isUpdate: true }
        : {}),
    });
    // An amount is linked to the other article's conversions of it as well.
    const converted = toConvertedVerdict(verdict);
    for (const twin of getConversionsOf(b, j)) {
      if (linked.has(`${i} ${twin}`)) continue;
      linked.add(`${i} ${twin}`);
      links.push(createConversionLink(a.figureOccurrence(i), b.figureOccurrence(twin), converted));
    }
    for (const twin of getConversionsOf(a, i)) {
      if (linked.has(`${twin} ${j}`)) continue;
      linked.add(`${twin} ${j}`);
      links.push(createConversionLink(b.figureOccurrence(j), a.figureOccurrence(twin), converted));
    }
  }
  return links;
}

/** Returns the indices of the amounts that an article prints as conversions of the amount at `index`, or that it converts. */
function getConversionsOf(view: LinkableView, index: number): number[] {
  return view.conversions.filter((pair) => pair.includes(index)).map(([x, y]) => (x === index ? y : x));
}

/** A printed conversion is rounded: it can be compatible with an amount, but never agrees with it. */
function toConvertedVerdict(verdict: Verdict): Verdict {
  return verdict === 'agrees' ? 'compatible' : verdict;
}

function linkSums(totals: LinkableView, summands: LinkableView): Link[] {
  return findSums(getLinkedMentions(totals), getLinkedMentions(summands), { isSameArticle: false }).map((sum) =>
    createDerivedLink(totals, summands, sum),
  );
}

function createDerivedLink(
  resultView: LinkableView,
  operandView: LinkableView,
  { result, operands, relation, verdict, score }: DerivedFigure,
): Link {
  const [first, ...others] = operands.map((index) => operandView.figureOccurrence(index));
  const from = resultView.figureOccurrence(result);
  return { kind: 'figure', from, to: first!, with: others, relation, verdict, score };
}

function createConversionLink(from: Occurrence, to: Occurrence, verdict: Verdict): Link {
  return { kind: 'figure', from, to, with: [], relation: 'conversion', verdict, score: CONVERSION_SCORE };
}

function createQuoteLink(from: Occurrence, to: Occurrence, { score, verdict }: QuoteMatch): Link {
  return { kind: 'quote', from, to, with: [], relation: 'same', verdict, score };
}
