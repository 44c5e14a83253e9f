import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateExtension, type Extension } from '../common/activate.ts';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  extension = activateExtension(context, {
    readsDisk: true,
    createLanguageClient: (options) => new LanguageClient('secondSource', 'Second Source', server, options),
  });
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.deactivate();
}
