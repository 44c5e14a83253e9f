import type { Line, MetadataLines } from './lines.ts';
import type { Publisher } from './metadata.ts';
import { isAgencyName, isCoinedName, isMediumName, isSameName, matchName, matchWholeName } from './publisherName.ts';

/** Maximum length of a line that only names the publisher, in UTF-16 code units. Hand-set, not measured. */
const MAX_LINE_LENGTH = 300;
/** Number of lines at the top that may be a scraper's header. Hand-set, not measured. */
const HEADER_LINES = 8;

const HEADER = /^(?:source|publisher|publication|newspaper|outlet)\s?:\s{0,3}/iy;
const CREDIT =
  /^[^\p{L}]{0,3}(?:(?:(?:an? (?:earlier )?version of )?(?:this (?:article|story|post|piece|essay|column|report|interview|commentary|op-ed)|the (?:article|story|post)) (?:was |has been |is )?)?(?:originally|first) (?:appeared|published|ran|posted)) (?:in|on|at|by|with) (?:the (?=\p{Lu}))?/iuy;
const COPYRIGHT = /^(?:copyright|©|\(c\))(?:[\s,:–—-]|©|\(c\)|copyright|\d{4}|present)*(?:by )?/iy;
const YEAR = /(?:19|20)\d\d/;
const BYLINE = /^by ?\p{Lu}/iu;

/**
 * Returns the publisher in the header that a scraper wrote above the body: "Source: Orrin Courier". Below the body, such a line
 * credits an agency.
 */
export function findHeaderPublisher({ head }: MetadataLines, isAboveBody: (line: Line) => boolean): Publisher | null {
  return findFirst(head.slice(0, HEADER_LINES), (line) => {
    const found = isAboveBody(line) ? matchAfter(HEADER, line) : null;
    return found && found.end === line.end && !isAgencyName(found.name) ? found : null;
  });
}

/** Returns the publisher that a credit names: "This article first appeared in the Orrin Courier." */
export function findCreditedPublisher({ head, tail }: MetadataLines): Publisher | null {
  return findFirst([...head, ...tail], (line) => {
    const found = matchAfter(CREDIT, line);
    return found && !isAgencyName(found.name) ? found : null;
  });
}

/** Returns the publisher after the author in a byline: "By Ode Tarn, Orrin Courier". */
export function findBylinePublisher({ head }: MetadataLines): Publisher | null {
  return findFirst(head, (line) => {
    if (line.text.length > MAX_LINE_LENGTH || !BYLINE.test(line.text)) return null;
    const separator = findLastSeparator(line.text);
    const found = separator < 0 ? null : matchWholeName(line, separator);
    if (!found || isAgencyName(found.name)) return null;
    return isMediumName(found.name) || isCoinedName(found.name) ? found : null;
  });
}

/** Returns the index after the last comma, bar or "for" with a space after it, or -1. */
function findLastSeparator(text: string): number {
  const ends = [', ', '| ', ' for '].map((mark) => {
    const index = text.lastIndexOf(mark);
    return index < 0 ? -1 : index + mark.length;
  });
  return Math.max(...ends);
}

/**
 * Returns the holder of the copyright in the notice at the end: "© 2031 Orrin Courier". Null if notices name different
 * holders. Notices of news agencies are ignored because the text of an agency carries its notice wherever it is printed.
 */
export function findCopyrightPublisher(
  { tail }: MetadataLines,
  isAfterBody: (line: Line) => boolean,
): Publisher | null {
  const found = tail.flatMap((line) => {
    if (!isAfterBody(line) || !YEAR.test(line.text.slice(0, MAX_LINE_LENGTH))) return [];
    const holder = matchAfter(COPYRIGHT, line);
    return holder && !isAgencyName(holder.name) ? [holder] : [];
  });
  const [first] = found;
  return first && found.every(({ name }) => isSameName(name, first.name)) ? first : null;
}

/** Returns the name after a sticky pattern at the start of a line that is not too long. */
function matchAfter(pattern: RegExp, line: Line): Publisher | null {
  if (line.text.length > MAX_LINE_LENGTH) return null;
  pattern.lastIndex = 0;
  return pattern.test(line.text) ? matchName(line, pattern.lastIndex) : null;
}

function findFirst(lines: readonly Line[], find: (line: Line) => Publisher | null): Publisher | null {
  for (const line of lines) {
    const found = find(line);
    if (found) return found;
  }
  return null;
}
