/** A command of the command line: `second-source NAME …`. */
export interface Command {
  /** What stands behind `second-source NAME` in its usage line. */
  readonly usage: string;
  /** Options of its own, one a row: [as written, what it does]. */
  readonly options: readonly (readonly [string, string])[];
  /** Further paragraphs of its help. */
  readonly notes?: readonly string[];
  /** Runs it with the arguments behind its name; the result is the exit code. */
  run(args: readonly string[]): Promise<ExitCode>;
}

export const ExitCode = {
  success: 0,
  /** With `--check`: there are findings. */
  findings: 1,
  /** Wrong usage, or something could not be read or written; the rest was done. */
  failure: 2,
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Nothing can be done: said in one line. Nothing was printed yet. */
export class CommandError extends Error {}

/** The call makes no sense: said with a hint to the help. */
export class UsageError extends CommandError {}
