import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';
import { isInside } from './uris.ts';

/**
 * Checks of paths below a root before a file is read, written or moved there. `strip`, `restore`, strip records and the
 * decision file all use them, because a cloned folder may contain symbolic links that lead anywhere. The root itself is
 * given by the user and may be or contain a link.
 *
 * The checks do not exclude a race with a process that replaces a folder by a link in the meantime, because Node cannot open
 * files relative to an open folder. Such a process can write to the folder anyway.
 */

/**
 * Throws `FileError` if a file is outside `root`, or if it or a folder in its path below `root` is a symbolic link. The file
 * need not exist.
 */
export async function assertSafePath(root: string, file: string): Promise<void> {
  await assertSafeFolder(root, path.dirname(file));
  if (await isLink(file)) throw new FileError('no-permission', MESSAGES.symbolicLink);
}

/**
 * Throws `FileError` if a folder is outside `root`, or if it or a folder in its path below `root` is a symbolic link. The
 * folder need not exist.
 */
export async function assertSafeFolder(root: string, folder: string): Promise<void> {
  if (!isInside(root, folder)) throw new FileError('no-permission', MESSAGES.outsideRoot);
  let part = root;
  for (const segment of path.relative(root, folder).split(path.sep).filter(Boolean)) {
    part = path.join(part, segment);
    if (await isLink(part))
      throw new FileError('no-permission', (await leadsOut(root, part)) ? MESSAGES.outsideRoot : MESSAGES.linkInPath);
  }
}

/** Whether a path is a symbolic link. False if it does not exist. Throws `FileError`. */
async function isLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch (error) {
    const known = toFileError(error);
    if (known.code === 'not-found') return false;
    throw known;
  }
}

/** Whether a link leads out of `root`. False if its target does not exist. */
async function leadsOut(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  return target !== undefined && !isInside(await realpath(root), target);
}
