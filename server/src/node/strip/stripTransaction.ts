import path from 'node:path';
import { FileError } from '../../core/host.ts';
import { cutBytes, type StripRecord } from '../../core/strip/index.ts';
import { recordRemovedLines } from '../decisionFile.ts';
import { MESSAGES } from '../messages.ts';
import { readBytes } from '../readBytes.ts';
import { createFile, replaceFile } from '../replaceFile.ts';
import type { Removal } from './planRemoval.ts';
import { createRecordFile, pruneStripRecord } from './recordFiles.ts';
import { sha256 } from './sha256.ts';

/** Number of files to process concurrently with the current one. The disk is the bottleneck, not the processor. */
export const STRIP_PREFETCH = 4;

/**
 * Removes boilerplate from several files so that every byte can be restored, even if the process is killed.
 *
 * The steps, in this order: `plan` every removal, `begin` once, then `replace` or `create` each file, then `finish`.
 * `begin` writes the strip record before the first file is changed. If some files could not be changed, `finish` removes
 * them from the record; if `finish` is never reached, `restore` skips them because their bytes are the original ones.
 */
export class StripTransaction {
  readonly #planned: StripRecord[] = [];
  readonly #removedLines: string[] = [];
  readonly #completed = new Set<StripRecord>();
  #recordFile: string | undefined;

  /** @param root absolute path of the folder that contains the record and, with `create`, the new files */
  constructor(private readonly root: string) {}

  get plannedCount(): number {
    return this.#planned.length;
  }

  get completedCount(): number {
    return this.#completed.size;
  }

  /** Adds a removal. `removedLines` are the hashes of the lines that it removes because they recur. */
  plan({ record }: Removal, removedLines: readonly string[]): void {
    this.#planned.push(record);
    for (const hash of removedLines) this.#removedLines.push(hash);
  }

  /** Saves the hashes of the removed lines and the strip record. Does nothing if no removal is planned. Throws `FileError`. */
  async begin(): Promise<void> {
    if (this.#planned.length === 0) return;
    await recordRemovedLines(this.root, this.#removedLines);
    this.#recordFile = await createRecordFile(this.root, this.#planned);
  }

  /** Applies a planned removal to the file itself. Throws `FileError`, also if the file has changed since it was planned. */
  async replace(file: string, { record, cuts, size }: Removal): Promise<void> {
    const bytes = await readBytes(file, { limit: size, followLink: false });
    if (sha256(bytes) !== record.before) throw new FileError('failed', MESSAGES.fileChanged);
    await replaceFile(this.root, file, cutBytes(bytes, cuts));
    this.#completed.add(record);
  }

  /** Writes the result of a planned removal to a new file; without a removal, a copy. Throws `FileError`. */
  async create(file: string, bytes: Uint8Array, removal: Removal | undefined): Promise<void> {
    await createFile(this.root, file, removal ? cutBytes(bytes, removal.cuts) : bytes);
    if (removal) this.#completed.add(removal.record);
  }

  /** Removes the files that were not changed from the strip record. Throws `FileError` or a system error. */
  async finish(): Promise<void> {
    if (this.#recordFile === undefined || this.completedCount === this.plannedCount) return;
    const completed = this.#planned.filter((record) => this.#completed.has(record));
    await pruneStripRecord(this.root, this.#recordFile, completed);
  }

  /** Path of the strip record relative to the root, with `/` as the separator; null if no file was changed. */
  get recordPath(): string | null {
    if (this.#recordFile === undefined || this.completedCount === 0) return null;
    return path.relative(this.root, this.#recordFile).split(path.sep).join('/');
  }
}
