import {
  computeFigureVerdict,
  type Link,
  type LinkableView,
  type Occurrence,
  occurrenceKey,
} from '../crossref/index.ts';
import { type Anchor, findAnchor } from './anchor.ts';
import type { Decisions } from './decisions.ts';

/** Two articles whose links are computed, or one article twice. */
export interface ArticlePair {
  readonly a: LinkableView;
  readonly b: LinkableView;
  /** Path of `a` relative to the folder, as anchors name it. */
  readonly pathA: string;
  /** Path of `b` relative to the folder. */
  readonly pathB: string;
  /** Kind of the links. */
  readonly kind: Link['kind'];
}

/**
 * Returns the links of two articles after the user's decisions: links between different facts are removed, and links between
 * occurrences of the same fact are added. Orphaned decisions have no effect.
 */
export function applyLinkDecisions(links: readonly Link[], decisions: Decisions, pair: ArticlePair): readonly Link[] {
  const { a, b, pathA, pathB, kind } = pair;
  const decided = decisions.getPairsBetween(pathA, pathB);
  if (decided.length === 0) return links;
  let result = [...links];
  for (const { pair: anchors, isSameFact } of decided) {
    const [inA, inB] = anchors.a.file === pathA ? [anchors.a, anchors.b] : [anchors.b, anchors.a];
    const [x, y] = [findOccurrence(inA, a), findOccurrence(inB, b)];
    if (!x || !y || x.kind !== kind || y.kind !== kind) continue;
    if (!isSameFact) result = result.filter((link) => !connects(link, x, y));
    else if (!result.some((link) => connects(link, x, y))) result.push(createSameFactLink(x, y, a, b));
  }
  return result;
}

/**
 * Returns the cannot-link constraints of a folder: for each occurrence, by its key, the keys of the occurrences that the user
 * marked as different facts. Symmetric.
 *
 * @param getView returns the view of the article at a path, or undefined if there is none
 */
export function findCannotLinks(
  decisions: Decisions,
  getView: (path: string) => LinkableView | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const constraints = new Map<string, Set<string>>();
  const add = (key: string, other: string) => constraints.set(key, (constraints.get(key) ?? new Set()).add(other));
  for (const { a, b } of decisions.differentFacts) {
    const [viewA, viewB] = [getView(a.file), getView(b.file)];
    const x = viewA && findOccurrence(a, viewA);
    const y = viewB && findOccurrence(b, viewB);
    if (!x || !y) continue;
    add(occurrenceKey(x), occurrenceKey(y));
    add(occurrenceKey(y), occurrenceKey(x));
  }
  return constraints;
}

/** Whether a link says that two occurrences are of the same fact. */
function connects({ relation, from, to }: Link, x: Occurrence, y: Occurrence): boolean {
  if (relation !== 'same') return false;
  return (
    (isSameOccurrence(from, x) && isSameOccurrence(to, y)) || (isSameOccurrence(from, y) && isSameOccurrence(to, x))
  );
}

function isSameOccurrence(x: Occurrence, y: Occurrence): boolean {
  return x.id === y.id && x.kind === y.kind && x.index === y.index;
}

/** Returns the figure or quote whose span is exactly that of an anchor, or undefined if there is none. */
function findOccurrence(anchor: Anchor, view: LinkableView): Occurrence | undefined {
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

/** Creates a link for a decision. The user decides that the fact is the same; the verdict is still computed. */
function createSameFactLink(x: Occurrence, y: Occurrence, a: LinkableView, b: LinkableView): Link {
  const link = { kind: x.kind, from: x, to: y, with: [], relation: 'same', score: 1 } as const;
  if (x.kind === 'quote') return { ...link, verdict: 'compatible' };
  const [p, q] = [a.entry.figures[x.index]!, b.entry.figures[y.index]!];
  return { ...link, verdict: p.measure.dimension === q.measure.dimension ? computeFigureVerdict(p, q) : null };
}
