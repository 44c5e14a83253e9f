import type { ArticleAnnotations } from '../annotate.ts';
import { type Boilerplate, folderBoilerplate, isSameReason, Recurrence } from '../boilerplate/index.ts';
import {
  compareIds,
  findConversionChains,
  getEventKeys,
  isSameEvent,
  type Link,
  type LinkableFolder,
} from '../crossref/index.ts';
import { type DecisionFile, Decisions, findCannotLinks } from '../decisions/index.ts';
import type { RuleSetting } from '../settings.ts';
import { createFolderEntry, type FolderEntry } from './entry.ts';
import { type InvertedIndex, MemoryInvertedIndex } from './invertedIndex.ts';
import { PairLinks } from './pairLinks.ts';
import { FolderView } from './view.ts';

/** Minimum number of event terms that articles share to be compared: two reports of one sentence share hardly more. Hand-set. */
const MIN_SHARED_TERMS = 2;
const LINK_KINDS: readonly Link['kind'][] = ['figure', 'quote'];
/** Marks a cached view as stale, whatever the revision of the recurrence. */
const STALE = -1;

interface CachedView {
  readonly view: FolderView;
  /** Revision of the recurrence at which the view was last valid, or {@link STALE}. */
  validatedAt: number;
}

interface CachedNeighbors {
  readonly ids: readonly string[];
  /** Revision of the folder at which they were computed. */
  readonly revision: number;
}

/**
 * All articles of a workspace folder or of one command-line invocation. Putting or removing an article takes the same time in a
 * folder of any size. Links are computed per pair of articles on demand, and cached until one of the two changes.
 */
export class Folder implements LinkableFolder {
  readonly #entries = new Map<string, FolderEntry>();
  readonly #eventIndex: InvertedIndex = new MemoryInvertedIndex();
  readonly #quoteIndex: InvertedIndex = new MemoryInvertedIndex();
  readonly #views = new Map<string, CachedView>();
  readonly #neighbors = new Map<string, CachedNeighbors>();
  /** Increases when an article is added, changed or removed, and when decisions change. */
  #revision = 0;
  #figureCount = 0;
  #quoteCount = 0;
  #recurrence = new Recurrence();
  #decisions = new Decisions();
  #pairLinks: PairLinks;
  #rules: Readonly<Record<string, RuleSetting>> = {};

  /**
   * @param pathOf returns the path of an article relative to the folder, as decisions name it; by default, its ID
   */
  constructor(readonly pathOf: (id: string) => string = (id) => id) {
    this.#pairLinks = new PairLinks(this.#decisions, pathOf);
  }

  /** Number of articles. */
  get size(): number {
    return this.#entries.size;
  }

  /** Returns the number of figures and quotes of all articles, including those in boilerplate. */
  totals(): { figures: number; quotes: number } {
    return { figures: this.#figureCount, quotes: this.#quoteCount };
  }

  /** Returns the IDs of all articles, sorted by {@link compareIds}. */
  ids(): string[] {
    return [...this.#entries.keys()].sort(compareIds);
  }

  entry(id: string): FolderEntry | undefined {
    return this.#entries.get(id);
  }

  /** Sets the user's tiers of boilerplate rules, by rule ID. */
  setRules(rules: Readonly<Record<string, RuleSetting>>): void {
    this.#rules = rules;
    for (const cached of this.#views.values()) cached.validatedAt = STALE;
  }

  /** Sets the user's decisions, and discards everything that was computed under the previous ones. */
  setDecisions(decisions: DecisionFile): void {
    this.#decisions = new Decisions(decisions);
    this.#recurrence = new Recurrence(decisions.removedLines);
    for (const [id, entry] of this.#entries) this.#recurrence.put(id, entry.fingerprint);
    this.#views.clear();
    this.#pairLinks = new PairLinks(this.#decisions, this.pathOf);
    this.#revision++;
  }

  /** Adds an article, or replaces the one with the same ID if its text is different. */
  put(id: string, annotated: ArticleAnnotations): void {
    if (this.#entries.get(id)?.hash === annotated.article.hash) return;
    this.remove(id);
    this.#revision++;
    const entry = createFolderEntry(id, annotated);
    this.#entries.set(id, entry);
    this.#figureCount += entry.figures.length;
    this.#quoteCount += entry.quotes.length;
    this.#eventIndex.put(id, getEventKeys(entry.event));
    this.#quoteIndex.put(id, collectQuoteKeys(entry));
    this.#recurrence.put(id, entry.fingerprint);
  }

  /** Removes an article if it is in the folder. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#revision++;
    this.#entries.delete(id);
    this.#views.delete(id);
    this.#neighbors.delete(id);
    this.#figureCount -= entry.figures.length;
    this.#quoteCount -= entry.quotes.length;
    this.#eventIndex.remove(id);
    this.#quoteIndex.remove(id);
    this.#recurrence.remove(id);
  }

  /** Returns the current view of an article, or undefined if it is not in the folder. */
  view(id: string): FolderView | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const cached = this.#views.get(id);
    if (cached && this.#isValid(cached, entry)) {
      cached.validatedAt = this.#recurrence.revision;
      return cached.view;
    }
    const found = folderBoilerplate(entry, this.#recurrence, this.#rules);
    const boilerplate = this.#decisions.applyToBoilerplate(this.pathOf(id), entry.text, entry.lines, found);
    // A view with equal boilerplate is kept, and with it the links that were computed from it.
    const isUnchanged = cached && isSameBoilerplate(cached.view.boilerplate, boilerplate);
    const view = isUnchanged ? cached.view : new FolderView(entry, boilerplate);
    this.#views.set(id, { view, validatedAt: this.#recurrence.revision });
    return view;
  }

  #isValid({ validatedAt }: CachedView, { fingerprint }: FolderEntry): boolean {
    return validatedAt !== STALE && !this.#recurrence.changedSince(validatedAt, fingerprint.key);
  }

  /** Returns the IDs of the articles that may share a fact or a quote with the article, sorted. */
  neighbors(id: string): readonly string[] {
    const cached = this.#neighbors.get(id);
    if (cached && cached.revision === this.#revision) return cached.ids;
    const ids = this.#findNeighbors(id);
    this.#neighbors.set(id, { ids, revision: this.#revision });
    return ids;
  }

  #findNeighbors(id: string): string[] {
    const entry = this.#entries.get(id);
    if (!entry) return [];
    const found = new Set<string>();
    const eventQuery = { exclude: id, minShared: MIN_SHARED_TERMS };
    for (const other of this.#eventIndex.findCandidates(getEventKeys(entry.event), eventQuery)) {
      if (isSameEvent(entry.event, this.#entries.get(other)!.event)) found.add(other);
    }
    const quoteQuery = { exclude: id, minShared: 1 };
    for (const other of this.#quoteIndex.findCandidates(collectQuoteKeys(entry), quoteQuery)) found.add(other);
    for (const path of this.#decisions.getFilesWithSameFact(this.pathOf(id))) {
      const other = this.#findIdByPath(path);
      if (other !== undefined && other !== id) found.add(other);
    }
    return [...found].sort(compareIds);
  }

  /**
   * Returns the links with an end in the article: inside it, to each neighbor, and through conversions that a third article
   * prints.
   *
   * @param kind restricts them to links between figures or between quotes
   */
  findLinks(id: string, kind?: Link['kind']): Link[] {
    const view = this.view(id);
    if (!view) return [];
    const links: Link[] = [];
    for (const each of LINK_KINDS) {
      if (kind !== undefined && kind !== each) continue;
      links.push(...this.#pairLinks.between(each, view, view));
      for (const other of this.neighbors(id)) links.push(...this.#pairLinks.between(each, view, this.view(other)!));
    }
    if (kind !== 'quote') links.push(...this.findConversionChains(id));
    return links;
  }

  /** Returns the links of the article to articles that are connected through a conversion printed by a third article. */
  findConversionChains(id: string): Link[] {
    const view = this.view(id);
    if (!view?.mentions.some(({ figure }) => figure.kind === 'money')) return [];
    return findConversionChains(
      view,
      (one) => this.neighbors(one.entry.id).map((other) => this.view(other)!),
      (a, b) => this.#pairLinks.between('figure', a, b),
    );
  }

  /** Returns the links between two articles, or inside one article if both IDs are equal. */
  linksBetween(a: string, b: string): readonly Link[] {
    const [x, y] = [this.view(a), this.view(b)];
    return x && y ? LINK_KINDS.flatMap((kind) => this.#pairLinks.between(kind, x, y)) : [];
  }

  /**
   * Returns the cannot-link constraints: for each occurrence, by its key, the keys of the occurrences that the user marked as
   * different facts.
   */
  cannotLinks(): ReadonlyMap<string, ReadonlySet<string>> {
    return findCannotLinks(this.#decisions, (path) => {
      const id = this.#findIdByPath(path);
      return id === undefined ? undefined : this.view(id);
    });
  }

  #findIdByPath(path: string): string | undefined {
    if (this.#entries.has(path)) return path;
    for (const id of this.#entries.keys()) if (this.pathOf(id) === path) return id;
    return undefined;
  }
}

function collectQuoteKeys(entry: FolderEntry): Set<number> {
  return new Set(entry.quotes.flatMap(({ keys }) => keys));
}

function isSameBoilerplate(a: readonly Boilerplate[], b: readonly Boilerplate[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((x, i) => {
    const y = b[i]!;
    const isSameSpan = x.start === y.start && x.end === y.end;
    return isSameSpan && x.rule === y.rule && x.tier === y.tier && isSameReason(x.reason, y.reason);
  });
}
