import { createHash } from 'node:crypto';
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

/** How boilerplate is removed from a file. */
export interface Removal {
  readonly record: StripRecord;
  readonly cuts: readonly ByteCut[];
  /** Of the file before, in bytes. */
  readonly size: number;
}

/**
 * Plans to remove `found` from a file; undefined when that removes nothing. Throws {@link FileError} when it cannot be
 * done byte by byte, or could not be undone.
 */
export function planRemoval(
  id: string,
  bytes: Uint8Array,
  decoded: Decoded,
  found: readonly Boilerplate[],
): Removal | undefined {
  const cuts = computeCuts(decoded.text, found);
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
    // What restore would refuse to read: a path that leaves the root, a name with a backslash.
    parseRecord(formatRecord(record));
  } catch (error) {
    if (error instanceof RecordError) throw new FileError('failed', `It cannot be recorded: ${describeError(error)}.`);
    throw error;
  }
  return { record, cuts: byteCuts, size: bytes.length };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
