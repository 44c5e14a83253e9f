/** Article text in the interface: always shown, never interpreted. */

/** Control characters, and the marks that turn the direction of text: none of them is there to be seen. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** One line of plain text: white space folded, unseen characters left out. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
}

/**
 * Text as Markdown that shows exactly that text. Every ASCII punctuation mark is escaped: that takes links, images, HTML,
 * icons, headings, tables and bare addresses ("https://…") with it.
 */
export function escapeMarkdown(text: string): string {
  return plainKeepingEnds(text).replace(ASCII_PUNCTUATION, '\\$&');
}

function plainKeepingEnds(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '');
}

/** A hair space: keeps `**` beside a letter a mark of emphasis where the stressed text begins or ends with punctuation. */
const HAIR_SPACE = '\u200a';
const SPACE_OR_END = /^$|\s/;

/** `before`, then `marked` in bold, then `after`; all three as plain text. */
export function emphasized(before: string, marked: string, after: string): string {
  if (marked.trim() === '') return escapeMarkdown(before + marked + after);
  const left = SPACE_OR_END.test(before.slice(-1)) ? '' : HAIR_SPACE;
  const right = SPACE_OR_END.test(after.slice(0, 1)) ? '' : HAIR_SPACE;
  return `${escapeMarkdown(before)}${left}**${escapeMarkdown(marked.trim())}**${right}${escapeMarkdown(after)}`;
}

/** A link whose destination is a URI that the server made. */
export function link(label: string, uri: string): string {
  const destination = uri.replace(/[()<>\s\\]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, encodeParenthesis),
  );
  return `[${escapeMarkdown(label)}](${destination})`;
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
