import type { Occurrence, Verdict } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { pluralize } from '../invocation/invocation.ts';
import { write } from '../output/output.ts';
import { escapeMarkdown, formatMarkdownLink } from './escapeMarkdown.ts';
import { formatOccurrence, formatRelationWithReason, formatTitle } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { findSources } from './sources.ts';
import { buildTables, getRowOccurrences, type Row, type Table } from './tables.ts';
import { formatTotals } from './writeText.ts';

/** Most figures of one article in a cell, and most places of one side in the list; the rest is counted. */
const MAX_IN_CELL = 4;
const MAX_IN_LIST = 8;
/** Most characters of a figure or quote in a cell. */
const MAX_CELL_TEXT_LENGTH = 40;

const SIGNS: Readonly<Record<Verdict, string>> = { differs: '≠', compatible: '≈', agrees: '=' };

interface MarkdownContext {
  readonly folder: Folder;
  /** Whether the articles are files, which links can lead to. */
  readonly linksArticles: boolean;
}

/** Prints a ledger as Markdown: tables of facts × articles, and below each what differs or is derived, and why. */
export async function writeMarkdownReport(
  { folder, totals }: Ledger,
  blocks: readonly LedgerEntry[],
  files: boolean,
): Promise<void> {
  const context = { folder, linksArticles: files };
  const tables = buildTables(blocks);
  await write(`# Facts and articles\n\n${formatTotals(totals).join('  \n')}\n`);
  if (tables.length > 0)
    await write(
      '\nThe number behind a figure is its line. ≠ differs from the fact of the row, ≈ is compatible with it.\n',
    );
  for (const table of tables) {
    const articles = table.columns.length + table.hiddenArticles;
    if (tables.length > 1)
      await write(`\n## ${pluralize(articles, 'article')}, ${pluralize(table.rows.length, 'fact')}\n`);
    await write(`\n${formatTable(table, context).join('\n')}\n`);
    const list = table.rows.flatMap((row) => formatExplanations(row, context));
    if (list.length > 0) await write(`\n${list.join('\n')}\n`);
  }
}

function formatTable({ rows, columns, hiddenArticles }: Table, context: MarkdownContext): string[] {
  const heads = ['#', 'Fact', 'Verdict', 'Origins', ...columns.map((id) => formatArticleLink(id, undefined, context))];
  if (hiddenArticles > 0) heads.push(`${hiddenArticles} more`);
  const cells = rows.map(({ number, entry }) => {
    const verdict = getVerdict(entry);
    const words = verdict === null ? 'related' : `${SIGNS[verdict]} ${verdict}`;
    const { sources } = findSources(entry, context.folder);
    const own = formatCells(entry, context);
    const head = [String(number), escapeMarkdown(formatTitle(entry.fact.members[0]!, context.folder))];
    const row = [...head, verdict === 'differs' ? `**${words}**` : words, String(sources.length)];
    for (const id of columns) {
      row.push(own.get(id)?.join('<br>') ?? '');
      own.delete(id);
    }
    if (hiddenArticles > 0) row.push(own.size === 0 ? '' : `${own.size}`);
    return row;
  });
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...cells.map(line)];
}

/** By article, what it prints of a block's fact. */
function formatCells(block: LedgerEntry, context: MarkdownContext): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  const more = new Map<string, number>();
  const verdicts = new Map<Occurrence, Verdict | null>();
  for (const { link, occurrences } of block.related) for (const place of occurrences) verdicts.set(place, link.verdict);
  for (const place of block.fact.members) verdicts.delete(place);
  for (const place of getRowOccurrences(block)) {
    const verdict = verdicts.get(place);
    const text = escapeMarkdown(
      `${verdict ? `${SIGNS[verdict]} ` : ''}${formatOccurrence(place, context.folder, MAX_CELL_TEXT_LENGTH)}`,
    );
    const entry = `${verdict === 'differs' ? `**${text}**` : text} ${formatLineLink(place, context)}`;
    const known = cells.get(place.id);
    if (!known) cells.set(place.id, [entry]);
    else if (known.length < MAX_IN_CELL) {
      if (!known.includes(entry)) known.push(entry);
    } else more.set(place.id, (more.get(place.id) ?? 0) + 1);
  }
  for (const [id, number] of more) cells.get(id)!.push(`${number} more`);
  return cells;
}

/** What stands beside a fact and differs from it, or is computed from it, with the reason that the texts show. */
function formatExplanations({ number, entry }: Row, context: MarkdownContext): string[] {
  const different = new Map<string, Occurrence[]>();
  const derived: string[] = [];
  for (const { link, occurrences } of entry.related) {
    const words = escapeMarkdown(formatRelationWithReason(link, context.folder));
    const label = link.verdict === 'differs' ? `**${words}**` : words;
    if (link.relation !== 'same')
      derived.push(`${label}: ${formatSides([link.from], [link.to, ...link.with], context)}`);
    // Everything that differs for one reason stands in one line.
    else if (link.verdict === 'differs') different.set(label, [...(different.get(label) ?? []), ...occurrences]);
  }
  const lines = [...different].map(
    ([label, places]) => `${label}: ${formatSides(entry.fact.members, places, context)}`,
  );
  return [...lines, ...derived].map((line) => `- ${number} · ${line}`);
}

function formatSides(one: readonly Occurrence[], other: readonly Occurrence[], context: MarkdownContext): string {
  return `${formatOccurrences(one, context)} – ${formatOccurrences(other, context)}`;
}

/** "14 (a.txt:2, b.txt:5), Fourteen (c.txt:7)" */
function formatOccurrences(places: readonly Occurrence[], context: MarkdownContext): string {
  const links = new Map<string, Set<string>>();
  for (const place of places.slice(0, MAX_IN_LIST)) {
    const text = escapeMarkdown(formatOccurrence(place, context.folder));
    const known = links.get(text) ?? new Set();
    links.set(text, known.add(formatArticleLink(place.id, lineOf(place, context), context)));
  }
  const shown = [...links].map(([text, own]) => `${text} (${[...own].join(', ')})`);
  const more = places.length - MAX_IN_LIST;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function lineOf(place: Occurrence, { folder }: MarkdownContext): number {
  return folder.entry(place.id)!.lines.lineNumberAt(place.start);
}

function formatLineLink(place: Occurrence, context: MarkdownContext): string {
  const line = lineOf(place, context);
  return context.linksArticles ? formatMarkdownLink(String(line), place.id, line) : `(${line})`;
}

function formatArticleLink(id: string, line: number | undefined, { linksArticles }: MarkdownContext): string {
  const label = line === undefined ? id : `${id}:${line}`;
  return linksArticles ? formatMarkdownLink(label, id, line) : escapeMarkdown(label);
}
