/**
 * Which sets of phrases a word can begin a phrase of: one bit a set. A line is asked for a set only where one of its words
 * has the bit, so that the many sets together cost one look at each word.
 */
const BITS = 32;
/** Bits of the word numbers, a table for every {@link BITS} sets. */
const tables: Int32Array[] = [];
let sets = 0;

/** Numbers of vocabulary words are below this. */
const WORDS = 0x10000;

/** Registers a set by the words that its phrases begin with; returns its number. */
export function registerPattern(words: Iterable<number>): number {
  const set = sets++;
  const at = Math.floor(set / BITS);
  tables[at] ??= new Int32Array(WORDS);
  for (const word of words) tables[at]![word]! |= 1 << (set % BITS);
  return set;
}

/** For each line, given by its range of `words`, the sets that its words begin phrases of. */
export class LinePrefilter {
  readonly #masks: readonly Int32Array[];

  constructor(words: Uint16Array, first: Int32Array, end: Int32Array) {
    this.#masks = tables.map((table) => {
      const masks = new Int32Array(first.length);
      for (let line = 0; line < first.length; line++) {
        let mask = 0;
        for (let word = first[line]!; word < end[line]!; word++) mask |= table[words[word]!]!;
        masks[line] = mask;
      }
      return masks;
    });
  }

  has(line: number, set: number): boolean {
    return (this.#masks[Math.floor(set / BITS)]![line]! & (1 << (set % BITS))) !== 0;
  }
}
