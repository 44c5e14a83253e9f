import * as vscode from 'vscode';
import type { Api } from '../../src/common/activate.ts';
import { equal, ok } from './check.ts';

const LOOK_EVERY_MS = 25;
const GIVE_UP_AFTER_MS = 20_000;

/** The API of the extension, started if it was not. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('second-source.second-source');
  ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** The first workspace folder, or the one with that index. */
export function folder(index = 0): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[index];
  ok(found, `there is no workspace folder ${index}`);
  return found.uri;
}

export function file(name: string, index = 0): vscode.Uri {
  return vscode.Uri.joinPath(folder(index), name);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Opens a file of the workspace in an editor, and waits until it is read and shown as an article. */
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

/** Waits until a condition holds, and gives its value. */
export async function until<T>(condition: () => T | PromiseLike<T>, what: string): Promise<NonNullable<T>> {
  const started = Date.now();
  for (;;) {
    const value = await condition();
    if (value) return value as NonNullable<T>;
    if (Date.now() - started > GIVE_UP_AFTER_MS) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The place of the first `words` in the document, one character in. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `no ${words} in ${document.uri.path}`);
  return document.positionAt(at + 1);
}

export async function hovers(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  await idle();
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return found.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
}

/** The text of all hovers on the first `words` in the document. */
export async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  return (await hovers(document, words)).map((content) => content.value).join('\n');
}

/** The diagnostics of the document, once there are some. */
export function diagnostics(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return until(() => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return found.length > 0 ? found : undefined;
  }, `diagnostics in ${document.uri.path}`);
}

/** Undoes one step, and checks that this was all that was to undo. */
export async function undo(document: vscode.TextDocument, original: string): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  equal(document.getText(), original, 'undo did not restore the text');
}

/** The diagnostic that underlines a stretch with these words in it, once there is one. */
export function diagnosticOn(document: vscode.TextDocument, words: string): Promise<vscode.Diagnostic> {
  return until(
    () => vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range).includes(words)),
    `“${words}” to be underlined in ${document.uri.path}`,
  );
}
