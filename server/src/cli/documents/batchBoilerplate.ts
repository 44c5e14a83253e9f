import type { ArticleAnnotations } from '../../core/annotate.ts';
import {
  type Boilerplate,
  type BoilerplateEntry,
  fingerprintArticle,
  folderBoilerplate,
  Recurrence,
} from '../../core/boilerplate/index.ts';
import { type DecisionFile, Decisions } from '../../core/decisions/index.ts';
import type { Article } from '../../core/text/index.ts';

/** What is kept of one document. */
interface BatchEntry extends BoilerplateEntry, Pick<Article, 'lines'> {}

/**
 * Finds the boilerplate in the documents of one invocation: by rules, by recurrence and by the user's decisions. All
 * documents must be added before the first result is computed.
 *
 * Results are those of `Folder.view`. This class exists because `annotate` and `strip` need no links: a `Folder` would
 * also build and keep, for each document, the entry and the index postings that links are found with.
 */
export class BatchBoilerplate {
  readonly #recurrence: Recurrence;
  readonly #decisions: Decisions;
  readonly #entries = new Map<string, BatchEntry>();

  constructor(decisions: DecisionFile) {
    this.#recurrence = new Recurrence(decisions.removedLines);
    this.#decisions = new Decisions(decisions);
  }

  put(id: string, { article, boilerplate }: ArticleAnnotations): void {
    const { text, lines } = article;
    const entry: BatchEntry = { id, boilerplate, fingerprint: fingerprintArticle(article, boilerplate), text, lines };
    this.#entries.set(id, entry);
    this.#recurrence.put(id, entry.fingerprint);
  }

  /** Returns the boilerplate in a document, in ascending order; empty for an unknown ID. */
  find(id: string): readonly Boilerplate[] {
    const entry = this.#entries.get(id);
    if (!entry) return [];
    return this.#decisions.applyToBoilerplate(
      id,
      entry.text,
      entry.lines,
      folderBoilerplate(entry, this.#recurrence, {}),
    );
  }
}
