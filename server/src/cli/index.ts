/**
 * The command line, `second-source`. docs/formats.md is its contract.
 *
 * program.ts finds the command in the arguments and turns errors into exit codes; main.ts is the process around it. Each
 * file in commands/ is one command. Most of them read documents (documents/) through commands/runOnDocuments.ts, annotate
 * them (invocation/), and print the result: JSON Lines, CSV and terminal text in output/, and the longer formats in
 * report/, quotes/ and strip/. Options are in options.ts, messages in messages.ts and help texts in helpTexts.ts.
 */
export { type Command, CommandError, ExitCode, UsageError } from './command.ts';
export { runProgram } from './program.ts';
