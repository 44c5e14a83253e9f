import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, startClient } from '../common/start.ts';

export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return startClient(context, {
    readsDisk: true,
    create: (options) => new LanguageClient('secondSource', 'Second Source', server, options),
  });
}
