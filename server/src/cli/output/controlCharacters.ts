/** Characters that could move the cursor, color the terminal, reverse the writing direction or end a line. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes text from a document or a file name safe for terminals and single-line cells: line endings and tabs become
 * spaces, other control characters become U+FFFD. The length does not change.
 */
export function replaceControlCharacters(text: string): string {
  return text.replace(CONTROLS, (character) => (/\s/.test(character) ? ' ' : '\ufffd'));
}

/** Control characters that `JSON.stringify` does not escape, although terminals or line-based parsers interpret them. */
const UNESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Returns a value as one line of JSON, with the line ending, in which every control character is escaped. */
export function formatJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(UNESCAPED, escapeCharacter)}\n`;
}

const escapeCharacter = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
