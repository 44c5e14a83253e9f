import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatRecord, type StripRecord } from '../../core/strip/index.ts';
import { createFile, replaceFile } from '../replaceFile.ts';
import { syncFolder } from '../tempFiles.ts';

/** Folder of the strip records below the root, as path segments. */
const REMOVED_FOLDER = ['.second-source', 'removed'];
/** Folder of the strip records that have been restored, as path segments. */
const RESTORED_FOLDER = ['.second-source', 'restored'];

/** Writes a new strip record below `root` and returns its path. When the promise resolves, the record is on disk. */
export async function createRecordFile(root: string, records: readonly StripRecord[]): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const file = path.join(root, ...REMOVED_FOLDER, `${time}.jsonl`);
  await createFile(root, file, encodeRecords(records));
  return file;
}

/** Reduces a strip record to `records`, those of the files that were changed. Deletes it if there are none. */
export async function pruneStripRecord(root: string, file: string, records: readonly StripRecord[]): Promise<void> {
  if (records.length === 0) await rm(file);
  else await replaceFile(root, file, encodeRecords(records));
}

/** Returns the path of the newest strip record below `root` that has not been restored, or undefined. */
export async function findNewestRecordFile(root: string): Promise<string | undefined> {
  const folder = path.join(root, ...REMOVED_FOLDER);
  const names = await readdir(folder).catch((): string[] => []);
  // File names are timestamps, so their order is chronological.
  const newest = names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : path.join(folder, newest);
}

/** Returns the root that a strip record belongs to, judged by its path; undefined for a file in another location. */
export function findRecordRoot(file: string): string | undefined {
  const suffix = `${path.sep}${path.join(...REMOVED_FOLDER)}`;
  const folder = path.dirname(file);
  return folder.endsWith(suffix) ? folder.slice(0, -suffix.length) || path.sep : undefined;
}

/** Moves a restored strip record of `root` to the folder of restored records. Ignores a record in another location. */
export async function archiveStripRecord(root: string, file: string): Promise<void> {
  if (findRecordRoot(file) !== root) return;
  const folder = path.join(root, ...RESTORED_FOLDER);
  await mkdir(folder, { recursive: true });
  await rename(file, path.join(folder, path.basename(file)));
  await syncFolder(folder);
}

/** One line of JSON per record. */
function encodeRecords(records: readonly StripRecord[]): Uint8Array {
  return Buffer.concat(records.map((record) => Buffer.from(`${formatRecord(record)}\n`)));
}
