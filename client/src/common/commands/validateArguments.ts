import type {
  AddDecisionParams,
  Decision,
  Range,
  RemovedLinesParams,
  ShowOccurrencesArguments,
} from '../../../../server/src/protocol.ts';

// Command arguments are untrusted and must be validated, because any extension and any trusted Markdown can run a command.
// URIs must name an open document or something in a workspace folder.

export interface WorkspaceLookup {
  /** Returns the decoded path of a URI, or undefined if the text is not a URI with a scheme. */
  parsePath(uri: string): string | undefined;
  /** Whether the URI names an open document, a workspace folder or something below one. */
  contains(uri: string): boolean;
}

/** Parses the argument of the command that records a decision. Returns undefined if it is invalid. */
export function parseDecisionArgument(argument: unknown, workspace: WorkspaceLookup): AddDecisionParams | undefined {
  if (!isObject(argument)) return undefined;
  const uri = parseUri(argument.uri, workspace);
  const decision = parseDecision(argument.decision, workspace);
  return uri !== undefined && decision ? { uri, decision } : undefined;
}

/** Parses the argument of the command that records removed lines. Returns undefined if it is invalid. */
export function parseRemovedLinesArgument(
  argument: unknown,
  workspace: WorkspaceLookup,
): RemovedLinesParams | undefined {
  if (!isObject(argument)) return undefined;
  const { lines, isRemoved } = argument;
  const uri = parseUri(argument.uri, workspace);
  if (uri === undefined || typeof isRemoved !== 'boolean' || !Array.isArray(lines)) return undefined;
  return lines.every(isHash) ? { uri, lines, isRemoved } : undefined;
}

/** Parses the argument of the command that shows occurrences. Returns undefined if it is invalid. */
export function parseLocationArgument(
  argument: unknown,
  workspace: WorkspaceLookup,
): ShowOccurrencesArguments | undefined {
  if (!isObject(argument)) return undefined;
  const uri = parseUri(argument.uri, workspace);
  const position = parsePosition(argument);
  return uri !== undefined && position ? { uri, ...position } : undefined;
}

function parseDecision(value: unknown, workspace: WorkspaceLookup): Decision | undefined {
  if (!isObject(value)) return undefined;
  const range = parseRange(value.range);
  if (!range) return undefined;
  switch (value.kind) {
    case 'not-boilerplate':
    case 'not-boilerplate-line':
    case 'boilerplate':
      return { kind: value.kind, range };
    case 'same-fact':
    case 'not-same-fact': {
      if (!isObject(value.other)) return undefined;
      const otherUri = parseUri(value.other.uri, workspace);
      const otherRange = parseRange(value.other.range);
      if (otherUri === undefined || !otherRange) return undefined;
      return { kind: value.kind, range, other: { uri: otherUri, range: otherRange } };
    }
    default:
      return undefined;
  }
}

function parseRange(value: unknown): Range | undefined {
  if (!isObject(value)) return undefined;
  const start = parsePosition(value.start);
  const end = parsePosition(value.end);
  return start && end ? { start, end } : undefined;
}

function parsePosition(value: unknown): Range['start'] | undefined {
  if (!isObject(value)) return undefined;
  const { line, character } = value;
  return isNonNegativeInt32(line) && isNonNegativeInt32(character) ? { line, character } : undefined;
}

/** Returns the URI unchanged if it names something in the workspace and its path has no `..` segment, else undefined. */
function parseUri(value: unknown, workspace: WorkspaceLookup): string | undefined {
  if (typeof value !== 'string') return undefined;
  const path = workspace.parsePath(value);
  if (path === undefined || path.split('/').includes('..')) return undefined;
  return workspace.contains(value) ? value : undefined;
}

function isNonNegativeInt32(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

/** Whether the value is a hash as the decision file stores it: 16 hexadecimal digits. */
function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
