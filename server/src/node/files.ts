import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { createGlobFilter, UNINDEXED_FOLDERS } from '../core/folder/index.ts';
import {
  type FileAccess,
  FileError,
  type FileListing,
  type ListedFile,
  type ListOptions,
  type Yielder,
} from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';
import { readBytes } from './readBytes.ts';
import { appendToUri, isInside, uriToPath } from './uris.ts';

/** Maximum number of folders listed concurrently. */
const MAX_PARALLEL_FOLDERS = 16;

const EMPTY_LISTING: FileListing = { files: [], specialFiles: [], truncated: false, problems: [] };

/**
 * Creates access to the files of a local disk. Symbolic links are neither listed nor followed. A file is read only if it
 * is inside a listed folder and its path below that folder contains no symbolic link: files that are not listed are not read.
 */
export function createNodeFiles(): FileAccess {
  /** Real path of each listed folder, by its path as given. */
  const roots = new Map<string, Promise<string>>();

  async function isInListedFolder(file: string): Promise<boolean> {
    for (const [root, real] of roots) {
      if (!isInside(root, file)) continue;
      const withoutLinks = path.join(await real, path.relative(root, file));
      if (toComparable(await realpath(file)) === toComparable(withoutLinks)) return true;
    }
    return false;
  }

  return {
    async list(folder, options, yielder) {
      const root = uriToPath(folder);
      if (root === undefined) throw new FileError('failed', MESSAGES.notLocalFolder(folder));
      // A folder below a listed one does not become a root of its own because it may be a link to anywhere.
      if ([...roots.keys()].some((known) => known !== root && isInside(known, root))) {
        if (!(await isInListedFolder(root).catch(() => false))) return EMPTY_LISTING;
      } else {
        roots.set(
          root,
          realpath(root).catch(() => root),
        );
      }
      return walk(root, folder, options, yielder);
    },
    async read(uri, limit) {
      const file = uriToPath(uri);
      if (file === undefined) throw new FileError('failed', MESSAGES.notLocalFile);
      try {
        // The folder is resolved, and a link to a file rejected by `readBytes`: resolved, a link without a target would count
        // as a missing file, which the editor creates, through the link.
        if (!(await isInListedFolder(path.dirname(file))))
          throw new FileError('no-permission', MESSAGES.outsideListedFolders);
        return await readBytes(file, { limit, followLink: false });
      } catch (error) {
        throw toFileError(error);
      }
    },
    async isFolder(uri) {
      const file = uriToPath(uri);
      if (file === undefined) return false;
      return lstat(file).then(
        (stat) => stat.isDirectory(),
        () => false,
      );
    },
  };
}

/** Returns a path in the form in which two names of one file are equal on every file system: some ignore case or normalize. */
function toComparable(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/**
 * Lists files level by level, each level in the order of names, so that the files below the limit are the same each time.
 */
async function walk(
  root: string,
  uri: string,
  { include, exclude, limit }: ListOptions,
  yielder: Yielder,
): Promise<FileListing> {
  const filter = createGlobFilter(include, exclude);
  const files: ListedFile[] = [];
  const specialFiles: ListedFile[] = [];
  const problems: string[] = [];
  let level = filter.enters('') ? [''] : [];
  while (level.length > 0) {
    const nextLevel: string[] = [];
    for (let start = 0; start < level.length; start += MAX_PARALLEL_FOLDERS) {
      const folders = level.slice(start, start + MAX_PARALLEL_FOLDERS);
      const contents = await Promise.all(folders.map((folder) => readFolderEntries(root, folder, problems)));
      for (const [i, entries] of contents.entries()) {
        for (const entry of entries) {
          const relative = folders[i] === '' ? entry.name : `${folders[i]}/${entry.name}`;
          if (entry.isDirectory()) {
            if (!UNINDEXED_FOLDERS.includes(entry.name) && filter.enters(relative)) nextLevel.push(relative);
          } else if (!entry.isSymbolicLink() && filter(relative)) {
            if (files.length === limit) return { files, specialFiles, truncated: true, problems };
            (entry.isFile() ? files : specialFiles).push({ uri: appendToUri(uri, relative) });
          }
        }
        await yielder.yieldIfDue();
      }
    }
    level = nextLevel;
  }
  return { files, specialFiles, truncated: false, problems };
}

/** Returns the entries of a folder sorted by name. If it cannot be read, adds a problem and returns an empty array. */
async function readFolderEntries(root: string, folder: string, problems: string[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(MESSAGES.unlistedFolder(folder || root, toFileError(error).message));
    return [];
  }
}
