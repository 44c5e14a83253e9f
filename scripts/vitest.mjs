// Runs vitest and counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.mjs';

/**
 * @param {string[]} args what vitest is to run
 * @param {Record<string, string>} [env]
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }} failures: the name of each failed
 *   test, with the first line of why
 */
export function runVitest(args, env = {}) {
  const report = path.join(ROOT, 'out', 'vitest.json');
  fs.rmSync(report, { force: true });
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args, ...reporters], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  try {
    counts = JSON.parse(fs.readFileSync(report, 'utf8'));
  } catch {
    // it did not come as far as a report; its exit code says so
  }
  return {
    passed: counts.numPassedTests,
    // A file that cannot even be loaded fails without a failed test.
    failed: counts.numFailedTests || (status === 0 ? 0 : 1),
    skipped: counts.numPendingTests + counts.numTodoTests,
    failures: counts.testResults.flatMap(failuresOf),
  };
}

function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(ROOT, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

function firstLine(text = '') {
  return text.split('\n', 1)[0];
}
