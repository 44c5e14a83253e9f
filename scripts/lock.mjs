// A lock between processes: a lock file whose modification time the holder keeps refreshing. If the holder dies, the file
// becomes stale, and another process takes over after a minute. This works between containers and machines that share a
// folder, because it does not depend on process IDs.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const STALE_AFTER_MS = 60_000;
const REFRESH_INTERVAL_MS = 5_000;
const POLL_INTERVAL_MS = 500;

/** Runs `work` while holding the lock `file`, and returns its result. Waits until no other process holds the lock. */
export async function withLock(file, work) {
  let hasPrintedWaiting = false;
  while (!tryAcquire(file)) {
    if (!hasPrintedWaiting) console.error(`Waiting for another run to release ${file}…`);
    hasPrintedWaiting = true;
    await wait(POLL_INTERVAL_MS);
  }
  // Runs in another thread, because `work` can block this one for minutes.
  const refresher = new Worker(
    `const fs = require('node:fs');
     const { workerData } = require('node:worker_threads');
     setInterval(() => { try { const now = new Date(); fs.utimesSync(workerData.file, now, now); } catch {} }, workerData.every);`,
    { eval: true, workerData: { file, every: REFRESH_INTERVAL_MS } },
  );
  try {
    return await work();
  } finally {
    await refresher.terminate();
    fs.rmSync(file, { force: true });
  }
}

/** Creates the lock file. Returns false if it exists already; deletes it if it is stale, so that the next call succeeds. */
function tryAcquire(file) {
  try {
    fs.closeSync(fs.openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat && Date.now() - stat.mtimeMs > STALE_AFTER_MS) fs.rmSync(file, { force: true });
  return false;
}
