import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../../core/host.ts';
import { RecordError, restoreBytes, type StripRecord } from '../../core/strip/index.ts';
import { describeError } from '../../messages/index.ts';
import {
  archiveStripRecord,
  assertSafePath,
  findNewestRecordFile,
  findRecordRoot,
  mapPrefetched,
  readBytes,
  readRecordFile,
  replaceFile,
  STRIP_PREFETCH,
  sha256,
  toFileError,
} from '../../node/index.ts';
import { type Command, CommandError, ExitCode, UsageError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { MESSAGES } from '../messages.ts';
import { parseArguments } from '../options.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';

/** Maximum size of an article, in bytes. Hand-set, not measured. */
const MAX_BYTES = 512_000_000;

/** Undoes `strip`: inserts the removed bytes again, as the strip record lists them. */
export const runRestore: Command = async (args) => {
  const { values, positionals } = parseArguments(args, { root: { type: 'string' } });
  if (positionals.length > 1) throw new UsageError(MESSAGES.restoreWithManyPaths);
  const { root, recordFile } = await findRecord(positionals[0], values.root);
  const records = await readRecords(recordFile);
  let restored = 0;
  let rejected = 0;
  for await (const result of mapPrefetched(records, STRIP_PREFETCH, (record) => restoreFile(root, record))) {
    if (isDocumentError(result)) rejected++;
    else if (result.restored) restored++;
    await writeJsonLine(result);
  }
  // A record is needed until all of its files are restored.
  const isArchived = rejected === 0 && (await tryArchive(root, recordFile));
  printMessage(MESSAGES.restored(restored, rejected));
  return isArchived ? ExitCode.success : ExitCode.failure;
};

/** Moves a restored record to its archive. Returns false, with a message, if that fails. */
async function tryArchive(root: string, recordFile: string): Promise<boolean> {
  try {
    await archiveStripRecord(root, recordFile);
    return true;
  } catch (error) {
    printMessage(MESSAGES.recordNotArchived(recordFile, toFileError(error).message));
    return false;
  }
}

/**
 * Returns the path of the strip record and the root of its files.
 *
 * @param given the record, or a folder whose newest record is used; the current folder if undefined
 * @param givenRoot value of `--root`
 */
async function findRecord(
  given: string | undefined,
  givenRoot: string | undefined,
): Promise<{ root: string; recordFile: string }> {
  const location = path.resolve(given ?? givenRoot ?? '.');
  const isFolder = await stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { root: path.resolve(givenRoot ?? findRecordRoot(location) ?? '.'), recordFile: location };
  const recordFile = await findNewestRecordFile(location).catch((error) => {
    throw new CommandError(MESSAGES.recordsUnreadable(location, toFileError(error).message));
  });
  if (recordFile === undefined) throw new CommandError(MESSAGES.noRecord(location));
  return { root: path.resolve(givenRoot ?? location), recordFile };
}

async function readRecords(file: string): Promise<StripRecord[]> {
  try {
    return await readRecordFile(file);
  } catch (error) {
    // A TypeError is thrown for invalid UTF-8.
    if (error instanceof FileError || error instanceof RecordError || error instanceof TypeError)
      throw new CommandError(MESSAGES.recordUnusable(file, describeError(error)));
    throw error;
  }
}

/**
 * Restores one file. `restored` is false if it already has its original bytes. A restored file is not executable, because
 * the record may be from an untrusted source and could turn the file into a program.
 */
async function restoreFile(
  root: string,
  record: StripRecord,
): Promise<{ id: string; restored: boolean } | DocumentError> {
  const id = record.file;
  try {
    const file = path.join(root, ...id.split('/'));
    await assertSafePath(root, file);
    const bytes = await readBytes(file, { limit: MAX_BYTES, followLink: false });
    const hash = sha256(bytes);
    if (hash === record.before) return { id, restored: false };
    if (hash !== record.after) throw new FileError('failed', MESSAGES.changedSinceStripped);
    const original = restoreBytes(bytes, record);
    if (sha256(original) !== record.before) throw new FileError('failed', MESSAGES.recordDamaged);
    await replaceFile(root, file, original, { dropsExecutable: true });
    return { id, restored: true };
  } catch (error) {
    if (error instanceof FileError || error instanceof RecordError)
      return { id, error: { code: error instanceof FileError ? error.code : 'failed', message: describeError(error) } };
    throw error;
  }
}
