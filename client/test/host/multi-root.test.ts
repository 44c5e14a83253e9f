import * as vscode from 'vscode';
import { equal, includes } from './check.ts';
import { closeAll, diagnostics, file, hoverText, idle, openArticle, until } from './editor.ts';

describe('several folders', () => {
  afterEach(closeAll);

  it('are all read', async () => {
    equal(vscode.workspace.workspaceFolders?.length, 2);
    for (const index of [0, 1]) {
      includes(await hoverText(await openArticle('ferry aground.txt', index), '214'), 'coastguard');
    }
  });

  it('have settings of their own', async () => {
    const settings = (index: number) => vscode.workspace.getConfiguration('secondSource', file('', index));
    const first = await openArticle('ferry aground.txt', 0);
    const [finding] = await diagnostics(first);
    const rule = typeof finding!.code === 'object' ? String(finding!.code.value) : String(finding!.code);
    const has = (document: vscode.TextDocument) =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
    await settings(0).update('boilerplate.rules', { [rule]: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await idle();
      await until(() => !has(first), `no finding of ${rule}`);
      const second = await openArticle('ferry aground.txt', 1);
      await until(() => has(second), `a finding of ${rule} in the other folder`);
    } finally {
      await settings(0).update('boilerplate.rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await openArticle('ferry aground.txt', 0);
    await until(() => has(first), `the finding of ${rule} again`);
  });
});
