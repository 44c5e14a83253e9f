import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  MAX_PREVIEW_FILES,
  type SkippedFile,
  StripFiles,
  type StripFilesParams,
  type StripFilesResult,
  StripFolder,
  type StripFolderParams,
  type StripFolderPlan,
  type StripFolderResult,
  StripProgress,
  type StripProgressParams,
} from '../../../server/src/protocol.ts';
import { recordRemovedLines } from './decisionFile.ts';
import { pluralize } from './status.ts';
import { applyEdit } from './strip.ts';

/**
 * "Strip Boilerplate in Folder…": few files in an edit that a person looks through first; more by the server,
 * after a question with the totals. `given` is a folder of the explorer, when the command was started there.
 */
export async function stripFolder(client: BaseLanguageClient, given: unknown): Promise<void> {
  const folder = await folderFor(given);
  if (!folder) return;
  const uri = client.code2ProtocolConverter.asUri(folder);
  const name = vscode.workspace.asRelativePath(folder, false) || folder.path;
  const params: StripFolderParams = { uri };
  const plan = await withProgress('Looking for boilerplate', (token) =>
    client.sendRequest<StripFolderResult>(StripFolder.method, params, token),
  );
  if (!plan) return;
  if ('error' in plan) {
    await vscode.window.showErrorMessage(plan.error);
  } else if (plan.edit) {
    await showEdit(client, uri, plan);
    await tellSkipped(plan.skipped);
  } else if (plan.files === 0) {
    await vscode.window.showInformationMessage(`There is no boilerplate to strip in ${name}.`);
    await tellSkipped(plan.skipped);
  } else if (plan.byServer) {
    await stripByServer(client, uri, name, plan);
  } else {
    await vscode.window.showErrorMessage(
      `${pluralize(plan.files, 'file')} of ${name} hold boilerplate. More than ${MAX_PREVIEW_FILES} at once can be stripped only where the extension runs beside the files: on the desktop, or on a remote machine. Here, strip a smaller folder.`,
    );
  }
}

async function folderFor(given: unknown): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(given)) return given;
  return pickFolder('Strip all boilerplate in…');
}

/** The workspace folder of the active editor, or the only one, or one that is picked. */
export async function pickFolder(placeHolder: string): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const active = vscode.window.activeTextEditor?.document.uri;
  const known =
    (active && vscode.workspace.getWorkspaceFolder(active)) ??
    (workspaceFolders.length === 1 ? workspaceFolders[0] : undefined);
  if (known) return known.uri;
  if (workspaceFolders.length === 0) {
    await vscode.window.showInformationMessage('Open a folder of articles first.');
    return undefined;
  }
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}

/** Everything in one edit, which the editor shows before it makes it where something in it is to be confirmed. */
async function showEdit(client: BaseLanguageClient, uri: string, plan: StripFolderPlan): Promise<void> {
  // The editor shows an edit only when a part of it needs confirmation.
  if (plan.doubtful === 0 && !(await confirmed(plan, 'Undo brings everything back.'))) return;
  const lines = { uri, lines: plan.removedLines };
  // Before the edit: a line that is gone from some articles must not lose its evidence in the others.
  if (plan.removedLines.length > 0 && !(await recordRemovedLines(client, { ...lines, removed: true }))) return;
  const applied = await applyEdit(client, plan.edit as WorkspaceEdit, { isRefactoring: true });
  if (!applied && plan.removedLines.length > 0) await recordRemovedLines(client, { ...lines, removed: false });
}

async function stripByServer(
  client: BaseLanguageClient,
  uri: string,
  name: string,
  plan: StripFolderPlan,
): Promise<void> {
  const undo = `What is removed is recorded first: “second-source restore” in ${name} brings every byte back.`;
  if (!(await confirmed(plan, undo))) return;
  const params: StripFilesParams = { uri };
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Stripping boilerplate', cancellable: true },
    async (progress, token) => {
      let last = 0;
      const listener = client.onNotification(StripProgress.method, ({ done, of }: StripProgressParams) => {
        const increment = (100 * (done - last)) / Math.max(1, of);
        last = done;
        progress.report({ message: `${done} of ${of} files`, increment });
      });
      try {
        return await client.sendRequest<StripFilesResult>(StripFiles.method, params, token);
      } finally {
        listener.dispose();
      }
    },
  );
  if ('error' in outcome) {
    await vscode.window.showErrorMessage(outcome.error);
    return;
  }
  const stripped = `${pluralize(outcome.files, 'file')} stripped${outcome.cancelled ? ', then cancelled' : ''}.`;
  void vscode.window.showInformationMessage(
    outcome.record === null ? stripped : `${stripped} What was removed is in ${outcome.record}.`,
  );
  await tellSkipped(outcome.skipped);
}

async function confirmed({ places, files, characters }: StripFolderPlan, detail: string): Promise<boolean> {
  const strip = 'Strip';
  const totals = `Strip ${pluralize(places, 'place')} (${pluralize(characters, 'character')}) from ${pluralize(files, 'file')}?`;
  return (await vscode.window.showWarningMessage(totals, { modal: true, detail }, strip)) === strip;
}

/** Names the files that were left as they are. */
async function tellSkipped(skipped: readonly SkippedFile[]): Promise<void> {
  if (skipped.length === 0) return;
  const show = 'Show Them';
  const message = `${pluralize(skipped.length, 'file')} left as ${skipped.length === 1 ? 'it is' : 'they are'}: ${skipped
    .slice(0, 3)
    .map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)))
    .join(', ')}${skipped.length > 3 ? ', …' : ''}`;
  // Not waited for: a message may stand for long.
  void vscode.window.showWarningMessage(message, show).then(async (chosen) => {
    if (chosen !== show) return;
    const items = skipped.map(({ uri, reason }) => {
      const parsed = vscode.Uri.parse(uri);
      return { label: vscode.workspace.asRelativePath(parsed), detail: reason, uri: parsed };
    });
    const picked = await vscode.window.showQuickPick(items, { title: 'Files left as they are', matchOnDetail: true });
    if (picked) await vscode.window.showTextDocument(picked.uri);
  });
}

/** The answer of `work`, or undefined when a person cancelled it. */
async function withProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      try {
        return await work(token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}
