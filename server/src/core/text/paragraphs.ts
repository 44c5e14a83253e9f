import { CharacterClass, characterClass, isSpaceCode } from './characters.ts';
import { type Span, type SpanList, SpanListBuilder } from './span.ts';

/** A text counts as hard-wrapped when it has at least this many line ends inside running text … */
const LEAST_WRAPS = 3;
/** … its lines are no longer than this many code units (mail and wire copy wrap at 60 to 80) … */
const LONGEST_WRAPPED = 100;
/** … and at least this share of its line ends stands before a lower-case letter, as no paragraph's end does. */
const LEAST_LOWER_CASE = 0.3;

/**
 * The paragraphs of a text, trimmed of white space; blank ones are left out. Scraped articles have a paragraph a line.
 * In hard-wrapped texts a paragraph is a block of lines between blank or indented ones.
 */
export function findParagraphs(text: string, lines: SpanList): SpanList {
  const wrapped = isHardWrapped(text, lines);
  const paragraphs = new SpanListBuilder();
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) paragraphs.add(open.start, open.end);
    open = undefined;
  };
  for (let i = 0; i < lines.count; i++) {
    const line = trimSpan(text, lines.start[i]!, lines.end[i]!);
    if (line.start === line.end) {
      close();
      continue;
    }
    if (wrapped && open && line.start - lines.start[i]! < 2) open.end = line.end;
    else {
      close();
      open = { start: line.start, end: line.end };
    }
  }
  close();
  return paragraphs.build();
}

/** The span without white space at its ends; empty when it holds nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceCode(text.charCodeAt(from))) from++;
  while (to > from && isSpaceCode(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isHardWrapped(text: string, lines: SpanList): boolean {
  let breaks = 0;
  let lowerCase = 0;
  for (let i = 0; i < lines.count; i++) {
    if (lines.end[i]! - lines.start[i]! > LONGEST_WRAPPED) return false;
    if (i + 1 === lines.count) break;
    const line = trimSpan(text, lines.start[i]!, lines.end[i]!);
    const next = trimSpan(text, lines.start[i + 1]!, lines.end[i + 1]!);
    if (line.start === line.end || next.start === next.end) continue;
    breaks++;
    if (characterClass(text.charCodeAt(next.start)) === CharacterClass.lower) lowerCase++;
  }
  return breaks >= LEAST_WRAPS && lowerCase >= breaks * LEAST_LOWER_CASE;
}
