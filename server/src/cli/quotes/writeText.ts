import type { Folder } from '../../core/folder/index.ts';
import type { Quote, QuoteOccurrence, SpeakerGroup } from '../../core/quotes/index.ts';
import { pluralize } from '../invocation/invocation.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { excerpt, wrap } from '../output/excerpt.ts';
import { write } from '../output/output.ts';
import { getOutputStyle, type Style } from '../output/style.ts';

/** Most characters of a name, of what says who speaks, and of a quote. */
const MAX_NAME_LENGTH = 80;
const MAX_CUE_LENGTH = 60;
const MAX_QUOTE_LENGTH = 2000;

/** Prints speakers with their quotes for a person. */
export async function writeQuotesText(folder: Folder, groups: readonly SpeakerGroup[]): Promise<void> {
  const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
  const speakers = groups.filter(({ speaker }) => speaker !== null).length;
  await write(
    `${pluralize(folder.size, 'article')}, ${pluralize(quotes, 'quote')}, ${pluralize(speakers, 'speaker')}\n`,
  );
  const { style, width } = getOutputStyle();
  for (const { speaker, quotes: own } of groups) {
    const articles = new Set(own.map(({ id }) => id)).size;
    const name =
      speaker === null ? 'Nobody named' : excerpt(speaker, { start: 0, end: speaker.length }, MAX_NAME_LENGTH);
    const counts = `${pluralize(own.length, 'quote')} in ${pluralize(articles, 'article')}`;
    await write(`\n${style.title(name)}  ${style.faint(counts)}\n`);
    for (const place of own) await write(`${renderQuote(place, folder, width, style).join('\n')}\n`);
  }
}

function renderQuote({ id, quote }: QuoteOccurrence, folder: Folder, width: number, style: Style): string[] {
  const { text, lines } = folder.entry(id)!;
  const line = lines.lineNumberAt(quote.start);
  const words = excerpt(text, quote, MAX_QUOTE_LENGTH);
  const room = Math.max(20, width - 5);
  return [
    `   ${replaceControlCharacters(id)}:${line}${style.faint(formatAttribution(quote))}`,
    ...wrap(words, room, Math.ceil(MAX_QUOTE_LENGTH / room)).map((part) => `     ${part}`),
  ];
}

/** The words that say who speaks, in the order of the text: "  she said", "  according to Orrel". */
function formatAttribution({ speaker, cue }: Quote): string {
  const spans = [speaker, cue].filter((span) => span !== null).sort((a, b) => a.start - b.start);
  const words = spans.map(({ text }) => excerpt(text, { start: 0, end: text.length }, MAX_CUE_LENGTH));
  return words.length > 0 ? `  ${words.join(' ')}` : '';
}
