import type { Folder } from '../../core/folder/index.ts';
import type { Quote, QuoteOccurrence, SpeakerGroup } from '../../core/quotes/index.ts';
import { excerpt, wrap } from '../excerpt.ts';
import { pluralize } from '../invocation.ts';
import { write } from '../output.ts';
import { plain } from '../plain.ts';
import { outputStyle, type Style } from '../style.ts';

/** Most characters of a name, of what says who speaks, and of a quote. */
const LONGEST_NAME = 80;
const LONGEST_CUE = 60;
const LONGEST_QUOTE = 2000;

/** Prints speakers with their quotes for a person. */
export async function writeText(folder: Folder, groups: readonly SpeakerGroup[]): Promise<void> {
  const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
  const speakers = groups.filter(({ speaker }) => speaker !== null).length;
  await write(
    `${pluralize(folder.size, 'article')}, ${pluralize(quotes, 'quote')}, ${pluralize(speakers, 'speaker')}\n`,
  );
  const { style, width } = outputStyle();
  for (const { speaker, quotes: own } of groups) {
    const articles = new Set(own.map(({ id }) => id)).size;
    const name = speaker === null ? 'Nobody named' : excerpt(speaker, { start: 0, end: speaker.length }, LONGEST_NAME);
    const counts = `${pluralize(own.length, 'quote')} in ${pluralize(articles, 'article')}`;
    await write(`\n${style.title(name)}  ${style.faint(counts)}\n`);
    for (const place of own) await write(`${renderQuote(place, folder, width, style).join('\n')}\n`);
  }
}

function renderQuote({ id, quote }: QuoteOccurrence, folder: Folder, width: number, style: Style): string[] {
  const { text, lines } = folder.entry(id)!;
  const line = lines.lastStartingAtOrBefore(quote.start) + 1;
  const words = excerpt(text, quote, LONGEST_QUOTE);
  const room = Math.max(20, width - 5);
  return [
    `   ${plain(id)}:${line}${style.faint(attributionOf(quote))}`,
    ...wrap(words, room, Math.ceil(LONGEST_QUOTE / room)).map((part) => `     ${part}`),
  ];
}

/** The words that say who speaks, in the order of the text: "  she said", "  according to Orrel". */
function attributionOf({ speaker, cue }: Quote): string {
  const spans = [speaker, cue].filter((span) => span !== null).sort((a, b) => a.start - b.start);
  const words = spans.map(({ text }) => excerpt(text, { start: 0, end: text.length }, LONGEST_CUE));
  return words.length > 0 ? `  ${words.join(' ')}` : '';
}
