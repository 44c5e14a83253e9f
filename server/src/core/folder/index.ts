export { createFolderEntry, type FolderEntry } from './entry.ts';
export { Folder } from './folder.ts';
export { createGlobFilter } from './globs.ts';
export { FolderView } from './view.ts';
