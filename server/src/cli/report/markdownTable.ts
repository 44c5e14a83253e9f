import type { Occurrence, Verdict } from '../../core/crossref/index.ts';
import { MESSAGES } from '../messages.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { formatOccurrence, formatTitle } from './labels.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { formatArticle, formatLineNumber, type MarkdownContext } from './markdownLinks.ts';
import { findSources } from './sources.ts';
import { getRowOccurrences, type Row, type Table } from './tables.ts';

/** Maximum number of occurrences shown in a cell. Hand-set, not measured. */
const MAX_IN_CELL = 4;
/** Maximum length of a figure or quote in a cell, in UTF-16 code units. Hand-set, not measured. */
const MAX_CELL_TEXT_LENGTH = 40;

const SIGNS: Readonly<Record<Verdict, string>> = { differs: '≠', compatible: '≈', agrees: '=' };

/** Returns the lines of a table with a row per fact and a column per article. */
export function formatTable({ rows, columns, hiddenArticles }: Table, context: MarkdownContext): string[] {
  const header = [...MESSAGES.reportColumns, ...columns.map((id) => formatArticle(id, context))];
  if (hiddenArticles > 0) header.push(MESSAGES.more(hiddenArticles));
  const cells = rows.map((row) => {
    const cellsByArticle = formatArticleCells(row.entry, context);
    const rowCells = [...formatFactCells(row, context), ...columns.map((id) => cellsByArticle.get(id) ?? '')];
    for (const id of columns) cellsByArticle.delete(id);
    if (hiddenArticles > 0) rowCells.push(cellsByArticle.size === 0 ? '' : String(cellsByArticle.size));
    return rowCells;
  });
  const formatRow = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [formatRow(header), formatRow(header.map(() => '---')), ...cells.map(formatRow)];
}

/** Returns the cells before those of the articles: number, fact, verdict and number of sources. */
function formatFactCells({ number, entry }: Row, { folder }: MarkdownContext): string[] {
  const verdict = getVerdict(entry);
  const words = verdict === null ? MESSAGES.noVerdict : `${SIGNS[verdict]} ${verdict}`;
  return [
    String(number),
    escapeMarkdown(formatTitle(entry.fact.members[0]!, folder)),
    verdict === 'differs' ? `**${words}**` : words,
    String(findSources(entry, folder).sources.length),
  ];
}

/** Returns, by article ID, the figures or quotes that an article prints for the fact of an entry. */
function formatArticleCells(entry: LedgerEntry, context: MarkdownContext): Map<string, string> {
  const items = new Map<string, string[]>();
  const omitted = new Map<string, number>();
  const verdicts = new Map<Occurrence, Verdict | null>();
  for (const { link, occurrences } of entry.related)
    for (const occurrence of occurrences) verdicts.set(occurrence, link.verdict);
  for (const occurrence of entry.fact.members) verdicts.delete(occurrence);
  for (const occurrence of getRowOccurrences(entry)) {
    const { id } = occurrence;
    const item = formatItem(occurrence, verdicts.get(occurrence), context);
    const known = items.get(id);
    if (!known) items.set(id, [item]);
    else if (known.length >= MAX_IN_CELL) omitted.set(id, (omitted.get(id) ?? 0) + 1);
    else if (!known.includes(item)) known.push(item);
  }
  for (const [id, count] of omitted) items.get(id)!.push(MESSAGES.more(count));
  return new Map([...items].map(([id, own]) => [id, own.join('<br>')]));
}

/**
 * Returns an occurrence with its line number.
 *
 * @param verdict verdict compared with the fact; null or undefined for a member of the fact
 */
function formatItem(occurrence: Occurrence, verdict: Verdict | null | undefined, context: MarkdownContext): string {
  const sign = verdict ? `${SIGNS[verdict]} ` : '';
  const text = escapeMarkdown(`${sign}${formatOccurrence(occurrence, context.folder, MAX_CELL_TEXT_LENGTH)}`);
  return `${verdict === 'differs' ? `**${text}**` : text} ${formatLineNumber(occurrence, context)}`;
}
