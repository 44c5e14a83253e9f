import * as vscode from 'vscode';
import type { Location, Range } from '../../../server/src/protocol.ts';

/** Returns a range in the form of the protocol. */
export function toProtocolRange({ start, end }: vscode.Range): Range {
  return { start: toProtocolPosition(start), end: toProtocolPosition(end) };
}

/** Returns a position in the form of the protocol. */
export function toProtocolPosition({ line, character }: vscode.Position): Range['start'] {
  return { line, character };
}

/** Returns a range of the protocol in the form of the editor. */
export function toEditorRange({ start, end }: Location['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
