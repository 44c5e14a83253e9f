/** A command of the command line. Receives the arguments after its name. Throws a `CommandError` if it cannot start. */
export type Command = (args: readonly string[]) => Promise<ExitCode>;

export const ExitCode = {
  success: 0,
  /** `strip --check` found boilerplate. */
  findings: 1,
  /** Usage error, or a document could not be read or written. The other documents were processed. */
  failure: 2,
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Fatal error, reported as a single line before any output. */
export class CommandError extends Error {}

/** Invalid arguments, reported with a hint to the help. */
export class UsageError extends CommandError {}
