import { type Article, HASH_START, SPACE, SpanList, TokenFlag, TokenKind, trimSpan } from '../../text/index.ts';
import type { Boilerplate } from '../boilerplate.ts';
import { buildLineView } from '../lines/buildLineView.ts';
import { isReport } from '../lines/linePredicates.ts';
import { LineTrait, type LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { findScraperTimestamp } from '../lines/scraperTimestamp.ts';
import { containsDate, DATE_WORDS, hashLine, keyOf } from './normalizedLine.ts';

/** Bits of {@link ArticleFingerprint.flags}. */
export const LineFlag = {
  /** Prose that no rule strips. */
  prose: 1,
  /** Reported speech, which recurs in news. */
  report: 2,
  /** A byline: it recurs, but is not boilerplate. */
  byline: 4,
  /** Ends as a sentence does. */
  endsSentence: 8,
  /** Contains a date or time and can be the only line that dates the article. */
  dated: 16,
} as const;

/**
 * What recurrence keeps of an article: a few hundred bytes for a typical one. Arrays have one element per line of the
 * `LineView`, except `sketch` and `names`.
 */
export interface ArticleFingerprint {
  /** UTF-16 offsets of each line, half-open, without white space at its ends and without a scraper's timestamp. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Key of each line's hash (`keyOf`); 0 for lines that consist of numbers and dates. */
  readonly key: Float64Array;
  /** Number of words of each line, at most {@link MAX_WORD_COUNT}. */
  readonly words: Uint8Array;
  /** Bits of {@link LineFlag}. */
  readonly flags: Uint8Array;
  /** MinHash sketch: the smallest hashes of the prose's word sequences, ascending. Near-copies have many in common. */
  readonly sketch: Float64Array;
  /** Hashes of the capitalized words of the lead, ascending. Articles about one event have some in common. */
  readonly names: Float64Array;
}

/** Number of hashes of a sketch. */
const SKETCH_SIZE = 24;
/** Number of words of a hashed sequence. */
const SEQUENCE_LENGTH = 4;
/** Number of prose lines at the start of the body from which names are taken. Hand-set, not measured. */
const LEAD_LINES = 4;
/** Maximum number of names. Hand-set, not measured. */
const MAX_NAMES = 48;
/** Minimum number of letters of a name. */
const MIN_NAME_LENGTH = 3;
/** Word counts are capped here, so that they fit into a byte. */
const MAX_WORD_COUNT = 255;
/** Maximum number of words of a byline. Hand-set, not measured. */
const MAX_BYLINE_WORDS = 9;

const BYLINE = new PatternSet(`
  ^by _ ...7 $
  ^(written|reported|edited|photographs?|photos?|words|text) by _ ...6 $
`);

/**
 * Computes the fingerprint of an article. Keys do not depend on case, spaces, punctuation and dates. Text that the
 * article's own rules strip is not prose here, so that copies and events are recognized in the same way once it is removed.
 *
 * @param own findings of the article's own rules, sorted
 */
export function fingerprintArticle(article: Article, own: readonly Boilerplate[] = []): ArticleFingerprint {
  const view = buildLineView(withoutAttachedEnds(article, own));
  const isProse = findProseLines(view, own);
  const timestamp = findScraperTimestamp(view);
  const start = Int32Array.from(view.start);
  if (timestamp && view.count > 0) start[0] = skipSpace(view.text, timestamp.code?.end ?? timestamp.end, view.end[0]!);
  const key = new Float64Array(view.count);
  const words = new Uint8Array(view.count);
  const flags = new Uint8Array(view.count);
  for (let line = 0; line < view.count; line++) {
    const hash = hashLine(view, line, start[line]!);
    key[line] = hash ? keyOf(hash) : 0;
    words[line] = Math.min(MAX_WORD_COUNT, view.wordCount(line));
    flags[line] = findFlags(view, isProse, line);
  }
  return {
    start,
    end: view.end,
    key,
    words,
    flags,
    sketch: computeSketch(view, isProse),
    names: findNames(view, isProse),
  };
}

function findFlags(view: LineView, isProse: Uint8Array, line: number): number {
  const isByline = view.wordCount(line) <= MAX_BYLINE_WORDS && BYLINE.has(view, line);
  return (
    (isProse[line] === 1 ? LineFlag.prose : 0) |
    (isReport(view, line) ? LineFlag.report : 0) |
    (isByline ? LineFlag.byline : 0) |
    (view.has(line, LineTrait.endsSentence) ? LineFlag.endsSentence : 0) |
    (containsDate(view, line) ? LineFlag.dated : 0)
  );
}

/**
 * Returns the hash of each line of the article for the decision file, computed as in {@link fingerprintArticle}; '' for
 * lines that consist of numbers and dates.
 */
export function lineHashes(article: Article, own: readonly Boilerplate[] = []): string[] {
  const view = buildLineView(withoutAttachedEnds(article, own));
  const timestamp = findScraperTimestamp(view);
  return Array.from({ length: view.count }, (_, line) =>
    hashLine(view, line, line === 0 && timestamp ? (timestamp.code?.end ?? timestamp.end) : view.start[line]!),
  );
}

/** Returns the article with lines that end before the boilerplate attached to their ends: the rest of a line may recur. */
function withoutAttachedEnds(article: Article, own: readonly Boilerplate[]): Article {
  const { text, paragraphs } = article;
  let ends: Int32Array | undefined;
  let line = 0;
  for (const { start, end, tier } of own) {
    while (line < paragraphs.count && paragraphs.end[line]! < end) line++;
    if (tier !== 'strip' || line === paragraphs.count) continue;
    if (paragraphs.end[line] !== end || paragraphs.start[line]! >= start) continue;
    ends ??= paragraphs.end.slice();
    ends[line] = trimSpan(text, paragraphs.start[line]!, start).end;
  }
  return ends ? { ...article, paragraphs: new SpanList(paragraphs.start, ends) } : article;
}

/** Returns 1 for each prose line that no span of tier `strip` covers, 0 for the others. */
function findProseLines(view: LineView, own: readonly Boilerplate[]): Uint8Array {
  const isProse = Uint8Array.from({ length: view.count }, (_, line) => (view.isProse(line) ? 1 : 0));
  let line = 0;
  for (const { start, end, tier } of own) {
    if (tier !== 'strip') continue;
    while (line < view.count && view.start[line]! < start) line++;
    for (; line < view.count && view.end[line]! <= end; line++) isProse[line] = 0;
  }
  return isProse;
}

function computeSketch(view: LineView, isProse: Uint8Array): Float64Array {
  const { words, wordHashes } = view;
  const smallest = new Set<number>();
  let limit = Number.POSITIVE_INFINITY;
  const sequence = new Int32Array(SEQUENCE_LENGTH);
  for (let line = 0; line < view.count; line++) {
    if (isProse[line] === 0) continue;
    let wordCount = 0;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
      if (words[word] === NUMBER) continue;
      sequence[wordCount % SEQUENCE_LENGTH] = wordHashes[word]!;
      wordCount++;
      if (wordCount < SEQUENCE_LENGTH) continue;
      const value = hashSequence(sequence, wordCount);
      if (value >= limit || smallest.has(value)) continue;
      smallest.add(value);
      if (smallest.size > SKETCH_SIZE * 4) limit = keepSmallest(smallest);
    }
  }
  return Float64Array.from([...smallest].sort((a, b) => a - b).slice(0, SKETCH_SIZE));
}

/** Returns the hash of the ring buffer `sequence`, whose first element is at `offset` modulo its length. */
function hashSequence(sequence: Int32Array, offset: number): number {
  let hash = HASH_START;
  for (let i = 0; i < SEQUENCE_LENGTH; i++)
    hash = Math.imul(hash ^ sequence[(offset + i) % SEQUENCE_LENGTH]!, 0x5bd1e995) ^ (hash >>> 15);
  return mix(hash);
}

/** Drops all but the smallest {@link SKETCH_SIZE} values and returns the largest remaining one. */
function keepSmallest(values: Set<number>): number {
  const kept = [...values].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  values.clear();
  for (const value of kept) values.add(value);
  return kept.at(-1)!;
}

function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Returns the hashes of the capitalized words of the lead. The first word of each line does not count. */
function findNames(view: LineView, isProse: Uint8Array): Float64Array {
  const names = new Set<number>();
  let leadLines = 0;
  for (let line = 0; line < view.count && leadLines < LEAD_LINES; line++) {
    if (isProse[line] === 0) continue;
    leadLines++;
    for (let word = view.firstWord[line]! + 1; word < view.endWord[line]! && names.size < MAX_NAMES; word++)
      if (isName(view, word)) names.add(view.wordHashes[word]! >>> 0);
  }
  return Float64Array.from([...names].sort((a, b) => a - b));
}

/** Whether the word is capitalized, but not as a date word or as the first word of a sentence or quotation. */
function isName(view: LineView, word: number): boolean {
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  if (!tokens.isWord(token) || !tokens.hasFlag(token, TokenFlag.capital)) return false;
  const previousKind = tokens.kind[token - 1]!;
  if (previousKind === TokenKind.terminator || previousKind === TokenKind.quotationMark) return false;
  return tokens.end[token]! - tokens.start[token]! >= MIN_NAME_LENGTH && !DATE_WORDS.has(tokens.word[token]!);
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= SPACE) at++;
  return at;
}
