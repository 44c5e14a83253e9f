import { findLines, isSpaceCode, type Span, type SpanList } from '../text/index.ts';

/** A stretch that stripping removes: UTF-16 code units, half-open. */
export interface Cut extends Span {
  /** Rule of the boilerplate that the cut removes; '' where the spans named none. */
  readonly rule: string;
}

/** What is to be removed; `rule` is carried over to the cuts. */
export interface StripSpan extends Span {
  readonly rule?: string;
}

/**
 * What to remove so that the spans disappear and nothing is joined: a line that loses all its text goes with its line
 * end and with the blank lines that would stand double; where a part of a line goes, no word is glued to another. Sorted,
 * without overlaps; `applyCuts` makes a subsequence of the text, with a final line end exactly where there was one.
 */
export function computeCuts(text: string, spans: readonly StripSpan[]): Cut[] {
  const wanted = normalized(text, spans);
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
    // Blank lines go only with the lines that they part.
    if (here.length === 0 || isBlank(text, start, end)) continue;
    if (coversText(text, start, end, here)) removed[line] = here[0]!.rule;
    else cuts.push(...partCuts(text, start, end, here));
  }
  return merged([...cuts, ...lineCuts(text, lines, removed)].sort((a, b) => a.start - b.start));
}

/** The text without the cuts, which are sorted and do not overlap. */
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

/** Sorted, inside the text, without overlaps: of two overlapping spans the earlier keeps what they share. */
function normalized(text: string, spans: readonly StripSpan[]): Required<StripSpan>[] {
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

/** Nothing but white space stands outside the spans. */
function coversText(text: string, start: number, end: number, spans: readonly Span[]): boolean {
  let at = start;
  for (const span of spans) {
    if (!isBlank(text, at, span.start)) return false;
    at = span.end;
  }
  return isBlank(text, at, end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return after(text, start, end) === end;
}

/** Cuts inside one line of which some text stays. */
function partCuts(text: string, lineStart: number, lineEnd: number, spans: readonly Required<StripSpan>[]): Cut[] {
  const cuts: Cut[] = [];
  let floor = lineStart;
  for (let i = 0; i < spans.length; i++) {
    const { rule } = spans[i]!;
    let { start, end } = spans[i]!;
    const ceiling = spans[i + 1]?.start ?? lineEnd;
    const spaceBefore = before(text, start, floor);
    const spaceAfter = after(text, end, ceiling);
    if (spaceAfter === lineEnd) {
      // At the line's end the space in front goes too.
      start = spaceBefore;
      end = lineEnd;
    } else if (spaceBefore === lineStart || start > spaceBefore) {
      // At the line's beginning, or with a space in front that stays, the space behind goes.
      end = spaceAfter;
    } else if (spaceAfter === end) {
      // Nothing parts what stands on both sides: a space of the junk stays, or the junk does.
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

/** Cuts for whole lines, with their line ends and the blank lines that nothing parts any more. */
function lineCuts(text: string, lines: SpanList, removed: readonly (string | undefined)[]): Cut[] {
  const cuts: Cut[] = [];
  const isBlankLine = (line: number) => isBlank(text, lines.start[line]!, lines.end[line]!);
  const nextStart = (line: number) => (line + 1 < lines.count ? lines.start[line + 1]! : text.length);
  /** Last line that stays and holds text; -1 before the first. */
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
    const keep = line < lines.count && previous >= 0 ? keptBlanks(removed, first, line) : { first: 0, end: 0 };
    let rule = removed.slice(first, line).find((one) => one !== undefined) ?? '';
    for (let gap = first; gap < line; gap++) {
      rule = removed[gap] ?? rule;
      if (gap < keep.first || gap >= keep.end) cuts.push({ start: lines.start[gap]!, end: nextStart(gap), rule });
    }
    // Without a final line end before, none after: the last line that stays gives its own away.
    const hadFinalLineEnd = lines.start[lines.count - 1] === text.length;
    if (line === lines.count && previous >= 0 && !hadFinalLineEnd)
      cuts.push({ start: lines.end[previous]!, end: lines.start[previous + 1]!, rule });
  }
  return cuts;
}

/** The run of blank lines that goes on parting the text above from the text below: the first one, else the last. */
function keptBlanks(
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

/** Joins cuts of one rule that touch. */
function merged(cuts: readonly Cut[]): Cut[] {
  const result: Cut[] = [];
  for (const cut of cuts) {
    const last = result.at(-1);
    if (last && last.end === cut.start && last.rule === cut.rule) result[result.length - 1] = { ...last, end: cut.end };
    else if (cut.start < cut.end) result.push(cut);
  }
  return result;
}

function before(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor && isSpaceCode(text.charCodeAt(i - 1))) i--;
  return i;
}

function after(text: string, at: number, ceiling: number): number {
  let i = at;
  while (i < ceiling && isSpaceCode(text.charCodeAt(i))) i++;
  return i;
}

function firstSpace(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (isSpaceCode(text.charCodeAt(i))) return i;
  return -1;
}

/** Letters, digits and everything else that is neither space nor ASCII punctuation. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x80 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
