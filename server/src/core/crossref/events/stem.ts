import { stemmer } from 'stemmer';

/** Stems are asked for again and again: every "said" of ten thousand articles. The memo is dropped when it is full. */
const MEMO_LIMIT = 50_000;
let memo = new Map<string, string>();

/** Porter's stem of a lower-case word. */
export function stemWord(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo = new Map();
  const stem = stemmer(word);
  memo.set(word, stem);
  return stem;
}
