import { expect } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import type { ArticleMetadata } from '../../../src/core/metadata/index.ts';

const MARK = /⟦([^⟧]*)⟧\{([^}]*)\}/g;

/** What the text between two marks must be found as. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns the metadata of a text. */
export function getMetadata(text: string): ArticleMetadata {
  return annotate(text).metadata;
}

/**
 * Asserts the metadata of an article with marks: `⟦Ferry strike ends⟧{headline}`, `⟦Orrin Courier⟧{publisher}` and
 * `⟦10 July 2031⟧{2031-07-10}`. What is not marked must not be found.
 */
export function expectMetadata(source: string): void {
  const marks = new Map<string, Mark>();
  let text = '';
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(from, match.index);
    const [whole, content, kind] = [match[0], match[1]!, match[2]!];
    marks.set(kind, { start: text.length, end: text.length + content.length, text: content });
    text += content;
    from = match.index + whole.length;
  }
  text += source.slice(from);
  const { headline, publisher, date } = getMetadata(text);
  const found = new Map<string, Mark>();
  if (headline) found.set('headline', headline);
  if (publisher) found.set('publisher', { start: publisher.start, end: publisher.end, text: publisher.name });
  if (date) found.set(date.iso, { start: date.start, end: date.end, text: text.slice(date.start, date.end) });
  expect(Object.fromEntries(found), source).toEqual(Object.fromEntries(marks));
}
