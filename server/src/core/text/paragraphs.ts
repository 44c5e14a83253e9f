import { CharacterClass, characterClass } from './characters.ts';
import { type SpanList, SpanListBuilder, trimSpan } from './span.ts';

/** Minimum number of line ends inside prose in a hard-wrapped text. Hand-set, not measured. */
const MIN_WRAPS = 3;
/** Maximum length of a line in a hard-wrapped text, in UTF-16 code units. Mail and wire copy wrap at 60 to 80. */
const MAX_WRAPPED_LINE_LENGTH = 100;
/**
 * Minimum share of line ends in a hard-wrapped text that are followed by a lower-case letter, as the end of a paragraph is
 * not. Hand-set, not measured.
 */
const MIN_LOWER_CASE_SHARE = 0.3;
/** Minimum indentation that starts a paragraph in a hard-wrapped text, in UTF-16 code units. */
const MIN_INDENTATION = 2;

/**
 * Returns the paragraphs of a text, without white space at their ends and without blank ones. Scraped articles have one
 * paragraph per line. In hard-wrapped texts a paragraph is a block of lines between blank or indented lines.
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
    if (wrapped && open && line.start - lines.start[i]! < MIN_INDENTATION) open.end = line.end;
    else {
      close();
      open = { start: line.start, end: line.end };
    }
  }
  close();
  return paragraphs.build();
}

function isHardWrapped(text: string, lines: SpanList): boolean {
  let breaks = 0;
  let lowerCase = 0;
  for (let i = 0; i < lines.count; i++) {
    if (lines.end[i]! - lines.start[i]! > MAX_WRAPPED_LINE_LENGTH) return false;
    if (i + 1 === lines.count) break;
    const line = trimSpan(text, lines.start[i]!, lines.end[i]!);
    const next = trimSpan(text, lines.start[i + 1]!, lines.end[i + 1]!);
    if (line.start === line.end || next.start === next.end) continue;
    breaks++;
    if (characterClass(text.charCodeAt(next.start)) === CharacterClass.lower) lowerCase++;
  }
  return breaks >= MIN_WRAPS && lowerCase >= breaks * MIN_LOWER_CASE_SHARE;
}
