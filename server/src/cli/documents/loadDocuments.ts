import { type LoadedDecisions, loadDecisionFile, NO_DECISIONS } from '../../node/decisionFile.ts';
import { createNodeFiles } from '../../node/files.ts';
import { isInside } from '../../node/uris.ts';
import { UsageError } from '../command.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { InputOptions } from '../options.ts';
import { type Document, type DocumentError, isDocumentError } from './document.ts';
import { readFileDocuments } from './fileDocuments.ts';
import { findDuplicateId, findRoot, listInputFiles, resolvePaths } from './inputFiles.ts';
import { parseJsonLines } from './jsonLines.ts';

export interface DocumentSet {
  /** Absolute. */
  readonly root: string;
  /** What a person decided about the folder at the root; nothing for lines of input that belong to no folder. */
  readonly decisionFile: LoadedDecisions;
  /** What the call is about, in order. */
  readonly documents: AsyncIterable<Document | DocumentError>;
  /** What else belongs to their folder: the articles of `--folder`, without those that are documents themselves. */
  readEvidence(documents: ReadonlySet<string | null>): AsyncIterable<Document | DocumentError>;
}

export interface LoadDocumentsOptions {
  readonly input?: 'jsonl' | undefined;
  readonly folder?: string | undefined;
  /** The documents have nothing to do with each other and are used one by one. */
  readonly isolated?: boolean | undefined;
  /** Absolute path of a folder that holds no documents, wherever it lies. */
  readonly excludedFolder?: string | undefined;
}

/**
 * The documents of a call: `paths`, or the current folder when there are none, or the lines of standard input. Throws a
 * {@link UsageError} when an id would stand twice; where lines are used one by one, the second is unreadable instead.
 */
export async function loadDocuments(
  paths: readonly string[],
  { input, folder, isolated = false, excludedFolder }: LoadDocumentsOptions,
  settings: InputOptions,
  call: Invocation,
): Promise<DocumentSet> {
  if (input && paths.length > 0) throw new UsageError('--input jsonl reads standard input: give no PATH with it');
  const evidencePaths = await resolvePaths(folder === undefined ? [] : [folder]);
  if (evidencePaths.some(({ isFolder }) => !isFolder)) throw new UsageError(`--folder: ${folder} is no folder`);
  const given = input ? [] : await resolvePaths(paths.length > 0 ? paths : [folder ?? '.']);
  const root = findRoot([...given, ...evidencePaths], settings.root);
  const files = createNodeFiles();
  const listed = await listInputFiles(given, root, files, call.yielder);
  const evidence = await listInputFiles(evidencePaths, root, files, call.yielder);
  for (const problem of new Set([...listed.problems, ...evidence.problems])) call.recordFailure(problem);
  const sources = listed.sources.filter(
    (source) => excludedFolder === undefined || !isInside(excludedFolder, source.path),
  );
  const repeated = findDuplicateId(sources);
  if (repeated !== undefined) throw new UsageError(`ids must be unique: ${repeated} is given twice`);
  const decisionFile =
    input && folder === undefined && settings.root === undefined ? NO_DECISIONS : await loadDecisionFile(root);
  if (decisionFile.problem !== undefined) call.recordFailure(decisionFile.problem);
  return {
    root,
    decisionFile,
    documents: input ? readLineDocuments(isolated) : readFileDocuments(sources, settings, call),
    readEvidence: (documents) =>
      readFileDocuments(
        evidence.sources.filter(({ id }) => !documents.has(id)),
        settings,
        call,
      ),
  };
}

function readLineDocuments(isolated: boolean): AsyncIterable<Document | DocumentError> {
  const documents = parseJsonLines(process.stdin);
  return isolated ? documents : rejectDuplicates(documents);
}

async function* rejectDuplicates(documents: AsyncIterable<Document | DocumentError>) {
  for await (const document of documents) {
    if (isDocumentError(document) && document.error.code === 'duplicate-id')
      throw new UsageError(`ids must be unique: ${document.id} is given twice`);
    yield document;
  }
}
