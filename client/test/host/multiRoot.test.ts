import * as vscode from 'vscode';
import { includes } from './check.ts';
import { closeAll, diagnostics, file, hoverText, idle, openArticle, until } from './editor.ts';
import { MemoryFiles } from './memoryFiles.ts';

describe('a workspace with several folders', () => {
  afterEach(closeAll);

  it('indexes all folders', async () => {
    for (const index of [0, 1]) {
      includes(await hoverText(await openArticle('ferry aground.txt', index), '214'), 'coastguard');
    }
  });

  it('applies settings per folder', async () => {
    const settings = (index: number) => vscode.workspace.getConfiguration('secondSource', file('', index));
    const first = await openArticle('ferry aground.txt', 0);
    const [diagnostic] = await diagnostics(first);
    const rule = typeof diagnostic!.code === 'object' ? String(diagnostic!.code.value) : String(diagnostic!.code);
    const hasDiagnostic = (document: vscode.TextDocument) =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
    await settings(0).update('boilerplate.rules', { [rule]: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await idle();
      await until(() => !hasDiagnostic(first), `the diagnostics of ${rule} to disappear`);
      const second = await openArticle('ferry aground.txt', 1);
      await until(() => hasDiagnostic(second), `a diagnostic of ${rule} in the other folder`);
    } finally {
      await settings(0).update('boilerplate.rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await openArticle('ferry aground.txt', 0);
    await until(() => hasDiagnostic(first), `the diagnostics of ${rule} to come back`);
  });

  it('reads a folder from a file system provider without a search', async () => {
    const provider = new MemoryFiles({
      '/first.txt': 'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, it was said.\n',
      '/second.txt': 'All 214 passengers of the ferry Marit were brought ashore off Ostrand on Tuesday, it was said.\n',
    });
    const registration = vscode.workspace.registerFileSystemProvider('memory', provider);
    try {
      vscode.workspace.updateWorkspaceFolders(2, 0, { uri: vscode.Uri.parse('memory:/'), name: 'memory' });
      await until(() => vscode.workspace.workspaceFolders?.length === 3, 'the third folder');
      const first = await openArticle('first.txt', 2);
      await until(async () => (await hoverText(first, '214')).includes('second.txt'), 'the other file in the hover');
    } finally {
      await closeAll();
      vscode.workspace.updateWorkspaceFolders(2, 1);
      await until(() => vscode.workspace.workspaceFolders?.length === 2, 'the third folder to be removed');
      registration.dispose();
    }
  });
});
