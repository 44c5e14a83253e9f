import type { CancellationToken, Position } from 'vscode-languageserver';
import { compareLinks, compareOccurrences, type Link, type Occurrence, occurrenceKey } from '../core/crossref/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { offsetAt } from './positions.ts';

/** The figure or quote at a position, the innermost where they nest; undefined where there is none that testifies. */
export function occurrenceAt(context: ArticleContext, position: Position): Occurrence | undefined {
  const { view } = context;
  const offset = offsetAt(view.entry, position);
  const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset <= end;
  for (let i = 0; i < view.mentions.length; i++) {
    if (holds(view.mentions[i]!.figure)) return view.figureOccurrence(i);
  }
  let inner: Occurrence | undefined;
  for (const index of view.quoteIndices) {
    const { quote } = view.entry.quotes[index]!;
    // The name of the speaker stands for the quote, too.
    if (!holds(quote) && !(quote.speaker && holds(quote.speaker))) continue;
    const place = view.quoteOccurrence(index);
    if (!inner || place.end - place.start < inner.end - inner.start) inner = place;
  }
  return inner;
}

/** A link seen from one of its places: what the other side says. */
export interface DirectedLink {
  readonly link: Link;
  /** The places of the other side; several for the operands of a sum. */
  readonly others: readonly Occurrence[];
}

/** The links of one place, conflicts first, at most the setting's number. */
export function linksOfOccurrence(
  context: ArticleContext,
  place: Occurrence,
  token: CancellationToken,
): DirectedLink[] {
  const key = occurrenceKey(place);
  const seen: DirectedLink[] = [];
  if (token.isCancellationRequested) return seen;
  for (const link of context.folder.findLinks(place.id, place.kind)) {
    const places = [link.from, link.to, ...link.with];
    if (places.some((end) => occurrenceKey(end) === key)) {
      seen.push({ link, others: places.filter((end) => occurrenceKey(end) !== key) });
    }
  }
  seen.sort((a, b) => compareLinks(a.link, b.link));
  return seen.slice(0, context.settings.limits.linksPerFigure);
}

/** Every place that the links of one place lead to, each once, in the order of articles and offsets. */
export function linkedOccurrences(context: ArticleContext, place: Occurrence, token: CancellationToken): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const { others } of linksOfOccurrence(context, place, token))
    for (const other of others) found.set(occurrenceKey(other), other);
  return [...found.values()].sort(compareOccurrences);
}
