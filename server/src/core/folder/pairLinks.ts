import {
  compareIds,
  computeFigureLinksBetween,
  computeFigureLinksWithin,
  computeQuoteLinksBetween,
  computeQuoteLinksWithin,
  type Link,
} from '../crossref/index.ts';
import { applyLinkDecisions, type Decisions } from '../decisions/index.ts';
import type { FolderView } from './view.ts';

/** Links by the views of both articles. Entries of replaced views are garbage collected. */
type PairCache = WeakMap<FolderView, WeakMap<FolderView, readonly Link[]>>;

/**
 * The links of pairs of articles, computed on demand and cached until one of the two views changes. Figures and quotes are
 * cached separately, because a hover needs only one of them.
 */
export class PairLinks {
  readonly #caches: Readonly<Record<Link['kind'], PairCache>> = { figure: new WeakMap(), quote: new WeakMap() };
  readonly #decisions: Decisions;
  readonly #pathOf: (id: string) => string;

  /** @param pathOf returns the path of an article relative to the folder, as decisions name it */
  constructor(decisions: Decisions, pathOf: (id: string) => string) {
    this.#decisions = decisions;
    this.#pathOf = pathOf;
  }

  /** Returns the links between two articles, in whichever order they are given, or inside one if both views are the same. */
  between(kind: Link['kind'], x: FolderView, y: FolderView): readonly Link[] {
    const [a, b] = compareIds(x.entry.id, y.entry.id) <= 0 ? [x, y] : [y, x];
    const cache = this.#caches[kind];
    let linksOfA = cache.get(a);
    if (!linksOfA) {
      linksOfA = new WeakMap();
      cache.set(a, linksOfA);
    }
    let links = linksOfA.get(b);
    if (!links) {
      links = this.#compute(kind, a, b);
      linksOfA.set(b, links);
    }
    return links;
  }

  #compute(kind: Link['kind'], a: FolderView, b: FolderView): readonly Link[] {
    const [pathA, pathB] = [this.#pathOf(a.entry.id), this.#pathOf(b.entry.id)];
    return applyLinkDecisions(computeLinks(kind, a, b), this.#decisions, { a, b, pathA, pathB, kind });
  }
}

function computeLinks(kind: Link['kind'], a: FolderView, b: FolderView): readonly Link[] {
  if (kind === 'figure') return a === b ? computeFigureLinksWithin(a) : computeFigureLinksBetween(a, b);
  return a === b ? computeQuoteLinksWithin(a) : computeQuoteLinksBetween(a, b);
}
