import { once } from 'node:events';
import { formatJsonLine, replaceControlCharacters } from './controlCharacters.ts';

/** Writes to standard output. Resolves when more can be written without buffering. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a value to standard output as one JSON line. */
export function writeJsonLine(value: unknown): Promise<void> {
  return write(formatJsonLine(value));
}

/** Prints a message to standard error, prefixed with the name of the program. */
export function printMessage(message: string): void {
  process.stderr.write(`second-source: ${replaceControlCharacters(message)}\n`);
}
