import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { escapeMarkdown, formatMarkdownLink } from './escapeMarkdown.ts';

export interface MarkdownContext {
  readonly folder: Folder;
  /** Whether to link to the articles. */
  readonly linksArticles: boolean;
}

/** Returns the ID of an article, as a link if possible. */
export function formatArticle(id: string, { linksArticles }: MarkdownContext): string {
  return linksArticles ? formatMarkdownLink(id, id) : escapeMarkdown(id);
}

/** Returns the location of an occurrence, as a link if possible: "a.txt:2". */
export function formatLocation(occurrence: Occurrence, context: MarkdownContext): string {
  const line = getLineNumber(occurrence, context);
  const label = `${occurrence.id}:${line}`;
  return context.linksArticles ? formatMarkdownLink(label, occurrence.id, line) : escapeMarkdown(label);
}

/** Returns the line number of an occurrence, as a link if possible, else in parentheses. */
export function formatLineNumber(occurrence: Occurrence, context: MarkdownContext): string {
  const line = getLineNumber(occurrence, context);
  return context.linksArticles ? formatMarkdownLink(String(line), occurrence.id, line) : `(${line})`;
}

function getLineNumber({ id, start }: Occurrence, { folder }: MarkdownContext): number {
  return folder.entry(id)!.lines.lineNumberAt(start);
}
