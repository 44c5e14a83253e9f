import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, startClient } from '../common/start.ts';

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // One worker at a time: a restart ends the one before.
  const server = async () => {
    worker?.terminate();
    worker = new Worker(module);
    return worker;
  };
  return startClient(context, {
    readsDisk: false,
    create: (options) => new LanguageClient('secondSource', 'Second Source', server, options),
  });
}
