import type { Article } from '../../text/index.ts';

/** News agencies whose name alone, at the end of a text, is a credit. */
const AGENCIES =
  'Reuters|AFP|AP|Associated Press|Agence France-Presse|dpa|DPA|PTI|ANI|IANS|Xinhua|TASS|Interfax|Bloomberg|UPI|EFE|ANSA|Kyodo|Yonhap|PA Media|Press Association|AAP|Ukrinform|Anadolu';
/** "ORRIN, Veldmark (Norrpress) -": in a dateline, what stands in brackets is the agency, known or not. */
const DATELINE = /^.{0,60}?\(([A-Z][A-Za-z]{1,24})\)\s?[-–—:]/;
/** "(MENAFN) The minister …": the same without a place. */
const LEADING = /^\(([A-Z][A-Za-z]{1,24})\)\s/;
/** "– with AFP", "Source: dpa": a line of its own. */
const CREDIT_LINE = /^(?:[-–—]\s?)?(?:(?:with|by|from|via)\s|(?:source|agency):\s?)([A-Z][A-Za-z]{1,24})\b.{0,40}$/i;
const TRAILING = new RegExp(`(?:^|[\\s(—–-])(${AGENCIES})\\)?\\.?$`);

/** A dateline stands in one of so many first paragraphs, a credit in one of so many last. */
const FIRST = 4;
const LAST = 4;
const LONGEST_LINE = 60;

/** The agencies that a text credits, in lower case: two texts that credit one agency for one event may be one voice. */
export function findAgencyCredits({ text, paragraphs }: Article): string[] {
  const found = new Set<string>();
  const add = (match: RegExpExecArray | null) => {
    if (match) found.add(match[1]!.toLowerCase());
  };
  for (let i = 0; i < Math.min(FIRST, paragraphs.count); i++) {
    const head = text.slice(paragraphs.start[i], Math.min(paragraphs.end[i]!, paragraphs.start[i]! + 120));
    add(DATELINE.exec(head) ?? LEADING.exec(head));
  }
  for (let i = Math.max(0, paragraphs.count - LAST); i < paragraphs.count; i++) {
    const start = paragraphs.start[i]!;
    const end = paragraphs.end[i]!;
    if (end - start <= LONGEST_LINE) add(CREDIT_LINE.exec(text.slice(start, end)));
    if (i === paragraphs.count - 1) add(TRAILING.exec(text.slice(Math.max(start, end - LONGEST_LINE), end)));
  }
  return [...found].sort();
}
