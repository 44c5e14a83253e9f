import type { Folder } from '../../core/folder/index.ts';
import type { Quote, QuoteOccurrence, SpeakerGroup } from '../../core/quotes/index.ts';
import { MESSAGES } from '../messages.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { excerpt, wrap } from '../output/excerpt.ts';
import { write } from '../output/output.ts';
import { getOutputStyle, type Style } from '../output/style.ts';

/** Maximum length of a speaker's name, in UTF-16 code units. */
const MAX_NAME_LENGTH = 80;
/** Maximum length of the mention of the speaker and of the cue, in UTF-16 code units. */
const MAX_CUE_LENGTH = 60;
/** Maximum length of a quote, in UTF-16 code units. */
const MAX_QUOTE_LENGTH = 2000;
/** Minimum width of a quote, in columns, however narrow the terminal is. */
const MIN_QUOTE_WIDTH = 20;
const ID_INDENT = '   ';
const QUOTE_INDENT = '     ';

interface QuotesContext {
  readonly folder: Folder;
  readonly style: Style;
  /** Width of the terminal, in columns. */
  readonly width: number;
}

/** Prints speakers with their quotes as human-readable text. */
export async function writeQuotesText(folder: Folder, groups: readonly SpeakerGroup[]): Promise<void> {
  const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
  const speakers = groups.filter(({ speaker }) => speaker !== null).length;
  await write(`${MESSAGES.quoteTotals(folder.size, quotes, speakers)}\n`);
  const context = { folder, ...getOutputStyle() };
  for (const group of groups) {
    await write(`\n${formatSpeaker(group, context)}\n`);
    for (const quote of group.quotes) await write(`${formatQuote(quote, context).join('\n')}\n`);
  }
}

function formatSpeaker({ speaker, quotes }: SpeakerGroup, { style }: QuotesContext): string {
  const articles = new Set(quotes.map(({ id }) => id)).size;
  const name = speaker === null ? MESSAGES.unknownSpeaker : truncate(speaker, MAX_NAME_LENGTH);
  return `${style.title(name)}  ${style.faint(MESSAGES.quotesOfSpeaker(quotes.length, articles))}`;
}

function formatQuote({ id, quote }: QuoteOccurrence, { folder, width, style }: QuotesContext): string[] {
  const { text, lines } = folder.entry(id)!;
  const line = lines.lineNumberAt(quote.start);
  const words = excerpt(text, quote, MAX_QUOTE_LENGTH);
  const quoteWidth = Math.max(MIN_QUOTE_WIDTH, width - QUOTE_INDENT.length);
  const maxLines = Math.ceil(MAX_QUOTE_LENGTH / quoteWidth);
  return [
    `${ID_INDENT}${replaceControlCharacters(id)}:${line}${style.faint(formatAttribution(quote))}`,
    ...wrap(words, quoteWidth, maxLines).map((part) => `${QUOTE_INDENT}${part}`),
  ];
}

/** Returns the speaker and the cue in the order of the text, with two leading spaces: "  she said". Empty without both. */
function formatAttribution({ speaker, cue }: Quote): string {
  const spans = [speaker, cue].filter((span) => span !== null).sort((a, b) => a.start - b.start);
  const words = spans.map(({ text }) => truncate(text, MAX_CUE_LENGTH));
  return words.length > 0 ? `  ${words.join(' ')}` : '';
}

function truncate(text: string, maxLength: number): string {
  return excerpt(text, { start: 0, end: text.length }, maxLength);
}
