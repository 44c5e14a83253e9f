/**
 * The vocabulary: every word of the parsers' word lists has a number. The tokenizer looks up each word of a text once, and
 * parsers then compare numbers instead of strings. Word lists are registered when modules load; the first parse freezes the
 * vocabulary, so that all parses use the same numbers.
 */

import { CAPITAL_A, CAPITAL_Z, LOWER_CASE_BIT } from './charCodes.ts';

const words: string[] = [''];
const ids = new Map<string, number>();
let isFrozen = false;

/** Hash table with open addressing: `hash & mask` -> word number, 0 for an empty slot. */
let slots = new Uint16Array(0);
let mask = 0;

/**
 * Returns the number of a word, registering it if it is new.
 *
 * @param word lower case, letters only
 * @throws {Error} if the word is new and the vocabulary is frozen or has 65,535 words
 */
export function wordId(word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  if (isFrozen) throw new Error(`vocabulary: "${word}" was registered after the first parse`);
  if (words.length > 0xffff) throw new Error('vocabulary: more than 65,535 words');
  const id = words.length;
  words.push(word);
  ids.set(word, id);
  return id;
}

/** Returns the word with this number; '' for 0, the number of every unknown word. */
export function wordOf(id: number): string {
  return words[id] ?? '';
}

/** A set of words, given as a list separated by white space and queried by word number. */
export class WordSet {
  readonly #ids = new Set<number>();
  #table: Uint8Array | undefined;

  constructor(list: string) {
    for (const word of list.split(/\s+/)) if (word) this.#ids.add(wordId(word));
  }

  has(id: number): boolean {
    if (!isFrozen) return this.#ids.has(id);
    this.#table ??= this.#fill();
    return this.#table[id] === 1;
  }

  #fill(): Uint8Array {
    const table = new Uint8Array(words.length);
    for (const id of this.#ids) table[id] = 1;
    return table;
  }
}

/** A map from words to values, queried by word number. */
export class WordMap<T> {
  readonly #values = new Map<number, T>();
  #table: (T | undefined)[] | undefined;

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) this.#values.set(wordId(word), value);
  }

  get(id: number): T | undefined {
    if (!isFrozen) return this.#values.get(id);
    this.#table ??= this.#fill();
    return this.#table[id];
  }

  #fill(): (T | undefined)[] {
    const table = new Array<T | undefined>(words.length).fill(undefined);
    for (const [id, value] of this.#values) table[id] = value;
    return table;
  }
}

const FNV_PRIME = 0x01000193;
/** Hash of the empty word. */
export const HASH_START = 0x811c9dc5 | 0;

/** Returns the code unit, with ASCII capitals in lower case. */
function toLowerCode(code: number): number {
  return code >= CAPITAL_A && code <= CAPITAL_Z ? code | LOWER_CASE_BIT : code;
}

/** Returns the word hash extended by one code unit: FNV-1a with ASCII letters in lower case. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ toLowerCode(code), FNV_PRIME);
}

function freeze(): void {
  isFrozen = true;
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  slots = new Uint16Array(size);
  mask = size - 1;
  for (let id = 1; id < words.length; id++) {
    const word = words[id]!;
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
}

/**
 * Returns the number of the word `text[start, end)`, or 0 if it is unknown. Freezes the vocabulary.
 *
 * @param hash the word's hash by {@link hashStep}
 */
export function lookUp(text: string, start: number, end: number, hash: number): number {
  if (!isFrozen) freeze();
  for (let slot = (hash ^ (hash >>> 15)) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const id = slots[slot]!;
    if (isSpelled(words[id]!, text, start, end)) return id;
  }
  return 0;
}

function isSpelled(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    if (word.charCodeAt(i) !== toLowerCode(code)) return false;
  }
  return true;
}
