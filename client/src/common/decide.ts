import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Decide, type DecideParams, type DecideResult } from '../../../server/src/protocol.ts';

/** In Node and in the worker alike; of the two, this part of the client has the types of neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The one name that decisions are written to, whatever the server says. */
const SIDECAR_NAME = '.second-source.json';

/** The command behind "Not boilerplate" and its like: has the server make the new sidecar, and writes it. */
export async function decide(client: BaseLanguageClient, params: DecideParams): Promise<void> {
  const result = await client.sendRequest<DecideResult>(Decide.method, params);
  if ('error' in result) {
    await vscode.window.showWarningMessage(result.error);
    return;
  }
  const sidecar = client.protocol2CodeConverter.asUri(result.sidecar);
  const folder = vscode.workspace.getWorkspaceFolder(sidecar);
  if (!folder || sidecar.toString() !== vscode.Uri.joinPath(folder.uri, SIDECAR_NAME).toString()) {
    throw new Error(`Decisions are kept in ${SIDECAR_NAME} at the root of a workspace folder only.`);
  }
  await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(result.text));
}
