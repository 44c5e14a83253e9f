import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatRecord, type StripRecord } from '../../core/strip/index.ts';
import { createFile, replaceFile, syncFolder } from '../replaceFile.ts';

/** Folder of the records below the root, in path parts: what was removed, and what was put back again. */
const REMOVED_FOLDER = ['.second-source', 'removed'];
const RESTORED_FOLDER = ['.second-source', 'restored'];

/** Writes a new record below `root` and returns its path. It is on the disk when this returns. */
export async function createRecordFile(root: string, records: readonly StripRecord[]): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const file = path.join(root, ...REMOVED_FOLDER, `${time}.jsonl`);
  await createFile(root, file, encodeRecords(records));
  return file;
}

/** Leaves only the records of files that were really changed. */
export async function pruneStripRecord(root: string, file: string, records: readonly StripRecord[]): Promise<void> {
  if (records.length === 0) await rm(file);
  else await replaceFile(root, file, encodeRecords(records));
}

/** The newest record below `root` that was not restored yet. */
export async function findNewestRecordFile(root: string): Promise<string | undefined> {
  const folder = path.join(root, ...REMOVED_FOLDER);
  const names = await readdir(folder).catch((): string[] => []);
  // Names are times, so that their order is that of the times.
  const newest = names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : path.join(folder, newest);
}

/** The root whose record this is, by where it lies; undefined for a file anywhere else. */
export function findRecordRoot(file: string): string | undefined {
  const suffix = `${path.sep}${path.join(...REMOVED_FOLDER)}`;
  const folder = path.dirname(file);
  return folder.endsWith(suffix) ? folder.slice(0, -suffix.length) || path.sep : undefined;
}

/** Puts a record aside when everything in it has been restored. One from elsewhere stays where it is. */
export async function archiveStripRecord(root: string, file: string): Promise<void> {
  if (findRecordRoot(file) !== root) return;
  const folder = path.join(root, ...RESTORED_FOLDER);
  await mkdir(folder, { recursive: true });
  await rename(file, path.join(folder, path.basename(file)));
  await syncFolder(folder);
}

function encodeRecords(records: readonly StripRecord[]): Uint8Array {
  return Buffer.concat(records.map((record) => Buffer.from(`${formatRecord(record)}\n`)));
}
