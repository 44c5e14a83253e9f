import type { Anchor } from './anchor.ts';

/** Name of the file at a folder's root that keeps a person's decisions. */
export const DECISION_FILE_NAME = '.second-source.json';
/** A larger file is no decision file of ours. In UTF-16 code units. */
export const MAX_DECISION_FILE_BYTES = 5_000_000;
const VERSION = 1;
/** Longest list. */
export const MAX_DECISIONS = 20_000;

/** A line wherever it stands in the folder, by its text without the white space at its ends. */
export interface LineDecision {
  readonly line: string;
}

export type SpanDecision = Anchor | LineDecision;

export interface PairDecision {
  readonly a: Anchor;
  readonly b: Anchor;
}

/** What a person decided, and what has to be remembered for them. Every list may be empty. */
export interface DecisionFile {
  readonly notBoilerplate: readonly SpanDecision[];
  readonly boilerplate: readonly SpanDecision[];
  readonly notSameFact: readonly PairDecision[];
  readonly sameFact: readonly PairDecision[];
  /** Hashes of lines that were removed because they recur; they go on counting as recurring. */
  readonly removedLines: readonly string[];
}

export const EMPTY_DECISIONS: DecisionFile = {
  notBoilerplate: [],
  boilerplate: [],
  notSameFact: [],
  sameFact: [],
  removedLines: [],
};

/** The file is no decision file; the message says why, for a person. */
export class DecisionFileError extends Error {}

type Json = Record<string, unknown>;

/**
 * Reads a decision file. Fields that are not known are left to {@link formatDecisionFile}, which keeps them. Throws {@link DecisionFileError}:
 * a file with nonsense in it is reported and left alone.
 */
export function parseDecisionFile(text: string): DecisionFile {
  const json = parse(text);
  return {
    notBoilerplate: list(json, 'notBoilerplate', spanDecision),
    boilerplate: list(json, 'boilerplate', spanDecision),
    notSameFact: list(json, 'notSameFact', pairDecision),
    sameFact: list(json, 'sameFact', pairDecision),
    removedLines: list(json, 'removedLines', hash),
  };
}

/**
 * The text of a decision file with these decisions. `before` is its text so far: fields and entries' fields that are not known
 * are kept, and so is the order of what stays.
 */
export function formatDecisionFile(decisions: DecisionFile, before: string | undefined): string {
  const json: Json = before === undefined ? { version: VERSION } : { ...parse(before) };
  for (const [name, entries] of Object.entries(decisions)) {
    const old = (Array.isArray(json[name]) ? json[name] : []) as unknown[];
    if (entries.length > 0 || old.length > 0)
      json[name] = entries.map((entry: unknown) => old.find((one) => holds(one, entry)) ?? entry);
  }
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Whether `old` says everything that `entry` says; it may say more. */
function holds(old: unknown, entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return old === entry;
  if (typeof old !== 'object' || old === null) return false;
  return Object.entries(entry).every(([key, value]) => holds((old as Json)[key], value));
}

function parse(text: string): Json {
  if (text.length > MAX_DECISION_FILE_BYTES)
    throw new DecisionFileError(`larger than ${MAX_DECISION_FILE_BYTES} characters`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DecisionFileError(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(json)) throw new DecisionFileError('not a JSON object');
  const { version = VERSION } = json;
  if (version !== VERSION)
    throw new DecisionFileError(`version ${JSON.stringify(version)} is not known; this is version ${VERSION}`);
  return json;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list<T>(json: Json, name: string, read: (value: unknown, where: string) => T): T[] {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw new DecisionFileError(`"${name}" is no list`);
  if (value.length > MAX_DECISIONS) throw new DecisionFileError(`"${name}" has more than ${MAX_DECISIONS} entries`);
  return value.map((entry, i) => read(entry, `"${name}"[${i}]`));
}

function spanDecision(value: unknown, where: string): SpanDecision {
  if (isObject(value) && typeof value.line === 'string') return { line: value.line };
  return anchor(value, where);
}

function pairDecision(value: unknown, where: string): PairDecision {
  if (!isObject(value)) throw new DecisionFileError(`${where} is no object`);
  return { a: anchor(value.a, `${where}.a`), b: anchor(value.b, `${where}.b`) };
}

function hash(value: unknown, where: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{16}$/.test(value))
    throw new DecisionFileError(`${where} is no hash of 16 digits`);
  return value;
}

function anchor(value: unknown, where: string): Anchor {
  if (!isObject(value)) throw new DecisionFileError(`${where} is no object`);
  const { file, text, before, after, length, hash: digest } = value;
  for (const [name, field] of Object.entries({ file, text, before, after })) {
    if (typeof field !== 'string') throw new DecisionFileError(`${where}.${name} is no text`);
  }
  if (!isInsideFolder(file as string)) throw new DecisionFileError(`${where}.file leaves the folder`);
  const base = { file, text, before, after } as Anchor;
  if (length === undefined && digest === undefined) return base;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < (text as string).length) {
    throw new DecisionFileError(`${where}.length is no length of the text`);
  }
  return { ...base, length, hash: hash(digest, `${where}.hash`) };
}

/** A relative, normalised path with slashes that stays in the folder. */
export function isInsideFolder(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path) || path.includes('\0'))
    return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
