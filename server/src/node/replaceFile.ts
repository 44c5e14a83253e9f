import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { type FileHandle, link, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { isInside } from './uris.ts';

/**
 * Puts `bytes` in the place of a regular file: whole or not at all, whatever happens meanwhile. Mode and owner are kept.
 * Refused, with `FileError`: symbolic links, files with several names (hard links), files that may not be written, and
 * everything that does not really lie inside `root`.
 */
export async function replaceFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await assertInside(root, path.dirname(file));
    await removeStaleTempFiles(path.dirname(file));
    const stat = await lstat(file);
    if (stat.isSymbolicLink()) throw new FileError('no-permission', 'The file is a symbolic link.');
    if (!stat.isFile()) throw new FileError('failed', 'It is no regular file.');
    if (stat.nlink > 1) throw new FileError('no-permission', 'The file has several names (hard links).');
    // Renaming asks for permission on the folder only.
    if ((stat.mode & 0o222) === 0) throw new FileError('no-permission', 'The file is write-protected.');
    await writeTempFile(file, bytes, stat, (temporary) => rename(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
}

/** Writes a new file, with its folders, whole or not at all. Refused, with `FileError`: an existing one, and as above. */
export async function createFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const folder = path.dirname(file);
    await assertInside(root, await firstExisting(folder));
    await mkdir(folder, { recursive: true });
    await removeStaleTempFiles(folder);
    await writeTempFile(file, bytes, undefined, (temporary) => linkNewFile(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
}

/** Throws `FileError` when `folder`, links resolved, is not `root` or below it. */
export async function assertInside(root: string, folder: string): Promise<void> {
  const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(folder)]).catch((error) => {
    throw toFileError(error);
  });
  if (!isInside(realRoot, realFolder)) throw new FileError('no-permission', 'The file is outside the root folder.');
}

async function firstExisting(folder: string): Promise<string> {
  return (await exists(folder)) ? folder : firstExisting(path.dirname(folder));
}

const exists = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Unlike a rename, a link never takes the place of another file; not every file system has links. */
async function linkNewFile(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch {
    if (await exists(file)) throw new FileError('failed', 'The file exists already.');
    await rename(temporary, file);
  }
}

/** Temporary files that are there at this moment: {@link removeTemporaryFiles}. */
const activeTempFiles = new Set<string>();

/** For an interrupted process: leaves no temporary file behind. */
export function removeTemporaryFiles(): void {
  for (const file of activeTempFiles) fs.rmSync(file, { force: true });
}

/** The process stands in the name, so that others can tell whether it is still there. */
const createTempName = () => `.second-source-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
const TEMP_NAME = /^\.second-source-(\d{1,10})-[0-9a-f]{16}\.tmp$/;

/** Folders that this process looks or has looked through. */
const cleanedFolders = new Map<string, Promise<void>>();

/**
 * Removes what a killed process left in a folder that is about to be written. Nothing reads such files, but one of them
 * may be a second name of a file that was just put in place, and files with several names are refused.
 */
function removeStaleTempFiles(folder: string): Promise<void> {
  const known = cleanedFolders.get(folder);
  if (known) return known;
  const done = (async () => {
    // A folder may be one to write and not to read.
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const owner = TEMP_NAME.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) await rm(path.join(folder, name), { force: true });
    }
  })();
  cleanedFolders.set(folder, done);
  return done;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function writeTempFile(
  file: string,
  bytes: Uint8Array,
  like: fs.Stats | undefined,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, createTempName());
  activeTempFiles.add(temporary);
  try {
    const handle = await open(temporary, 'wx', like ? 0o600 : 0o666);
    try {
      await handle.writeFile(bytes);
      if (like) await copyOwnerAndMode(handle, like);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(temporary);
    await syncFolder(folder);
  } finally {
    await rm(temporary, { force: true });
    activeTempFiles.delete(temporary);
  }
}

async function copyOwnerAndMode(handle: FileHandle, like: fs.Stats): Promise<void> {
  // Only root may give files away; everybody else's files are their own already.
  await handle.chown(like.uid, like.gid).catch(() => {});
  await handle.chmod(like.mode & 0o7777);
}

/** Puts names on the disk, not only contents. Windows cannot open folders, and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
