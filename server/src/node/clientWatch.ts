import { Worker } from 'node:worker_threads';

/** Time between two checks whether the client is still running, in milliseconds. A check is one system call. */
const CHECK_INTERVAL_MS = 500;
/**
 * Time that the server has to end after its client, in milliseconds. It ends at once unless it is computing; the
 * result is no longer needed. Files are replaced atomically, and a strip record describes what was done until then.
 */
const GRACE_PERIOD_MS = 1_000;

/**
 * Source of the thread that watches the client: a thread of its own notices the end of the client during long computations,
 * too. It is a string because a bundle is one file.
 */
const WATCH = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { clientProcessId, interval, gracePeriod } = workerData;
  const isRunning = () => {
    try {
      return process.kill(clientProcessId, 0); // Signal 0 only checks whether the process exists.
    } catch (error) {
      return error.code === 'EPERM'; // It exists, but belongs to another user.
    }
  };
  const timer = setInterval(() => {
    if (isRunning()) return;
    clearInterval(timer);
    parentPort.postMessage('ended');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), gracePeriod);
  }, interval);
`;

/** Ends this process when the client closes the IPC channel; the channel also closes if the client is killed. */
export function exitOnDisconnect(): void {
  process.once('disconnect', () => process.exit(1));
}

/**
 * Ends this process when the client has ended: with exit code 1, or by SIGKILL after a grace period. The connection only
 * checks every three seconds, and not during computations.
 */
export function exitWithProcess(clientProcessId: number): void {
  const workerData = { clientProcessId, interval: CHECK_INTERVAL_MS, gracePeriod: GRACE_PERIOD_MS };
  const worker = new Worker(WATCH, { eval: true, workerData, execArgv: [] });
  worker.on('message', () => process.exit(1));
  // Without the thread, the checks of the connection remain.
  worker.on('error', () => undefined);
  // The connection keeps this process running, not the thread.
  worker.unref();
}
