import { type TextSpan, trimSpan } from '../text/index.ts';
import type { Publisher } from './metadata.ts';
import {
  isAgencyName,
  isCoinedName,
  isMediumName,
  isSameName,
  isSectionName,
  matchWholeName,
} from './publisherName.ts';

/** A title line without what a page adds to it. */
export interface SplitTitle {
  readonly title: TextSpan;
  readonly publisher: Publisher | null;
}

/** Marks between a title and what the page adds, with white space on both sides. */
const SEPARATOR = /\s[|–—-]\s/g;
/** Maximum number of parts that a page adds: the section and the publisher. */
const MAX_SUFFIXES = 3;
/** Minimum number of words of the title itself. Hand-set, not measured. */
const MIN_TITLE_WORDS = 3;

/**
 * Splits a title line such as "Ferry strike ends | Coast news | Orrin Courier". The last part is a publisher if its form is
 * that of a news medium, or if the text also names it elsewhere. A bar alone also separates a coined name ("WXO") or an agency, but a dash
 * does not, because it also separates the author of a claim ("Ferry safe – NATO").
 *
 * @param known names of the publisher found elsewhere in the text
 */
export function splitTitle(line: TextSpan, known: readonly string[]): SplitTitle {
  const marks = [...line.text.matchAll(SEPARATOR)].slice(-MAX_SUFFIXES);
  const last = marks.at(-1);
  const publisher = last ? matchWholeName(line, last.index + last[0].length) : null;
  if (!last || !publisher || !isPublisher(publisher.name, last[0].includes('|'), known))
    return { title: line, publisher: null };
  let end = last.index;
  // A section between two bars belongs to the page as well.
  for (const mark of marks.slice(0, -1).reverse()) if (isBar(mark) && isBar(last)) end = mark.index;
  const title = trimTitle(line, end) ?? trimTitle(line, last.index);
  return title ? { title, publisher } : { title: line, publisher: null };
}

function isBar(mark: RegExpExecArray): boolean {
  return mark[0].includes('|');
}

function isPublisher(name: string, isAfterBar: boolean, known: readonly string[]): boolean {
  if (isSectionName(name)) return false;
  return (
    isMediumName(name) ||
    (isAfterBar && (isCoinedName(name) || isAgencyName(name))) ||
    known.some((other) => isSameName(name, other))
  );
}

/** Returns the start of a line up to the index, or null if it is too short for a title. */
function trimTitle({ text, start }: TextSpan, end: number): TextSpan | null {
  const span = trimSpan(text, 0, end);
  const title = text.slice(span.start, span.end);
  if (title.split(/\s+/).length < MIN_TITLE_WORDS) return null;
  return { start: start + span.start, end: start + span.end, text: title };
}
