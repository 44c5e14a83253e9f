import * as vscode from 'vscode';
import {
  AddDecision,
  type AddDecisionParams,
  RECORD_DECISION_COMMAND,
  REMOVED_LINES_COMMAND,
} from '../../../../server/src/protocol.ts';
import { getActiveArticle } from '../editors.ts';
import type { LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import { toProtocolRange } from '../protocolConversion.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { recordRemovedLines, writeDecisionFile } from './decisionFile.ts';
import { parseDecisionArgument, parseRemovedLinesArgument } from './validateArguments.ts';
import { workspaceLookup } from './workspaceLookup.ts';

/** The command of the quick fixes that record a decision. */
export async function recordDecision(server: LanguageServer, argument: unknown): Promise<void> {
  const params = parseDecisionArgument(argument, workspaceLookup);
  if (!params) throw new Error(messages.invalidDecision(RECORD_DECISION_COMMAND));
  await addDecision(server, params);
}

/** The command of the quick fixes that remove recurring lines. */
export async function recordRemovedLinesCommand(server: LanguageServer, argument: unknown): Promise<void> {
  const params = parseRemovedLinesArgument(argument, workspaceLookup);
  if (!params) throw new Error(messages.invalidRemovedLines(REMOVED_LINES_COMMAND));
  await recordRemovedLines(server, params);
}

/** "Mark Selection as Boilerplate". */
export async function markSelection(server: LanguageServer, languageModes: LanguageModeTracker): Promise<void> {
  const editor = await getActiveArticle(languageModes, messages.selectBoilerplate());
  if (!editor) return;
  if (editor.selection.isEmpty) {
    await vscode.window.showInformationMessage(messages.selectBoilerplate());
    return;
  }
  await addDecision(server, {
    uri: editor.document.uri.toString(),
    decision: { kind: 'boilerplate', range: toProtocolRange(editor.selection) },
  });
}

/** Adds a decision to the decision file of its folder. */
export async function addDecision(server: LanguageServer, params: AddDecisionParams): Promise<void> {
  await writeDecisionFile(await server.request(AddDecision, params));
}
