/** Why a path is not a normalized relative path inside its root folder. */
export type RelativePathProblem =
  | 'empty'
  | 'nul-character'
  | 'backslash'
  /** Starts with a slash or a drive letter. */
  | 'absolute'
  /** Has a ".." segment. */
  | 'outside-root'
  /** Has an empty or "." segment. */
  | 'not-normalized';

/** Returns the first problem of a path that must be relative, use "/", be normalized and stay inside its root, or null. */
export function findRelativePathProblem(path: string): RelativePathProblem | null {
  if (path === '') return 'empty';
  if (path.includes('\0')) return 'nul-character';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  for (const segment of path.split('/')) {
    if (segment === '..') return 'outside-root';
    if (segment === '' || segment === '.') return 'not-normalized';
  }
  return null;
}
