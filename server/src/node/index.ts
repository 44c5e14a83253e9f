/**
 * The Node layer: everything that needs the disk, for the language server and the command line alike.
 *
 * Reading: {@link createNodeFiles} lists and reads the files of a workspace (`FileAccess` of core), {@link readBytes} reads
 * one file within limits, and {@link decodeBytes} decodes it. Writing: {@link replaceFile} changes a file atomically.
 * Stripping: {@link planRemoval} computes what to remove from one file, and {@link StripTransaction} removes it from many
 * files with a strip record, from which `restore` brings every byte back. Paths are absolute and errors are `FileError`s,
 * with their messages in messages.ts.
 *
 * The command line imports from here. The language server starts in main.ts and strips files with stripFiles.ts.
 */

export { type LoadedDecisions, loadDecisionFile, NO_DECISIONS } from './decisionFile.ts';
export { decodeBytes } from './decodeBytes.ts';
export { toFileError } from './fileErrors.ts';
export { createNodeFiles } from './files.ts';
export { mapPrefetched } from './prefetch.ts';
export { type ReadOptions, readBytes } from './readBytes.ts';
export { replaceFile } from './replaceFile.ts';
export { assertSafePath } from './safePath.ts';
export { planRemoval, type Removal } from './strip/planRemoval.ts';
export { archiveStripRecord, findNewestRecordFile, findRecordRoot, readRecordFile } from './strip/recordFiles.ts';
export { sha256 } from './strip/sha256.ts';
export { STRIP_PREFETCH, StripTransaction } from './strip/stripTransaction.ts';
export { isInside, pathToUri, uriToPath } from './uris.ts';
