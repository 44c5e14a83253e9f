import { intersectionSize } from '../../text/index.ts';
import { type ArticleFingerprint, LineFlag } from './lineFingerprints.ts';

/** Minimum number of common values of two sketches of 24: about a quarter of the prose is the same. */
const MIN_COMMON_SKETCH_VALUES = 7;
/** Minimum number of common names in the leads of two articles about one event. Hand-set, not measured. */
const MIN_COMMON_NAMES = 3;
/** Maximum share of an article's prose that a shared block can have without being the article. Hand-set, not measured. */
const MAX_SHARED_BLOCK_SHARE = 0.4;

/** An article's fingerprint, prepared for comparisons. */
export interface FingerprintedFile {
  readonly fingerprint: ArticleFingerprint;
  /** The keys of all lines, ascending. */
  readonly sortedKeys: Float64Array;
}

export function createFingerprintedFile(fingerprint: ArticleFingerprint): FingerprintedFile {
  return { fingerprint, sortedKeys: Float64Array.from(fingerprint.key).sort() };
}

/**
 * Whether the two articles are copies of one text, completely or in part. Copies count as one file, so that text shared by
 * all copies of a wire report is not treated as boilerplate. Articles are copies if they share paragraphs with others in
 * between, or a block that is a large part of one of them; a block at the end of different articles is a footer.
 */
export function areNearDuplicates(a: FingerprintedFile, b: FingerprintedFile): boolean {
  if (intersectionSize(a.fingerprint.sketch, b.fingerprint.sketch) >= MIN_COMMON_SKETCH_VALUES)
    return !isSharedFooter(a, b);
  const inA = findSharedProse(a, b);
  if (inA.count === 0) return false;
  const inB = findSharedProse(b, a);
  if (inA.isScattered || inB.isScattered) return true;
  if (inA.share <= MAX_SHARED_BLOCK_SHARE && inB.share <= MAX_SHARED_BLOCK_SHARE) return false;
  return !isSharedFooter(a, b);
}

interface SharedProse {
  /** Number of prose lines of the first article that also occur in the second. */
  readonly count: number;
  /** Their share of the words of the prose, 0 to 1. */
  readonly share: number;
  /** Whether a prose line between two of them is not shared. */
  readonly isScattered: boolean;
  /** Whether the first and the last prose line are shared. */
  readonly isFirstShared: boolean;
  readonly isLastShared: boolean;
}

function findSharedProse(a: FingerprintedFile, b: FingerprintedFile): SharedProse {
  const { key, flags, words } = a.fingerprint;
  let count = 0;
  let sharedWords = 0;
  let allWords = 0;
  let hasGap = false;
  let isScattered = false;
  let isFirstShared: boolean | undefined;
  let isLastShared = false;
  for (let line = 0; line < key.length; line++) {
    if ((flags[line]! & LineFlag.prose) === 0) continue;
    const isShared = key[line] !== 0 && includesSorted(b.sortedKeys, key[line]!);
    allWords += words[line]!;
    if (isShared) {
      if (count > 0 && hasGap) isScattered = true;
      count++;
      sharedWords += words[line]!;
      hasGap = false;
    } else hasGap = true;
    isFirstShared ??= isShared;
    isLastShared = isShared;
  }
  const share = allWords ? sharedWords / allWords : 0;
  return { count, share, isScattered, isFirstShared: isFirstShared ?? false, isLastShared };
}

/** Whether the articles share only a block at the end of both, and their leads name different people and places. */
function isSharedFooter(a: FingerprintedFile, b: FingerprintedFile): boolean {
  const inA = findSharedProse(a, b);
  const inB = findSharedProse(b, a);
  if (inA.count === 0 || inA.isScattered || inB.isScattered) return false;
  if (inA.isFirstShared || inB.isFirstShared || !inA.isLastShared || !inB.isLastShared) return false;
  return !haveSameEvent(a, b);
}

/** Whether the leads name the same people and places, so that independent reports can share details of the event. */
export function haveSameEvent(a: FingerprintedFile, b: FingerprintedFile): boolean {
  return intersectionSize(a.fingerprint.names, b.fingerprint.names) >= MIN_COMMON_NAMES;
}

/** Whether the ascending list contains the value. */
function includesSorted(sorted: Float64Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
