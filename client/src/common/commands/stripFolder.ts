import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  MAX_PREVIEW_FILES,
  type SkippedFile,
  StripFiles,
  type StripFilesResult,
  StripFolder,
  type StripFolderPlan,
  StripProgress,
  type StripProgressParams,
} from '../../../../server/src/protocol.ts';
import { applyEdit } from '../applyEdit.ts';
import { showFilesWithReasons } from '../filePicker.ts';
import * as messages from '../messages.ts';
import { pickFolder } from '../pickFolder.ts';
import { runInBackground } from '../runInBackground.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { sendRequest } from '../server/requests.ts';
import { recordRemovedLines } from './decisionFile.ts';

/** Maximum number of unchanged files that are named in a message. */
const MAX_NAMED_FILES = 3;

/** The folder to strip. */
interface Target {
  readonly uri: string;
  /** Path relative to the workspace, to be shown to the user. */
  readonly name: string;
}

/**
 * "Strip Boilerplate in Folder…": a small number of files is stripped in one edit with a preview; a larger one is stripped
 * by the server after the user has confirmed the totals.
 *
 * @param argument the URI of a folder if the command was run in the Explorer
 */
export async function stripFolder(server: LanguageServer, argument: unknown): Promise<void> {
  const folder = await selectFolder(argument);
  if (!folder) return;
  const target = { uri: folder.toString(), name: vscode.workspace.asRelativePath(folder, false) || folder.path };
  const plan = await requestPlan(server, target);
  if (!plan) return;
  if ('error' in plan) {
    await vscode.window.showErrorMessage(plan.error);
  } else if (plan.edit) {
    await applyPlan(server, target, plan);
    showUnchangedFiles(plan.skippedFiles);
  } else if (plan.files === 0) {
    await vscode.window.showInformationMessage(messages.noBoilerplateInFolder(target.name));
    showUnchangedFiles(plan.skippedFiles);
  } else if (plan.canStripOnServer) {
    await stripOnServer(server, target, plan);
  } else {
    await vscode.window.showErrorMessage(messages.tooManyFilesToStrip(plan.files, target.name, MAX_PREVIEW_FILES));
  }
}

async function selectFolder(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(argument)) return argument;
  return pickFolder(messages.selectFolderToStrip());
}

/** Returns undefined if the user cancels the request. */
async function requestPlan(
  server: LanguageServer,
  { uri }: Target,
): Promise<StripFolderPlan | { readonly error: string } | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: messages.findingBoilerplate(),
      cancellable: true,
    },
    async (_, token) => {
      try {
        return await server.request(StripFolder, { uri }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

/** Applies the edit of a plan. The editor shows a preview if a part of the edit needs confirmation. */
async function applyPlan(server: LanguageServer, { uri }: Target, plan: StripFolderPlan): Promise<void> {
  const hasPreview = plan.reviewPassages > 0;
  if (!hasPreview && !(await confirmTotals(plan, messages.canUndo()))) return;
  const { removedLines } = plan;
  // Recorded before the edit: lines that are gone from some files must still count as evidence in the others.
  if (removedLines.length > 0) {
    if (!(await recordRemovedLines(server, { uri, lines: removedLines, isRemoved: true }))) return;
  }
  const isApplied = await applyEdit(await server.getClient(), plan.edit as WorkspaceEdit, { isRefactoring: true });
  if (!isApplied && removedLines.length > 0) {
    await recordRemovedLines(server, { uri, lines: removedLines, isRemoved: false });
  }
}

async function stripOnServer(server: LanguageServer, target: Target, plan: StripFolderPlan): Promise<void> {
  if (!(await confirmTotals(plan, messages.canRestore(target.name)))) return;
  const result = await requestStripping(server, target);
  if ('error' in result) {
    await vscode.window.showErrorMessage(result.error);
    return;
  }
  void vscode.window.showInformationMessage(messages.strippedFiles(result.files, result.wasCancelled, result.record));
  showUnchangedFiles(result.skippedFiles);
}

async function requestStripping(server: LanguageServer, { uri }: Target): Promise<StripFilesResult> {
  const client = await server.getClient();
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: messages.strippingBoilerplate(),
      cancellable: true,
    },
    async (progress, token) => {
      let previous = 0;
      const listener = client.onNotification(StripProgress.method, ({ completed, total }: StripProgressParams) => {
        const increment = (100 * (completed - previous)) / Math.max(1, total);
        previous = completed;
        progress.report({ message: messages.strippedOf(completed, total), increment });
      });
      try {
        return await sendRequest(client, StripFiles, { uri }, token);
      } finally {
        listener.dispose();
      }
    },
  );
}

/** Whether the user confirms stripping, in a modal dialog with the totals of the plan. */
async function confirmTotals({ passages, files, characters }: StripFolderPlan, detail: string): Promise<boolean> {
  const strip = messages.strip();
  const totals = messages.confirmStrip(passages, characters, files);
  return (await vscode.window.showWarningMessage(totals, { modal: true, detail }, strip)) === strip;
}

/** Names the files that could not be stripped, if there are any. Does not wait: the message can stay open for long. */
function showUnchangedFiles(files: readonly SkippedFile[]): void {
  if (files.length === 0) return;
  const paths = files
    .slice(0, MAX_NAMED_FILES)
    .map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  runInBackground(async () => {
    const showFiles = messages.showFiles();
    const answer = await vscode.window.showWarningMessage(messages.unchangedFiles(files.length, paths), showFiles);
    if (answer === showFiles) await showFilesWithReasons(files, { title: messages.unchangedFilesTitle() });
  });
}
