import { type Span, trimSpan } from '../text/index.ts';
import type { Boilerplate } from './boilerplate.ts';

/**
 * What is left of `found` outside the others: pieces without white space at their ends. Both sorted and without overlaps
 * among themselves.
 */
export function subtractSpans(text: string, found: readonly Boilerplate[], others: readonly Span[]): Boilerplate[] {
  const left: Boilerplate[] = [];
  let next = 0;
  for (const one of found) {
    const keep = (from: number, to: number) => {
      const { start, end } = trimSpan(text, from, to);
      if (start < end) left.push({ ...one, start, end });
    };
    while (next < others.length && others[next]!.end <= one.start) next++;
    let at = one.start;
    let touched = false;
    for (let i = next; i < others.length && others[i]!.start < one.end; i++) {
      touched = true;
      if (others[i]!.start > at) keep(at, others[i]!.start);
      at = Math.max(at, others[i]!.end);
    }
    if (!touched) left.push(one);
    else if (at < one.end) keep(at, one.end);
  }
  return left;
}
