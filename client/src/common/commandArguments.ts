import * as vscode from 'vscode';
import type { AddDecisionParams, Decision, OffsetRange, RemovedLinesParams } from '../../../server/src/protocol.ts';

/**
 * Arguments of commands are not believed, wherever they come from: anything but a place in a workspace folder or an open
 * document is refused.
 */
export function readDecideParams(given: unknown): AddDecisionParams | undefined {
  if (!isObject(given)) return undefined;
  const uri = readUri(given.uri);
  const decision = readDecision(given.decision);
  return uri !== undefined && decision ? { uri, decision } : undefined;
}

export function readRemovedLines(given: unknown): RemovedLinesParams | undefined {
  if (!isObject(given)) return undefined;
  const { lines, removed } = given;
  const uri = readUri(given.uri);
  if (uri === undefined || typeof removed !== 'boolean' || !Array.isArray(lines)) return undefined;
  return lines.every(isHash) ? { uri, lines, removed } : undefined;
}

function readDecision(given: unknown): Decision | undefined {
  if (!isObject(given)) return undefined;
  const range = readRange(given.range);
  if (!range) return undefined;
  switch (given.kind) {
    case 'not-boilerplate':
    case 'not-boilerplate-line':
    case 'boilerplate':
      return { kind: given.kind, range };
    case 'same-fact':
    case 'not-same-fact': {
      const { other } = given;
      if (!isObject(other)) return undefined;
      const there = { uri: readUri(other.uri), range: readRange(other.range) };
      if (there.uri === undefined || !there.range) return undefined;
      return { kind: given.kind, range, other: { uri: there.uri, range: there.range } };
    }
    default:
      return undefined;
  }
}

function readRange(given: unknown): OffsetRange | undefined {
  if (!isObject(given)) return undefined;
  const [start, end] = [readPosition(given.start), readPosition(given.end)];
  return start && end ? { start, end } : undefined;
}

function readPosition(given: unknown): OffsetRange['start'] | undefined {
  if (!isObject(given)) return undefined;
  const { line, character } = given;
  return isOffset(line) && isOffset(character) ? { line, character } : undefined;
}

/** The URI as it was given, when it names something in a workspace folder or an open document. */
export function readUri(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  let uri: vscode.Uri;
  try {
    uri = vscode.Uri.parse(given, true);
  } catch {
    return undefined;
  }
  if (uri.path.split('/').includes('..')) return undefined;
  const text = uri.toString();
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === text);
  return isOpen || vscode.workspace.getWorkspaceFolder(uri) ? given : undefined;
}

export function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
