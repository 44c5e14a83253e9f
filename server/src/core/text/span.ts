import { isSpaceCode } from './characters.ts';

/** A range of a text in UTF-16 code units, half-open: `start` is included, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its text: `text === source.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Creates the span `[start, end)` of `text`. */
export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies inside `outer`; true for equal spans. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Comparator: by start, longer spans first, so that a span precedes the spans inside it. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Returns `text[start, end)` without white space at its ends; an empty span if there is nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceCode(text.charCodeAt(from))) from++;
  while (to > from && isSpaceCode(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * Returns the parts of `spans` outside `others`, without white space at the ends of a part. A span that does not touch
 * `others` is returned unchanged. Both lists are sorted and without overlaps.
 */
export function subtractSpans<T extends Span>(text: string, spans: readonly T[], others: readonly Span[]): T[] {
  const rest: T[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < others.length && others[next]!.end <= span.start) next++;
    if (next === others.length || others[next]!.start >= span.end) {
      rest.push(span);
      continue;
    }
    let at = span.start;
    const appendPart = (from: number, to: number) => {
      const { start, end } = trimSpan(text, from, to);
      if (start < end) rest.push({ ...span, start, end });
    };
    for (let i = next; i < others.length && others[i]!.start < span.end; i++) {
      if (others[i]!.start > at) appendPart(at, others[i]!.start);
      at = Math.max(at, others[i]!.end);
    }
    if (at < span.end) appendPart(at, span.end);
  }
  return rest;
}

/** Non-overlapping spans in text order, in typed arrays: an article of one megabyte has about a hundred thousand. */
export class SpanList {
  constructor(
    readonly start: Int32Array,
    readonly end: Int32Array,
  ) {}

  get count(): number {
    return this.start.length;
  }

  /** Returns the index of the span that contains `offset`, or -1 if it lies in a gap. */
  at(offset: number): number {
    const index = this.lastStartingAtOrBefore(offset);
    return index >= 0 && offset < this.end[index]! ? index : -1;
  }

  /** Returns the index of the last span with `start <= offset`, or -1 if every span starts later. */
  lastStartingAtOrBefore(offset: number): number {
    let low = 0;
    let high = this.start.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Returns the 1-based number of the line at `offset`, for a list whose spans are the lines of a text. */
  lineNumberAt(offset: number): number {
    return this.lastStartingAtOrBefore(offset) + 1;
  }

  span(index: number): Span {
    return { start: this.start[index]!, end: this.end[index]! };
  }
}

/** Builds a {@link SpanList} from spans added in text order. */
export class SpanListBuilder {
  readonly #start: number[] = [];
  readonly #end: number[] = [];

  get count(): number {
    return this.#start.length;
  }

  add(start: number, end: number): void {
    this.#start.push(start);
    this.#end.push(end);
  }

  build(): SpanList {
    return new SpanList(Int32Array.from(this.#start), Int32Array.from(this.#end));
  }
}
