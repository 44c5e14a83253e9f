import * as vscode from 'vscode';
import { SHOW_OCCURRENCES_COMMAND } from '../../../../server/src/protocol.ts';
import * as messages from '../messages.ts';
import { parseLocationArgument } from './validateArguments.ts';
import { workspaceLookup } from './workspaceLookup.ts';

/**
 * Shows the references of a location in a peek view: the command of the "n more" link in a hover.
 *
 * @param argument untrusted, because it comes from Markdown
 */
export async function showOccurrences(argument: unknown): Promise<void> {
  const location = parseLocationArgument(argument, workspaceLookup);
  if (!location) throw new Error(messages.invalidLocation(SHOW_OCCURRENCES_COMMAND));
  const uri = vscode.Uri.parse(location.uri);
  const position = new vscode.Position(location.line, location.character);
  const occurrences = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, position, occurrences, 'peek');
}
