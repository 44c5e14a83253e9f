import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { encodingLabel } from '../core/text/index.ts';
import { UsageError } from './command.ts';
import { MESSAGES } from './messages.ts';

/** Options in the format of Node's `parseArgs`. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;
export type ParsedArguments<T extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/** Parses arguments strictly with Node's `parseArgs`. Throws a `UsageError` for unknown options and missing values. */
export function parseArguments<T extends OptionTable>(args: readonly string[], options: T): ParsedArguments<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as ParsedArguments<T>;
  } catch (error) {
    // Only the first sentence states the error; the rest is advice about quoting.
    throw new UsageError((error as Error).message.replace(/\. .*$/s, '.'));
  }
}

/** Options of every command that reads documents. */
export const DOCUMENT_OPTIONS = {
  root: { type: 'string' },
  encoding: { type: 'string' },
  'max-file-size': { type: 'string' },
  verbose: { type: 'boolean', default: false },
  stats: { type: 'boolean', default: false },
} as const satisfies OptionTable;

/** The values of {@link DOCUMENT_OPTIONS} as `parseArgs` returns them. */
export interface DocumentOptionValues {
  readonly root?: string | undefined;
  readonly encoding?: string | undefined;
  readonly 'max-file-size'?: string | undefined;
  readonly verbose: boolean;
  readonly stats: boolean;
}

/** How to read documents. */
export interface InputOptions {
  /** Base folder for document IDs as given; undefined for the default. */
  readonly root: string | undefined;
  /** Fallback encoding; undefined for the default. */
  readonly encoding: string | undefined;
  /** Maximum file size in bytes. */
  readonly maxFileSize: number;
}

/** Validates the options that control how documents are read. Throws a `UsageError`. */
export function parseInputOptions(values: DocumentOptionValues): InputOptions {
  const { root, encoding } = values;
  if (encoding !== undefined && encodingLabel(encoding) === undefined)
    throw new UsageError(MESSAGES.unsupportedEncoding(encoding));
  const maxFileSize =
    parsePositiveInteger('--max-file-size', values['max-file-size']) ?? DEFAULT_SETTINGS.limits.fileSize;
  return { root, encoding, maxFileSize };
}

/** Returns the value of an option as a positive integer, or undefined if it was not given. Throws a `UsageError`. */
export function parsePositiveInteger(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number))
    throw new UsageError(MESSAGES.notPositiveInteger(option, value));
  return number;
}

/** Returns the value of an option as one of `choices`, or undefined if it was not given. Throws a `UsageError`. */
export function parseChoice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (!choice) throw new UsageError(MESSAGES.invalidChoice(option, choices, value));
  return choice;
}
