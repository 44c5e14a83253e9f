import * as vscode from 'vscode';
import type { ShowOccurrencesArguments } from '../../../server/src/protocol.ts';

/**
 * The command behind "n more" in a hover: opens the references of a place in a peek view. Its arguments come out of
 * Markdown, so they are not believed: anything but a place in a workspace folder or an open document is refused.
 */
export async function showOccurrences(given: unknown): Promise<void> {
  const place = readPlace(given);
  if (!place) throw new Error('secondSource.showOccurrences: its argument is no place in this workspace');
  const uri = vscode.Uri.parse(place.uri);
  const position = new vscode.Position(place.line, place.character);
  const locations = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
}

function readPlace(given: unknown): ShowOccurrencesArguments | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri, line, character } = given as Partial<Record<keyof ShowOccurrencesArguments, unknown>>;
  if (typeof uri !== 'string' || !isOffset(line) || !isOffset(character)) return undefined;
  let parsed: vscode.Uri;
  try {
    parsed = vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
  const text = parsed.toString();
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === text);
  if (parsed.path.split('/').includes('..')) return undefined;
  return isOpen || vscode.workspace.getWorkspaceFolder(parsed) ? { uri, line, character } : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
