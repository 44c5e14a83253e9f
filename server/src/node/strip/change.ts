import { FileError } from '../../core/host.ts';
import { cutBytes, type StripRecord } from '../../core/strip/index.ts';
import { recordRemovedLines } from '../decisionFile.ts';
import { readBytes } from '../readBytes.ts';
import { replaceFile } from '../replaceFile.ts';
import { type Removal, sha256 } from './planRemoval.ts';
import { createRecordFile } from './recordFiles.ts';

/**
 * What has to be on the disk before the first article is changed: the lines that go because they recur, and the record of
 * everything that is about to go. Returns the record's path. Throws `FileError`.
 */
export async function writeStripRecord(
  root: string,
  records: readonly StripRecord[],
  recurring: readonly string[],
): Promise<string> {
  await recordRemovedLines(root, recurring);
  return createRecordFile(root, records);
}

/** Removes from a file what was planned. Throws `FileError` where the file is not what it was then. */
export async function changeFile(root: string, file: string, { record, cuts, size }: Removal): Promise<void> {
  const now = await readBytes(file, { limit: size, followLink: false });
  if (sha256(now) !== record.before) throw new FileError('failed', 'The file was changed meanwhile.');
  await replaceFile(root, file, cutBytes(now, cuts));
}
