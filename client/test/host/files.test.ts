import * as vscode from 'vscode';
import { excludes, includes } from './check.ts';
import { closeAll, file, hoverText, openArticle, until, write } from './editor.ts';

const FERRY = 'ferry aground.txt';
const MORE = 'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.\n';

/** Changes on the disk, as the watcher reports them: hovers follow without a reload. */
describe('files', () => {
  let ferry: vscode.TextDocument;

  before(async () => {
    ferry = await openArticle(FERRY);
  });
  after(closeAll);

  const named = async (name: string) => (await hoverText(ferry, '214')).includes(name);

  it('a new file shows up', async () => {
    excludes(await hoverText(ferry, '214'), 'added.txt');
    await write(file('added.txt'), MORE);
    await until(() => named('added.txt'), 'the new file in the hover');
  });

  it('a changed file is read again', async () => {
    await write(file('added.txt'), 'Nothing was said about anybody on Tuesday in Ostrand, the harbour office said.\n');
    await until(async () => !(await named('added.txt')), 'the file to leave the hover');
    await write(file('added.txt'), MORE);
    await until(() => named('added.txt'), 'the file to come back');
  });

  it('unsaved text wins over the disk', async () => {
    await write(file('unsaved.txt'), MORE);
    await until(() => named('unsaved.txt'), 'the file in the hover');
    const unsaved = await openArticle('unsaved.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(unsaved.uri, new vscode.Range(0, 0, unsaved.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    await until(async () => !(await named('unsaved.txt')), 'the emptied file to leave the hover');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => named('unsaved.txt'), 'the file to come back');
    ferry = await openArticle(FERRY);
  });

  it('a renamed file goes by its new name', async () => {
    await vscode.workspace.fs.rename(file('added.txt'), file('renamed.txt'));
    await until(() => named('renamed.txt'), 'the new name');
    await until(async () => !(await named('added.txt')), 'the old name to go');
  });

  it('a file that is renamed while it is open stays an article', async () => {
    await openArticle('renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('renamed.txt'), file('moved.txt'));
    await vscode.workspace.applyEdit(edit);
    await openArticle('moved.txt');
    ferry = await openArticle(FERRY);
    await until(() => named('moved.txt'), 'the new name');
    await until(async () => !(await named('renamed.txt')), 'the old name to go');
  });

  it('a deleted file is forgotten', async () => {
    await closeAll();
    ferry = await openArticle(FERRY);
    await vscode.workspace.fs.delete(file('moved.txt'));
    await until(async () => !(await named('moved.txt')), 'the file to go');
  });

  it('the files of a deleted folder are forgotten', async () => {
    await vscode.workspace.fs.createDirectory(file('later'));
    await write(file('later/nested.txt'), MORE);
    await until(() => named('nested.txt'), 'the nested file');
    await vscode.workspace.fs.delete(file('later'), { recursive: true });
    await until(async () => !(await named('nested.txt')), 'the nested file to go');
  });

  it('the files of a renamed folder go by their new names', async () => {
    await vscode.workspace.fs.createDirectory(file('before'));
    await write(file('before/nested.txt'), MORE);
    await until(() => named('before/nested.txt'), 'the nested file');
    await vscode.workspace.fs.rename(file('before'), file('after'));
    await until(() => named('after/nested.txt'), 'the new name');
    await until(async () => !(await named('before/nested.txt')), 'the old name to go');
    await vscode.workspace.fs.delete(file('after'), { recursive: true });
    await until(async () => !(await named('after/nested.txt')), 'the nested file to go');
  });

  it('text in a new editor is an article once a person says so', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'news-article', content: MORE });
    await vscode.window.showTextDocument(untitled);
    includes(await hoverText(untitled, '214'), '**214**');
  });
});
