import { type CancellationToken, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { compareIds, groupBySource, MAX_LINKED_PER_ARTICLE, type Occurrence } from '../core/crossref/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import { diffQuotes } from '../core/quotes/index.ts';
import type { Span } from '../core/text/index.ts';
import { describeLinkExplanation } from '../messages/index.ts';
import { SHOW_OCCURRENCES_COMMAND, type ShowOccurrencesArguments } from '../protocol.ts';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { describeFigure, describeLink } from './formatFigure.ts';
import { type DirectedLink, linksOfOccurrence, occurrenceAt } from './linkedOccurrences.ts';
import { emphasized, escapeMarkdown, link, plain } from './markdown.ts';
import { positionAt, rangeOf } from './positions.ts';

/** Longest stretch of a sentence on each side of the marked span. In characters. */
const AROUND = 160;
/** Longest marked span that is shown whole. */
const LONGEST_SPAN = 300;

export interface HoverOptions {
  /** The client runs {@link SHOW_OCCURRENCES_COMMAND} from a link. */
  readonly commandLinks: boolean;
}

/** What stands at the position, and what the same fact looks like elsewhere: a row for each linked place. */
export function hover(
  context: ArticleContext,
  position: Position,
  options: HoverOptions,
  token: CancellationToken,
): Hover | null {
  const place = occurrenceAt(context, position);
  if (!place) return null;
  const links = linksOfOccurrence(context, place, token);
  if (token.isCancellationRequested) return null;
  const { rows } = context.settings.hover;
  const parts = [heading(context, place)];
  if (links.length === 0) parts.push(escapeMarkdown(nothingElse(context, place)));
  else {
    const shown = links.slice(0, rows).map((seen) => row(context, place, seen));
    parts.push(escapeMarkdown(voices(context, links)), shown.join('\n'));
  }
  if (links.length > rows) parts.push(more(context, position, links.length - rows, options));
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') },
    range: rangeOf(context.view.entry, place),
  };
}

function heading(context: ArticleContext, place: Occurrence): string {
  const { entry } = context.view;
  if (place.kind === 'figure') {
    const { figure } = entry.figures[place.index]!;
    return `**${escapeMarkdown(plain(figure.text))}** — ${escapeMarkdown(describeFigure(figure))}`;
  }
  const { quote } = entry.quotes[place.index]!;
  if (!quote.speaker) return `**${escapeMarkdown('Quote')}** — ${escapeMarkdown('the text names no speaker here')}`;
  const { name, text } = quote.speaker;
  const speaker = name && name !== text ? `${plain(text)} (${plain(name)})` : plain(text);
  return `**${escapeMarkdown(speaker)}**${quote.cue ? ` — ${escapeMarkdown(plain(quote.cue.text))}` : ''}`;
}

/** How many articles speak of it, and how many voices they are: copies of one text confirm nothing. */
function voices(context: ArticleContext, links: readonly DirectedLink[]): string {
  const ids = new Set([context.view.entry.id, ...links.flatMap(({ others }) => others.map(({ id }) => id))]);
  if (ids.size === 1) return 'Only this article speaks of it.';
  const origins = groupBySource([...ids].sort(compareIds), (id) => entryOf(context, id)).length;
  return `${ids.size} articles, ${origins === 1 ? '1 origin' : `${origins} origins`}`;
}

function nothingElse(context: ArticleContext, place: Occurrence): string {
  const { mentions, quoteIndices } = context.view;
  const last =
    place.kind === 'figure'
      ? mentions[MAX_LINKED_PER_ARTICLE - 1]?.figure.end
      : quoteIndices[MAX_LINKED_PER_ARTICLE - 1];
  if (last !== undefined && (place.kind === 'figure' ? place.start >= last : place.index > last)) {
    return `Not compared with other articles: only the first ${MAX_LINKED_PER_ARTICLE} ${place.kind}s of an article are.`;
  }
  return context.folder.size > 1
    ? `Nothing else in this folder speaks of it (${context.folder.size} articles read).`
    : 'No other article in this folder.';
}

function row(context: ArticleContext, place: Occurrence, { link: found, others }: DirectedLink): string {
  const words = escapeMarkdown(describeLink(found.relation, found.verdict));
  const why = describeLinkExplanation(context.folder, found);
  const lines = [`- **${words}**${why ? ` — ${escapeMarkdown(why)}` : ''}`];
  for (const other of others) {
    const entry = entryOf(context, other.id);
    if (!entry) continue;
    const where = link(
      `${context.nameOf(other.id)}:${positionAt(entry, other.start).line + 1}`,
      placeUri(context, entry, other),
    );
    const date = entry.date ? ` · ${escapeMarkdown(entry.date)}` : '';
    lines.push(`  ${where}${date}  `, `  ${sentence(entry, sentenceOf(entry, other), other)}  `);
    // Of another wording, the words that differ are nearly all of them.
    if (found.kind === 'quote' && !why) {
      const edits = describeEdits(
        context.view.entry.text.slice(place.start, place.end),
        entry.text.slice(other.start, other.end),
      );
      if (edits) lines.push(`  ${escapeMarkdown(edits)}  `);
    }
  }
  return lines.join('\n');
}

function sentenceOf(entry: FolderEntry, place: Occurrence): Span {
  return place.kind === 'figure' ? entry.figures[place.index]!.sentence : entry.quotes[place.index]!.sentence;
}

/** The sentence with the span marked, cut where it is long. */
function sentence(entry: FolderEntry, around: Span, span: Span): string {
  const start = Math.max(around.start, span.start - AROUND);
  const end = Math.min(around.end, span.end + AROUND);
  const before = `${start > around.start ? '…' : ''}${entry.text.slice(start, span.start)}`;
  const after = `${entry.text.slice(span.end, end)}${end < around.end ? '…' : ''}`;
  const marked = entry.text.slice(span.start, span.end);
  return emphasized(before, marked.length <= LONGEST_SPAN ? marked : `${marked.slice(0, LONGEST_SPAN)}…`, after);
}

/** A link that opens the file at the line: what VS Code reads from the fragment. */
function placeUri(context: ArticleContext, entry: FolderEntry, place: Occurrence): string {
  const { line, character } = positionAt(entry, place.start);
  return `${context.uriOf(place.id)}#L${line + 1},${character + 1}`;
}

function describeEdits(here: string, there: string): string {
  const { adds, drops, changes } = diffQuotes(here, there);
  const parts: string[] = [];
  if (adds.length > 0) parts.push(`adds “${adds.map((words) => words.text).join(' … ')}”`);
  if (drops.length > 0) parts.push(`drops “${drops.map((words) => words.text).join(' … ')}”`);
  for (const { from, to } of changes) parts.push(`changes “${from.text}” to “${to.text}”`);
  return plain(parts.join('; '));
}

function more(context: ArticleContext, position: Position, count: number, { commandLinks }: HoverOptions): string {
  const label = `${count} more`;
  if (!commandLinks) return escapeMarkdown(label);
  const args: ShowOccurrencesArguments = { uri: context.uri, line: position.line, character: position.character };
  return link(label, `command:${SHOW_OCCURRENCES_COMMAND}?${encodeURIComponent(JSON.stringify([args]))}`);
}
