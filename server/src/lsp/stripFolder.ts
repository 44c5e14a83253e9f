import type { CancellationToken } from 'vscode-languageserver';
import { removedLineHashes } from '../core/boilerplate/index.ts';
import { type DecodeBytes, type FileAccess, FileError, type Yielder } from '../core/host.ts';
import { decode, encodingLabel } from '../core/text/index.ts';
import { computeStripTotals, createStripFolderEdit, isStripTier, type StrippableArticle } from '../features/index.ts';
import { describeError } from '../messages/index.ts';
import { MAX_PREVIEW_FILES, type SkippedFile, type StripFilesOutcome, type StripFolderPlan } from '../protocol.ts';
import type { FolderState } from './folderState.ts';
import { CHANGED_IN_THE_MEANTIME, wrongEditorEncoding } from './messages.ts';
import type { Platform } from './platform.ts';

/** What planning needs besides the articles. */
export interface PlanContext {
  readonly files: FileAccess;
  readonly decodeBytes: DecodeBytes;
  readonly yielder: Yielder;
  readonly canStripOnServer: boolean;
}

/** Plans stripping the articles of a folder; includes the edit if there are few enough to preview. */
export async function planStrip(
  state: FolderState,
  articles: readonly StrippableArticle[],
  context: PlanContext,
): Promise<StripFolderPlan> {
  const { canStripOnServer } = context;
  const touched = articles.filter(({ boilerplate }) => boilerplate.some(isStripTier));
  if (touched.length > MAX_PREVIEW_FILES)
    return { ...computeStripTotals(articles), edit: null, removedLines: [], canStripOnServer, skippedFiles: [] };
  const others = articles.filter(({ boilerplate }) => boilerplate.some(({ tier }) => tier === 'review'));
  const wanted = new Set([...touched, ...others].slice(0, MAX_PREVIEW_FILES));
  const skippedFiles: SkippedFile[] = [];
  const editable: StrippableArticle[] = [];
  for (const article of wanted) {
    await context.yielder.yieldIfDue();
    const reason = await findEditProblem(state, article, context);
    if (reason === undefined) editable.push(article);
    else skippedFiles.push({ uri: article.uri, reason });
  }
  editable.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const totals = computeStripTotals(editable);
  const edit = totals.passages + totals.reviewPassages > 0 ? createStripFolderEdit(editable) : null;
  const removed = editable.flatMap(({ entry, boilerplate }) =>
    removedLineHashes(entry.text, boilerplate.filter(isStripTier)),
  );
  return { ...totals, edit, removedLines: [...new Set(removed)], canStripOnServer, skippedFiles };
}

/** Returns why the editor cannot edit a file without changing the rest of it, or undefined if it can. */
async function findEditProblem(
  state: FolderState,
  { uri, version, entry }: StrippableArticle,
  { files, decodeBytes }: PlanContext,
): Promise<string | undefined> {
  const { encoding, settings } = state.settings!;
  try {
    const bytes = await files.read(uri, settings.limits.fileSize);
    const decoded = decode(bytes, encoding === undefined ? {} : { fallback: encoding }, decodeBytes);
    if (version === null && decoded.text !== entry.text) return CHANGED_IN_THE_MEANTIME;
    const shown = encodingLabel(encoding ?? 'utf-8') ?? 'utf-8';
    if (decoded.hasBom || decoded.encoding === shown || /^[\x00-\x7f]*$/.test(decoded.text)) return undefined;
    return wrongEditorEncoding(decoded.encoding, shown);
  } catch (error) {
    if (error instanceof FileError) return describeError(error);
    throw error;
  }
}

/** Strips the `strip`-tier boilerplate of the articles on disk. All evidence is fixed before the first file is changed. */
export async function stripOnDisk(
  state: FolderState,
  articles: readonly StrippableArticle[],
  strip: NonNullable<Platform['strip']>,
  token: CancellationToken,
  report: (done: number, of: number) => void,
): Promise<StripFilesOutcome & { readonly changed: readonly string[] }> {
  const files = articles.flatMap(({ uri, version, entry, boilerplate }) => {
    const stripped = boilerplate.filter(isStripTier);
    if (stripped.length === 0) return [];
    const path = state.pathOf(uri);
    return [{ uri, path, text: entry.text, isOpen: version !== null, boilerplate: stripped }];
  });
  const { changedUris, ...outcome } = await strip({
    root: state.uri,
    files,
    encoding: state.settings!.encoding,
    cancelled: () => token.isCancellationRequested,
    report: (count) => report(count, files.length),
  });
  return { files: changedUris.length, ...outcome, changed: changedUris };
}
