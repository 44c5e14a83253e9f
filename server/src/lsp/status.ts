import type { SkippedFilesResult, StatusParams } from '../protocol.ts';
import type { FolderRegistry } from './folderRegistry.ts';

/** Maximum number of skipped files in the list that the user can ask for. */
const MAX_LISTED_SKIPPED_FILES = 5_000;

/** Returns what the status item shows: totals over all folders, and warnings. */
export function computeStatus(folders: FolderRegistry, isIndexing: boolean): StatusParams {
  const states = folders.all;
  const totals = states.map(({ folder }) => folder.totals());
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    state: isIndexing ? 'indexing' : 'ready',
    articles: sum(states.map(({ folder }) => folder.size)),
    figures: sum(totals.map(({ figures }) => figures)),
    quotes: sum(totals.map(({ quotes }) => quotes)),
    skippedFiles: sum(states.map(({ skippedFiles }) => skippedFiles.size)),
    warnings: states.flatMap(({ problems, decisionFileProblem }) => [
      ...problems,
      ...(decisionFileProblem === undefined ? [] : [decisionFileProblem]),
    ]),
  };
}

/** Returns the skipped files of all workspace folders with their reasons, sorted by URI. */
export function listSkippedFiles({ folders }: FolderRegistry): SkippedFilesResult {
  const files = folders.flatMap(({ skippedFiles }) => [...skippedFiles].map(([uri, reason]) => ({ uri, reason })));
  files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return { files: files.slice(0, MAX_LISTED_SKIPPED_FILES), isTruncated: files.length > MAX_LISTED_SKIPPED_FILES };
}
