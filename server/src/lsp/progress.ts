import {
  type CancellationToken,
  CancellationTokenSource,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Log } from '../core/host.ts';
import { describeError } from '../messages/index.ts';
import { fileProgress, progressRejected } from './messages.ts';
import type { ServerConnection } from './platform.ts';

/** Progress of long work, shown to the user. */
export interface Progress {
  report(done: number, total: number): void;
  done(): void;
  /** Cancelled by the user. */
  readonly token: CancellationToken;
}

/**
 * Starts showing progress. The work never waits for the client: some clients refuse `window/workDoneProgress/create`
 * although they announce support for it, and some never answer. The progress is shown once the client has accepted it.
 */
export function startProgress(connection: ServerConnection, log: Log, title: string): Progress {
  const source = new CancellationTokenSource();
  let reporter: WorkDoneProgressServerReporter | undefined;
  let isDone = false;
  let reported = -1;
  connection.window
    .createWorkDoneProgress()
    .then((created) => {
      reporter = created;
      created.token.onCancellationRequested(() => source.cancel());
      created.begin(title, 0, undefined, true);
      // A client keeps a progress that it accepted until the progress ends.
      if (isDone) created.done();
    })
    .catch((error) => log.warn(progressRejected(describeError(error))));
  return {
    report(done, total) {
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (!reporter || percentage === reported) return;
      reported = percentage;
      reporter.report(percentage, fileProgress(done, total));
    },
    done() {
      isDone = true;
      reporter?.done();
    },
    token: source.token,
  };
}
