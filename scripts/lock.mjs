// A lock between processes: a file that its holder keeps young. A holder that died stops doing so, and after a minute
// the next one takes over. Works across containers and machines that share a folder, where process ids say nothing.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const STALE_AFTER_MS = 60_000;
const TOUCH_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 500;

/** Runs `work` while no other process holds `file`. Waits for as long as somebody does. */
export async function withLock(file, work) {
  let told = false;
  while (!take(file)) {
    if (!told) console.error(`Waiting for another run that holds ${file} …`);
    told = true;
    await wait(LOOK_EVERY_MS);
  }
  // A thread of its own, because the work may block this one for minutes.
  const toucher = new Worker(
    `const fs = require('node:fs');
     const { workerData } = require('node:worker_threads');
     setInterval(() => { try { const now = new Date(); fs.utimesSync(workerData.file, now, now); } catch {} }, workerData.every);`,
    { eval: true, workerData: { file, every: TOUCH_EVERY_MS } },
  );
  try {
    return await work();
  } finally {
    await toucher.terminate();
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
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
