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

interface Entry extends BoilerplateEntry, Pick<Article, 'lines'> {}

/**
 * What is boilerplate in the documents of a call, which form one folder: by the rules, by what recurs and by a person's
 * decisions. The same as `Folder` says, without anything that links need.
 */
export class BatchBoilerplate {
  readonly #recurrence: Recurrence;
  readonly #decisions: Decisions;
  readonly #entries = new Map<string, Entry>();

  constructor(decisions: DecisionFile) {
    this.#recurrence = new Recurrence(decisions.removedLines);
    this.#decisions = new Decisions(decisions);
  }

  put(id: string, { article, boilerplate }: ArticleAnnotations): void {
    const { text, lines } = article;
    const entry: Entry = { id, boilerplate, fingerprint: fingerprintArticle(article, boilerplate), text, lines };
    this.#entries.set(id, entry);
    this.#recurrence.put(id, entry.fingerprint);
  }

  find(id: string): readonly Boilerplate[] {
    const entry = this.#entries.get(id);
    if (!entry) return [];
    return this.#decisions.apply(id, entry.text, entry.lines, folderBoilerplate(entry, this.#recurrence, {}));
  }
}
