import type { ArticleAnnotations } from '../annotate.ts';
import { type Boilerplate, folderBoilerplate, isSameReason, Recurrence } from '../boilerplate/index.ts';
import {
  compareEvents,
  compareIds,
  findConversionChains,
  getEventKeys,
  isSameEvent,
  type Link,
} from '../crossref/index.ts';
import { type DecisionFile, Decisions, findCannotLinks } from '../decisions/index.ts';
import type { RuleSetting } from '../settings.ts';
import { createFolderEntry, type FolderEntry } from './entry.ts';
import { PairLinks } from './pairLinks.ts';
import { type InvertedIndex, MemoryInvertedIndex } from './postings.ts';
import { FolderView } from './view.ts';

/** Shared heavy terms from which two texts are compared. */
const LEAST_TERMS = 3;
const KINDS: readonly Link['kind'][] = ['figure', 'quote'];
/** What a view says that must be made again, whatever the recurrence saw. */
const NEVER = -1;

/**
 * All articles of a workspace folder or of one command-line call. Storing or removing a file costs the same in a folder
 * of any size; links are computed per pair of texts when somebody asks, and kept until one of the two changes.
 */
export class Folder {
  readonly #entries = new Map<string, FolderEntry>();
  readonly #events: InvertedIndex = new MemoryInvertedIndex();
  readonly #quotes: InvertedIndex = new MemoryInvertedIndex();
  #recurrence = new Recurrence();
  #decisions = new Decisions();
  readonly #neighbors = new Map<string, { ids: readonly string[]; edits: number }>();
  /** Raised by every article that comes, changes or goes, and by decisions. */
  #edits = 0;
  #views = new Map<string, { view: FolderView; seen: number }>();
  #pairs: PairLinks;
  #rules: Readonly<Record<string, RuleSetting>> = {};

  /** `pathOf`: path of an article relative to the folder, as a person's decisions name it. By default the id. */
  constructor(readonly pathOf: (id: string) => string = (id) => id) {
    this.#pairs = new PairLinks(this.#decisions, pathOf);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Figures and quotes of all articles, those in boilerplate included. */
  totals(): { figures: number; quotes: number } {
    return { figures: this.#figures, quotes: this.#quoteCount };
  }
  #figures = 0;
  #quoteCount = 0;

  ids(): string[] {
    return [...this.#entries.keys()].sort(compareIds);
  }

  entry(id: string): FolderEntry | undefined {
    return this.#entries.get(id);
  }

  /** The person's tiers for rules. */
  setRules(rules: Readonly<Record<string, RuleSetting>>): void {
    this.#rules = rules;
    // What stays as it is keeps its view: see `view`.
    for (const known of this.#views.values()) known.seen = NEVER;
  }

  /** What a person decided. Everything that was computed under other decisions is forgotten. */
  setDecisions(decisions: DecisionFile): void {
    this.#decisions = new Decisions(decisions);
    this.#recurrence = new Recurrence(decisions.removedLines);
    for (const [id, entry] of this.#entries) this.#recurrence.put(id, entry.fingerprint);
    this.#views.clear();
    this.#pairs = new PairLinks(this.#decisions, this.pathOf);
    this.#edits++;
  }

  /** Remembered places of an article that are not found in it any more: their beginnings, for a person. */
  orphans(id: string): string[] {
    const entry = this.#entries.get(id);
    return entry ? this.#decisions.orphans(this.pathOf(id), entry.text).map(({ text }) => text) : [];
  }

  put(id: string, annotated: ArticleAnnotations): void {
    if (this.#entries.get(id)?.hash === annotated.article.hash) return;
    this.remove(id);
    this.#edits++;
    const entry = createFolderEntry(id, annotated);
    this.#entries.set(id, entry);
    this.#figures += entry.figures.length;
    this.#quoteCount += entry.quotes.length;
    this.#events.put(id, getEventKeys(entry.event));
    this.#quotes.put(id, keysOfQuotes(entry));
    this.#recurrence.put(id, entry.fingerprint);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#edits++;
    this.#entries.delete(id);
    this.#views.delete(id);
    this.#neighbors.delete(id);
    this.#figures -= entry.figures.length;
    this.#quoteCount -= entry.quotes.length;
    this.#events.remove(id);
    this.#quotes.remove(id);
    this.#recurrence.remove(id);
  }

  /** What is boilerplate in an article, by the rules, by what recurs in the folder and by the person's settings. */
  boilerplateOf(id: string): readonly Boilerplate[] {
    return this.view(id)?.boilerplate ?? [];
  }

  view(id: string): FolderView | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const known = this.#views.get(id);
    if (known && known.seen !== NEVER && !this.#recurrence.changedSince(known.seen, entry.fingerprint.key)) {
      known.seen = this.#recurrence.revision;
      return known.view;
    }
    const found = folderBoilerplate(entry, this.#recurrence, this.#rules);
    const boilerplate = this.#decisions.apply(this.pathOf(id), entry.text, entry.lines, found);
    // The same boilerplate keeps the same view, and with it the links that were computed from it.
    const view =
      known && sameFindings(known.view.boilerplate, boilerplate) ? known.view : new FolderView(entry, boilerplate);
    this.#views.set(id, { view, seen: this.#recurrence.revision });
    return view;
  }

  /** Ids of the articles that may share a fact or a quote with this one, in order. */
  neighbors(id: string): readonly string[] {
    const known = this.#neighbors.get(id);
    if (known && known.edits === this.#edits) return known.ids;
    const ids = this.#findNeighbors(id);
    this.#neighbors.set(id, { ids, edits: this.#edits });
    return ids;
  }

  #findNeighbors(id: string): string[] {
    const entry = this.#entries.get(id);
    if (!entry) return [];
    const found = new Set<string>();
    for (const other of this.#events.findCandidates(getEventKeys(entry.event), id, LEAST_TERMS)) {
      if (isSameEvent(compareEvents(entry.event, this.#entries.get(other)!.event))) found.add(other);
    }
    for (const other of this.#quotes.findCandidates(keysOfQuotes(entry), id, 1)) found.add(other);
    for (const other of this.#decisions.filesJoinedTo(this.pathOf(id))) {
      const joined = this.#idOfPath(other);
      if (joined !== undefined && joined !== id) found.add(joined);
    }
    return [...found].sort(compareIds);
  }

  /** Every link that has an end in the article: inside it, and to each neighbour. Of one kind when it is named. */
  findLinks(id: string, kind?: Link['kind']): Link[] {
    const view = this.view(id);
    if (!view) return [];
    const links: Link[] = [];
    for (const each of KINDS) {
      if (kind !== undefined && kind !== each) continue;
      links.push(...this.#pairs.between(each, view, view));
      for (const other of this.neighbors(id)) links.push(...this.#pairs.between(each, view, this.view(other)!));
    }
    if (kind !== 'quote') links.push(...this.findConversionChains(id));
    return links;
  }

  /** Links to articles that a third one joins: see {@link findConversionChains}. */
  findConversionChains(id: string): Link[] {
    const view = this.view(id);
    if (!view?.mentions.some(({ figure }) => figure.kind === 'money')) return [];
    return findConversionChains(
      view,
      (one) => this.neighbors(one.entry.id).map((other) => this.view(other)!),
      (a, b) => this.#pairs.between('figure', a, b),
    );
  }

  /** The links of an ordered pair of articles; of one article with itself when both ids are equal. */
  linksBetween(a: string, b: string): readonly Link[] {
    const [x, y] = [this.view(a), this.view(b)];
    return x && y ? KINDS.flatMap((kind) => this.#pairs.between(kind, x, y)) : [];
  }

  /** For each place that a person parted from others the keys of those, by `placeKey`. */
  cannotLinks(): ReadonlyMap<string, ReadonlySet<string>> {
    return findCannotLinks(this.#decisions, (path) => {
      const id = this.#idOfPath(path);
      return id === undefined ? undefined : this.view(id);
    });
  }

  #idOfPath(path: string): string | undefined {
    if (this.#entries.has(path)) return path;
    for (const id of this.#entries.keys()) if (this.pathOf(id) === path) return id;
    return undefined;
  }
}

function keysOfQuotes(entry: FolderEntry): Set<number> {
  return new Set(entry.quotes.flatMap(({ keys }) => keys));
}

function sameFindings(a: readonly Boilerplate[], b: readonly Boilerplate[]): boolean {
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i]!;
      return (
        x.start === y.start &&
        x.end === y.end &&
        x.rule === y.rule &&
        x.tier === y.tier &&
        isSameReason(x.reason, y.reason)
      );
    })
  );
}
