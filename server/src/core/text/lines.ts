import { CARRIAGE_RETURN, LINE_FEED } from './charCodes.ts';
import { type SpanList, SpanListBuilder } from './span.ts';

/**
 * Returns the lines of a text, without their line ends. Only \n, \r\n and \r end a line, as in VS Code and the language
 * server protocol; U+2028, U+2029, U+0085 and form feeds do not. There is at least one line; a final line end is followed
 * by an empty last line.
 */
export function findLines(text: string): SpanList {
  const lines = new SpanListBuilder();
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    lines.add(start, i);
    if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
    start = i + 1;
  }
  lines.add(start, text.length);
  return lines.build();
}
