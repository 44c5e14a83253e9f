import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Boilerplate, Tier } from '../core/boilerplate/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import { type Cut, composeCuts, computeCuts } from '../core/strip/index.ts';
import { formatPreviewCount, formatPreviewGroup } from './messages.ts';
import { toRange } from './positions.ts';

/** An article of a folder with its boilerplate. */
export interface StrippableArticle {
  readonly uri: string;
  /** Version of the open document that `entry` was created from; null if the file is not open. */
  readonly version: number | null;
  readonly entry: FolderEntry;
  readonly boilerplate: readonly Boilerplate[];
}

/** How much strip-tier boilerplate articles contain. */
export interface StripTotals {
  /** Articles that contain any. */
  readonly files: number;
  /** Findings. */
  readonly passages: number;
  /** UTF-16 code units that stripping removes. */
  readonly characters: number;
  /** Findings of the review tier, which the other totals do not include. */
  readonly reviewPassages: number;
}

/** Whether boilerplate is removed automatically on request. */
export function isStripTier({ tier }: Boilerplate): boolean {
  return tier === 'strip';
}

/** Whether boilerplate is removed only if the user confirms it. Metadata (`keep`) is in neither tier. */
function isReviewTier({ tier }: Boilerplate): boolean {
  return tier === 'review';
}

/** Computes what stripping the articles would remove. */
export function computeStripTotals(articles: readonly StrippableArticle[]): StripTotals {
  let [files, passages, characters, reviewPassages] = [0, 0, 0, 0];
  for (const { entry, boilerplate } of articles) {
    const removable = boilerplate.filter(isStripTier);
    reviewPassages += boilerplate.filter(isReviewTier).length;
    if (removable.length === 0) continue;
    files++;
    passages += removable.length;
    for (const { start, end } of computeCuts(entry.text, removable)) characters += end - start;
  }
  return { files, passages, characters, reviewPassages };
}

/**
 * Creates one edit that strips all articles, for the refactoring preview of the editor. Removals are grouped by rule and
 * tier. Those of the review tier need confirmation: the editor does not select them at first.
 */
export function createStripFolderEdit(articles: readonly StrippableArticle[]): WorkspaceEdit {
  const groups = new Map<string, PreviewGroup>();
  const documentChanges = articles.flatMap((article) => createDocumentEdit(article, groups));
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const [id, { rule, tier, count }] of groups) {
    changeAnnotations[id] = {
      label: formatPreviewGroup(rule, tier),
      description: formatPreviewCount(count),
      needsConfirmation: tier !== 'strip',
    };
  }
  return { documentChanges, changeAnnotations };
}

/** The removals of one rule and tier. */
interface PreviewGroup {
  readonly rule: string;
  readonly tier: Tier;
  count: number;
}

/** Returns the edit of one article, or none if there is nothing to remove. Counts its removals in `groups`. */
function createDocumentEdit(
  { uri, version, entry, boilerplate }: StrippableArticle,
  groups: Map<string, PreviewGroup>,
): TextDocumentEdit[] {
  const createEdit = (cut: Cut, tier: Tier): AnnotatedTextEdit => {
    const annotationId = `${tier} ${cut.rule}`;
    const group = groups.get(annotationId);
    if (group) group.count++;
    else groups.set(annotationId, { rule: cut.rule, tier, count: 1 });
    return { range: toRange(entry, cut), newText: '', annotationId };
  };
  const removable = computeCuts(entry.text, boilerplate.filter(isStripTier));
  const reviewable = composeCuts(entry.text, removable, boilerplate.filter(isReviewTier));
  const edits = [
    ...removable.map((cut) => createEdit(cut, 'strip')),
    ...reviewable.map((cut) => createEdit(cut, 'review')),
  ];
  return edits.length > 0 ? [{ textDocument: { uri, version }, edits }] : [];
}
