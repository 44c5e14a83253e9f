/** An article with the same prompt twice and the number 14 twice. */
export const CLOCK_ARTICLE = [
  'The clock of Pell town hall stopped at noon on Monday, keeper Dov Arren said.',
  'Share this story with a friend',
  'He wound it 14 times before it went on, and 14 people cheered on the square below.',
  'Share this story with a friend',
  '',
].join('\n');

/** Returns the span of the first occurrence of a text in {@link CLOCK_ARTICLE} at or after `from`. */
export function spanOfText(text: string, from = 0): { start: number; end: number } {
  const start = CLOCK_ARTICLE.indexOf(text, from);
  return { start, end: start + text.length };
}
