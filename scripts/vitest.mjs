// Runs vitest and returns its counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.mjs';

/**
 * Runs vitest with its output on this terminal, and counts the tests.
 *
 * @param {string[]} args arguments of `vitest run`
 * @param {Record<string, string>} [env] additional environment variables
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }} failures: the name of each failed
 *   test, with the first line of its error
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
    // vitest failed before it could write a report; its exit code is not 0
  }
  return {
    passed: counts.numPassedTests,
    // A file that cannot be loaded fails without a failed test.
    failed: counts.numFailedTests || (status === 0 ? 0 : 1),
    skipped: counts.numPendingTests + counts.numTodoTests,
    failures: counts.testResults.flatMap(listFailures),
  };
}

function listFailures({ name, status, message, assertionResults }) {
  const file = path.relative(ROOT, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${getFirstLine(message)}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}: ${getFirstLine(test.failureMessages[0])}`);
}

function getFirstLine(text = '') {
  return text.split('\n', 1)[0];
}
