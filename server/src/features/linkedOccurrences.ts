import type { CancellationToken, Position } from 'vscode-languageserver';
import { compareLinks, compareOccurrences, type Link, type Occurrence, occurrenceKey } from '../core/crossref/index.ts';
import type { Span } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { offsetAt } from './positions.ts';

/**
 * Returns the figure or quote at a position: a figure rather than the quote that contains it, and the innermost of nested
 * quotes. A position on the speaker of a quote selects the quote, and the end of a span counts as inside.
 *
 * @returns undefined if there is none, or if it is in strip-tier boilerplate
 */
export function findOccurrenceAt({ view }: ArticleContext, position: Position): Occurrence | undefined {
  const offset = offsetAt(view.entry, position);
  const isAtOffset = ({ start, end }: Span) => start <= offset && offset <= end;
  const figure = view.mentions.findIndex((mention) => isAtOffset(mention.figure));
  if (figure >= 0) return view.figureOccurrence(figure);
  let innermost: Occurrence | undefined;
  for (const index of view.quoteIndices) {
    const { quote } = view.entry.quotes[index]!;
    if (!isAtOffset(quote) && !(quote.speaker && isAtOffset(quote.speaker))) continue;
    const occurrence = view.quoteOccurrence(index);
    if (!innermost || occurrence.end - occurrence.start < innermost.end - innermost.start) innermost = occurrence;
  }
  return innermost;
}

/** A link seen from one of its occurrences. */
export interface DirectedLink {
  readonly link: Link;
  /** The other occurrences of the link; several if it is a sum or a difference. */
  readonly others: readonly Occurrence[];
}

/**
 * Returns the links of one occurrence, conflicts first, at most `limits.linksPerFigure`. Returns none if the request was
 * cancelled.
 */
export function findOccurrenceLinks(
  context: ArticleContext,
  occurrence: Occurrence,
  token: CancellationToken,
): DirectedLink[] {
  if (token.isCancellationRequested) return [];
  const key = occurrenceKey(occurrence);
  const found: DirectedLink[] = [];
  for (const link of context.folder.findLinks(occurrence.id, occurrence.kind)) {
    const linked = [link.from, link.to, ...link.with];
    const others = linked.filter((other) => occurrenceKey(other) !== key);
    if (others.length < linked.length) found.push({ link, others });
  }
  found.sort((a, b) => compareLinks(a.link, b.link));
  return found.slice(0, context.settings.limits.linksPerFigure);
}

/** Returns every occurrence that the links of one occurrence lead to, without duplicates, by article ID and offset. */
export function findLinkedOccurrences(
  context: ArticleContext,
  occurrence: Occurrence,
  token: CancellationToken,
): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const { others } of findOccurrenceLinks(context, occurrence, token)) {
    for (const other of others) found.set(occurrenceKey(other), other);
  }
  return [...found.values()].sort(compareOccurrences);
}
