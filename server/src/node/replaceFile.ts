import { link, lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';
import { assertSafeFolder, assertSafePath } from './safePath.ts';
import { removeStaleTempFiles, writeTempFile } from './tempFiles.ts';

/** How to replace a file. */
export interface ReplaceOptions {
  /** Whether the new file must not be executable, even if the old one is. False by default. */
  readonly dropsExecutable?: boolean;
}

const READ_WRITE_BITS = 0o666;
const PERMISSION_BITS = 0o7777;

/**
 * Replaces the content of a regular file atomically: after a crash, the file has either its old or its new content. Mode,
 * owner and group are preserved; extended attributes and access control lists are not, because Node cannot read them.
 *
 * Throws `FileError`, without changing anything, for a file whose owner or group cannot be preserved, a file with multiple
 * hard links, a write-protected file, a file outside `root`, and a path with a symbolic link below `root`.
 */
export async function replaceFile(
  root: string,
  file: string,
  bytes: Uint8Array,
  { dropsExecutable = false }: ReplaceOptions = {},
): Promise<void> {
  try {
    await assertSafePath(root, file);
    await removeStaleTempFiles(path.dirname(file));
    const stat = await lstat(file);
    if (!stat.isFile()) throw new FileError('failed', MESSAGES.notRegularFile);
    if (stat.nlink > 1) throw new FileError('no-permission', MESSAGES.hardLinks);
    // Checked here because renaming requires write permission for the folder only.
    if ((stat.mode & 0o222) === 0) throw new FileError('no-permission', MESSAGES.writeProtected);
    const { uid, gid } = stat;
    const mode = stat.mode & (dropsExecutable ? READ_WRITE_BITS : PERMISSION_BITS);
    await writeTempFile(file, bytes, { uid, gid, mode }, (temporary) => rename(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
}

/**
 * Creates a file atomically, with its parent folders. Throws `FileError` if the file exists, if it would be outside `root`,
 * or if a folder in its path below `root` is a symbolic link.
 */
export async function createFile(root: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const folder = path.dirname(file);
    await assertSafeFolder(root, folder);
    await mkdir(folder, { recursive: true });
    await removeStaleTempFiles(folder);
    await writeTempFile(file, bytes, undefined, (temporary) => linkNewFile(temporary, file));
  } catch (error) {
    throw toFileError(error);
  }
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
