import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { createGlobFilter } from '../core/folder/index.ts';
import {
  type FileAccess,
  FileError,
  type FileListing,
  type ListedFile,
  type ListOptions,
  type Yielder,
} from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';
import { appendToUri, isInside, uriToPath } from './uris.ts';

export { decodeBytes } from './decodeBytes.ts';

/** Folders that no article lives in, whatever the settings: walking them is slow. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules', '.second-source']);
/** Folders that are read at the same time. */
const MAX_PARALLEL_FOLDERS = 16;

/**
 * The files of a disk. Symbolic links are neither listed nor followed, and a file is read only when it really lies in a
 * folder that was listed: nothing outside the workspace is read.
 */
export function createNodeFiles(): FileAccess {
  /** Real path of every folder that was listed, by its path. */
  const roots = new Map<string, Promise<string>>();

  async function isListed(file: string): Promise<boolean> {
    for (const [root, real] of roots) {
      if (isInside(root, file) && isInside(await real, await realpath(file))) return true;
    }
    return false;
  }

  return {
    async list(folder, options, pulse) {
      const root = uriToPath(folder);
      if (root === undefined) throw new FileError('failed', `Not a folder on this disk: ${folder}`);
      // A folder below a listed one is no new root: a link there may lead anywhere.
      if ([...roots.keys()].some((known) => known !== root && isInside(known, root))) {
        if (!(await isListed(root).catch(() => false))) return { files: [], truncated: false, problems: [] };
      } else {
        roots.set(
          root,
          realpath(root).catch(() => root),
        );
      }
      return walk(root, folder, options, pulse);
    },
    async read(uri, limit) {
      const file = uriToPath(uri);
      if (file === undefined) throw new FileError('failed', `Not a file on this disk: ${uri}`);
      try {
        if (!(await isListed(file))) throw new FileError('no-permission', 'The file is outside the folder.');
        return await readBytes(file, { limit, followLink: false });
      } catch (error) {
        throw toFileError(error);
      }
    },
  };
}

/** Level by level, each in the order of names: which files come before the limit does not depend on timing. */
async function walk(
  root: string,
  uri: string,
  { include, exclude, limit }: ListOptions,
  pulse: Yielder,
): Promise<FileListing> {
  const filter = createGlobFilter(include, exclude);
  const files: ListedFile[] = [];
  const problems: string[] = [];
  let level = filter.enters('') ? [''] : [];
  while (level.length > 0) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += MAX_PARALLEL_FOLDERS) {
      const folders = level.slice(at, at + MAX_PARALLEL_FOLDERS);
      const contents = await Promise.all(folders.map((folder) => readFolderEntries(root, folder, problems)));
      for (const [i, entries] of contents.entries()) {
        for (const entry of entries) {
          const relative = folders[i] === '' ? entry.name : `${folders[i]}/${entry.name}`;
          if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name) && filter.enters(relative)) next.push(relative);
          } else if (entry.isFile() && filter(relative)) {
            if (files.length === limit) return { files, truncated: true, problems };
            files.push({ uri: appendToUri(uri, relative) });
          }
        }
        await pulse.yieldIfDue();
      }
    }
    level = next;
  }
  return { files, truncated: false, problems };
}

async function readFolderEntries(root: string, folder: string, problems: string[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(`${folder || root}: ${toFileError(error).message}`);
    return [];
  }
}
