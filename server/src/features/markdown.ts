/** Conversion of article text to plain text and Markdown, so that the editor shows it and never interprets it. */

/** Control characters, byte order marks and marks that change the direction of text. They are invisible. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Returns text as one trimmed line: runs of white space become one space and invisible characters are removed. */
export function toPlainText(text: string): string {
  return toLine(text).trim();
}

/**
 * Returns Markdown that shows exactly the text, as one line. Escapes every ASCII punctuation mark, which disables links,
 * images, HTML, icons, headings, tables and bare addresses ("https://…").
 */
export function escapeMarkdown(text: string): string {
  return toLine(text).replace(ASCII_PUNCTUATION, '\\$&');
}

/** Like {@link toPlainText}, but keeps a space at either end. */
function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(INVISIBLE, '');
}

/** Separates `**` from an adjacent letter. Without it, Markdown ignores bold text that starts or ends with punctuation. */
const HAIR_SPACE = '\u200a';
const SPACE_OR_END = /^$|\s/;

/** Returns Markdown for three adjacent plain texts, the second of which is bold. */
export function emphasize(before: string, marked: string, after: string): string {
  if (marked.trim() === '') return escapeMarkdown(before + marked + after);
  const left = SPACE_OR_END.test(before.slice(-1)) ? '' : HAIR_SPACE;
  const right = SPACE_OR_END.test(after.slice(0, 1)) ? '' : HAIR_SPACE;
  return `${escapeMarkdown(before)}${left}**${escapeMarkdown(marked.trim())}**${right}${escapeMarkdown(after)}`;
}

/** Returns a Markdown link. `uri` must come from the server, never from the text of an article. */
export function formatLink(label: string, uri: string): string {
  const destination = uri.replace(/[()<>\s\\]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, encodeParenthesis),
  );
  return `[${escapeMarkdown(label)}](${destination})`;
}

/** Encodes a parenthesis, which `encodeURIComponent` leaves as it is. */
function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
