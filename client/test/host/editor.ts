import * as vscode from 'vscode';
import type { Api } from '../../src/common/activate.ts';
import { equal, ok } from './check.ts';

const POLL_INTERVAL_MS = 25;
const TIMEOUT_MS = 20_000;

/** Returns the API of the extension. Activates it if necessary. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('second-source.second-source');
  ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Returns the workspace folder with an index. */
export function folder(index = 0): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[index];
  ok(found, `there is no workspace folder with the index ${index}`);
  return found.uri;
}

export function file(name: string, index = 0): vscode.Uri {
  return vscode.Uri.joinPath(folder(index), name);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Opens a file of the workspace in an editor, and waits until it has been analyzed and is shown as an article. */
export async function openArticle(name: string, index = 0): Promise<vscode.TextDocument> {
  const document = await open(file(name, index));
  await until(() => document.languageId === 'news-article', `${name} to become an article`);
  await idle();
  return document;
}

export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function idle(): Promise<void> {
  await (await api()).whenIdle();
}

/** Polls a condition until its value is truthy, and returns that value. Rejects after {@link TIMEOUT_MS}. */
export async function until<T>(condition: () => T | PromiseLike<T>, what: string): Promise<NonNullable<T>> {
  const started = Date.now();
  for (;;) {
    const value = await condition();
    if (value) return value as NonNullable<T>;
    if (Date.now() - started > TIMEOUT_MS) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}

/** Returns the position after the first character of the first occurrence of `words` in the document. */
export function findPosition(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, `${document.uri.path} does not contain ${words}`);
  return document.positionAt(offset + 1);
}

export async function hovers(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  await idle();
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    findPosition(document, words),
  );
  return found.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
}

/** Returns the text of all hovers at the first occurrence of `words` in the document. */
export async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  return (await hovers(document, words)).map((content) => content.value).join('\n');
}

/** Waits until the document has diagnostics, and returns them. */
export function diagnostics(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return until(() => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return found.length > 0 ? found : undefined;
  }, `diagnostics in ${document.uri.path}`);
}

/** Undoes one step, and checks that the document has its original text again. */
export async function undo(document: vscode.TextDocument, original: string): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  equal(document.getText(), original, 'undo did not restore the text');
}

/** Waits for a diagnostic whose range contains the words, and returns it. */
export function diagnosticOn(document: vscode.TextDocument, words: string): Promise<vscode.Diagnostic> {
  return until(
    () => vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range).includes(words)),
    `“${words}” to be underlined in ${document.uri.path}`,
  );
}
