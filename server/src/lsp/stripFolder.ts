import type { CancellationToken } from 'vscode-languageserver';
import { removedLineHashes } from '../core/boilerplate/index.ts';
import { type DecodeBytes, type FileAccess, FileError, type Yielder } from '../core/host.ts';
import { decode, encodingLabel } from '../core/text/index.ts';
import { isStripTier, type Strippable, stripFolderEdit, stripTotals } from '../features/stripFolder.ts';
import { describeError } from '../messages/index.ts';
import { MAX_PREVIEW_FILES, type SkippedFile, type StripFilesOutcome, type StripFolderPlan } from '../protocol.ts';
import type { FolderState } from './folderState.ts';
import type { Platform } from './platform.ts';

export interface PlanContext {
  readonly files: FileAccess;
  readonly decodeBytes: DecodeBytes;
  readonly pulse: Yielder;
  readonly byServer: boolean;
}

/** What stripping the articles of a folder would do, with the edit where they are few enough to look through. */
export async function planStrip(
  root: FolderState,
  articles: readonly Strippable[],
  host: PlanContext,
): Promise<StripFolderPlan> {
  const { byServer } = host;
  const touched = articles.filter(({ boilerplate }) => boilerplate.some(isStripTier));
  if (touched.length > MAX_PREVIEW_FILES)
    return { ...stripTotals(articles), edit: null, removedLines: [], byServer, skipped: [] };
  const others = articles.filter(({ boilerplate }) => boilerplate.some(({ tier }) => tier === 'review'));
  const wanted = new Set([...touched, ...others].slice(0, MAX_PREVIEW_FILES));
  const skipped: SkippedFile[] = [];
  const editable: Strippable[] = [];
  for (const article of wanted) {
    await host.pulse.yieldIfDue();
    const reason = await whyNotEditable(root, article, host);
    if (reason === undefined) editable.push(article);
    else skipped.push({ uri: article.uri, reason });
  }
  editable.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const totals = stripTotals(editable);
  const edit = totals.places + totals.doubtful > 0 ? stripFolderEdit(editable) : null;
  const removed = editable.flatMap(({ entry, boilerplate }) =>
    removedLineHashes(entry.text, boilerplate.filter(isStripTier)),
  );
  return { ...totals, edit, removedLines: [...new Set(removed)], byServer, skipped };
}

/** Why an edit of the editor would not leave the rest of a file as it is; undefined where it would. */
async function whyNotEditable(
  root: FolderState,
  { uri, version, entry }: Strippable,
  { files, decodeBytes }: PlanContext,
): Promise<string | undefined> {
  const { encoding, settings } = root.settings!;
  try {
    const bytes = await files.read(uri, settings.limits.fileSize);
    const decoded = decode(bytes, encoding === undefined ? {} : { fallback: encoding }, decodeBytes);
    if (version === null && decoded.text !== entry.text) return 'It has changed meanwhile.';
    const shown = encodingLabel(encoding ?? 'utf-8') ?? 'utf-8';
    if (decoded.hasBom || decoded.encoding === shown || /^[\x00-\x7f]*$/.test(decoded.text)) return undefined;
    return `It is written in ${decoded.encoding}, and the editor reads it as ${shown}: set files.encoding first.`;
  } catch (error) {
    if (error instanceof FileError) return describeError(error);
    throw error;
  }
}

/** Strips what is safe in the articles. All evidence is fixed before the first file is changed. */
export async function stripOnDisk(
  root: FolderState,
  articles: readonly Strippable[],
  strip: NonNullable<Platform['strip']>,
  token: CancellationToken,
  report: (done: number, of: number) => void,
): Promise<StripFilesOutcome & { readonly changed: readonly string[] }> {
  const files = articles.flatMap(({ uri, version, entry, boilerplate }) => {
    const found = boilerplate.filter(isStripTier);
    return found.length > 0 ? [{ uri, path: root.pathOf(uri), text: entry.text, isOpen: version !== null, found }] : [];
  });
  const { changedUris, ...outcome } = await strip({
    root: root.uri,
    files,
    encoding: root.settings!.encoding,
    cancelled: () => token.isCancellationRequested,
    report: (count) => report(count, files.length),
  });
  return { files: changedUris.length, ...outcome, changed: changedUris };
}
