/**
 * Names of folders that are never indexed, whatever the settings, because they contain no articles and may be large. Files
 * in them that the user names or opens are still classified by `core/text/articleDetection.ts`.
 */
export const UNINDEXED_FOLDERS: readonly string[] = ['.git', 'node_modules', '.second-source'];

/** Whether a path relative to a folder, with slashes, is in a folder that is never indexed. */
export function isUnindexed(path: string): boolean {
  return path.split('/').some((name) => UNINDEXED_FOLDERS.includes(name));
}
