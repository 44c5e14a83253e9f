import type { Occurrence, Verdict } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { pluralize } from '../invocation.ts';
import { write } from '../output.ts';
import { printed, relationWithReason, titleOf } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerEntry, verdictOf } from './ledgerEntries.ts';
import { articleLink, escapeMarkdown } from './markdownText.ts';
import { findSources } from './sources.ts';
import { placesInRow, type Row, type Table, tablesOf } from './tables.ts';
import { totalsWords } from './text.ts';

/** Most figures of one article in a cell, and most places of one side in the list; the rest is counted. */
const MOST_IN_CELL = 4;
const MOST_IN_LIST = 8;
/** Most characters of a figure or quote in a cell. */
const LONGEST_IN_CELL = 40;

const SIGNS: Readonly<Record<Verdict, string>> = { differs: '≠', compatible: '≈', agrees: '=' };

interface MarkdownContext {
  readonly folder: Folder;
  /** Whether the articles are files, which links can lead to. */
  readonly files: boolean;
}

/** Prints a ledger as Markdown: tables of facts × articles, and below each what differs or is derived, and why. */
export async function writeMarkdown(
  { folder, totals }: Ledger,
  blocks: readonly LedgerEntry[],
  files: boolean,
): Promise<void> {
  const context = { folder, files };
  const tables = tablesOf(blocks);
  await write(`# Facts and articles\n\n${totalsWords(totals).join('  \n')}\n`);
  if (tables.length > 0)
    await write(
      '\nThe number behind a figure is its line. ≠ differs from the fact of the row, ≈ is compatible with it.\n',
    );
  for (const table of tables) {
    const articles = table.columns.length + table.further;
    if (tables.length > 1)
      await write(`\n## ${pluralize(articles, 'article')}, ${pluralize(table.rows.length, 'fact')}\n`);
    await write(`\n${tableLines(table, context).join('\n')}\n`);
    const list = table.rows.flatMap((row) => listLines(row, context));
    if (list.length > 0) await write(`\n${list.join('\n')}\n`);
  }
}

function tableLines({ rows, columns, further }: Table, context: MarkdownContext): string[] {
  const heads = ['#', 'Fact', 'Verdict', 'Origins', ...columns.map((id) => article(id, undefined, context))];
  if (further > 0) heads.push(`${further} more`);
  const cells = rows.map(({ number, block }) => {
    const verdict = verdictOf(block);
    const words = verdict === null ? 'related' : `${SIGNS[verdict]} ${verdict}`;
    const { origins } = findSources(block, context.folder);
    const own = cellsOf(block, context);
    const head = [String(number), escapeMarkdown(titleOf(block.fact.members[0]!, context.folder))];
    const row = [...head, verdict === 'differs' ? `**${words}**` : words, String(origins.length)];
    for (const id of columns) {
      row.push(own.get(id)?.join('<br>') ?? '');
      own.delete(id);
    }
    if (further > 0) row.push(own.size === 0 ? '' : `${own.size}`);
    return row;
  });
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...cells.map(line)];
}

/** By article, what it prints of a block's fact. */
function cellsOf(block: LedgerEntry, context: MarkdownContext): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  const more = new Map<string, number>();
  const verdicts = new Map<Occurrence, Verdict | null>();
  for (const { link, places } of block.others) for (const place of places) verdicts.set(place, link.verdict);
  for (const place of block.fact.members) verdicts.delete(place);
  for (const place of placesInRow(block)) {
    const verdict = verdicts.get(place);
    const text = escapeMarkdown(
      `${verdict ? `${SIGNS[verdict]} ` : ''}${printed(place, context.folder, LONGEST_IN_CELL)}`,
    );
    const entry = `${verdict === 'differs' ? `**${text}**` : text} ${lineLink(place, context)}`;
    const known = cells.get(place.id);
    if (!known) cells.set(place.id, [entry]);
    else if (known.length < MOST_IN_CELL) {
      if (!known.includes(entry)) known.push(entry);
    } else more.set(place.id, (more.get(place.id) ?? 0) + 1);
  }
  for (const [id, number] of more) cells.get(id)!.push(`${number} more`);
  return cells;
}

/** What stands beside a fact and differs from it, or is computed from it, with the reason that the texts show. */
function listLines({ number, block }: Row, context: MarkdownContext): string[] {
  const different = new Map<string, Occurrence[]>();
  const derived: string[] = [];
  for (const { link, places } of block.others) {
    const words = escapeMarkdown(relationWithReason(link, context.folder));
    const label = link.verdict === 'differs' ? `**${words}**` : words;
    if (link.relation !== 'same') derived.push(`${label}: ${sidesOf([link.from], [link.to, ...link.with], context)}`);
    // Everything that differs for one reason stands in one line.
    else if (link.verdict === 'differs') different.set(label, [...(different.get(label) ?? []), ...places]);
  }
  const lines = [...different].map(([label, places]) => `${label}: ${sidesOf(block.fact.members, places, context)}`);
  return [...lines, ...derived].map((line) => `- ${number} · ${line}`);
}

function sidesOf(one: readonly Occurrence[], other: readonly Occurrence[], context: MarkdownContext): string {
  return `${placesIn(one, context)} – ${placesIn(other, context)}`;
}

/** "14 (a.txt:2, b.txt:5), Fourteen (c.txt:7)" */
function placesIn(places: readonly Occurrence[], context: MarkdownContext): string {
  const links = new Map<string, Set<string>>();
  for (const place of places.slice(0, MOST_IN_LIST)) {
    const text = escapeMarkdown(printed(place, context.folder));
    const known = links.get(text) ?? new Set();
    links.set(text, known.add(article(place.id, lineOf(place, context), context)));
  }
  const shown = [...links].map(([text, own]) => `${text} (${[...own].join(', ')})`);
  const more = places.length - MOST_IN_LIST;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function lineOf(place: Occurrence, { folder }: MarkdownContext): number {
  return folder.entry(place.id)!.lines.lastStartingAtOrBefore(place.start) + 1;
}

function lineLink(place: Occurrence, context: MarkdownContext): string {
  const line = lineOf(place, context);
  return context.files ? articleLink(String(line), place.id, line) : `(${line})`;
}

function article(id: string, line: number | undefined, { files }: MarkdownContext): string {
  const label = line === undefined ? id : `${id}:${line}`;
  return files ? articleLink(label, id, line) : escapeMarkdown(label);
}
