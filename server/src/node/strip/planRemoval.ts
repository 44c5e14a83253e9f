import type { Boilerplate } from '../../core/boilerplate/index.ts';
import { FileError } from '../../core/host.ts';
import {
  type ByteCut,
  computeByteCuts,
  computeCuts,
  createByteMapping,
  createStripRecord,
  cutBytes,
  formatRecord,
  parseRecord,
  RecordError,
  type StripRecord,
} from '../../core/strip/index.ts';
import type { Decoded } from '../../core/text/index.ts';
import { describeError } from '../../messages/index.ts';
import { decodeBytes } from '../decodeBytes.ts';
import { MESSAGES } from '../messages.ts';
import { sha256 } from './sha256.ts';

/** The bytes to remove from one file, with the record that undoes it. */
export interface Removal {
  readonly record: StripRecord;
  readonly cuts: readonly ByteCut[];
  /** Size of the file before the removal, in bytes. */
  readonly size: number;
}

/**
 * Plans the removal of boilerplate from a file. Returns undefined if there is nothing to remove.
 *
 * Throws `FileError` if the text cannot be mapped to the bytes of the file, or if the removal could not be undone because
 * `restore` would reject the record.
 *
 * @param id path of the file relative to the root, with `/` as the separator
 * @param decoded the result of decoding `bytes`
 */
export function planRemoval(
  id: string,
  bytes: Uint8Array,
  decoded: Decoded,
  boilerplate: readonly Boilerplate[],
): Removal | undefined {
  const cuts = computeCuts(decoded.text, boilerplate);
  if (cuts.length === 0) return undefined;
  const byteCuts = computeByteCuts(decoded.text, cuts, createByteMapping(bytes, decoded, decodeBytes), bytes.length);
  const record = createStripRecord({
    file: id,
    bytes,
    cuts: byteCuts,
    before: sha256(bytes),
    after: sha256(cutBytes(bytes, byteCuts)),
  });
  try {
    // Rejects a path that leaves the root, or a file name with a backslash.
    parseRecord(formatRecord(record));
  } catch (error) {
    if (error instanceof RecordError) throw new FileError('failed', MESSAGES.cannotBeRecorded(describeError(error)));
    throw error;
  }
  return { record, cuts: byteCuts, size: bytes.length };
}
