import { listSharedNames, type Occurrence } from '../core/crossref/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import { diffQuotes } from '../core/quotes/index.ts';
import type { Span } from '../core/text/index.ts';
import { describeLinkExplanation } from '../messages/index.ts';
import { type ArticleContext, formatEntryLocation, getEntry } from './articleContext.ts';
import type { DirectedLink } from './linkedOccurrences.ts';
import { emphasize, escapeMarkdown, formatLink, toPlainText } from './markdown.ts';
import { describeLink, describeQuoteDiff, describeSharedNames, formatArticleDetails } from './messages.ts';
import { positionAt } from './positions.ts';

/** Maximum length of the context shown on each side of an occurrence, in UTF-16 code units. */
const MAX_CONTEXT_LENGTH = 160;
/** Maximum length of an occurrence that is shown whole, in UTF-16 code units. */
const MAX_OCCURRENCE_LENGTH = 300;

/** Returns one item of a Markdown list: the verdict of a link, its explanation, and the linked occurrences. */
export function formatHoverRow(
  context: ArticleContext,
  occurrence: Occurrence,
  { link, others }: DirectedLink,
): string {
  const explanation = describeLinkExplanation(context.folder, link);
  const verdict = escapeMarkdown(describeLink(link.relation, link.verdict));
  const lines = [`- **${verdict}**${explanation ? ` — ${escapeMarkdown(explanation)}` : ''}`];
  for (const other of others) {
    const entry = getEntry(context, other.id);
    if (!entry) continue;
    const details = escapeMarkdown(formatArticleDetails(entry.metadata));
    lines.push(`  ${formatOccurrenceLink(context, entry, other)}${details}  `, `  ${formatSentence(entry, other)}  `);
    if (link.verdict === 'differs' && link.kind === 'figure') lines.push(...formatEvent(context, entry));
    // An explained quote is a paraphrase: almost all of its words would be listed as edits.
    if (link.kind === 'quote' && !explanation) lines.push(...formatEdits(context, occurrence, entry, other));
  }
  return lines.join('\n');
}

/** Maximum number of names that a row lists. */
const MAX_SHARED_NAMES = 4;

/** Returns a line with the names that both leads share: what suggests that a conflicting figure is about the same event. */
function formatEvent(context: ArticleContext, entry: FolderEntry): string[] {
  const own = context.view.entry;
  if (own.id === entry.id) return [];
  return [`  ${escapeMarkdown(describeSharedNames(listSharedNames(own, entry, MAX_SHARED_NAMES)))}  `];
}

/** Returns a link that opens the article at the occurrence. VS Code parses the fragment "#L12,5". */
function formatOccurrenceLink(context: ArticleContext, entry: FolderEntry, occurrence: Occurrence): string {
  const { line, character } = positionAt(entry, occurrence.start);
  const uri = `${context.getUri(occurrence.id)}#L${line + 1},${character + 1}`;
  return formatLink(formatEntryLocation(context, entry, occurrence), uri);
}

/** Returns the sentence of an occurrence with the occurrence in bold. Long text is cut and marked with "…". */
function formatSentence(entry: FolderEntry, occurrence: Occurrence): string {
  const sentence = getSentence(entry, occurrence);
  const start = Math.max(sentence.start, occurrence.start - MAX_CONTEXT_LENGTH);
  const end = Math.min(sentence.end, occurrence.end + MAX_CONTEXT_LENGTH);
  const before = `${start > sentence.start ? '…' : ''}${entry.text.slice(start, occurrence.start)}`;
  const after = `${entry.text.slice(occurrence.end, end)}${end < sentence.end ? '…' : ''}`;
  const text = entry.text.slice(occurrence.start, occurrence.end);
  const shown = text.length <= MAX_OCCURRENCE_LENGTH ? text : `${text.slice(0, MAX_OCCURRENCE_LENGTH)}…`;
  return emphasize(before, shown, after);
}

function getSentence(entry: FolderEntry, { kind, index }: Occurrence): Span {
  return kind === 'figure' ? entry.figures[index]!.sentence : entry.quotes[index]!.sentence;
}

/** Returns a line with the words that the other version of a quote adds, drops and changes; none if they are equal. */
function formatEdits(context: ArticleContext, own: Occurrence, entry: FolderEntry, other: Occurrence): string[] {
  const text = context.view.entry.text.slice(own.start, own.end);
  const edits = toPlainText(describeQuoteDiff(diffQuotes(text, entry.text.slice(other.start, other.end))));
  return edits ? [`  ${escapeMarkdown(edits)}  `] : [];
}
