/**
 * Names of folders that are never indexed, whatever the settings, because they contain no articles and may be large. Files
 * in them that the user names or opens are still classified by `core/text/articleDetection.ts`.
 */
export const UNINDEXED_FOLDERS: readonly string[] = ['.git', 'node_modules', '.second-source'];
