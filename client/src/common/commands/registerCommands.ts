import * as vscode from 'vscode';
import {
  RECORD_DECISION_COMMAND,
  REMOVED_LINES_COMMAND,
  SHOW_OCCURRENCES_COMMAND,
} from '../../../../server/src/protocol.ts';
import type { LanguageModeTracker } from '../languageMode.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import type { StatusItem } from '../statusItem.ts';
import {
  COMPARE_COMMAND,
  FOLDER_QUOTES_COMMAND,
  LINK_TO_SAME_FACT_COMMAND,
  MANAGE_DECISIONS_COMMAND,
  MARK_COMMAND,
  MENU_COMMAND,
  QUOTES_COMMAND,
  RESTART_COMMAND,
  SHOW_LOG_COMMAND,
  SKIPPED_FILES_COMMAND,
  STRIP_COMMAND,
  STRIP_FOLDER_COMMAND,
} from './commandIds.ts';
import { compareWithStripped, StrippedTexts } from './compareWithStripped.ts';
import { linkToSameFact } from './linkToSameFact.ts';
import { manageDecisions } from './manageDecisions.ts';
import { showQuotesBySpeaker } from './quotesBySpeaker.ts';
import { markSelection, recordDecision, recordRemovedLinesCommand } from './recordDecision.ts';
import { showOccurrences } from './showOccurrences.ts';
import { showSkippedFiles } from './showSkippedFiles.ts';
import { stripActiveDocument } from './stripDocument.ts';
import { stripFolder } from './stripFolder.ts';

export interface CommandContext {
  readonly server: LanguageServer;
  readonly languageModes: LanguageModeTracker;
  readonly status: StatusItem;
  readonly log: vscode.LogOutputChannel;
}

/** Registers all commands. The editor shows an error if the promise that a command returns is rejected. */
export function registerCommands({ server, languageModes, status, log }: CommandContext): vscode.Disposable {
  const strippedTexts = new StrippedTexts(server);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    strippedTexts,
    registerCommand(STRIP_COMMAND, () => stripActiveDocument(server, languageModes)),
    registerCommand(STRIP_FOLDER_COMMAND, (argument: unknown) => stripFolder(server, argument)),
    registerCommand(COMPARE_COMMAND, () => compareWithStripped(strippedTexts, languageModes)),
    registerCommand(MARK_COMMAND, () => markSelection(server, languageModes)),
    registerCommand(LINK_TO_SAME_FACT_COMMAND, () => linkToSameFact(server, languageModes)),
    registerCommand(QUOTES_COMMAND, () => showQuotesBySpeaker(server, languageModes, 'article')),
    registerCommand(FOLDER_QUOTES_COMMAND, () => showQuotesBySpeaker(server, languageModes, 'folder')),
    registerCommand(MANAGE_DECISIONS_COMMAND, () => manageDecisions(server)),
    registerCommand(RECORD_DECISION_COMMAND, (argument: unknown) => recordDecision(server, argument)),
    registerCommand(REMOVED_LINES_COMMAND, (argument: unknown) => recordRemovedLinesCommand(server, argument)),
    registerCommand(SHOW_OCCURRENCES_COMMAND, (argument: unknown) => showOccurrences(argument)),
    registerCommand(SKIPPED_FILES_COMMAND, () => showSkippedFiles(server)),
    registerCommand(MENU_COMMAND, () => status.showMenu()),
    registerCommand(SHOW_LOG_COMMAND, () => log.show()),
    registerCommand(RESTART_COMMAND, () => server.restart()),
  );
}
