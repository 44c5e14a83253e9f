import type { CancellationToken } from 'vscode-languageserver';
import { removedLineHashes } from '../core/boilerplate/index.ts';
import { type DecodeBytes, FileError, type Files, type Pulse } from '../core/host.ts';
import { decode, encodingLabel } from '../core/text/index.ts';
import { isSafe, type Strippable, stripFolderEdit, stripTotals } from '../features/stripFolder.ts';
import { MOST_PREVIEWED, type SkippedFile, type StripFilesOutcome, type StripFolderPlan } from '../protocol.ts';
import type { Root } from './folderState.ts';
import type { ServerHost } from './platform.ts';

export interface PlanHost {
  readonly files: Files;
  readonly decodeBytes: DecodeBytes;
  readonly pulse: Pulse;
  readonly byServer: boolean;
}

/** What stripping the articles of a folder would do, with the edit where they are few enough to look through. */
export async function planStrip(root: Root, articles: readonly Strippable[], host: PlanHost): Promise<StripFolderPlan> {
  const { byServer } = host;
  const touched = articles.filter(({ boilerplate }) => boilerplate.some(isSafe));
  if (touched.length > MOST_PREVIEWED)
    return { ...stripTotals(articles), edit: null, removedLines: [], byServer, skipped: [] };
  const others = articles.filter(({ boilerplate }) => boilerplate.some(({ tier }) => tier === 'review'));
  const wanted = new Set([...touched, ...others].slice(0, MOST_PREVIEWED));
  const skipped: SkippedFile[] = [];
  const editable: Strippable[] = [];
  for (const article of wanted) {
    await host.pulse.beat();
    const reason = await whyNotEditable(root, article, host);
    if (reason === undefined) editable.push(article);
    else skipped.push({ uri: article.uri, reason });
  }
  editable.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const totals = stripTotals(editable);
  const edit = totals.places + totals.doubtful > 0 ? stripFolderEdit(editable) : null;
  const removed = editable.flatMap(({ entry, boilerplate }) =>
    removedLineHashes(entry.text, boilerplate.filter(isSafe)),
  );
  return { ...totals, edit, removedLines: [...new Set(removed)], byServer, skipped };
}

/** Why an edit of the editor would not leave the rest of a file as it is; undefined where it would. */
async function whyNotEditable(
  root: Root,
  { uri, version, entry }: Strippable,
  { files, decodeBytes }: PlanHost,
): Promise<string | undefined> {
  const { encoding, settings } = root.settings!;
  try {
    const bytes = await files.read(uri, settings.limits.fileSize);
    const decoded = decode(bytes, encoding === undefined ? {} : { fallback: encoding }, decodeBytes);
    if (version === null && decoded.text !== entry.text) return 'It has changed meanwhile.';
    const shown = encodingLabel(encoding ?? 'utf-8') ?? 'utf-8';
    if (decoded.bom || decoded.encoding === shown || /^[\x00-\x7f]*$/.test(decoded.text)) return undefined;
    return `It is written in ${decoded.encoding}, and the editor reads it as ${shown}: set files.encoding first.`;
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}

/** Strips what is safe in the articles. All evidence is fixed before the first file is changed. */
export async function stripOnDisk(
  root: Root,
  articles: readonly Strippable[],
  strip: NonNullable<ServerHost['strip']>,
  token: CancellationToken,
  report: (done: number, of: number) => void,
): Promise<StripFilesOutcome & { readonly changed: readonly string[] }> {
  const files = articles.flatMap(({ uri, version, entry, boilerplate }) => {
    const found = boilerplate.filter(isSafe);
    return found.length > 0 ? [{ uri, path: root.pathOf(uri), text: entry.text, isOpen: version !== null, found }] : [];
  });
  const { done, ...outcome } = await strip({
    root: root.uri,
    files,
    encoding: root.settings!.encoding,
    cancelled: () => token.isCancellationRequested,
    report: (count) => report(count, files.length),
  });
  return { files: done.length, ...outcome, changed: done };
}
