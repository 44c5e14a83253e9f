/**
 * Which texts share which keys. Answers with candidates only: what they have to do with each other is decided elsewhere,
 * so that another store can stand behind this interface and give the same answers.
 */
export interface InvertedIndex {
  /** Stores the keys of a text (whole numbers up to 2^53), in place of what was stored for its id. */
  put(id: string, keys: Iterable<number>): void;
  remove(id: string): void;
  /** The other texts that have at least `least` of the keys, which are distinct. Never names `except`. */
  findCandidates(keys: Iterable<number>, except: string, least: number): string[];
}

/** Dead places in a posting list are swept when they are more than the live ones and more than this many. */
const SWEEP = 32;

interface List {
  slots: number[];
  dead: number;
}

/** Postings in memory. Removal costs as much as the text has keys, whatever the size of the folder. */
export class MemoryInvertedIndex implements InvertedIndex {
  /** Every stored version of a text has a slot of its own; a slot whose id is undefined is dead. */
  readonly #idOfSlot: (string | undefined)[] = [];
  readonly #slotOfId = new Map<string, { readonly slot: number; readonly keys: Float64Array }>();
  /** Most keys have one text, whose slot then stands for a list. */
  readonly #lists = new Map<number, number | List>();
  /** How many keys each slot has in common with the question; 0 between two questions. */
  #counts = new Uint32Array(1024);

  put(id: string, keys: Iterable<number>): void {
    this.remove(id);
    const slot = this.#idOfSlot.length;
    const own = Float64Array.from(new Set(keys));
    this.#idOfSlot.push(id);
    this.#slotOfId.set(id, { slot, keys: own });
    for (const key of own) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, slot);
      else if (typeof list === 'number') this.#lists.set(key, { slots: [list, slot], dead: 0 });
      else list.slots.push(slot);
    }
  }

  remove(id: string): void {
    const stored = this.#slotOfId.get(id);
    if (!stored) return;
    this.#slotOfId.delete(id);
    this.#idOfSlot[stored.slot] = undefined;
    for (const key of stored.keys) this.#bury(key);
  }

  #bury(key: number): void {
    const list = this.#lists.get(key)!;
    if (typeof list === 'number') {
      this.#lists.delete(key);
      return;
    }
    list.dead++;
    if (list.dead === list.slots.length) this.#lists.delete(key);
    else if (list.dead > SWEEP && list.dead * 2 > list.slots.length) {
      list.slots = list.slots.filter((slot) => this.#idOfSlot[slot] !== undefined);
      list.dead = 0;
    }
  }

  findCandidates(keys: Iterable<number>, except: string, least: number): string[] {
    if (this.#counts.length < this.#idOfSlot.length) this.#counts = new Uint32Array(this.#idOfSlot.length * 2);
    const counts = this.#counts;
    const seen: number[] = [];
    const count = (slot: number) => {
      if (counts[slot]!++ === 0) seen.push(slot);
    };
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (typeof list === 'number') count(list);
      else if (list) for (const slot of list.slots) count(slot);
    }
    const found: string[] = [];
    for (const slot of seen) {
      const id = this.#idOfSlot[slot];
      if (id !== undefined && id !== except && counts[slot]! >= least) found.push(id);
      counts[slot] = 0;
    }
    return found;
  }
}
