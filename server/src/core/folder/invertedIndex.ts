export interface CandidateQuery {
  /** ID that is never returned. */
  readonly exclude: string;
  /** Minimum number of keys that a candidate shares. */
  readonly minShared: number;
}

/**
 * An index from keys to article IDs. It returns candidates only; whether they are actually related is decided elsewhere, so that
 * another store can implement this interface and give the same answers.
 */
export interface InvertedIndex {
  /** Stores the keys of an article, replacing those stored before. Keys are integers up to 2^53. */
  put(id: string, keys: Iterable<number>): void;
  remove(id: string): void;
  /** Returns the IDs, in no particular order, that share enough of the keys. The keys must be distinct. */
  findCandidates(keys: Iterable<number>, query: CandidateQuery): string[];
}

/**
 * Minimum number of deleted slots in a posting list before it is compacted. It is compacted when they also outnumber the live
 * slots. Hand-set, not measured.
 */
const COMPACTION_THRESHOLD = 32;
/** Initial capacity of the table of shared-key counts, in slots. */
const INITIAL_CAPACITY = 1024;

/** The slots of the articles that have a key. */
interface PostingList {
  slots: number[];
  deletedCount: number;
}

/** An inverted index in memory. Removing an article takes time in proportion to its keys, whatever the size of the folder. */
export class MemoryInvertedIndex implements InvertedIndex {
  /** ID of each slot; undefined if deleted. Every stored version of an article has a slot of its own. */
  readonly #idOfSlot: (string | undefined)[] = [];
  readonly #slotOfId = new Map<string, { readonly slot: number; readonly keys: Float64Array }>();
  /** Posting list of each key. Most keys belong to one article: then the value is its slot. */
  readonly #lists = new Map<number, number | PostingList>();
  /** Number of keys that each slot shares with the current query; all 0 between queries. */
  #counts = new Uint32Array(INITIAL_CAPACITY);

  put(id: string, keys: Iterable<number>): void {
    this.remove(id);
    const slot = this.#idOfSlot.length;
    const distinct = Float64Array.from(new Set(keys));
    this.#idOfSlot.push(id);
    this.#slotOfId.set(id, { slot, keys: distinct });
    for (const key of distinct) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, slot);
      else if (typeof list === 'number') this.#lists.set(key, { slots: [list, slot], deletedCount: 0 });
      else list.slots.push(slot);
    }
  }

  remove(id: string): void {
    const stored = this.#slotOfId.get(id);
    if (!stored) return;
    this.#slotOfId.delete(id);
    this.#idOfSlot[stored.slot] = undefined;
    for (const key of stored.keys) this.#markDeleted(key);
  }

  /** Counts a deleted slot in the posting list of a key, and compacts the list when there are too many. */
  #markDeleted(key: number): void {
    const list = this.#lists.get(key)!;
    if (typeof list === 'number') {
      this.#lists.delete(key);
      return;
    }
    list.deletedCount++;
    if (list.deletedCount === list.slots.length) this.#lists.delete(key);
    else if (list.deletedCount > COMPACTION_THRESHOLD && list.deletedCount * 2 > list.slots.length) {
      list.slots = list.slots.filter((slot) => this.#idOfSlot[slot] !== undefined);
      list.deletedCount = 0;
    }
  }

  findCandidates(keys: Iterable<number>, { exclude, minShared }: CandidateQuery): string[] {
    if (this.#counts.length < this.#idOfSlot.length) this.#counts = new Uint32Array(this.#idOfSlot.length * 2);
    const counts = this.#counts;
    const touched: number[] = [];
    const count = (slot: number) => {
      if (counts[slot]!++ === 0) touched.push(slot);
    };
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (typeof list === 'number') count(list);
      else if (list) for (const slot of list.slots) count(slot);
    }
    const found: string[] = [];
    for (const slot of touched) {
      const id = this.#idOfSlot[slot];
      if (id !== undefined && id !== exclude && counts[slot]! >= minShared) found.push(id);
      counts[slot] = 0;
    }
    return found;
  }
}
