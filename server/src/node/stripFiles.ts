import { removedLineHashes } from '../core/boilerplate/index.ts';
import { FileError } from '../core/host.ts';
import { decode } from '../core/text/index.ts';
import type { StripJob, StripJobFile, StripResult } from '../lsp/index.ts';
import { describeError } from '../messages/index.ts';
import type { SkippedFile } from '../protocol.ts';
import { decodeBytes } from './decodeBytes.ts';
import { MESSAGES } from './messages.ts';
import { mapPrefetched } from './prefetch.ts';
import { readBytes } from './readBytes.ts';
import { assertSafePath } from './safePath.ts';
import { planRemoval, type Removal } from './strip/planRemoval.ts';
import { STRIP_PREFETCH, StripTransaction } from './strip/stripTransaction.ts';
import { uriToPath } from './uris.ts';

interface PlannedFile {
  readonly uri: string;
  /** Absolute path. */
  readonly file: string;
  readonly removal: Removal;
}

/**
 * Strips files on disk for the editor, like `second-source strip --write`. Files that cannot be changed are skipped, and
 * cancellation stops before the next file. Throws `FileError` if the strip record cannot be written or pruned.
 */
export async function stripFiles(job: StripJob): Promise<StripResult> {
  const root = uriToPath(job.root);
  if (root === undefined) throw new FileError('failed', MESSAGES.notLocalFolder(job.root));
  const skippedFiles: SkippedFile[] = [];
  const skip = (uri: string, error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    skippedFiles.push({ uri, reason: describeError(error) });
  };

  const transaction = new StripTransaction(root);
  const planned = await planFiles(root, job, transaction, skip);
  if (planned.length === 0 || job.cancelled())
    return { changedUris: [], wasCancelled: job.cancelled(), record: null, skippedFiles };

  await transaction.begin();
  const changedUris: string[] = [];
  let wasCancelled = false;
  const changeFile = async ({ uri, file, removal }: PlannedFile) => {
    wasCancelled ||= job.cancelled();
    if (wasCancelled) return;
    try {
      await transaction.replace(file, removal);
      changedUris.push(uri);
      job.report(changedUris.length + skippedFiles.length);
    } catch (error) {
      skip(uri, error);
    }
  };
  for await (const _ of mapPrefetched(planned, STRIP_PREFETCH, changeFile));
  await transaction.finish();
  return { changedUris, wasCancelled, record: transaction.recordPath, skippedFiles };
}

/** Adds the removals of a job to the transaction and returns the files that have something to remove. */
async function planFiles(
  root: string,
  job: StripJob,
  transaction: StripTransaction,
  skip: (uri: string, error: unknown) => void,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  const planFile = async (jobFile: StripJobFile) => {
    if (job.cancelled()) return;
    try {
      const plan = await planJobFile(root, jobFile, job.encoding);
      if (!plan) return;
      transaction.plan(plan.removal, removedLineHashes(jobFile.text, jobFile.boilerplate));
      planned.push(plan);
    } catch (error) {
      skip(jobFile.uri, error);
    }
  };
  for await (const _ of mapPrefetched(job.files, STRIP_PREFETCH, planFile));
  return planned;
}

/** Returns undefined if there is nothing to remove. Throws `FileError`, also if the file differs from the given text. */
async function planJobFile(
  root: string,
  { uri, path: id, text, isOpen, boilerplate }: StripJobFile,
  encoding: string | undefined,
): Promise<PlannedFile | undefined> {
  const file = uriToPath(uri);
  if (file === undefined) throw new FileError('failed', MESSAGES.notLocalFile);
  await assertSafePath(root, file);
  const bytes = await readBytes(file, { limit: Number.MAX_SAFE_INTEGER, followLink: false });
  const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
  if (decoded.text !== text) throw new FileError('failed', isOpen ? MESSAGES.unsavedChanges : MESSAGES.fileChanged);
  const removal = planRemoval(id, bytes, decoded, boilerplate);
  return removal && { uri, file, removal };
}
