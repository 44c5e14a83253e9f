import * as vscode from 'vscode';
import { equal, ok } from './check.ts';
import { api, closeAll, file, folder, idle, open, until } from './editor.ts';

declare const WorkerGlobalScope: unknown;
/** Defined by the bundler: whether this bundle is for the web worker host. */
declare const IN_WORKER: boolean;

describe('the extension', () => {
  after(closeAll);

  it('activates when a text file is opened', async () => {
    const extension = vscode.extensions.getExtension('second-source.second-source');
    ok(extension, 'the extension is not installed');
    await open(file('operator.txt'));
    await until(() => extension.isActive, 'activation');
  });

  it('runs in the extension host that these tests were bundled for', () => {
    equal(typeof WorkerGlobalScope === 'function', IN_WORKER);
  });

  it('exposes an API that resolves when indexing is complete', async () => {
    ok(typeof (await api()).whenIdle === 'function', 'whenIdle is not a function');
    await idle();
  });

  it('registers every command that it contributes', async () => {
    const { contributes } = vscode.extensions.getExtension('second-source.second-source')!.packageJSON;
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    equal(
      contributed.filter((command: string) => !registered.has(command)),
      [],
    );
  });

  it('sets editor defaults for articles', () => {
    const editor = vscode.workspace.getConfiguration('editor', { uri: folder(), languageId: 'news-article' });
    equal(editor.get('wordWrap'), 'on');
    equal(editor.get('semanticHighlighting.enabled'), true);
    equal(editor.get('wordBasedSuggestions'), 'off');
    const files = vscode.workspace.getConfiguration('files', { uri: folder(), languageId: 'news-article' });
    equal(files.get('trimTrailingWhitespace'), false);
  });
});
