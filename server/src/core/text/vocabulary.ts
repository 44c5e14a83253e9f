/**
 * Every word that some annotator knows has a small number. The tokeniser looks each word of a text up once, and
 * annotators then compare numbers instead of strings. Word lists are registered while modules load; the first parse
 * closes the vocabulary, so that two parses can never disagree.
 */

const words: string[] = [''];
const ids = new Map<string, number>();
let closed = false;

/** Open addressing: hash & mask -> id, 0 for a free place. */
let slots = new Uint16Array(0);
let mask = 0;

/** Number of a word (lower case, letters only); registers it. Throws after the first parse, and above 65,535 words. */
export function wordId(word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  if (closed) throw new Error(`vocabulary: "${word}" was registered after the first parse`);
  if (words.length > 0xffff) throw new Error('vocabulary: more than 65,535 words');
  const id = words.length;
  words.push(word);
  ids.set(word, id);
  return id;
}

/** The word behind a number; '' for 0, which stands for every unknown word. */
export function wordOf(id: number): string {
  return words[id] ?? '';
}

/** Words of a blank-separated list, as a set that is asked by number. */
export class WordSet {
  readonly #ids = new Set<number>();
  #table: Uint8Array | undefined;

  constructor(list: string) {
    for (const word of list.split(/\s+/)) if (word) this.#ids.add(wordId(word));
  }

  has(id: number): boolean {
    if (!closed) return this.#ids.has(id);
    this.#table ??= this.#fill();
    return this.#table[id] === 1;
  }

  #fill(): Uint8Array {
    const table = new Uint8Array(words.length);
    for (const id of this.#ids) table[id] = 1;
    return table;
  }
}

/** Words with a value each, asked by number. */
export class WordMap<T> {
  readonly #values = new Map<number, T>();
  #table: (T | undefined)[] | undefined;

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) this.#values.set(wordId(word), value);
  }

  get(id: number): T | undefined {
    if (!closed) return this.#values.get(id);
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
export const HASH_START = 0x811c9dc5 | 0;

/** One step of the word hash (FNV-1a over lower-cased ASCII code units). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), FNV_PRIME);
}

function close(): void {
  closed = true;
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

/** Number of the word at `text[start, end)` whose {@link hashStep} hash is `hash`; 0 when unknown. Closes the vocabulary. */
export function lookUp(text: string, start: number, end: number, hash: number): number {
  if (!closed) close();
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
    if (word.charCodeAt(i) !== (code >= 65 && code <= 90 ? code | 32 : code)) return false;
  }
  return true;
}
