import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../../core/host.ts';
import { formatRecord, parseRecords, type StripRecord } from '../../core/strip/index.ts';
import { MESSAGES } from '../messages.ts';
import { readBytes } from '../readBytes.ts';
import { createFile, replaceFile } from '../replaceFile.ts';
import { assertSafeFolder, assertSafePath } from '../safePath.ts';
import { syncFolder } from '../tempFiles.ts';

/** Folder of the strip records below the root, as path segments. */
const REMOVED_FOLDER = ['.second-source', 'removed'];
/** Folder of the strip records that have been restored, as path segments. */
const RESTORED_FOLDER = ['.second-source', 'restored'];

/**
 * Maximum size of a strip record, in bytes: the largest round number of characters that fits in a string of V8, whose limit
 * is 2^29 - 24.
 */
const MAX_RECORD_FILE_BYTES = 512_000_000;

/**
 * Writes a new strip record below `root` and returns its path. When the promise resolves, the record is on disk. Throws
 * `FileError`, also if the record would be larger than {@link readRecordFile} accepts.
 */
export async function createRecordFile(root: string, records: readonly StripRecord[]): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const file = path.join(root, ...REMOVED_FOLDER, `${time}.jsonl`);
  const bytes = encodeRecords(records);
  if (bytes.length > MAX_RECORD_FILE_BYTES)
    throw new FileError('too-large', MESSAGES.fileTooLarge(MAX_RECORD_FILE_BYTES, bytes.length));
  await createFile(root, file, bytes);
  return file;
}

/** Reduces a strip record to `records`, those of the files that were changed. Deletes it if there are none. */
export async function pruneStripRecord(root: string, file: string, records: readonly StripRecord[]): Promise<void> {
  if (records.length === 0) await rm(file);
  else await replaceFile(root, file, encodeRecords(records));
}

/**
 * Reads a strip record. One in the folder of strip records must not be reached through a symbolic link below its root, and
 * must be movable to the folder of restored records.
 *
 * Throws `FileError`, `RecordError`, or a `TypeError` for invalid UTF-8.
 */
export async function readRecordFile(file: string): Promise<StripRecord[]> {
  const root = findRecordRoot(file);
  if (root !== undefined) {
    await assertSafePath(root, file);
    await assertSafeFolder(root, path.join(root, ...RESTORED_FOLDER));
  }
  const bytes = await readBytes(file, { limit: MAX_RECORD_FILE_BYTES, followLink: root === undefined });
  return parseRecords(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/**
 * Returns the path of the newest strip record below `root` that has not been restored, or undefined. Throws `FileError` if
 * the folder of strip records is reached through a symbolic link.
 */
export async function findNewestRecordFile(root: string): Promise<string | undefined> {
  const folder = path.join(root, ...REMOVED_FOLDER);
  await assertSafeFolder(root, folder);
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

/**
 * Moves a restored strip record of `root` to the folder of restored records. Ignores a record in another location. Throws
 * `FileError` or a system error.
 */
export async function archiveStripRecord(root: string, file: string): Promise<void> {
  if (findRecordRoot(file) !== root) return;
  const folder = path.join(root, ...RESTORED_FOLDER);
  await assertSafeFolder(root, folder);
  await mkdir(folder, { recursive: true });
  await rename(file, path.join(folder, path.basename(file)));
  await syncFolder(folder);
}

/** One line of JSON per record. */
function encodeRecords(records: readonly StripRecord[]): Uint8Array {
  return Buffer.concat(records.map((record) => Buffer.from(`${formatRecord(record)}\n`)));
}
