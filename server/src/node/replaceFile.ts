import { link, lstat, mkdir, realpath, rename } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';
import { removeStaleTempFiles, writeTempFile } from './tempFiles.ts';
import { isInside } from './uris.ts';

/**
 * Replaces the content of a regular file atomically: after a crash, the file has either its old or its new content. Mode
 * and owner are preserved.
 *
 * Throws `FileError`, without changing anything, for a symbolic link, a file with multiple hard links, a write-protected
 * file, and a file that is outside `root` once symbolic links are resolved.
 */
export async function replaceFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await assertInside(root, path.dirname(file));
    await removeStaleTempFiles(path.dirname(file));
    const stat = await lstat(file);
    if (stat.isSymbolicLink()) throw new FileError('no-permission', MESSAGES.symbolicLink);
    if (!stat.isFile()) throw new FileError('failed', MESSAGES.notRegularFile);
    if (stat.nlink > 1) throw new FileError('no-permission', MESSAGES.hardLinks);
    // Checked here because renaming requires write permission for the folder only.
    if ((stat.mode & 0o222) === 0) throw new FileError('no-permission', MESSAGES.writeProtected);
    await writeTempFile(file, bytes, stat, (temporary) => rename(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
}

/**
 * Creates a file atomically, with its parent folders. Throws `FileError` if the file exists, or if it would be outside
 * `root` once symbolic links are resolved.
 */
export async function createFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const folder = path.dirname(file);
    await assertInside(root, await findExistingAncestor(folder));
    await mkdir(folder, { recursive: true });
    await removeStaleTempFiles(folder);
    await writeTempFile(file, bytes, undefined, (temporary) => linkNewFile(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
}

/** Throws `FileError` if `folder` is neither `root` nor below it once symbolic links are resolved. */
export async function assertInside(root: string, folder: string): Promise<void> {
  const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(folder)]).catch((error) => {
    throw toFileError(error);
  });
  if (!isInside(realRoot, realFolder)) throw new FileError('no-permission', MESSAGES.outsideRoot);
}

/** Returns `folder`, or its closest ancestor that exists. */
async function findExistingAncestor(folder: string): Promise<string> {
  return (await exists(folder)) ? folder : findExistingAncestor(path.dirname(folder));
}

const exists = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  );

/**
 * Moves a temporary file to its final path without replacing a file there. Uses a hard link because a rename would
 * replace the file, and a rename only on file systems without hard links.
 */
async function linkNewFile(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch {
    if (await exists(file)) throw new FileError('failed', MESSAGES.fileExists);
    await rename(temporary, file);
  }
}
