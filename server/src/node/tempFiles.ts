import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../core/host.ts';
import { MESSAGES } from './messages.ts';

/** Paths of the temporary files that exist at the moment. */
const activeTempFiles = new Set<string>();

/** Cleanups of folders by path, including finished ones: a folder is searched once per process. */
const cleanedFolders = new Map<string, Promise<void>>();

/** The name contains the process ID, so that other processes can tell whether the owner is still running. */
const createTempName = () => `.second-source-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
const TEMP_NAME = /^\.second-source-(\d{1,10})-[0-9a-f]{16}\.tmp$/;

/** Mode of the temporary copy of an existing file until it gets the mode of that file. */
const PRIVATE_MODE = 0o600;
/** Mode of a new file before the umask is applied. */
const NEW_FILE_MODE = 0o666;

/** Owner, group and permission bits of a file, as numbers of the operating system. */
export interface Ownership {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/**
 * Writes bytes to a temporary file next to `file`, flushes it to disk and calls `moveIntoPlace` with its path.
 *
 * Throws `FileError`, before `moveIntoPlace` is called, if the owner and group of `original` cannot be copied.
 *
 * @param original owner and mode of the file to replace; undefined for a new file
 */
export async function writeTempFile(
  file: string,
  bytes: Uint8Array,
  original: Ownership | undefined,
  moveIntoPlace: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, createTempName());
  activeTempFiles.add(temporary);
  try {
    const handle = await open(temporary, 'wx', original ? PRIVATE_MODE : NEW_FILE_MODE);
    try {
      await handle.writeFile(bytes);
      if (original) await copyOwnerAndMode(handle, original);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveIntoPlace(temporary);
    await syncFolder(folder);
  } finally {
    await rm(temporary, { force: true });
    activeTempFiles.delete(temporary);
  }
}

/** Removes all temporary files of this process synchronously. To be called before an interrupted process exits. */
export function removeTempFiles(): void {
  for (const file of activeTempFiles) fs.rmSync(file, { force: true });
}

/**
 * Removes the temporary files that killed processes left in a folder. To be called before files in it are replaced: a
 * stale temporary file may be a hard link to an article, and files with multiple hard links are rejected.
 */
export function removeStaleTempFiles(folder: string): Promise<void> {
  const known = cleanedFolders.get(folder);
  if (known) return known;
  const cleanup = (async () => {
    // The folder may be writable but not readable.
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const owner = TEMP_NAME.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) await rm(path.join(folder, name), { force: true });
    }
  })();
  cleanedFolders.set(folder, cleanup);
  return cleanup;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function copyOwnerAndMode(handle: FileHandle, original: Ownership): Promise<void> {
  if (!(await hasOwner(handle, original))) {
    // Only root may change the owner, and others the group only to one of theirs. Whether it succeeded is checked below,
    // because some file systems ignore the request.
    await handle.chown(original.uid, original.gid).catch(() => {});
    if (!(await hasOwner(handle, original))) throw new FileError('no-permission', MESSAGES.ownerNotKept);
  }
  // After the change of the owner, which clears setuid and setgid bits.
  await handle.chmod(original.mode);
}

async function hasOwner(handle: FileHandle, { uid, gid }: Ownership): Promise<boolean> {
  const found = await handle.stat();
  return found.uid === uid && found.gid === gid;
}

/**
 * Flushes the names in a folder to disk, so that new and renamed files survive a power failure. Does nothing on Windows,
 * which cannot open folders and does not need it.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
