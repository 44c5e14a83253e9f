/** A stretch of a text: UTF-16 code units, half-open (`start` inside, `end` outside). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the text it covers: `text === source.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}

export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies inside `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sorts by start, the longer first: an outer span comes before what it holds. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Spans in reading order that do not overlap, kept in typed arrays: an article of a megabyte has some hundred thousand
 * of them.
 */
export class SpanList {
  constructor(
    readonly start: Int32Array,
    readonly end: Int32Array,
  ) {}

  get count(): number {
    return this.start.length;
  }

  /** Index of the span that contains `offset`, or -1 when `offset` lies in a gap. */
  at(offset: number): number {
    const index = this.lastStartingAtOrBefore(offset);
    return index >= 0 && offset < this.end[index]! ? index : -1;
  }

  /** Index of the last span with `start <= offset`, or -1 when every span starts later. */
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

/** Collects spans in reading order and closes them to a {@link SpanList}. */
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
