import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { encodingLabel } from '../core/text/index.ts';
import { UsageError } from './command.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends OptionTable> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** `parseArgs` of Node, strict, with its errors as {@link UsageError}. */
export function parseArguments<T extends OptionTable>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as Parsed<T>;
  } catch (error) {
    // The first sentence says what is wrong; what follows is advice on quoting.
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

export const DOCUMENT_OPTIONS_HELP: readonly (readonly [string, string])[] = [
  ['--root DIR', 'ids are paths relative to it (default: the one folder given, else the current one)'],
  ['--encoding NAME', 'what a file that is no UTF-8 is read as (default: windows-1252)'],
  ['--max-file-size BYTES', `larger files are not read (default: ${DEFAULT_SETTINGS.limits.fileSize})`],
  ['--verbose', 'say of every file in a folder that is no article why it was left out'],
  ['--stats', 'times and memory as one JSON object in the last line of standard error'],
];

export interface InputOptions {
  readonly root: string | undefined;
  readonly encoding: string | undefined;
  /** In bytes. */
  readonly maxFileSize: number;
  readonly verbose: boolean;
}

/** The values of {@link DOCUMENT_OPTIONS}, checked. */
export function parseInputOptions(values: {
  root?: string | undefined;
  encoding?: string | undefined;
  'max-file-size'?: string | undefined;
  verbose?: boolean | undefined;
}): InputOptions {
  const { root, encoding, verbose = false } = values;
  if (encoding !== undefined && encodingLabel(encoding) === undefined)
    throw new UsageError(`--encoding: "${encoding}" is no encoding that can be read`);
  const maxFileSize =
    parsePositiveInteger('--max-file-size', values['max-file-size']) ?? DEFAULT_SETTINGS.limits.fileSize;
  return { root, encoding, maxFileSize, verbose };
}

/** A whole number above zero; undefined when the option was not given. */
export function parsePositiveInteger(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number))
    throw new UsageError(`${option} takes a whole number above zero, not "${value}"`);
  return number;
}

/** One of some words; undefined when the option was not given. */
export function parseChoice<T extends string>(
  option: string,
  value: string | undefined,
  words: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (!found) throw new UsageError(`${option} takes ${words.join(' or ')}, not "${value}"`);
  return found;
}
