import type { Boilerplate } from '../boilerplate/index.ts';
import { type Article, type TextSpan, TokenKind, textSpan, trimSpan } from '../text/index.ts';

/** A paragraph of an article, without the boilerplate at its start. */
export interface Line extends TextSpan {
  /** Range of the line in the tokens of the article, half-open. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Number of words and of numbers; at most {@link MAX_COUNTED_WORDS}. */
  readonly wordCount: number;
  /** Whether a rule marks the whole line as boilerplate that can be removed. */
  readonly isBoilerplate: boolean;
}

/** Maximum number of lines at the top that are searched for the headline. Hand-set, not measured. */
const MAX_HEAD_LINES = 60;
/** Maximum number of lines at the end that are searched for a credit or a copyright notice. Hand-set, not measured. */
const MAX_TAIL_LINES = 40;
/** Maximum number of words that are counted: more than any limit that they are compared with. Bounds the work. */
const MAX_COUNTED_WORDS = 40;

/** The lines of an article that can contain metadata, in text order. The two lists overlap in a short article. */
export interface MetadataLines {
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

/** Returns the first and the last lines of an article. `boilerplate` is in ascending order and does not overlap. */
export function findMetadataLines(article: Article, boilerplate: readonly Boilerplate[]): MetadataLines {
  const { count } = article.paragraphs;
  const headEnd = Math.min(count, MAX_HEAD_LINES);
  const tailStart = Math.max(0, count - MAX_TAIL_LINES);
  const collect = (from: number, to: number) => {
    const lines: Line[] = [];
    for (let i = from; i < to; i++) lines.push(createLine(article, i, boilerplate));
    return lines;
  };
  const head = collect(0, headEnd);
  const tail = [...head.slice(tailStart), ...collect(Math.max(headEnd, tailStart), count)];
  const isNotEmpty = ({ text }: Line) => text !== '';
  return { head: head.filter(isNotEmpty), tail: tail.filter(isNotEmpty) };
}

function createLine(article: Article, paragraph: number, boilerplate: readonly Boilerplate[]): Line {
  const { text, tokens, paragraphs } = article;
  const whole = paragraphs.span(paragraph);
  const finding = findLastStartingBy(boilerplate, whole.start);
  const isCovered = finding !== undefined && finding.end >= whole.end;
  const isBoilerplate = isCovered && finding.tier !== 'keep';
  // A scraper's date stamp precedes the headline in the same line.
  const start = finding && !isCovered ? Math.max(whole.start, finding.end) : whole.start;
  const line = trimSpan(text, start, whole.end);
  const firstToken = tokens.firstFrom(line.start);
  const endToken = tokens.firstFrom(line.end);
  let wordCount = 0;
  for (let i = firstToken; i < endToken && wordCount < MAX_COUNTED_WORDS; i++)
    if (tokens.isWord(i) || tokens.kind[i] === TokenKind.number) wordCount++;
  return { ...textSpan(text, line.start, line.end), firstToken, endToken, wordCount, isBoilerplate };
}

/** Returns the last finding that starts at or before the offset. Findings are in ascending order. */
function findLastStartingBy(boilerplate: readonly Boilerplate[], offset: number): Boilerplate | undefined {
  let low = 0;
  let high = boilerplate.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (boilerplate[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return boilerplate[low - 1];
}
