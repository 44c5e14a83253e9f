import { constants } from 'node:buffer';
import { MESSAGES } from './messages.ts';

/** Maximum size of the header of a message in bytes; editors send less than 100. */
const MAX_HEADER_BYTES = 8_192;
const HEADER_END = '\r\n\r\n';

/**
 * Checks the frames of messages ("Content-Length: 123", an empty line, 123 bytes) as they arrive. After a broken frame, the
 * start of the next message cannot be found, and the reader of the connection would wait for it without end.
 */
export class FrameChecker {
  /** The header so far, one character per byte. */
  #header = '';
  /** Number of bytes that are missing from the current message. */
  #missing = 0;

  /** Checks the next bytes; returns the problem of the first broken frame, as a phrase, or undefined. */
  check(bytes: Buffer): string | undefined {
    let start = 0;
    while (start < bytes.length) {
      if (this.#missing > 0) {
        const length = Math.min(this.#missing, bytes.length - start);
        this.#missing -= length;
        start += length;
        continue;
      }
      const before = this.#header.length;
      this.#header += bytes.toString('latin1', start, start + MAX_HEADER_BYTES);
      const end = this.#header.indexOf(HEADER_END);
      if (end < 0) {
        if (this.#header.length >= MAX_HEADER_BYTES) return `a header has more than ${MAX_HEADER_BYTES} bytes`;
        return findInvalidLine(this.#header);
      }
      const header = this.#header.slice(0, end);
      const length = parseLength(header);
      if (typeof length === 'string') return length;
      start += end + HEADER_END.length - before;
      this.#header = '';
      this.#missing = length;
    }
    return undefined;
  }
}

/** Returns the length of the message in bytes, or the problem of its header as a phrase. */
function parseLength(header: string): number | string {
  const invalid = findInvalidLine(header);
  if (invalid !== undefined) return invalid;
  const value = /^content-length:(.*)$/im.exec(header)?.[1]?.trim();
  if (value === undefined) return 'a header has no Content-Length';
  // A longer message could not be decoded, because it must become one string.
  if (!/^\d+$/.test(value) || Number(value) === 0 || Number(value) > constants.MAX_STRING_LENGTH)
    return `a header has an invalid Content-Length: ${value.slice(0, 40)}`;
  return Number(value);
}

/** Checks all lines, of which the last one may be incomplete. */
function findInvalidLine(header: string): string | undefined {
  const lines = header.replace(/\r$/, '').split('\r\n');
  const invalid = lines.find((line) => !/^[\w-]*(?:$|:[^\r\n]*$)/.test(line));
  return invalid === undefined ? undefined : `a line is not a header: ${JSON.stringify(invalid.slice(0, 40))}`;
}

/** Ends this process with code 1 and a message on standard error if a frame of the input is broken. */
export function exitOnBrokenFrames(input: NodeJS.ReadableStream): void {
  const checker = new FrameChecker();
  const check = (bytes: Buffer) => {
    const problem = checker.check(bytes);
    if (problem === undefined) return;
    input.off('data', check);
    process.stderr.write(`${MESSAGES.brokenFrame(problem)}\n`, () => process.exit(1));
  };
  input.on('data', check);
}
