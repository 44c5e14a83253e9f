import { findRelativePathProblem, type RelativePathProblem } from './relativePath.ts';

/** Why a path cannot be that of an article below its root folder. */
export type ArticlePathProblem =
  | RelativePathProblem
  /** Has a segment that starts with a dot. */
  | 'hidden'
  /** Is inside a folder `node_modules`. */
  | 'package-folder'
  /** Does not end in ".txt". */
  | 'not-txt';

/**
 * Returns the first problem of a path that must be the path of an article, or null. The extension is compared as in
 * listings, with case; "node_modules" without case, because the file system may ignore case.
 *
 * Stripped files and strip records must pass this check, because a record in a cloned folder may be hostile: writing below
 * ".git", for example, can run code.
 */
export function findArticlePathProblem(path: string): ArticlePathProblem | null {
  const problem = findRelativePathProblem(path);
  if (problem) return problem;
  const segments = path.split('/');
  if (segments.some((segment) => segment.startsWith('.'))) return 'hidden';
  if (segments.slice(0, -1).some((folder) => folder.toLowerCase() === 'node_modules')) return 'package-folder';
  return path.endsWith('.txt') ? null : 'not-txt';
}
