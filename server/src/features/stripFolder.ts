import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { ALL_RULE_METADATA, type Boilerplate, type Tier } from '../core/boilerplate/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import { type Cut, composeCuts, computeCuts } from '../core/strip/index.ts';
import { rangeOf } from './positions.ts';

const TITLES = new Map(ALL_RULE_METADATA.map(({ id, title }) => [id, title]));

/** One article of a folder with its boilerplate. */
export interface Strippable {
  readonly uri: string;
  /** Version of the open document that `entry` was made from; null for a file that is not open. */
  readonly version: number | null;
  readonly entry: FolderEntry;
  readonly boilerplate: readonly Boilerplate[];
}

export interface FolderStrip {
  readonly files: number;
  readonly places: number;
  readonly characters: number;
  readonly doubtful: number;
}

/** Removed unasked. */
export const isStripTier = ({ tier }: Boilerplate) => tier === 'strip';
/** Removed only where a person says so. Metadata is neither: it is no junk. */
const isDoubtful = ({ tier }: Boilerplate) => tier === 'review';

/** What stripping the articles would remove. */
export function stripTotals(articles: readonly Strippable[]): FolderStrip {
  let [files, places, characters, doubtful] = [0, 0, 0, 0];
  for (const { entry, boilerplate } of articles) {
    const safe = boilerplate.filter(isStripTier);
    doubtful += boilerplate.filter(isDoubtful).length;
    if (safe.length === 0) continue;
    files++;
    places += safe.length;
    for (const { start, end } of computeCuts(entry.text, safe)) characters += end - start;
  }
  return { files, places, characters, doubtful };
}

/**
 * One edit for the articles, to be looked through: grouped by rule, what is safe is to be made as it stands, everything
 * else only where a person confirms it. (Editors leave out, at first, what needs confirmation.)
 */
export function stripFolderEdit(articles: readonly Strippable[]): WorkspaceEdit {
  const annotations = new Map<string, { rule: string; tier: Tier; places: number }>();
  const documentChanges = articles.flatMap(({ uri, version, entry, boilerplate }): TextDocumentEdit[] => {
    const safe = computeCuts(entry.text, boilerplate.filter(isStripTier));
    const edits: AnnotatedTextEdit[] = [];
    const add = (cuts: readonly Cut[], tier: Tier) => {
      for (const cut of cuts) {
        const annotationId = `${tier} ${cut.rule}`;
        const known = annotations.get(annotationId) ?? { rule: cut.rule, tier, places: 0 };
        annotations.set(annotationId, { ...known, places: known.places + 1 });
        edits.push({ range: rangeOf(entry, cut), newText: '', annotationId });
      }
    };
    add(safe, 'strip');
    add(composeCuts(entry.text, safe, boilerplate.filter(isDoubtful)), 'review');
    return edits.length > 0 ? [{ textDocument: { uri, version }, edits }] : [];
  });
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const [id, { rule, tier, places }] of annotations) {
    const title = TITLES.get(rule) ?? 'Marked by you';
    changeAnnotations[id] = {
      label: tier === 'strip' ? title : `To be looked at: ${title}`,
      description: places === 1 ? 'one place' : `${places} places`,
      needsConfirmation: tier !== 'strip',
    };
  }
  return { documentChanges, changeAnnotations };
}
