import type { Article } from '../../text/index.ts';

/** News agencies whose name alone is a credit at the end of an article. */
const AGENCIES =
  'Reuters|AFP|AP|Associated Press|Agence France-Presse|dpa|DPA|PTI|ANI|IANS|Xinhua|TASS|Interfax|Bloomberg|UPI|EFE|ANSA|Kyodo|Yonhap|PA Media|Press Association|AAP|Ukrinform|Anadolu';
/** Dateline with an agency in brackets, whether it is a known one or not: "ORRIN, Veldmark (Norrpress) -". */
const DATELINE = /^.{0,60}?\(([A-Z][A-Za-z]{1,24})\)\s?[-–—:]/;
/** Dateline without a place: "(MENAFN) The minister …". */
const LEADING = /^\(([A-Z][A-Za-z]{1,24})\)\s/;
/** Line that consists of a credit: "– with AFP", "Source: dpa". */
const CREDIT_LINE = /^(?:[-–—]\s?)?(?:(?:with|by|from|via)\s|(?:source|agency):\s?)([A-Z][A-Za-z]{1,24})\b.{0,40}$/i;
/** Agency at the end of the last line. */
const TRAILING = new RegExp(`(?:^|[\\s(—–-])(${AGENCIES})\\)?\\.?$`);

/** Number of paragraphs at the start that may have a dateline. Hand-set, not measured. */
const HEAD_PARAGRAPHS = 4;
/** Number of paragraphs at the end that may be a credit. Hand-set, not measured. */
const TAIL_PARAGRAPHS = 4;
/** Length of the start of a paragraph that may contain a dateline, in UTF-16 code units. Hand-set, not measured. */
const MAX_DATELINE_LENGTH = 120;
/** Maximum length of a credit line, in UTF-16 code units. Hand-set, not measured. */
const MAX_CREDIT_LENGTH = 60;

/** Returns the news agencies that an article credits, in lower case, sorted. Articles about one event that credit one agency are one source. */
export function findAgencyCredits({ text, paragraphs }: Article): string[] {
  const found = new Set<string>();
  const add = (match: RegExpExecArray | null) => {
    if (match) found.add(match[1]!.toLowerCase());
  };
  for (let i = 0; i < Math.min(HEAD_PARAGRAPHS, paragraphs.count); i++) {
    const head = text.slice(
      paragraphs.start[i],
      Math.min(paragraphs.end[i]!, paragraphs.start[i]! + MAX_DATELINE_LENGTH),
    );
    add(DATELINE.exec(head) ?? LEADING.exec(head));
  }
  for (let i = Math.max(0, paragraphs.count - TAIL_PARAGRAPHS); i < paragraphs.count; i++) {
    const start = paragraphs.start[i]!;
    const end = paragraphs.end[i]!;
    if (end - start <= MAX_CREDIT_LENGTH) add(CREDIT_LINE.exec(text.slice(start, end)));
    if (i === paragraphs.count - 1) add(TRAILING.exec(text.slice(Math.max(start, end - MAX_CREDIT_LENGTH), end)));
  }
  return [...found].sort();
}
