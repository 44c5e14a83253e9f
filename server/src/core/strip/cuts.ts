import { findLines, isSpaceCode, type Span, type SpanList } from '../text/index.ts';

/** A range that stripping removes: UTF-16 code units, half-open. */
export interface Cut extends Span {
  /** Rule of the removed boilerplate; '' if the span named none. */
  readonly rule: string;
}

/** A span to remove; `rule` is copied to its cuts. */
export interface StripSpan extends Span {
  readonly rule?: string;
}

/**
 * Computes the ranges to delete so that the spans disappear without joining adjacent words or paragraphs. A line that loses
 * all its text is deleted with its line end and with blank lines that would otherwise be doubled. The result ends with a
 * line end exactly if the text does.
 *
 * @returns sorted cuts that do not overlap
 */
export function computeCuts(text: string, spans: readonly StripSpan[]): Cut[] {
  const wanted = normalizeSpans(text, spans);
  if (wanted.length === 0) return [];
  const lines = findLines(text);
  const removed = new Array<string | undefined>(lines.count);
  const cuts: Cut[] = [];
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start[line]!;
    const end = lines.end[line]!;
    while (next < wanted.length && wanted[next]!.end <= start) next++;
    const here: Required<StripSpan>[] = [];
    for (let i = next; i < wanted.length && wanted[i]!.start < end; i++) {
      const { rule } = wanted[i]!;
      here.push({ start: Math.max(start, wanted[i]!.start), end: Math.min(end, wanted[i]!.end), rule });
    }
    // Blank lines are deleted only together with the lines around them.
    if (here.length === 0 || isBlank(text, start, end)) continue;
    if (coversText(text, start, end, here)) removed[line] = here[0]!.rule;
    else cuts.push(...cutsWithinLine(text, start, end, here));
  }
  return mergeAdjacent([...cuts, ...cutsOfLines(text, lines, removed)].sort((a, b) => a.start - b.start));
}

/** Returns the text without the cuts, which must be sorted and must not overlap. */
export function applyCuts(text: string, cuts: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    pieces.push(text.slice(at, start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Returns the spans sorted, clipped to the text and without overlaps; the earlier of two overlapping spans keeps the overlap. */
function normalizeSpans(text: string, spans: readonly StripSpan[]): Required<StripSpan>[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Required<StripSpan>[] = [];
  let at = 0;
  for (const span of sorted) {
    const start = Math.max(at, span.start);
    const end = Math.min(text.length, span.end);
    if (start >= end) continue;
    result.push({ start, end, rule: span.rule ?? '' });
    at = end;
  }
  return result;
}

/** Whether there is only white space outside the spans. */
function coversText(text: string, start: number, end: number, spans: readonly Span[]): boolean {
  let at = start;
  for (const span of spans) {
    if (!isBlank(text, at, span.start)) return false;
    at = span.end;
  }
  return isBlank(text, at, end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return skipSpaces(text, start, end) === end;
}

/** Returns the cuts inside a line that keeps some of its text. */
function cutsWithinLine(
  text: string,
  lineStart: number,
  lineEnd: number,
  spans: readonly Required<StripSpan>[],
): Cut[] {
  const cuts: Cut[] = [];
  let floor = lineStart;
  for (let i = 0; i < spans.length; i++) {
    const { rule } = spans[i]!;
    let { start, end } = spans[i]!;
    const ceiling = spans[i + 1]?.start ?? lineEnd;
    const spaceBefore = skipSpacesBackward(text, start, floor);
    const spaceAfter = skipSpaces(text, end, ceiling);
    if (spaceAfter === lineEnd) {
      // At the end of the line, the preceding space is removed too.
      start = spaceBefore;
      end = lineEnd;
    } else if (spaceBefore === lineStart || start > spaceBefore) {
      // At the start of the line, or after a space that stays, the following space is removed.
      end = spaceAfter;
    } else if (spaceAfter === end) {
      // Nothing separates the text on both sides: keep a space of the boilerplate, or all of it.
      const space = firstSpace(text, start, end);
      if (space >= 0) {
        cuts.push({ start, end: space, rule });
        start = space + 1;
      } else if (isWordAt(text, start - 1) && isWordAt(text, end)) {
        floor = end;
        continue;
      }
    }
    if (start < end) cuts.push({ start, end, rule });
    floor = end;
  }
  return cuts.filter((cut) => cut.start < cut.end);
}

/** Returns the cuts of whole lines, with their line ends and the blank lines that no longer separate anything. */
function cutsOfLines(text: string, lines: SpanList, removed: readonly (string | undefined)[]): Cut[] {
  const cuts: Cut[] = [];
  const isBlankLine = (line: number) => isBlank(text, lines.start[line]!, lines.end[line]!);
  const nextStart = (line: number) => (line + 1 < lines.count ? lines.start[line + 1]! : text.length);
  /** Last line so far that stays and is not blank; -1 if there is none. */
  let previous = -1;
  let line = 0;
  while (line < lines.count) {
    if (removed[line] === undefined && !isBlankLine(line)) {
      previous = line++;
      continue;
    }
    const first = line;
    let any = false;
    while (line < lines.count && (removed[line] !== undefined || isBlankLine(line))) {
      any ||= removed[line] !== undefined;
      line++;
    }
    if (!any) continue;
    const keep = line < lines.count && previous >= 0 ? blankLinesToKeep(removed, first, line) : { first: 0, end: 0 };
    let rule = removed.slice(first, line).find((one) => one !== undefined) ?? '';
    for (let gap = first; gap < line; gap++) {
      rule = removed[gap] ?? rule;
      if (gap < keep.first || gap >= keep.end) cuts.push({ start: lines.start[gap]!, end: nextStart(gap), rule });
    }
    // A text without a final line end must not get one: the last remaining line loses its line end.
    const hadFinalLineEnd = lines.start[lines.count - 1] === text.length;
    if (line === lines.count && previous >= 0 && !hadFinalLineEnd)
      cuts.push({ start: lines.end[previous]!, end: lines.start[previous + 1]!, rule });
  }
  return cuts;
}

/** Returns the run of blank lines that keeps separating the text above from the text below; empty if there is none. */
function blankLinesToKeep(
  removed: readonly (string | undefined)[],
  first: number,
  end: number,
): { first: number; end: number } {
  for (let line = first; line < end; line++) {
    if (removed[line] !== undefined) continue;
    let last = line;
    while (last < end && removed[last] === undefined) last++;
    return { first: line, end: last };
  }
  return { first: 0, end: 0 };
}

/** Joins adjacent cuts of the same rule. */
function mergeAdjacent(cuts: readonly Cut[]): Cut[] {
  const result: Cut[] = [];
  for (const cut of cuts) {
    const last = result.at(-1);
    if (last && last.end === cut.start && last.rule === cut.rule) result[result.length - 1] = { ...last, end: cut.end };
    else if (cut.start < cut.end) result.push(cut);
  }
  return result;
}

function skipSpacesBackward(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor && isSpaceCode(text.charCodeAt(i - 1))) i--;
  return i;
}

function skipSpaces(text: string, at: number, ceiling: number): number {
  let i = at;
  while (i < ceiling && isSpaceCode(text.charCodeAt(i))) i++;
  return i;
}

function firstSpace(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (isSpaceCode(text.charCodeAt(i))) return i;
  return -1;
}

/** Whether the code unit is a letter, a digit or any other character except ASCII space and punctuation. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x80 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
