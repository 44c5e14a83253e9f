import { once } from 'node:events';
import { formatJsonLine, replaceControlCharacters } from './controlCharacters.ts';

/** Writes to standard output, and waits while the reader is slower. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function writeJsonLine(value: unknown): Promise<void> {
  return write(formatJsonLine(value));
}

/** A line of words on standard error. */
export function printMessage(message: string): void {
  process.stderr.write(`second-source: ${replaceControlCharacters(message)}\n`);
}
