/** Control characters and marks that change the direction of text, which could make a name look like another one. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;
/** Maximum length of a label in UTF-16 code units. A quick pick shows about 150 in one line. */
const MAX_LENGTH = 300;

/**
 * Returns text of an article or a file name in the form in which a quick pick shows it: one line of bounded length without
 * invisible characters, in which `$(name)` is not an icon (an invisible word joiner is inserted after the `$`).
 */
export function formatLabel(text: string): string {
  // Longer than the result, so that a text of megabytes is not searched.
  const line = text
    .slice(0, 4 * MAX_LENGTH)
    .replace(INVISIBLE, ' ')
    .trim();
  const isShortened = text.length > 4 * MAX_LENGTH || line.length > MAX_LENGTH;
  const kept = isShortened ? `${cutWhole(line, MAX_LENGTH - 1)}…` : line;
  return kept.replaceAll('$(', '$\u2060(');
}

/** Returns the start of a text, without half of a character at its end. */
function cutWhole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
