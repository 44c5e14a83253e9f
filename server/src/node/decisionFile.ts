import path from 'node:path';
import {
  type Dismissals,
  LARGEST_SIDECAR,
  MOST_ENTRIES,
  NO_DISMISSALS,
  readSidecar,
  SIDECAR_NAME,
  SidecarError,
  writeSidecar,
} from '../core/decisions/index.ts';
import { FileError } from '../core/host.ts';
import { decodeBytes } from './decodeBytes.ts';
import { readBytes } from './readBytes.ts';
import { createFile, replaceFile } from './replaceFile.ts';

/** What a person decided about a folder in the editor: `.second-source.json` at its root. */
export interface Sidecar {
  readonly dismissals: Dismissals;
  /** As it is on the disk; undefined when there is none, or when it cannot be used. */
  readonly text: string | undefined;
  /** Why it cannot be used. It then decides nothing, and nobody writes it. */
  readonly problem: string | undefined;
}

export const NO_SIDECAR: Sidecar = { dismissals: NO_DISMISSALS, text: undefined, problem: undefined };

export async function readSidecarOf(root: string): Promise<Sidecar> {
  try {
    const bytes = await readBytes(path.join(root, SIDECAR_NAME), { limit: LARGEST_SIDECAR, followLink: false });
    const text = decodeBytes(bytes, 'utf-8');
    if (text === null) throw new SidecarError('not UTF-8');
    return { dismissals: readSidecar(text), text, problem: undefined };
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return NO_SIDECAR;
    if (!(error instanceof FileError || error instanceof SidecarError)) throw error;
    return { ...NO_SIDECAR, problem: `${SIDECAR_NAME} is not used: ${error.message}` };
  }
}

/** Adds hashes of lines that are removed because they recur. Throws `FileError`. */
export async function rememberRemovedLines(root: string, hashes: readonly string[]): Promise<void> {
  const { dismissals, text, problem } = await readSidecarOf(root);
  if (problem !== undefined) throw new FileError('failed', problem);
  const known = new Set(dismissals.removedLines);
  const added = [...new Set(hashes)].filter((hash) => !known.has(hash));
  if (added.length === 0) return;
  // Of more than a sidecar may hold, the oldest go.
  const removedLines = [...known, ...added].slice(-MOST_ENTRIES);
  const bytes = Buffer.from(writeSidecar({ ...dismissals, removedLines }, text));
  const file = path.join(root, SIDECAR_NAME);
  await (text === undefined ? createFile(root, file, bytes) : replaceFile(root, file, bytes));
}
