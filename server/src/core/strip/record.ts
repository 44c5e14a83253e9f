import { findRelativePathProblem, type RelativePathProblem } from '../text/index.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { ByteCut } from './byteCuts.ts';

/** A stretch that was removed from a file. */
export interface RecordedCut {
  /** Byte offset in the file as it was before. */
  readonly offset: number;
  /** The removed bytes, in base64. */
  readonly bytes: string;
  /** Rule of the boilerplate. */
  readonly rule: string;
}

/** What was removed from one file: a line of the record, which undoes it. */
export interface StripRecord {
  readonly version: 1;
  /** POSIX path relative to the root. */
  readonly file: string;
  /** SHA-256 of the file's bytes before and after, in 64 hexadecimal digits. */
  readonly before: string;
  readonly after: string;
  /** In order, without overlaps. */
  readonly cuts: readonly RecordedCut[];
}

/** A line of a record that cannot be used, in words for a person. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/** The record of one file. `before` and `after` are SHA-256 hashes that the caller computed. */
export function createStripRecord(
  file: string,
  bytes: Uint8Array,
  cuts: readonly ByteCut[],
  before: string,
  after: string,
): StripRecord {
  return {
    version: 1,
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

/** One line, without its line end. */
export function formatRecord(record: StripRecord): string {
  const { version, file, before, after, cuts } = record;
  const fields = cuts.map(({ offset, bytes, rule }) => ({ offset, bytes, rule }));
  return JSON.stringify({ version, file, before, after, cuts: fields });
}

/** The records of a file of records, in order; blank lines are passed over. Throws a {@link RecordError} that names the line. */
export function parseRecords(text: string): StripRecord[] {
  const records: StripRecord[] = [];
  const files = new Map<string, number>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!line.trim()) continue;
    const record = parseRecord(line, index + 1);
    const known = files.get(record.file);
    if (known !== undefined)
      throw new RecordError(`line ${index + 1}: "${record.file}" stands in line ${known} already`);
    files.set(record.file, index + 1);
    records.push(record);
  }
  return records;
}

/** One line of a record. `line` is its number for the error's message. */
export function parseRecord(source: string, line = 1): StripRecord {
  const fail = (what: string): never => {
    throw new RecordError(`line ${line}: ${what}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return fail('is not JSON');
  }
  if (!isObject(value)) return fail('is not a JSON object');
  if (value.version !== 1) return fail(`has version ${JSON.stringify(value.version) ?? 'none'}, and only 1 is known`);
  const { file, before, after, cuts } = value;
  if (typeof file !== 'string') return fail('"file" is no text');
  const problem = findRelativePathProblem(file);
  if (problem) return fail(`"file" ${PATH_PROBLEMS[problem]}`);
  if (!isHash(before)) return fail('"before" is no SHA-256 hash');
  if (!isHash(after)) return fail('"after" is no SHA-256 hash');
  if (!Array.isArray(cuts)) return fail('"cuts" is no list');
  const read: RecordedCut[] = [];
  let at = 0;
  for (const [index, cut] of cuts.entries()) {
    const name = `cut ${index + 1}`;
    if (!isObject(cut)) return fail(`${name} is no object`);
    const { offset, bytes, rule } = cut;
    if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0)
      return fail(`${name} has no valid "offset"`);
    if (offset < at) return fail(`${name} begins before the cut in front of it ends`);
    if (typeof bytes !== 'string' || bytes === '') return fail(`${name} has no "bytes"`);
    const decoded = decodeBase64(bytes);
    if (!decoded) return fail(`"bytes" of ${name} are not base64`);
    if (typeof rule !== 'string') return fail(`${name} has no "rule"`);
    at = offset + decoded.length;
    read.push({ offset, bytes, rule });
  }
  return { version: 1, file, before: before as string, after: after as string, cuts: read };
}

/**
 * The file's bytes as they were before. The caller has compared the SHA-256 of `bytes` with `record.after`, and compares
 * that of the result with `record.before`. Throws a {@link RecordError} when a cut lies outside the file.
 */
export function restoreBytes(bytes: Uint8Array, record: StripRecord): Uint8Array {
  const pieces = record.cuts.map(({ offset, bytes: base64 }) => {
    const piece = decodeBase64(base64);
    if (!piece) throw new RecordError(`"${record.file}": a cut is not base64`);
    return { offset, piece };
  });
  const added = pieces.reduce((sum, { piece }) => sum + piece.length, 0);
  const result = new Uint8Array(bytes.length + added);
  let from = 0;
  let to = 0;
  for (const { offset, piece } of pieces) {
    const kept = offset - to;
    if (kept < 0 || from + kept > bytes.length) throw new RecordError(`"${record.file}": a cut lies outside the file`);
    result.set(bytes.subarray(from, from + kept), to);
    result.set(piece, offset);
    from += kept;
    to = offset + piece.length;
  }
  result.set(bytes.subarray(from), to);
  return result;
}

/** What is wrong with a path that must stay inside the root. */
const PATH_PROBLEMS: Readonly<Record<RelativePathProblem, string>> = {
  empty: 'is empty',
  'nul-character': 'contains a NUL character',
  backslash: 'contains a backslash; separate path segments with "/"',
  absolute: 'is not relative to the root',
  'outside-root': 'leaves the root',
  'not-normalized': 'is not normalized',
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
