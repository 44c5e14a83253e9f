import { MESSAGES } from '../messages.ts';
import type { Document, DocumentError } from './document.ts';

/** Maximum line length in bytes. The limit of a string in V8 is about twice as high. */
const MAX_LINE_BYTES = 256_000_000;
const LINE_FEED = 0x0a;

/**
 * Parses a stream of lines `{"id","text"}` and yields each document as soon as its line is complete. Blank lines are
 * ignored. A line that is invalid, or whose ID occurred before, yields an error.
 */
export async function* parseJsonLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Document | DocumentError> {
  const knownIds = new Set<string>();
  let number = 0;
  for await (const line of splitLines(input)) {
    number++;
    const document = parseLine(line, number);
    if (!document) continue;
    if (document.id !== null) {
      if (knownIds.has(document.id)) {
        yield { id: document.id, error: { code: 'duplicate-id', message: MESSAGES.lineDuplicateId(number) } };
        continue;
      }
      knownIds.add(document.id);
    }
    yield document;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Returns undefined for a blank line.
 *
 * @param line bytes of the line; null if it is too long
 * @param number 1-based number of the line, for messages
 */
function parseLine(line: Uint8Array | null, number: number): Document | DocumentError | undefined {
  const createError = (id: string | null, message: string): DocumentError => ({
    id,
    error: { code: 'invalid-input', message },
  });
  if (line === null) return createError(null, MESSAGES.lineTooLong(number, MAX_LINE_BYTES));
  let source: string;
  try {
    source = decoder.decode(line);
  } catch {
    return createError(null, MESSAGES.lineNotUtf8(number));
  }
  if (source.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return createError(null, MESSAGES.lineNotJson(number));
  }
  const { id, text } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof id !== 'string') return createError(null, MESSAGES.lineFieldNotString(number, 'id'));
  if (typeof text !== 'string') return createError(id, MESSAGES.lineFieldNotString(number, 'text'));
  return { id, text, size: Buffer.byteLength(text) };
}

/** Splits a stream at line feeds. Yields null for a line that exceeds {@link MAX_LINE_BYTES}. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= MAX_LINE_BYTES) pieces.push(piece);
  };
  const takeLine = () => {
    const line = length <= MAX_LINE_BYTES ? Buffer.concat(pieces) : null;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield takeLine();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield takeLine();
}
