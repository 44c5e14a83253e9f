import { createNodeFiles, isInside, type LoadedDecisions, loadDecisionFile, NO_DECISIONS } from '../../node/index.ts';
import { UsageError } from '../command.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { MESSAGES } from '../messages.ts';
import type { InputOptions } from '../options.ts';
import { type Document, type DocumentError, isDocumentError } from './document.ts';
import { readFileDocuments } from './fileDocuments.ts';
import { findDuplicateId, findRoot, listInputFiles, resolvePaths } from './inputFiles.ts';
import { parseJsonLines } from './jsonLines.ts';

/** The documents of one invocation. They are read while they are iterated over. */
export interface DocumentSet {
  /** Absolute path that document IDs are relative to. */
  readonly root: string;
  /** The decision file in the root. Empty for documents from standard input that do not belong to a folder. */
  readonly decisionFile: LoadedDecisions;
  /** The documents to process, in order. Can be iterated over once. */
  readonly documents: AsyncIterable<Document | DocumentError>;
  /** Reads the articles of `--folder`, without those whose IDs are given. They are evidence of recurrence only. */
  readEvidence(documentIds: ReadonlySet<string | null>): AsyncIterable<Document | DocumentError>;
}

export interface LoadDocumentsOptions {
  /** Set if the documents are lines of standard input. */
  readonly input?: 'jsonl' | undefined;
  /** Folder with additional evidence of recurrence. */
  readonly folder?: string | undefined;
  /** Whether each document is processed independently. False by default. */
  readonly isIsolated?: boolean | undefined;
  /** Absolute path of a folder whose files are not documents. */
  readonly excludedFolder?: string | undefined;
}

/**
 * Finds the documents of one invocation: the lines of standard input with `input`, else the files in `paths`, else those
 * in the current folder.
 *
 * Throws a `UsageError` if two documents have the same ID. With `isIsolated`, lines of standard input with the ID of an
 * earlier line become errors instead because earlier results have been printed already.
 */
export async function loadDocuments(
  paths: readonly string[],
  { input, folder, isIsolated = false, excludedFolder }: LoadDocumentsOptions,
  options: InputOptions,
  invocation: Invocation,
): Promise<DocumentSet> {
  if (input && paths.length > 0) throw new UsageError(MESSAGES.inputWithPath);
  const evidencePaths = await resolvePaths(folder === undefined ? [] : [folder]);
  if (evidencePaths.some(({ isFolder }) => !isFolder)) throw new UsageError(MESSAGES.notAFolder(String(folder)));
  const given = input ? [] : await resolvePaths(paths.length > 0 ? paths : [folder ?? '.']);
  const root = findRoot([...given, ...evidencePaths], options.root);
  const access = createNodeFiles();
  const listed = await listInputFiles(given, root, access, invocation.yielder);
  const evidence = await listInputFiles(evidencePaths, root, access, invocation.yielder);
  for (const problem of new Set([...listed.problems, ...evidence.problems])) invocation.recordFailure(problem);
  for (const id of new Set([...listed.specialFiles, ...evidence.specialFiles]))
    invocation.skipFile(id, MESSAGES.notRegularFile);
  const files = listed.files.filter((file) => excludedFolder === undefined || !isInside(excludedFolder, file.path));
  const duplicate = findDuplicateId(files);
  if (duplicate !== undefined) throw new UsageError(MESSAGES.duplicateDocumentId(duplicate));
  const belongsToFolder = !input || folder !== undefined || options.root !== undefined;
  const decisionFile = belongsToFolder ? await loadDecisionFile(root) : NO_DECISIONS;
  if (decisionFile.problem !== undefined) invocation.recordFailure(decisionFile.problem);
  return {
    root,
    decisionFile,
    documents: input ? readStandardInput(isIsolated) : readFileDocuments(files, options, invocation),
    readEvidence: (documentIds) =>
      readFileDocuments(
        evidence.files.filter(({ id }) => !documentIds.has(id)),
        options,
        invocation,
      ),
  };
}

function readStandardInput(isIsolated: boolean): AsyncIterable<Document | DocumentError> {
  const documents = parseJsonLines(process.stdin);
  return isIsolated ? documents : rejectDuplicates(documents);
}

async function* rejectDuplicates(documents: AsyncIterable<Document | DocumentError>) {
  for await (const document of documents) {
    if (isDocumentError(document) && document.error.code === 'duplicate-id')
      throw new UsageError(MESSAGES.duplicateDocumentId(document.id));
    yield document;
  }
}
