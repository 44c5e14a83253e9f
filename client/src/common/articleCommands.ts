import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RECORD_DECISION_COMMAND, REMOVED_LINES_COMMAND } from '../../../server/src/protocol.ts';
import {
  COMPARE_COMMAND,
  FOLDER_QUOTES_COMMAND,
  LINK_TO_SAME_FACT_COMMAND,
  MANAGE_DECISIONS_COMMAND,
  MARK_COMMAND,
  QUOTES_COMMAND,
  STRIP_COMMAND,
  STRIP_FOLDER_COMMAND,
} from './commandIds.ts';
import { markSelection, runAddDecision, runRecordRemovedLines, sameFactAs } from './decisions.ts';
import type { LanguageModeTracker } from './languageMode.ts';
import { showDecisions } from './showDecisions.ts';
import { quotesBySpeaker } from './speakers.ts';
import { stripActiveDocument } from './strip.ts';
import { stripFolder } from './stripFolder.ts';
import { compareWithStripped, StrippedTexts } from './strippedText.ts';

/** What a person can do with an article, or with the folder that it stands in. */
export function registerArticleCommands(client: BaseLanguageClient, choice: LanguageModeTracker): vscode.Disposable {
  const stripped = new StrippedTexts(client);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    stripped,
    registerCommand(STRIP_COMMAND, () => stripActiveDocument(client, choice)),
    registerCommand(STRIP_FOLDER_COMMAND, (given: unknown) => stripFolder(client, given)),
    registerCommand(COMPARE_COMMAND, () => compareWithStripped(stripped, choice)),
    registerCommand(MARK_COMMAND, () => markSelection(client, choice)),
    registerCommand(LINK_TO_SAME_FACT_COMMAND, () => sameFactAs(client, choice)),
    registerCommand(QUOTES_COMMAND, () => quotesBySpeaker(client, choice, 'article')),
    registerCommand(FOLDER_QUOTES_COMMAND, () => quotesBySpeaker(client, choice, 'folder')),
    registerCommand(MANAGE_DECISIONS_COMMAND, () => showDecisions(client)),
    registerCommand(RECORD_DECISION_COMMAND, (given: unknown) => runAddDecision(client, given)),
    registerCommand(REMOVED_LINES_COMMAND, (given: unknown) => runRecordRemovedLines(client, given)),
  );
}
