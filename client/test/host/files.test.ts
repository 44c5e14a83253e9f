import * as vscode from 'vscode';
import { excludes, includes } from './check.ts';
import { closeAll, file, hoverText, openArticle, until, write } from './editor.ts';

const FERRY = 'ferry aground.txt';
const MORE = 'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.\n';

describe('file changes', () => {
  let ferry: vscode.TextDocument;

  before(async () => {
    ferry = await openArticle(FERRY);
  });
  after(closeAll);

  /** Whether the hover on a figure mentions the file. */
  const isInHover = async (name: string) => (await hoverText(ferry, '214')).includes(name);

  it('adds a new file to hovers', async () => {
    excludes(await hoverText(ferry, '214'), 'added.txt');
    await write(file('added.txt'), MORE);
    await until(() => isInHover('added.txt'), 'the new file in the hover');
  });

  it('analyzes a changed file again', async () => {
    await write(file('added.txt'), 'Nothing was said about anybody on Tuesday in Ostrand, the harbour office said.\n');
    await until(async () => !(await isInHover('added.txt')), 'the file to disappear from the hover');
    await write(file('added.txt'), MORE);
    await until(() => isInHover('added.txt'), 'the file to reappear');
  });

  it('uses the unsaved text of an open file', async () => {
    await write(file('unsaved.txt'), MORE);
    await until(() => isInHover('unsaved.txt'), 'the file in the hover');
    const unsaved = await openArticle('unsaved.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(unsaved.uri, new vscode.Range(0, 0, unsaved.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    await until(async () => !(await isInHover('unsaved.txt')), 'the emptied file to disappear from the hover');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => isInHover('unsaved.txt'), 'the file to reappear');
    ferry = await openArticle(FERRY);
  });

  it('uses the new name of a renamed file', async () => {
    await vscode.workspace.fs.rename(file('added.txt'), file('renamed.txt'));
    await until(() => isInHover('renamed.txt'), 'the new name');
    await until(async () => !(await isInHover('added.txt')), 'the old name to disappear');
  });

  it('keeps an open file an article when it is renamed', async () => {
    await openArticle('renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('renamed.txt'), file('moved.txt'));
    await vscode.workspace.applyEdit(edit);
    await openArticle('moved.txt');
    ferry = await openArticle(FERRY);
    await until(() => isInHover('moved.txt'), 'the new name');
    await until(async () => !(await isInHover('renamed.txt')), 'the old name to disappear');
  });

  it('removes a deleted file from hovers', async () => {
    await closeAll();
    ferry = await openArticle(FERRY);
    await vscode.workspace.fs.delete(file('moved.txt'));
    await until(async () => !(await isInHover('moved.txt')), 'the file to disappear');
  });

  it('removes the files of a deleted folder from hovers', async () => {
    await vscode.workspace.fs.createDirectory(file('later'));
    await write(file('later/nested.txt'), MORE);
    await until(() => isInHover('nested.txt'), 'the nested file');
    await vscode.workspace.fs.delete(file('later'), { recursive: true });
    await until(async () => !(await isInHover('nested.txt')), 'the nested file to disappear');
  });

  it('uses the new paths of files in a renamed folder', async () => {
    await vscode.workspace.fs.createDirectory(file('before'));
    await write(file('before/nested.txt'), MORE);
    await until(() => isInHover('before/nested.txt'), 'the nested file');
    await vscode.workspace.fs.rename(file('before'), file('after'));
    await until(() => isInHover('after/nested.txt'), 'the new name');
    await until(async () => !(await isInHover('before/nested.txt')), 'the old name to disappear');
    await vscode.workspace.fs.delete(file('after'), { recursive: true });
    await until(async () => !(await isInHover('after/nested.txt')), 'the nested file to disappear');
  });

  it('analyzes unsaved text once the user has set its language mode', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'news-article', content: MORE });
    await vscode.window.showTextDocument(untitled);
    includes(await hoverText(untitled, '214'), '**214**');
  });
});
