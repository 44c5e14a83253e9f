import type { Quote } from '../../quotes/index.ts';

/** Letters that two spellings of one surname may differ in: Volf and Wolf. */
const MOST_LETTERS = 2;

/** Whether two printed speakers can be one person or body: by their names only, never by "he" or "the minister". */
export function canBeSameSpeaker(a: Quote['speaker'], b: Quote['speaker']): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.length === 0 || y.length === 0) return false;
  const surnames = x.at(-1) === y.at(-1);
  if (x.length === 1 || y.length === 1) return surnames;
  if (x[0] !== y[0]) return false;
  return surnames || isNear(x.at(-1)!, y.at(-1)!);
}

function nameWords(speaker: Quote['speaker']): string[] {
  return speaker?.name
    ? speaker.name
        .toLowerCase()
        .split(/[^\p{L}'’-]+/u)
        .filter(Boolean)
    : [];
}

/** Few letters differ (Levenshtein), for words of more than a few letters. Names are short: the work is bounded. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.max(a.length, b.length) > LONGEST) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + (a[i] === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]! <= MOST_LETTERS && a.at(-1) === b.at(-1);
}

const LONGEST = 40;
