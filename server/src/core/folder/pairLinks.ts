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

type Memo = WeakMap<FolderView, WeakMap<FolderView, readonly Link[]>>;

/**
 * The links of pairs of articles, computed when somebody asks and kept until one of the two changes. Figures and quotes
 * apart: a hover asks for one of them only.
 */
export class PairLinks {
  readonly #kept: Readonly<Record<Link['kind'], Memo>> = { figure: new WeakMap(), quote: new WeakMap() };

  constructor(
    private readonly decisions: Decisions,
    private readonly pathOf: (id: string) => string,
  ) {}

  /** The links between two articles in any order; those inside one when both are the same. */
  between(kind: Link['kind'], x: FolderView, y: FolderView): readonly Link[] {
    const [a, b] = compareIds(x.entry.id, y.entry.id) <= 0 ? [x, y] : [y, x];
    const memo = this.#kept[kind];
    let ofA = memo.get(a);
    if (!ofA) {
      ofA = new WeakMap();
      memo.set(a, ofA);
    }
    let links = ofA.get(b);
    if (!links) {
      links = applyLinkDecisions(compute(kind, a, b), kind, a, b, this.decisions, this.pathOf);
      ofA.set(b, links);
    }
    return links;
  }
}

function compute(kind: Link['kind'], a: FolderView, b: FolderView): readonly Link[] {
  if (kind === 'figure') return a === b ? computeFigureLinksWithin(a) : computeFigureLinksBetween(a, b);
  return a === b ? computeQuoteLinksWithin(a) : computeQuoteLinksBetween(a, b);
}
