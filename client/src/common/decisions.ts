import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  AddDecision,
  type AddDecisionResult,
  type Decision,
  RECORD_DECISION_COMMAND,
  REMOVED_LINES_COMMAND,
  SameFactCandidates,
  type SameFactCandidatesParams,
  type SameFactCandidatesResult,
} from '../../../server/src/protocol.ts';
import { readDecideParams, readRemovedLines } from './commandArguments.ts';
import { recordRemovedLines, writeDecisionFile } from './decisionFile.ts';
import { escapeIcons } from './escapeIcons.ts';
import type { LanguageModeTracker } from './languageMode.ts';

/** The command behind "Not boilerplate" and its like: has the server make the new decision file, and writes it. */
export async function runAddDecision(client: BaseLanguageClient, given: unknown): Promise<void> {
  const params = readDecideParams(given);
  if (!params) throw new Error(`${RECORD_DECISION_COMMAND}: its argument is no decision about this workspace`);
  await writeDecisionFile(client, await client.sendRequest<AddDecisionResult>(AddDecision.method, params));
}

/** The command behind the quick fixes that remove recurring lines. */
export async function runRecordRemovedLines(client: BaseLanguageClient, given: unknown): Promise<void> {
  const params = readRemovedLines(given);
  if (!params) throw new Error(`${REMOVED_LINES_COMMAND}: its argument is no list of lines of this workspace`);
  await recordRemovedLines(client, params);
}

/** The article of the active editor; says what to do where there is none. */
export async function activeArticle(
  choice: LanguageModeTracker,
  wanted: string,
): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && !choice.isOff(editor.document.uri.toString())) return editor;
  await vscode.window.showInformationMessage(wanted);
  return undefined;
}

/** "Mark Selection as Boilerplate". */
export async function markSelection(client: BaseLanguageClient, choice: LanguageModeTracker): Promise<void> {
  const wanted = 'Select the words of an article that are boilerplate.';
  const editor = await activeArticle(choice, wanted);
  if (!editor) return;
  if (editor.selection.isEmpty) {
    await vscode.window.showInformationMessage(wanted);
    return;
  }
  await decide(client, editor.document, {
    kind: 'boilerplate',
    range: client.code2ProtocolConverter.asRange(editor.selection),
  });
}

/** "Link to Same Fact…": joins the figure or quote at the caret with one that is picked. */
export async function sameFactAs(client: BaseLanguageClient, choice: LanguageModeTracker): Promise<void> {
  const wanted = 'Put the caret on a figure or a quote of an article.';
  const editor = await activeArticle(choice, wanted);
  if (!editor) return;
  const params: SameFactCandidatesParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const { range, candidates } = await client.sendRequest<SameFactCandidatesResult>(SameFactCandidates.method, params);
  if (!range) {
    await vscode.window.showInformationMessage(wanted);
    return;
  }
  const words = editor.document.getText(client.protocol2CodeConverter.asRange(range));
  if (candidates.length === 0) {
    await vscode.window.showInformationMessage(
      `No other article on the same event has anything that “${words}” could be joined with.`,
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    candidates.map(({ place, label, detail }) => ({
      label: escapeIcons(detail),
      detail: escapeIcons(label),
      place,
    })),
    { title: `“${words}” is the same fact as…`, placeHolder: 'The likeliest come first', matchOnDetail: true },
  );
  if (chosen) await decide(client, editor.document, { kind: 'same-fact', range, other: chosen.place });
}

async function decide(client: BaseLanguageClient, { uri }: vscode.TextDocument, decision: Decision): Promise<void> {
  const params = { uri: client.code2ProtocolConverter.asUri(uri), decision };
  await writeDecisionFile(client, await client.sendRequest<AddDecisionResult>(AddDecision.method, params));
}
