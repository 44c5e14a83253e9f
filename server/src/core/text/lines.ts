import { type SpanList, SpanListBuilder } from './span.ts';

/**
 * The lines of a text, without their line ends. A line ends at \n, \r\n or \r only: U+2028, U+2029, U+0085 and form feeds
 * are characters of the line, as in VS Code's model of a file and in the protocol. A text has at least one line; a final
 * line end opens an empty last line.
 */
export function findLines(text: string): SpanList {
  const lines = new SpanListBuilder();
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    lines.add(start, i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.add(start, text.length);
  return lines.build();
}
