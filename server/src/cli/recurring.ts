import type { Annotated } from '../core/annotate.ts';
import type { Boilerplate } from '../core/boilerplate/boilerplate.ts';
import { type BoilerplateEntry, effectiveBoilerplate } from '../core/boilerplate/effective.ts';
import { lineKeys, Recurrence } from '../core/boilerplate/recurrence.ts';

/** What is boilerplate in the documents of a call, which form one folder: by the rules and by what recurs. No links. */
export class RecurringBoilerplate {
  readonly #recurrence = new Recurrence();
  readonly #entries = new Map<string, BoilerplateEntry>();

  put(id: string, annotated: Annotated): void {
    const entry = { id, boilerplate: annotated.boilerplate, lineKeys: lineKeys(annotated.article) };
    this.#entries.set(id, entry);
    this.#recurrence.put(id, entry.lineKeys);
  }

  of(id: string): readonly Boilerplate[] {
    const entry = this.#entries.get(id);
    return entry ? effectiveBoilerplate(entry, this.#recurrence, {}) : [];
  }
}
