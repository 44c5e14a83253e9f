/** What could move a cursor, colour a terminal, reverse the direction of writing or end a line. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text from a document or a file's name for a person's terminal: line ends and tabs are spaces, other controls marks. */
export function replaceControlCharacters(text: string): string {
  return text.replace(CONTROLS, (character) => (/\s/.test(character) ? ' ' : '\ufffd'));
}

/** Characters that JSON leaves as they are though terminals obey them, or readers of lines take them for line ends. */
const UNESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value as one line of JSON in which every control character is escaped. */
export function formatJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(UNESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
