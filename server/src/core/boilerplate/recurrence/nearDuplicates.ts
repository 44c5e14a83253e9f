import { intersectionSize } from '../../text/index.ts';
import { type ArticleFingerprint, LineFlag } from './lineFingerprints.ts';

/** Two sketches of 24 with this many values in common: about a quarter of the running text is the same. */
const LEAST_SKETCH = 7;
/** Leads with this many names in common tell of one event. */
const LEAST_NAMES = 3;
/** A block of shared paragraphs is the article itself from this share of the running text on. */
const MOST_SHARED = 0.4;

/** An article's keys with what comparisons need. */
export interface FingerprintedFile {
  readonly lines: ArticleFingerprint;
  /** The keys, ascending. */
  readonly sorted: Float64Array;
}

export function createFingerprintedFile(lines: ArticleFingerprint): FingerprintedFile {
  return { lines, sorted: Float64Array.from(lines.key).sort() };
}

/**
 * Are the two articles copies of one text, whole or in part? Copies testify as one file: what stands in all copies of a
 * wire report is news. Shared paragraphs with others between them, or a shared block that is much of one of the texts,
 * make copies; a shared block at the end below different articles is a footer.
 */
export function areNearDuplicates(a: FingerprintedFile, b: FingerprintedFile): boolean {
  if (intersectionSize(a.lines.sketch, b.lines.sketch) >= LEAST_SKETCH) return !isSharedFooter(a, b);
  const shared = sharedProse(a, b);
  if (shared.count === 0) return false;
  const back = sharedProse(b, a);
  if (shared.scattered || back.scattered) return true;
  if (shared.share <= MOST_SHARED && back.share <= MOST_SHARED) return false;
  return !isSharedFooter(a, b);
}

interface SharedProse {
  /** Paragraphs of running text of the first article that the second has too. */
  readonly count: number;
  /** Their share of the words of the running text. */
  readonly share: number;
  /** Some paragraph between two of them is not shared. */
  readonly scattered: boolean;
  /** The first and the last paragraph of the running text are shared. */
  readonly first: boolean;
  readonly last: boolean;
}

function sharedProse(a: FingerprintedFile, b: FingerprintedFile): SharedProse {
  const { key, flags, words } = a.lines;
  let count = 0;
  let sharedWords = 0;
  let allWords = 0;
  let gap = false;
  let scattered = false;
  let first: boolean | undefined;
  let last = false;
  for (let line = 0; line < key.length; line++) {
    if ((flags[line]! & LineFlag.prose) === 0) continue;
    const shared = key[line] !== 0 && holds(b.sorted, key[line]!);
    allWords += words[line]!;
    if (shared) {
      if (count > 0 && gap) scattered = true;
      count++;
      sharedWords += words[line]!;
      gap = false;
    } else gap = true;
    first ??= shared;
    last = shared;
  }
  return { count, share: allWords ? sharedWords / allWords : 0, scattered, first: first ?? false, last };
}

/** One block, at the end of both, below leads that name different people and places. */
function isSharedFooter(a: FingerprintedFile, b: FingerprintedFile): boolean {
  const there = sharedProse(a, b);
  const back = sharedProse(b, a);
  if (there.count === 0 || there.scattered || back.scattered) return false;
  if (there.first || back.first || !there.last || !back.last) return false;
  return !onOneEvent(a, b);
}

/** Do the first paragraphs tell of the same people and places? Details of one event recur in independent reports on it. */
export function onOneEvent(a: FingerprintedFile, b: FingerprintedFile): boolean {
  return intersectionSize(a.lines.names, b.lines.names) >= LEAST_NAMES;
}

function holds(sorted: Float64Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
