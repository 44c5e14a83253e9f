import {
  computeFigureVerdict,
  type Link,
  type LinkableView,
  type Occurrence,
  occurrenceKey,
} from '../crossref/index.ts';
import { type Anchor, findAnchor } from './anchor.ts';
import type { Decisions } from './decisions.ts';

/**
 * The links of one kind of two articles (or inside one) under a person's decisions: parted pairs are gone, joined ones are
 * there.
 */
export function applyLinkDecisions(
  links: readonly Link[],
  kind: Link['kind'],
  a: LinkableView,
  b: LinkableView,
  decisions: Decisions,
  pathOf: (id: string) => string,
): readonly Link[] {
  const [fileA, fileB] = [pathOf(a.entry.id), pathOf(b.entry.id)];
  const decided = decisions.pairsBetween(fileA, fileB);
  if (decided.length === 0) return links;
  let obeyed = [...links];
  for (const { pair, apart } of decided) {
    const [first, second] = pair.a.file === fileA ? [pair.a, pair.b] : [pair.b, pair.a];
    const [x, y] = [placeOf(first, a), placeOf(second, b)];
    // An orphan decides nothing.
    if (!x || !y || x.kind !== kind || y.kind !== kind) continue;
    const isThis = (link: Link) =>
      link.relation === 'same' &&
      ((isSame(link.from, x) && isSame(link.to, y)) || (isSame(link.from, y) && isSame(link.to, x)));
    if (apart) obeyed = obeyed.filter((link) => !isThis(link));
    else if (!obeyed.some(isThis)) obeyed.push(joined(x, y, a, b));
  }
  return obeyed;
}

/** The places that a person parted, in both directions, by their keys: no fact holds two of them. */
export function findCannotLinks(
  decisions: Decisions,
  viewOf: (path: string) => LinkableView | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const parted = new Map<string, Set<string>>();
  const part = (one: string, other: string) => parted.set(one, (parted.get(one) ?? new Set()).add(other));
  for (const { a, b } of decisions.differentFacts) {
    const [first, second] = [viewOf(a.file), viewOf(b.file)];
    const x = first && placeOf(a, first);
    const y = second && placeOf(b, second);
    if (!x || !y) continue;
    part(occurrenceKey(x), occurrenceKey(y));
    part(occurrenceKey(y), occurrenceKey(x));
  }
  return parted;
}

function isSame(x: Occurrence, y: Occurrence): boolean {
  return x.id === y.id && x.kind === y.kind && x.index === y.index;
}

/** The figure or quote that an anchor remembers: exactly its span. */
function placeOf(anchor: Anchor, view: LinkableView): Occurrence | undefined {
  const span = findAnchor(anchor, view.entry.text);
  if (!span) return undefined;
  for (let i = 0; i < view.mentions.length; i++) {
    const { start, end } = view.mentions[i]!.figure;
    if (start === span.start && end === span.end) return view.figureOccurrence(i);
  }
  for (const index of view.quoteIndices) {
    const { start, end } = view.entry.quotes[index]!.quote;
    if (start === span.start && end === span.end) return view.quoteOccurrence(index);
  }
  return undefined;
}

/** A person says that it is one fact; whether the two agree is still computed. */
function joined(x: Occurrence, y: Occurrence, a: LinkableView, b: LinkableView): Link {
  const link = { kind: x.kind, from: x, to: y, with: [], relation: 'same', score: 1 } as const;
  if (x.kind === 'quote') return { ...link, verdict: 'compatible' };
  const [p, q] = [a.entry.figures[x.index]!, b.entry.figures[y.index]!];
  return { ...link, verdict: p.measure.dimension === q.measure.dimension ? computeFigureVerdict(p, q) : null };
}
