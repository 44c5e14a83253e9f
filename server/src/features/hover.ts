import { type CancellationToken, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { compareIds, groupBySource, MAX_LINKED_PER_ARTICLE, type Occurrence } from '../core/crossref/index.ts';
import { SHOW_OCCURRENCES_COMMAND, type ShowOccurrencesArguments } from '../protocol.ts';
import { type ArticleContext, getEntry } from './articleContext.ts';
import { describeFigure } from './formatFigure.ts';
import { formatHoverRow } from './hoverRow.ts';
import { type DirectedLink, findOccurrenceAt, findOccurrenceLinks } from './linkedOccurrences.ts';
import { escapeMarkdown, formatLink, toPlainText } from './markdown.ts';
import {
  formatMore,
  formatNoMention,
  formatNotCompared,
  formatSources,
  NO_OTHER_ARTICLE,
  ONLY_THIS_ARTICLE,
  QUOTE,
  UNKNOWN_SPEAKER,
} from './messages.ts';
import { toRange } from './positions.ts';

export interface HoverOptions {
  /** The client runs {@link SHOW_OCCURRENCES_COMMAND} from a link. */
  readonly commandLinks: boolean;
}

/**
 * Returns the hover for the figure or quote at the position: what it says, the number of articles and sources that
 * report the fact, and one row per link, conflicts first.
 *
 * @returns null if there is no figure or quote at the position, or if the request was cancelled
 */
export function getHover(
  context: ArticleContext,
  position: Position,
  options: HoverOptions,
  token: CancellationToken,
): Hover | null {
  const occurrence = findOccurrenceAt(context, position);
  if (!occurrence) return null;
  const links = findOccurrenceLinks(context, occurrence, token);
  if (token.isCancellationRequested) return null;
  const { rows } = context.settings.hover;
  const parts = [formatHeading(context, occurrence)];
  if (links.length === 0) parts.push(escapeMarkdown(explainMissingLinks(context, occurrence)));
  else {
    const shown = links.slice(0, rows).map((link) => formatHoverRow(context, occurrence, link));
    parts.push(escapeMarkdown(describeSources(context, links)), shown.join('\n'));
  }
  if (links.length > rows) parts.push(formatMoreLink(context, position, links.length - rows, options));
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') },
    range: toRange(context.view.entry, occurrence),
  };
}

/** Returns the first line: a figure with its parsed value, or the speaker of a quote with the cue. */
function formatHeading({ view: { entry } }: ArticleContext, occurrence: Occurrence): string {
  if (occurrence.kind === 'figure') {
    const { figure } = entry.figures[occurrence.index]!;
    return formatHeadingLine(toPlainText(figure.text), describeFigure(figure));
  }
  const { speaker, cue } = entry.quotes[occurrence.index]!.quote;
  if (!speaker) return formatHeadingLine(QUOTE, UNKNOWN_SPEAKER);
  const text = toPlainText(speaker.text);
  const isFullNameKnown = speaker.name && speaker.name !== speaker.text;
  return formatHeadingLine(
    isFullNameKnown ? `${text} (${toPlainText(speaker.name)})` : text,
    cue && toPlainText(cue.text),
  );
}

/** Returns plain text as Markdown: a title in bold, followed by its details if there are any. */
function formatHeadingLine(title: string, details: string | null): string {
  return `**${escapeMarkdown(title)}**${details === null ? '' : ` — ${escapeMarkdown(details)}`}`;
}

/** Returns how many articles report the fact, and how many sources they have, because copies confirm nothing. */
function describeSources(context: ArticleContext, links: readonly DirectedLink[]): string {
  const ids = new Set([context.view.entry.id, ...links.flatMap(({ others }) => others.map(({ id }) => id))]);
  if (ids.size === 1) return ONLY_THIS_ARTICLE;
  return formatSources(ids.size, groupBySource([...ids].sort(compareIds), (id) => getEntry(context, id)).length);
}

/** Returns why an occurrence has no links. */
function explainMissingLinks(context: ArticleContext, occurrence: Occurrence): string {
  if (!isCompared(context, occurrence)) return formatNotCompared(occurrence.kind, MAX_LINKED_PER_ARTICLE);
  const { size } = context.folder;
  return size > 1 ? formatNoMention(size) : NO_OTHER_ARTICLE;
}

/** Whether the occurrence is among the first {@link MAX_LINKED_PER_ARTICLE} figures, or quotes, of its article. */
function isCompared({ view }: ArticleContext, occurrence: Occurrence): boolean {
  if (occurrence.kind === 'quote') {
    const lastIndex = view.quoteIndices[MAX_LINKED_PER_ARTICLE - 1];
    return lastIndex === undefined || occurrence.index <= lastIndex;
  }
  const last = view.mentions[MAX_LINKED_PER_ARTICLE - 1];
  return last === undefined || occurrence.start < last.figure.end;
}

/** Returns "n more" as a link that lists all occurrences, or as plain text if the client has no command for it. */
function formatMoreLink(
  context: ArticleContext,
  { line, character }: Position,
  count: number,
  { commandLinks }: HoverOptions,
): string {
  const label = formatMore(count);
  if (!commandLinks) return escapeMarkdown(label);
  const args: ShowOccurrencesArguments = { uri: context.uri, line, character };
  return formatLink(label, `command:${SHOW_OCCURRENCES_COMMAND}?${encodeURIComponent(JSON.stringify([args]))}`);
}
