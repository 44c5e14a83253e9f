import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Boilerplate, removedLineHashes } from '../core/boilerplate/index.ts';
import { applyCuts, computeCuts } from '../core/strip/index.ts';
import type { RemovedLinesParams, StripDocumentResult } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { isStripTier } from './folderStrip.ts';
import { toRange } from './positions.ts';

/**
 * Returns the edit that removes all strip-tier boilerplate from the article, with the hashes of the recurring lines that
 * it removes. Returns null if there is nothing to remove.
 */
export function planDocumentStrip(context: ArticleContext): StripDocumentResult {
  const boilerplate = context.view.boilerplate.filter(isStripTier);
  if (boilerplate.length === 0) return null;
  return {
    edit: createStripEdit(context, boilerplate),
    removedLines: getRemovedLines(context, boilerplate)?.lines ?? [],
  };
}

/** Returns the text of the article without its strip-tier boilerplate. */
export function getStrippedText({ view: { boilerplate, entry } }: ArticleContext): string {
  return applyCuts(entry.text, computeCuts(entry.text, boilerplate.filter(isStripTier)));
}

/**
 * Returns the edit that removes the boilerplate. The edit is bound to the version of the document, so that the editor
 * rejects it after a change instead of removing other text.
 */
export function createStripEdit(context: ArticleContext, boilerplate: readonly Boilerplate[]): WorkspaceEdit {
  const { entry } = context.view;
  const edits: TextEdit[] = computeCuts(entry.text, boilerplate).map((cut) => ({
    range: toRange(entry, cut),
    newText: '',
  }));
  return { documentChanges: [{ textDocument: { uri: context.uri, version: context.version }, edits }] };
}

/**
 * Returns the hashes to record when the boilerplate is stripped, so that its lines still count as recurring. Returns
 * undefined if no recurring line is removed.
 */
export function getRemovedLines(
  { uri, view }: ArticleContext,
  boilerplate: readonly Boilerplate[],
): RemovedLinesParams | undefined {
  const lines = removedLineHashes(view.entry.text, boilerplate);
  return lines.length > 0 ? { uri, lines, isRemoved: true } : undefined;
}
