import { type Article, NEWS_AGENCY_WORDS, TokenKind, WordSet } from '../text/index.ts';
import { datesBetween } from './extractDates.ts';

/** Maximum number of words next to the dates of a timestamp. Hand-set, not measured. */
export const MAX_STAMP_WORDS = 8;

/** Words of a timestamp: "Published 10 July 2025 at 6 p.m. by Ode Tarn". */
export const STAMP_WORDS = new WordSet(`
  date published posted updated modified last first on at by am pm gmt utc created issued written edited reporter reporters
  staff ${NEWS_AGENCY_WORDS} read min mins time edt est bst ist et
`);

/** Maximum number of tokens of a timestamp. Bounds the work. Hand-set, not measured. */
const MAX_STAMP_TOKENS = 60;

/**
 * Whether the tokens `[from, to)` are a timestamp: one or more dates and few other words, at least half of which are words
 * of a timestamp.
 */
export function isTimestamp(article: Article, from: number, to: number): boolean {
  const { tokens } = article;
  if (to - from > MAX_STAMP_TOKENS) return false;
  const dates = datesBetween(article, from, to, null);
  if (dates.length === 0) return false;
  let next = 0;
  let words = 0;
  let known = 0;
  for (let i = from; i < to; i++) {
    while (next < dates.length && dates[next]!.end <= tokens.start[i]!) next++;
    const isInDate = next < dates.length && dates[next]!.start <= tokens.start[i]!;
    if (isInDate || tokens.kind[i] !== TokenKind.word) continue;
    words++;
    if (STAMP_WORDS.has(tokens.word[i]!)) known++;
  }
  return words <= MAX_STAMP_WORDS && known * 2 >= words;
}
