/**
 * Which texts share which keys. Answers with candidates only: what they have to do with each other is decided elsewhere,
 * so that another store can stand behind this interface and give the same answers.
 */
export interface Postings {
  /** Stores the keys of a text, in place of what was stored for its id. */
  put(id: string, keys: Iterable<string>): void;
  remove(id: string): void;
  /** How many of `keys` each other text has. Never names `except`. */
  candidates(keys: Iterable<string>, except: string): Map<string, number>;
}

/** Dead places in a posting list are swept when they are more than the live ones and more than this many. */
const SWEEP = 32;

/** Postings in memory. Removal costs as much as the text has keys, whatever the size of the folder. */
export class MemoryPostings implements Postings {
  /** Every stored version of a text has a slot of its own; a slot whose id is undefined is dead. */
  readonly #idOfSlot: (string | undefined)[] = [];
  readonly #slotOfId = new Map<string, { readonly slot: number; readonly keys: readonly string[] }>();
  readonly #lists = new Map<string, { slots: number[]; dead: number }>();

  put(id: string, keys: Iterable<string>): void {
    this.remove(id);
    const slot = this.#idOfSlot.length;
    const own = [...new Set(keys)];
    this.#idOfSlot.push(id);
    this.#slotOfId.set(id, { slot, keys: own });
    for (const key of own) {
      const list = this.#lists.get(key);
      if (list) list.slots.push(slot);
      else this.#lists.set(key, { slots: [slot], dead: 0 });
    }
  }

  remove(id: string): void {
    const stored = this.#slotOfId.get(id);
    if (!stored) return;
    this.#slotOfId.delete(id);
    this.#idOfSlot[stored.slot] = undefined;
    for (const key of stored.keys) this.#bury(key);
  }

  #bury(key: string): void {
    const list = this.#lists.get(key)!;
    list.dead++;
    if (list.dead === list.slots.length) this.#lists.delete(key);
    else if (list.dead > SWEEP && list.dead * 2 > list.slots.length) {
      list.slots = list.slots.filter((slot) => this.#idOfSlot[slot] !== undefined);
      list.dead = 0;
    }
  }

  candidates(keys: Iterable<string>, except: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const key of keys) {
      for (const slot of this.#lists.get(key)?.slots ?? []) {
        const id = this.#idOfSlot[slot];
        if (id !== undefined && id !== except) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts;
  }
}
