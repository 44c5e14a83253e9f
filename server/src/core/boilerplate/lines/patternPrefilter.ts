/**
 * Prefilter of pattern sets: one bit per set and word says whether a pattern of the set can start with the word. A line is
 * matched against a set only if one of its words has the bit, so that all sets together cost one table access per word.
 */
const SETS_PER_TABLE = 32;
/** Bits of the vocabulary words, one table for every {@link SETS_PER_TABLE} sets. */
const tables: Int32Array[] = [];
let setCount = 0;

/** Size of the vocabulary's number range. */
const MAX_VOCABULARY_SIZE = 0x10000;

/** Registers a set by the first words of its patterns and returns its number. */
export function registerPattern(firstWords: Iterable<number>): number {
  const set = setCount++;
  const table = Math.floor(set / SETS_PER_TABLE);
  tables[table] ??= new Int32Array(MAX_VOCABULARY_SIZE);
  for (const word of firstWords) tables[table]![word]! |= 1 << (set % SETS_PER_TABLE);
  return set;
}

/** For each line, given by its range of `words`, the sets of which a pattern can start at one of its words. */
export class LinePrefilter {
  /** One mask per line, for every table. */
  readonly #masks: readonly Int32Array[];

  constructor(words: Uint16Array, firstWord: Int32Array, endWord: Int32Array) {
    this.#masks = tables.map((table) => {
      const masks = new Int32Array(firstWord.length);
      for (let line = 0; line < firstWord.length; line++) {
        let mask = 0;
        for (let word = firstWord[line]!; word < endWord[line]!; word++) mask |= table[words[word]!]!;
        masks[line] = mask;
      }
      return masks;
    });
  }

  /** Whether a pattern of the set can start in the line. */
  has(line: number, set: number): boolean {
    return (this.#masks[Math.floor(set / SETS_PER_TABLE)]![line]! & (1 << (set % SETS_PER_TABLE))) !== 0;
  }
}
