import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileAccess, Yielder } from '../../core/host.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { isInside, pathToUri, uriToPath } from '../../node/uris.ts';

/** A file that is to be read. */
export interface InputFile {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Named in the call, and so read whatever it holds; otherwise found in a folder, and read when it is an article. */
  readonly isExplicit: boolean;
}

export interface GivenPath {
  /** Absolute. */
  readonly path: string;
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

/** What ids are relative to: `--root`, or the one folder given when it holds everything given, or the current folder. */
export function findRoot(given: readonly GivenPath[], root: string | undefined): string {
  if (root !== undefined) return path.resolve(root);
  const folders = new Set(given.filter(({ isFolder }) => isFolder).map((one) => one.path));
  const [only] = folders;
  const holdsAll = folders.size === 1 && given.every((one) => isInside(only!, one.path));
  return holdsAll ? only! : process.cwd();
}

/** Files in the order of the paths, those of a folder in the order of their ids. */
export async function listInputFiles(
  given: readonly GivenPath[],
  root: string,
  files: FileAccess,
  pulse: Yielder,
): Promise<{ sources: InputFile[]; problems: string[] }> {
  const sources: InputFile[] = [];
  const problems: string[] = [];
  for (const one of given) {
    if (!one.isFolder) {
      sources.push({ id: createId(one.path, root), path: one.path, isExplicit: true });
      continue;
    }
    const { include, exclude } = DEFAULT_SETTINGS.articles;
    const listing = await files.list(pathToUri(one.path), { include, exclude, limit: Number.POSITIVE_INFINITY }, pulse);
    problems.push(...listing.problems);
    const found = listing.files.map(({ uri }): InputFile => {
      const file = uriToPath(uri)!;
      return { id: createId(file, root), path: file, isExplicit: false };
    });
    for (const source of found.sort((a, b) => (a.id < b.id ? -1 : 1))) sources.push(source);
  }
  return { sources, problems };
}

/** The first id that stands twice. */
export function findDuplicateId(sources: readonly InputFile[]): string | undefined {
  const known = new Set<string>();
  for (const { id } of sources) {
    if (known.has(id)) return id;
    known.add(id);
  }
  return undefined;
}

function createId(file: string, root: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
