import type { Document, DocumentError } from './document.ts';

/** Lines longer than this are not taken in, in bytes: a string of the JavaScript engine holds about twice as much. */
const MAX_LINE_BYTES = 256_000_000;

/** The documents of a stream of lines `{"id","text"}`, each as soon as its line is there. Blank lines are passed over. */
export async function* parseJsonLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Document | DocumentError> {
  const known = new Set<string>();
  let number = 0;
  for await (const line of splitLines(input)) {
    number++;
    const document = parseLine(line, number);
    if (!document) continue;
    if (document.id !== null) {
      if (known.has(document.id)) {
        const message = `Line ${number} has the id of an earlier line.`;
        yield { id: document.id, error: { code: 'duplicate-id', message } };
        continue;
      }
      known.add(document.id);
    }
    yield document;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseLine(line: Uint8Array | null, number: number): Document | DocumentError | undefined {
  const invalid = (id: string | null, what: string): DocumentError => ({
    id,
    error: { code: 'invalid-input', message: `Line ${number} ${what}.` },
  });
  if (line === null) return invalid(null, `has more than ${MAX_LINE_BYTES} bytes`);
  let source: string;
  try {
    source = decoder.decode(line);
  } catch {
    return invalid(null, 'is not valid UTF-8');
  }
  if (source.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return invalid(null, 'is not JSON');
  }
  const { id, text } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof id !== 'string') return invalid(null, 'has no "id" that is a string');
  if (typeof text !== 'string') return invalid(id, 'has no "text" that is a string');
  return { id, text, size: Buffer.byteLength(text) };
}

const LINE_FEED = 10;

/** Lines without their ends; null for one that is longer than {@link MAX_LINE_BYTES}. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= MAX_LINE_BYTES) pieces.push(piece);
  };
  const take = () => {
    const line = length <= MAX_LINE_BYTES ? Buffer.concat(pieces) : null;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
