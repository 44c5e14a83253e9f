/** Why a path is not a normalized relative path inside its root folder. */
export type RelativePathProblem =
  | 'empty'
  | 'nulCharacter'
  | 'backslash'
  /** Starts with a slash or a drive letter. */
  | 'absolute'
  /** Has a ".." segment. */
  | 'outsideRoot'
  /** Has an empty or "." segment. */
  | 'notNormalized';

/** Returns the first problem of a path that must be relative, use "/", be normalized and stay inside its root, or null. */
export function findRelativePathProblem(path: string): RelativePathProblem | null {
  if (path === '') return 'empty';
  if (path.includes('\0')) return 'nulCharacter';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  for (const segment of path.split('/')) {
    if (segment === '..') return 'outsideRoot';
    if (segment === '' || segment === '.') return 'notNormalized';
  }
  return null;
}
