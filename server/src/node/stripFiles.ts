import path from 'node:path';
import { removedLineHashes } from '../core/boilerplate/index.ts';
import { FileError } from '../core/host.ts';
import { decode } from '../core/text/index.ts';
import type { StripJob, StripJobFile, StripResult } from '../lsp/platform.ts';
import { describeError } from '../messages/index.ts';
import type { SkippedFile } from '../protocol.ts';
import { decodeBytes } from './decodeBytes.ts';
import { mapPrefetched } from './prefetch.ts';
import { readBytes } from './readBytes.ts';
import { assertInside } from './replaceFile.ts';
import { changeFile, writeStripRecord } from './strip/change.ts';
import { planRemoval, type Removal } from './strip/planRemoval.ts';
import { pruneStripRecord } from './strip/recordFiles.ts';
import { uriToPath } from './uris.ts';

/** Files that are dealt with while one is waited for: the disk is what takes the time. */
const PARALLEL = 4;

interface Planned {
  readonly uri: string;
  readonly file: string;
  readonly removal: Removal;
  readonly recurring: readonly string[];
}

/** Strips files as `second-source strip --write` does: the record is on the disk before the first file is changed. */
export async function stripFiles(job: StripJob): Promise<StripResult> {
  const root = uriToPath(job.root);
  if (root === undefined) throw new FileError('failed', `Not a folder on this disk: ${job.root}`);
  const skipped: SkippedFile[] = [];
  const skip = (uri: string, error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    skipped.push({ uri, reason: describeError(error) });
  };
  const nothing = (): StripResult => ({ changedUris: [], cancelled: job.cancelled(), record: null, skipped });

  const planned: Planned[] = [];
  const planOne = async (one: StripJobFile) => {
    if (job.cancelled()) return;
    try {
      const plan = await planFor(root, one, job.encoding);
      if (plan) planned.push(plan);
    } catch (error) {
      skip(one.uri, error);
    }
  };
  for await (const _ of mapPrefetched(job.files, PARALLEL, planOne));
  if (planned.length === 0 || job.cancelled()) return nothing();

  const records = planned.map(({ removal }) => removal.record);
  const recordFile = await writeStripRecord(
    root,
    records,
    planned.flatMap(({ recurring }) => recurring),
  );
  const done: Planned[] = [];
  let cancelled = false;
  const changeOne = async (one: Planned) => {
    cancelled ||= job.cancelled();
    if (cancelled) return;
    try {
      await changeFile(root, one.file, one.removal);
      done.push(one);
      job.report(done.length + skipped.length);
    } catch (error) {
      skip(one.uri, error);
    }
  };
  for await (const _ of mapPrefetched(planned, PARALLEL, changeOne));
  if (done.length < planned.length)
    await pruneStripRecord(
      root,
      recordFile,
      done.map(({ removal }) => removal.record),
    );
  const record = done.length > 0 ? path.relative(root, recordFile).split(path.sep).join('/') : null;
  return { changedUris: done.map(({ uri }) => uri), cancelled, record, skipped };
}

async function planFor(
  root: string,
  { uri, path: id, text, isOpen, found }: StripJobFile,
  encoding: string | undefined,
): Promise<Planned | undefined> {
  const file = uriToPath(uri);
  if (file === undefined) throw new FileError('failed', 'It is no file on this disk.');
  await assertInside(root, path.dirname(file));
  const bytes = await readBytes(file, { limit: Number.MAX_SAFE_INTEGER, followLink: false });
  const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
  if (decoded.text !== text)
    throw new FileError('failed', isOpen ? 'It has changes that are not saved.' : 'It was changed meanwhile.');
  const removal = planRemoval(id, bytes, decoded, found);
  return removal && { uri, file, removal, recurring: removedLineHashes(text, found) };
}
