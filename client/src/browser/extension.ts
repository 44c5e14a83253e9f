import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, startClient } from '../common/start.ts';

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  // One worker at a time: a restart ends the one before.
  let last: Server | undefined;
  context.subscriptions.push({ dispose: () => last?.end() });
  const server = async () => {
    last?.end();
    last = await createServer(module);
    // The editor's workers are not always instances of `Worker`, which is what the client goes by.
    return { reader: new BrowserMessageReader(last.worker), writer: new BrowserMessageWriter(last.worker) };
  };
  return startClient(context, {
    readsDisk: false,
    create: (options) => new LanguageClient('secondSource', 'Second Source', server, options),
  });
}

interface Server {
  readonly worker: Worker;
  end(): void;
}

/** Browsers load a worker from the web only; an extension may be installed anywhere that the editor can read. */
async function createServer(module: vscode.Uri): Promise<Server> {
  if (/^https?$/.test(module.scheme)) {
    const worker = new Worker(module.toString(true));
    return { worker, end: () => worker.terminate() };
  }
  const code = await vscode.workspace.fs.readFile(module);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    worker,
    end() {
      worker.terminate();
      // Not before: the editor's worker loads the code at a time of its own.
      URL.revokeObjectURL(url);
    },
  };
}
