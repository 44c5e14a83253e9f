import { isObject, isTooDeep, MAX_JSON_DEPTH, quoteJson } from '../json.ts';
import { decodeBase64, encodeBase64, findArticlePathProblem } from '../text/index.ts';
import type { ByteCut } from './byteCuts.ts';
import { RecordError, type RecordProblem } from './recordError.ts';

/** A range of bytes that was removed from a file. */
export interface RecordedCut {
  /** Byte offset in the original file. */
  readonly offset: number;
  /** The removed bytes, in base64. */
  readonly bytes: string;
  /** Rule of the boilerplate. */
  readonly rule: string;
}

/** What was removed from one file: one line of the record file. Contains everything needed to undo the removal. */
export interface StripRecord {
  readonly version: 1;
  /** POSIX path relative to the root. */
  readonly file: string;
  /** SHA-256 of the original bytes, in 64 hexadecimal digits. */
  readonly before: string;
  /** SHA-256 of the bytes after the removal. */
  readonly after: string;
  /** Sorted, without overlaps. */
  readonly cuts: readonly RecordedCut[];
}

/** Version of the record format that this release reads and writes. */
const VERSION = 1;

/**
 * Maximum length of the record of one file, in UTF-16 code units. A file of the default maximum size (10 MB) of which every
 * byte is removed needs 13.4 million for the base64; twice that leaves room for larger files with less boilerplate.
 */
export const MAX_RECORD_LENGTH = 32_000_000;

/** Returns the record of one file; `before` and `after` are the SHA-256 hashes of its bytes. */
export function createStripRecord({
  file,
  bytes,
  cuts,
  before,
  after,
}: {
  readonly file: string;
  /** The original bytes. */
  readonly bytes: Uint8Array;
  readonly cuts: readonly ByteCut[];
  readonly before: string;
  readonly after: string;
}): StripRecord {
  return {
    version: VERSION,
    file,
    before,
    after,
    cuts: cuts.map(({ start, end, rule }) => ({
      offset: start,
      bytes: encodeBase64(bytes.subarray(start, end)),
      rule,
    })),
  };
}

/** Formats a record as one line of the record file, without a line end. */
export function formatRecord(record: StripRecord): string {
  const { version, file, before, after, cuts } = record;
  const fields = cuts.map(({ offset, bytes, rule }) => ({ offset, bytes, rule }));
  return JSON.stringify({ version, file, before, after, cuts: fields });
}

/**
 * Parses a record file; blank lines are ignored.
 *
 * @throws {RecordError} with the line number, if a line is invalid or a file occurs twice
 */
export function parseRecords(text: string): StripRecord[] {
  const records: StripRecord[] = [];
  const files = new Map<string, number>();
  let lineNumber = 0;
  for (const line of eachLine(text)) {
    lineNumber++;
    if (!/\S/.test(line)) continue;
    const record = parseRecord(line, lineNumber);
    const known = files.get(record.file);
    if (known !== undefined)
      throw new RecordError({ code: 'duplicate-file', file: record.file, firstLine: known }, lineNumber);
    files.set(record.file, lineNumber);
    records.push(record);
  }
  return records;
}

/** Yields the lines of a text. An array of them could exhaust the memory, because a text may consist of line endings. */
function* eachLine(text: string): Generator<string> {
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
    yield text.slice(start, index);
    start = index + ending.length;
  }
  yield text.slice(start);
}

/**
 * Parses one line of a record file.
 *
 * @param line 1-based number of the line, for errors
 * @throws {RecordError} if the line is not a record of a supported version
 */
export function parseRecord(source: string, line = 1): StripRecord {
  const fail = (problem: RecordProblem): never => {
    throw new RecordError(problem, line);
  };
  if (source.length > MAX_RECORD_LENGTH) return fail({ code: 'too-long', maxLength: MAX_RECORD_LENGTH });
  if (isTooDeep(source)) return fail({ code: 'too-deep', maxDepth: MAX_JSON_DEPTH });
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return fail({ code: 'not-json' });
  }
  if (!isObject(value)) return fail({ code: 'not-an-object', path: null });
  if (value.version !== VERSION) {
    return fail({ code: 'unsupported-version', found: quoteJson(value.version), supported: VERSION });
  }
  const { file, before, after, cuts } = value;
  if (typeof file !== 'string') return fail({ code: 'not-astring', path: 'file' });
  const problem = findArticlePathProblem(file);
  if (problem) return fail({ code: 'invalid-path', path: 'file', problem });
  if (!isSha256(before)) return fail({ code: 'not-ahash', path: 'before' });
  if (!isSha256(after)) return fail({ code: 'not-ahash', path: 'after' });
  if (!Array.isArray(cuts)) return fail({ code: 'not-an-array', path: 'cuts' });
  return { version: VERSION, file, before, after, cuts: parseCuts(cuts, fail) };
}

function parseCuts(cuts: readonly unknown[], fail: (problem: RecordProblem) => never): RecordedCut[] {
  const parsed: RecordedCut[] = [];
  let end = 0;
  for (const [index, cut] of cuts.entries()) {
    const path = `cuts[${index}]`;
    if (!isObject(cut)) return fail({ code: 'not-an-object', path });
    const { offset, bytes, rule } = cut;
    if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0)
      return fail({ code: 'not-an-offset', path: `${path}.offset` });
    if (offset < end) return fail({ code: 'overlapping-cut', path });
    if (typeof bytes !== 'string') return fail({ code: 'not-astring', path: `${path}.bytes` });
    if (bytes === '') return fail({ code: 'empty-string', path: `${path}.bytes` });
    const decoded = decodeBase64(bytes);
    if (!decoded) return fail({ code: 'not-base-64', path: `${path}.bytes` });
    if (typeof rule !== 'string') return fail({ code: 'not-astring', path: `${path}.rule` });
    end = offset + decoded.length;
    parsed.push({ offset, bytes, rule });
  }
  return parsed;
}

/**
 * Returns the original bytes of a file. The caller checks that the SHA-256 of `bytes` is `record.after`, and that of the
 * result `record.before`.
 *
 * @throws {RecordError} if a cut lies outside the file
 */
export function restoreBytes(bytes: Uint8Array, record: StripRecord): Uint8Array {
  const pieces = record.cuts.map(({ offset, bytes: base64 }) => {
    const piece = decodeBase64(base64);
    if (!piece) throw new RecordError({ code: 'not-base-64', path: 'cuts' });
    return { offset, piece };
  });
  const added = pieces.reduce((sum, { piece }) => sum + piece.length, 0);
  const result = new Uint8Array(bytes.length + added);
  let from = 0;
  let to = 0;
  for (const { offset, piece } of pieces) {
    const kept = offset - to;
    if (kept < 0 || from + kept > bytes.length) throw new RecordError({ code: 'cut-outside-file', file: record.file });
    result.set(bytes.subarray(from, from + kept), to);
    result.set(piece, offset);
    from += kept;
    to = offset + piece.length;
  }
  result.set(bytes.subarray(from), to);
  return result;
}

function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
