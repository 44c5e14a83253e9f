import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileAccess, Yielder } from '../../core/host.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { isInside, pathToUri, uriToPath } from '../../node/index.ts';

/** A file to read. */
export interface InputFile {
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  /** Whether the file is named on the command line. Such a file is processed even if it is not an article. */
  readonly isExplicit: boolean;
}

/** A path from the command line. */
export interface GivenPath {
  /** Absolute path. */
  readonly path: string;
  /** False for a file and for a path that does not exist. */
  readonly isFolder: boolean;
}

export async function resolvePaths(paths: readonly string[]): Promise<GivenPath[]> {
  return Promise.all(
    paths.map(async (given) => {
      const absolute = path.resolve(given);
      const isFolder = await stat(absolute).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return { path: absolute, isFolder };
    }),
  );
}

/**
 * Returns the absolute path that document IDs are relative to: `--root` if given, else the given folder if there is
 * exactly one and it contains all given paths, else the current folder.
 */
export function findRoot(given: readonly GivenPath[], root: string | undefined): string {
  if (root !== undefined) return path.resolve(root);
  const folders = new Set(given.filter(({ isFolder }) => isFolder).map((folder) => folder.path));
  const [onlyFolder] = folders;
  const containsAll = folders.size === 1 && given.every((one) => isInside(onlyFolder!, one.path));
  return containsAll ? onlyFolder! : process.cwd();
}

/**
 * Lists the files to read in the order of the given paths; files in a folder are sorted by ID. `problems` has a sentence
 * for each folder that could not be listed, `specialFiles` the IDs of pipes, sockets and devices in the folders.
 */
export async function listInputFiles(
  given: readonly GivenPath[],
  root: string,
  access: FileAccess,
  yielder: Yielder,
): Promise<{ files: InputFile[]; specialFiles: string[]; problems: string[] }> {
  const files: InputFile[] = [];
  const specialFiles: string[] = [];
  const problems: string[] = [];
  for (const { path: givenPath, isFolder } of given) {
    if (!isFolder) {
      files.push({ id: createId(givenPath, root), path: givenPath, isExplicit: true });
      continue;
    }
    const { include, exclude } = DEFAULT_SETTINGS.articles;
    const options = { include, exclude, limit: Number.POSITIVE_INFINITY };
    const listing = await access.list(pathToUri(givenPath), options, yielder);
    for (const problem of listing.problems) problems.push(problem);
    for (const { uri } of listing.specialFiles) specialFiles.push(createId(uriToPath(uri)!, root));
    const found = listing.files.map(({ uri }): InputFile => {
      const file = uriToPath(uri)!;
      return { id: createId(file, root), path: file, isExplicit: false };
    });
    for (const file of found.sort((a, b) => (a.id < b.id ? -1 : 1))) files.push(file);
  }
  return { files, specialFiles, problems };
}

/** Returns the first ID that occurs twice, or undefined. */
export function findDuplicateId(files: readonly InputFile[]): string | undefined {
  const known = new Set<string>();
  for (const { id } of files) {
    if (known.has(id)) return id;
    known.add(id);
  }
  return undefined;
}

function createId(file: string, root: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
