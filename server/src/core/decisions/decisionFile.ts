import { isObject, isTooDeep, MAX_JSON_DEPTH, quoteJson } from '../json.ts';
import { findRelativePathProblem } from '../text/index.ts';
import type { Anchor } from './anchor.ts';
import { DecisionFileError } from './decisionFileError.ts';

/** Name of the file at the root of a folder that stores the user's decisions. */
export const DECISION_FILE_NAME = '.second-source.json';
/** Maximum size of a decision file: in bytes on disk, and in UTF-16 code units when it is parsed. */
export const MAX_DECISION_FILE_BYTES = 5_000_000;
/** Version of the file format that this release reads and writes. */
const VERSION = 1;
/** Maximum number of entries of each list. */
export const MAX_DECISIONS = 20_000;

/** Every occurrence of a line in the folder, identified by its text without leading and trailing white space. */
export interface LineDecision {
  readonly line: string;
}

/** The text that a decision about boilerplate applies to: one span, or every occurrence of a line. */
export type SpanDecision = Anchor | LineDecision;

/** The two occurrences that a decision about facts applies to. */
export interface PairDecision {
  readonly a: Anchor;
  readonly b: Anchor;
}

/** The user's decisions about a folder and the lines removed from it. Every list may be empty. */
export interface DecisionFile {
  /** Text that is not boilerplate, overriding all rules. */
  readonly notBoilerplate: readonly SpanDecision[];
  /** Text that is boilerplate although no rule finds it. */
  readonly boilerplate: readonly SpanDecision[];
  /** Occurrences of different facts. */
  readonly notSameFact: readonly PairDecision[];
  /** Occurrences of the same fact. */
  readonly sameFact: readonly PairDecision[];
  /** Hashes of lines that were removed because they recur. They still count as evidence of recurrence. */
  readonly removedLines: readonly string[];
}

export const EMPTY_DECISIONS: DecisionFile = {
  notBoilerplate: [],
  boilerplate: [],
  notSameFact: [],
  sameFact: [],
  removedLines: [],
};

type Json = Record<string, unknown>;

/**
 * Parses a decision file. Unknown fields are ignored here; {@link formatDecisionFile} keeps them.
 *
 * @throws {DecisionFileError} if any part of the file is invalid. An invalid file must be reported and never written.
 */
export function parseDecisionFile(text: string): DecisionFile {
  const json = parseVersionedObject(text);
  return {
    notBoilerplate: parseList(json, 'notBoilerplate', parseSpanDecision),
    boilerplate: parseList(json, 'boilerplate', parseSpanDecision),
    notSameFact: parseList(json, 'notSameFact', parsePairDecision),
    sameFact: parseList(json, 'sameFact', parsePairDecision),
    removedLines: parseList(json, 'removedLines', parseHash),
  };
}

/**
 * Returns the text of a decision file with these decisions. Unknown fields of the file and of its entries are kept.
 *
 * @param before current text of the file; undefined if there is none
 * @throws {DecisionFileError} if `before` is not a decision file
 */
export function formatDecisionFile(decisions: DecisionFile, before: string | undefined): string {
  const json: Json = before === undefined ? { version: VERSION } : { ...parseVersionedObject(before) };
  for (const [name, entries] of Object.entries(decisions)) {
    const previous = (Array.isArray(json[name]) ? json[name] : []) as unknown[];
    if (entries.length > 0 || previous.length > 0)
      json[name] = entries.map((entry: unknown) => previous.find((other) => includesFields(other, entry)) ?? entry);
  }
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Whether `value` has every field of `entry` with the same value. It may have more fields. */
function includesFields(value: unknown, entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return value === entry;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(entry).every(([key, field]) => includesFields((value as Json)[key], field));
}

function parseVersionedObject(text: string): Json {
  if (text.length > MAX_DECISION_FILE_BYTES)
    throw new DecisionFileError({ code: 'too-large', maxLength: MAX_DECISION_FILE_BYTES });
  if (isTooDeep(text)) throw new DecisionFileError({ code: 'too-deep', maxDepth: MAX_JSON_DEPTH });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DecisionFileError({ code: 'not-json', detail: error instanceof Error ? error.message : String(error) });
  }
  if (!isObject(json)) throw new DecisionFileError({ code: 'not-an-object', path: null });
  const { version = VERSION } = json;
  if (version !== VERSION)
    throw new DecisionFileError({ code: 'unsupported-version', found: quoteJson(version), supported: VERSION });
  return json;
}

function parseList<T>(json: Json, name: string, parseEntry: (value: unknown, path: string) => T): T[] {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw new DecisionFileError({ code: 'not-an-array', path: name });
  if (value.length > MAX_DECISIONS)
    throw new DecisionFileError({ code: 'too-many-entries', path: name, max: MAX_DECISIONS });
  return value.map((entry, i) => parseEntry(entry, `${name}[${i}]`));
}

function parseSpanDecision(value: unknown, path: string): SpanDecision {
  if (isObject(value) && typeof value.line === 'string') return { line: value.line };
  return parseAnchor(value, path);
}

function parsePairDecision(value: unknown, path: string): PairDecision {
  if (!isObject(value)) throw new DecisionFileError({ code: 'not-an-object', path });
  return { a: parseAnchor(value.a, `${path}.a`), b: parseAnchor(value.b, `${path}.b`) };
}

function parseHash(value: unknown, path: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{16}$/.test(value))
    throw new DecisionFileError({ code: 'not-a-hash', path });
  return value;
}

function parseAnchor(value: unknown, path: string): Anchor {
  if (!isObject(value)) throw new DecisionFileError({ code: 'not-an-object', path });
  const { file, text, before, after, length, hash } = value;
  for (const [name, field] of Object.entries({ file, text, before, after })) {
    if (typeof field !== 'string') throw new DecisionFileError({ code: 'not-a-string', path: `${path}.${name}` });
  }
  if (findRelativePathProblem(file as string) !== null)
    throw new DecisionFileError({ code: 'outside-folder', path: `${path}.file` });
  const anchor = { file, text, before, after } as Anchor;
  if (length === undefined && hash === undefined) return anchor;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < (text as string).length)
    throw new DecisionFileError({ code: 'invalid-length', path: `${path}.length` });
  return { ...anchor, length, hash: parseHash(hash, `${path}.hash`) };
}
