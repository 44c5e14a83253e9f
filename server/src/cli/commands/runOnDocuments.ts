import type { Folder } from '../../core/folder/index.ts';
import { ExitCode } from '../command.ts';
import { type DocumentSet, type LoadDocumentsOptions, loadDocuments } from '../documents/loadDocuments.ts';
import { loadFolder } from '../documents/loadFolder.ts';
import { Invocation } from '../invocation/invocation.ts';
import {
  DOCUMENT_OPTIONS,
  type InputOptions,
  type OptionTable,
  type ParsedArguments,
  parseArguments,
  parseInputOptions,
} from '../options.ts';

/** A command that reads documents, as {@link runOnDocuments} runs it. `P` are its parsed options. */
export interface DocumentCommand<T extends OptionTable, P extends LoadDocumentsOptions> {
  /** Options that only this command has. */
  readonly options: T;
  /** Validates the arguments before any document is read. Throws a `UsageError`. */
  parse(values: ParsedArguments<T>['values'], paths: readonly string[]): P;
  /** Does the work. Returns the exit code, which applies unless a document failed. */
  run(documents: DocumentSet, parsed: P, context: DocumentContext): Promise<ExitCode>;
}

export interface DocumentContext {
  readonly invocation: Invocation;
  readonly inputOptions: InputOptions;
}

/** Runs a command that reads documents: parses its arguments, loads the documents and reports what failed. */
export async function runOnDocuments<T extends OptionTable, P extends LoadDocumentsOptions>(
  args: readonly string[],
  command: DocumentCommand<T, P>,
): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, { ...command.options, ...DOCUMENT_OPTIONS });
  const parsed = command.parse(values as ParsedArguments<T>['values'], positionals);
  const documentValues = values as ParsedArguments<typeof DOCUMENT_OPTIONS>['values'];
  const inputOptions = parseInputOptions(documentValues);
  const invocation = new Invocation(documentValues);
  const documents = await loadDocuments(positionals, parsed, inputOptions, invocation);
  const code = await command.run(documents, parsed, { invocation, inputOptions });
  return invocation.finish(code);
}

/** A command that compares documents, as {@link runOnFolder} runs it. `P` are its parsed options. */
export interface FolderCommand<T extends OptionTable, P extends LoadDocumentsOptions>
  extends Pick<DocumentCommand<T, P>, 'options' | 'parse'> {
  run(folder: Folder, parsed: P, invocation: Invocation): Promise<void>;
}

/** Runs a command that compares documents: like {@link runOnDocuments}, with all documents in one folder. */
export function runOnFolder<T extends OptionTable, P extends LoadDocumentsOptions>(
  args: readonly string[],
  { options, parse, run }: FolderCommand<T, P>,
): Promise<ExitCode> {
  return runOnDocuments<T, P>(args, {
    options,
    parse,
    run: async (documents, parsed, { invocation }) => {
      await run(await loadFolder(documents, invocation), parsed, invocation);
      return ExitCode.success;
    },
  });
}
