import { type Article, OPEN_PAREN, type Span, TokenFlag, TokenKind, wordId } from '../text/index.ts';
import { parseDay } from './calendar.ts';
import type { DateMention } from './dateMention.ts';
import { datesBetween } from './extractDates.ts';
import { MAX_STAMP_WORDS, STAMP_WORDS } from './timestamp.ts';

/** Number of lines at the top of an article that can contain its date. Hand-set, not measured. */
const STAMP_LINES = 8;

const DATE = wordId('date');

/** Length of an ISO day, in UTF-16 code units. */
const ISO_DAY_LENGTH = '2025-07-10'.length;

/** The date of an article, with the span that states it. */
export interface ArticleDate extends Span {
  /** ISO day: "2025-07-10". */
  readonly iso: string;
}

/**
 * Returns the date of an article: a scraper timestamp at the very start, or else a complete date near
 * the top in a timestamp ("Published 10 July 2025") or a dateline ("TARNHOLM, July 10, 2025 (Wire) –"). Null if there
 * is no such date.
 */
export function findArticleDate(article: Article): ArticleDate | null {
  const { tokens, lines } = article;
  const stamp = tokens.count > 5 && tokens.word[0] === DATE ? datesBetween(article, 1, 6, null)[0] : undefined;
  if (stamp?.iso && stamp.start === tokens.start[1])
    return parseDay(stamp.iso) ? toArticleDate(stamp, stamp.iso) : null;
  let seen = 0;
  for (let i = 0; i < lines.count && seen < STAMP_LINES; i++) {
    const from = tokens.firstFrom(lines.start[i]!);
    const to = tokens.firstFrom(lines.end[i]!);
    if (from === to) continue;
    seen++;
    for (const date of datesBetween(article, from, Math.min(to, from + 40), null)) {
      if (date.iso === null || !parseDay(date.iso)) continue;
      const first = tokens.firstFrom(date.start);
      const after = tokens.firstFrom(date.end);
      if (isStamp(article, from, first, after, to) || isDateline(article, from, first, after))
        return toArticleDate(date, date.iso);
    }
  }
  return null;
}

/** Returns the day of a date mention, without its time of day. The span is that of the whole mention. */
function toArticleDate({ start, end }: DateMention, iso: string): ArticleDate {
  return { iso: iso.slice(0, ISO_DAY_LENGTH), start, end };
}

/** Whether the line contains little besides the date. */
function isStamp(article: Article, from: number, first: number, after: number, to: number): boolean {
  const { tokens } = article;
  let words = 0;
  let known = 0;
  for (let i = from; i < Math.min(to, after + 2 * MAX_STAMP_WORDS); i++) {
    if ((i >= first && i < after) || !tokens.isWord(i)) continue;
    words++;
    if (STAMP_WORDS.has(tokens.word[i]!)) known++;
  }
  return words === 0 || (words <= MAX_STAMP_WORDS && known > 0 && (first === from || known * 2 >= words));
}

/** Whether only a place in capitals precedes the date, and a bracket or dash follows it. */
function isDateline(article: Article, from: number, first: number, after: number): boolean {
  const { tokens } = article;
  if (first - from > 8 || first === from || after >= tokens.count) return false;
  for (let i = from; i < first; i++) {
    if (
      tokens.isWord(i) &&
      !tokens.hasFlag(i, TokenFlag.allCapitals) &&
      !(tokens.hasFlag(i, TokenFlag.capital) && i > from)
    )
      return false;
  }
  const code = tokens.codeAt(after);
  return code === OPEN_PAREN || tokens.kind[after] === TokenKind.dash;
}
