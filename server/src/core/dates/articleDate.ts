import { type Article, NEWS_AGENCY_WORDS, OPEN_PAREN, WordSet, wordId } from '../text/index.ts';
import { parseDay } from './calendar.ts';
import { datesBetween } from './extractDates.ts';

/** Number of lines at the top of an article that can contain its date. Hand-set, not measured. */
const STAMP_LINES = 8;

/** Maximum number of words next to the date in a timestamp or dateline. Hand-set, not measured. */
const MAX_WORDS = 8;

const DATE = wordId('date');

/** Words of a timestamp: "Published 10 July 2025 at 6 p.m. by Ode Tarn". */
const STAMP_WORDS = new WordSet(`
  date published posted updated modified last first on at by am pm gmt utc created issued written edited reporter reporters
  staff ${NEWS_AGENCY_WORDS} read min mins time edt est bst ist et
`);

/**
 * Returns the date of an article ("2025-07-10"): a scraper timestamp at the very start, or else a complete date near
 * the top in a timestamp ("Published 10 July 2025") or a dateline ("TARNHOLM, July 10, 2025 (Wire) –"). Null if there
 * is no such date.
 */
export function articleDate(article: Article): string | null {
  const { tokens, lines } = article;
  const stamp = tokens.count > 5 && tokens.word[0] === DATE ? datesBetween(article, 1, 6, null)[0] : undefined;
  if (stamp?.iso && stamp.start === tokens.start[1]) return stamp.iso.slice(0, 10);
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
        return date.iso.slice(0, 10);
    }
  }
  return null;
}

/** Whether the line contains little besides the date. */
function isStamp(article: Article, from: number, first: number, after: number, to: number): boolean {
  const { tokens } = article;
  let words = 0;
  let known = 0;
  for (let i = from; i < Math.min(to, after + 2 * MAX_WORDS); i++) {
    if ((i >= first && i < after) || !tokens.isWord(i)) continue;
    words++;
    if (STAMP_WORDS.has(tokens.word[i]!)) known++;
  }
  return words === 0 || (words <= MAX_WORDS && known > 0 && (first === from || known * 2 >= words));
}

/** Whether only a place in capitals precedes the date, and a bracket or dash follows it. */
function isDateline(article: Article, from: number, first: number, after: number): boolean {
  const { tokens } = article;
  if (first - from > 8 || first === from || after >= tokens.count) return false;
  for (let i = from; i < first; i++) {
    if (tokens.isWord(i) && !tokens.hasFlag(i, 8) && !(tokens.hasFlag(i, 4) && i > from)) return false;
  }
  const code = tokens.codeAt(after);
  return code === OPEN_PAREN || tokens.kind[after] === 4;
}
