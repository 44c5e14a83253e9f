import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateExtension, type Extension } from '../common/activate.ts';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  // There is one worker at a time: a new one terminates the previous one.
  let current: ServerWorker | undefined;
  context.subscriptions.push({ dispose: () => current?.terminate() });
  const createTransports = async () => {
    current?.terminate();
    current = await createServerWorker(module);
    // Not the worker itself: the editor's workers are not always instances of `Worker`, which the client checks for.
    return { reader: new BrowserMessageReader(current.worker), writer: new BrowserMessageWriter(current.worker) };
  };
  extension = activateExtension(context, {
    readsDisk: false,
    createLanguageClient: (options) => new LanguageClient('secondSource', 'Second Source', createTransports, options),
  });
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.deactivate();
}

interface ServerWorker {
  readonly worker: Worker;
  terminate(): void;
}

/** Starts the server in a worker. Browsers load workers only from the web, but the extension can be installed anywhere. */
async function createServerWorker(module: vscode.Uri): Promise<ServerWorker> {
  if (/^https?$/.test(module.scheme)) {
    const worker = new Worker(module.toString(true));
    return { worker, terminate: () => worker.terminate() };
  }
  const code = await vscode.workspace.fs.readFile(module);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    worker,
    terminate() {
      worker.terminate();
      // Not earlier, because the editor's worker may load the code some time after it was created.
      URL.revokeObjectURL(url);
    },
  };
}
