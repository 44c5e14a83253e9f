/**
 * The articles of a workspace folder, or of one command-line invocation, and what they have in common.
 *
 * In: the annotations of each article (`Folder.put`), the user's rule settings and decisions. Out: the view of an article (its
 * boilerplate, and the figures and quotes outside of it), its neighbors, and the links between articles. Putting or removing an
 * article takes the same time in a folder of any size; views and links are computed on demand and cached until they change.
 *
 * `entry.ts` is what is kept of an article, `view.ts` what settings, decisions and recurrence make of it, `invertedIndex.ts` finds
 * candidate articles, `pairLinks.ts` caches links. `globs.ts` decides which files of a folder are articles.
 */
export { createFolderEntry, type FolderEntry } from './entry.ts';
export { Folder } from './folder.ts';
export { createGlobFilter, type GlobFilter } from './globs.ts';
export { isUnindexed, UNINDEXED_FOLDERS } from './unindexedFolders.ts';
export { FolderView } from './view.ts';
