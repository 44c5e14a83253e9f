import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../../core/host.ts';
import { parseRecords, RecordError, restoreBytes, type StripRecord } from '../../core/strip/index.ts';
import { describeError } from '../../messages/index.ts';
import { mapPrefetched } from '../../node/prefetch.ts';
import { readBytes } from '../../node/readBytes.ts';
import { assertInside, replaceFile } from '../../node/replaceFile.ts';
import { sha256 } from '../../node/strip/planRemoval.ts';
import { archiveStripRecord, findNewestRecordFile, findRecordRoot } from '../../node/strip/recordFiles.ts';
import { type Command, CommandError, ExitCode, UsageError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { pluralize } from '../invocation/invocation.ts';
import { parseArguments } from '../options.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';

/** Records and articles above this are not read, in bytes. */
const MAX_BYTES = 512_000_000;
const MAX_PARALLEL_FILES = 4;

export const restoreCommand: Command = {
  usage: '[RECORD | DIR] [--root DIR]',
  options: [['--root DIR', 'what the paths of the record are relative to (default: where the record lies)']],
  notes: [
    'Without RECORD: the newest record of DIR, or of the current folder, that was not restored yet. Files that were changed since are refused and stay as they are.',
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, { root: { type: 'string' } });
    if (positionals.length > 1) throw new UsageError('restore takes one RECORD or DIR');
    const { root, recordFile } = await findRecord(positionals[0], values.root);
    const records = await readRecords(recordFile);
    let restored = 0;
    let refused = 0;
    for await (const result of mapPrefetched(records, MAX_PARALLEL_FILES, (record) => restoreFile(root, record))) {
      if (isDocumentError(result)) refused++;
      else if (result.restored) restored++;
      await writeJsonLine(result);
    }
    if (refused === 0) await archiveStripRecord(root, recordFile);
    printMessage(`${pluralize(restored, 'article')} restored${refused > 0 ? `, ${refused} refused` : ''}`);
    return refused > 0 ? ExitCode.failure : ExitCode.success;
  },
};

async function findRecord(
  given: string | undefined,
  givenRoot: string | undefined,
): Promise<{ root: string; recordFile: string }> {
  const place = path.resolve(given ?? givenRoot ?? '.');
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { root: path.resolve(givenRoot ?? findRecordRoot(place) ?? '.'), recordFile: place };
  const recordFile = await findNewestRecordFile(place);
  if (recordFile === undefined) throw new CommandError(`there is no record of anything stripped in ${place}`);
  return { root: path.resolve(givenRoot ?? place), recordFile };
}

async function readRecords(file: string): Promise<StripRecord[]> {
  try {
    const bytes = await readBytes(file, { limit: MAX_BYTES, followLink: true });
    return parseRecords(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof FileError || error instanceof RecordError || error instanceof TypeError)
      throw new CommandError(`the record ${file} cannot be used: ${describeError(error)}`);
    throw error;
  }
}

/** Puts one file back; `restored` is false when it is as it was before already. */
async function restoreFile(
  root: string,
  record: StripRecord,
): Promise<{ id: string; restored: boolean } | DocumentError> {
  const id = record.file;
  try {
    const file = path.join(root, ...id.split('/'));
    await assertInside(root, path.dirname(file));
    const bytes = await readBytes(file, { limit: MAX_BYTES, followLink: false });
    const hash = sha256(bytes);
    if (hash === record.before) return { id, restored: false };
    if (hash !== record.after) throw new FileError('failed', 'The file was changed since it was stripped.');
    const before = restoreBytes(bytes, record);
    if (sha256(before) !== record.before) throw new FileError('failed', 'The record is damaged.');
    await replaceFile(root, file, before);
    return { id, restored: true };
  } catch (error) {
    if (error instanceof FileError || error instanceof RecordError)
      return { id, error: { code: error instanceof FileError ? error.code : 'failed', message: describeError(error) } };
    throw error;
  }
}
