import {
  type Article,
  HASH_START,
  hashText,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  SpanList,
  TokenFlag,
  TokenKind,
  trimSpan,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
  WordSet,
} from '../../text/index.ts';
import type { Boilerplate } from '../boilerplate.ts';
import { isReport } from '../lines/linePredicates.ts';
import { LineTrait, LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { findScraperTimestamp } from '../lines/scraperTimestamp.ts';

/** Bits of {@link ArticleFingerprint.flags}. */
export const LineFlag = {
  /** Running text: a sentence of at least twelve words, or a long line. */
  prose: 1,
  /** Quotes speech or reports it: such a line recurs in the news. */
  report: 2,
  /** A byline: it recurs, and is no junk. */
  byline: 4,
  /** Ends as a sentence does. */
  closed: 8,
  /** Holds a date or time: the line may be the only one that dates the article. */
  dated: 16,
} as const;

/** What recurrence keeps of an article: some hundred bytes for a usual one. Lines are those of the rules' line view. */
export interface ArticleFingerprint {
  /** Offsets of each line, half-open, without the white space at its ends and without a scraper's stamp. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** {@link keyOf} the line's hash; 0 for lines that say nothing but numbers and dates. */
  readonly key: Float64Array;
  /** Words of the line, at most 255. */
  readonly words: Uint8Array;
  readonly flags: Uint8Array;
  /** The smallest hashes of the running text's four-word sequences: two near-copies have many in common. */
  readonly sketch: Float64Array;
  /** Hashes of the capitalised words of the first paragraphs: two articles on one event have some in common. */
  readonly names: Float64Array;
}

const SKETCH_SIZE = 24;
const SEQUENCE = 4;
/** Names are taken from so many paragraphs … */
const LEAD = 4;
/** … and kept up to this number. */
const MOST_NAMES = 48;

const DATE_WORDS = new WordSet(`
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS} am pm st nd rd th
`);
const BYLINE = new PatternSet(`
  ^by _ ...7 $
  ^(written|reported|edited|photographs?|photos?|words|text) by _ ...6 $
`);

/** The number under which a line's hash ({@link lineHash}) is counted: its first 52 bits. */
export function keyOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

/**
 * The lines of an article that may recur, each under a key that case, spaces, punctuation and dates leave alone. What the
 * article's own rules found safe to remove is no running text here: copies and events are told by the text behind it, so
 * that they are the same once it is gone.
 */
export function fingerprintArticle(article: Article, own: readonly Boilerplate[] = []): ArticleFingerprint {
  const view = new LineView(withoutAttachedEnds(article, own));
  const prose = proseLines(view, own);
  const stamp = findScraperTimestamp(view);
  const start = Int32Array.from(view.start);
  if (stamp && view.count > 0) start[0] = skipSpace(view.text, stamp.code?.end ?? stamp.end, view.end[0]!);
  const key = new Float64Array(view.count);
  const words = new Uint8Array(view.count);
  const flags = new Uint8Array(view.count);
  for (let line = 0; line < view.count; line++) {
    const hash = hashOfLine(view, line, start[line]!);
    key[line] = hash ? keyOf(hash) : 0;
    words[line] = Math.min(255, view.wordCount(line));
    flags[line] =
      (prose[line] === 1 ? LineFlag.prose : 0) |
      (isReport(view, line) ? LineFlag.report : 0) |
      (view.wordCount(line) <= 9 && BYLINE.has(view, line) ? LineFlag.byline : 0) |
      (view.has(line, LineTrait.closed) ? LineFlag.closed : 0) |
      (holdsDate(view, line) ? LineFlag.dated : 0);
  }
  return { start, end: view.end, key, words, flags, sketch: sketchOf(view, prose), names: namesOf(view, prose) };
}

/** The article with its lines ending where junk glued to their ends begins: the rest of such a line may recur. */
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

/** 1 for lines of running text that no span of tier "strip" covers. */
function proseLines(view: LineView, own: readonly Boilerplate[]): Uint8Array {
  const prose = Uint8Array.from({ length: view.count }, (_, line) => (view.isProse(line) ? 1 : 0));
  let line = 0;
  for (const { start, end, tier } of own) {
    if (tier !== 'strip') continue;
    while (line < view.count && view.start[line]! < start) line++;
    for (; line < view.count && view.end[line]! <= end; line++) prose[line] = 0;
  }
  return prose;
}

/** Hash of line `line` for `.second-source.json`, as in {@link fingerprintArticle}; '' for a line that says nothing. */
export function lineHashes(article: Article, own: readonly Boilerplate[] = []): string[] {
  const view = new LineView(withoutAttachedEnds(article, own));
  const stamp = findScraperTimestamp(view);
  return Array.from({ length: view.count }, (_, line) =>
    hashOfLine(view, line, line === 0 && stamp ? (stamp.code?.end ?? stamp.end) : view.start[line]!),
  );
}

function hashOfLine(view: LineView, line: number, from: number): string {
  const normal = normalForm(view, line, from);
  return normal ? hashText(normal) : '';
}

/**
 * Words in lower case, numbers as they are, every run of dates and times as "#", and nothing else; '' without a word of
 * three letters. Other numbers stay: "Net profit 3.1 million" is not the line "Net profit 2.4 million".
 */
function normalForm(view: LineView, line: number, from: number): string {
  const { tokens } = view.article;
  const pieces: string[] = [];
  let letters = false;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const token = view.wordToken[word]!;
    if (tokens.start[token]! < from) continue;
    if (isOfDate(view, line, word)) {
      if (pieces.at(-1) !== '#') pieces.push('#');
      continue;
    }
    if (tokens.isWord(token) && tokens.end[token]! - tokens.start[token]! >= 3) letters = true;
    pieces.push(tokens.textOf(token).toLowerCase());
  }
  return letters ? pieces.join(' ') : '';
}

function holdsDate(view: LineView, line: number): boolean {
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
    if (isOfDate(view, line, word)) return true;
  return false;
}

/** A month, a day, a year, a number beside one of them, or a part of a time such as 10:15. */
function isOfDate(view: LineView, line: number, word: number): boolean {
  const id = view.words[word]!;
  if (DATE_WORDS.has(id)) return true;
  if (id !== NUMBER) return false;
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  const length = tokens.end[token]! - tokens.start[token]!;
  if (length > 4) return false;
  const first = tokens.codeAt(token);
  const second = view.text.charCodeAt(tokens.start[token]! + 1);
  if (length === 4 && ((first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30))) return true;
  for (let near = word - 2; near <= word + 2; near++) {
    if (near >= view.firstWord[line]! && near < view.endWord[line]! && DATE_WORDS.has(view.words[near]!)) return true;
  }
  return (
    tokens.codeAt(token + 1) === 0x3a ||
    (tokens.codeAt(token - 1) === 0x3a && !tokens.hasFlag(token, TokenFlag.spaceBefore))
  );
}

function sketchOf(view: LineView, prose: Uint8Array): Float64Array {
  const { words, wordHashes } = view;
  const smallest = new Set<number>();
  let limit = Number.POSITIVE_INFINITY;
  const ring = new Int32Array(SEQUENCE);
  for (let line = 0; line < view.count; line++) {
    if (prose[line] === 0) continue;
    let seen = 0;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
      if (words[word] === NUMBER) continue;
      ring[seen % SEQUENCE] = wordHashes[word]!;
      seen++;
      if (seen < SEQUENCE) continue;
      let hash = HASH_START;
      for (let i = 0; i < SEQUENCE; i++)
        hash = Math.imul(hash ^ ring[(seen + i) % SEQUENCE]!, 0x5bd1e995) ^ (hash >>> 15);
      const value = mix(hash);
      if (value >= limit || smallest.has(value)) continue;
      smallest.add(value);
      if (smallest.size > SKETCH_SIZE * 4) limit = keepSmallest(smallest);
    }
  }
  return Float64Array.from([...smallest].sort((a, b) => a - b).slice(0, SKETCH_SIZE));
}

/** Drops all but the smallest {@link SKETCH_SIZE}; returns the largest that stays. */
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

function namesOf(view: LineView, prose: Uint8Array): Float64Array {
  const { tokens } = view.article;
  const names = new Set<number>();
  let lead = 0;
  for (let line = 0; line < view.count && lead < LEAD; line++) {
    if (prose[line] === 0) continue;
    lead++;
    for (let word = view.firstWord[line]! + 1; word < view.endWord[line]! && names.size < MOST_NAMES; word++) {
      const token = view.wordToken[word]!;
      if (!tokens.isWord(token) || !tokens.hasFlag(token, TokenFlag.capital)) continue;
      // A capital behind a full stop or mark may only begin a sentence.
      const before = tokens.kind[token - 1]!;
      if (before === TokenKind.terminator || before === TokenKind.quotationMark) continue;
      if (tokens.end[token]! - tokens.start[token]! < 3 || DATE_WORDS.has(tokens.word[token]!)) continue;
      names.add(view.wordHashes[word]! >>> 0);
    }
  }
  return Float64Array.from([...names].sort((a, b) => a - b));
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}
