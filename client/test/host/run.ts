// Runs mocha inside an extension host. Mocha's browser build works in both the Node host and the web worker host.
import 'mocha/mocha.js';

/** Time limit of one test. Hand-set: no test should take this long, and a run that hangs ends soon. */
const TEST_TIMEOUT_MS = 30_000;

interface Result {
  passed: number;
  failed: number;
  skipped: number;
  /** The name of each failed test, with the first line of its error. */
  failures: string[];
}

/**
 * Loads the suites and runs them. Prints one line per test, prefixed with `│` to distinguish it from the output of VS Code,
 * and a last line with the result for the script that started the host.
 *
 * @throws if a test fails
 */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: TEST_TIMEOUT_MS, reporter: SilentReporter as never });
  await load();
  const result: Result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  await new Promise<void>((resolve) => {
    // Not `mocha.run`, which reads options from the address of a page.
    const runner = Mocha.prototype.run.call(mocha, () => resolve());
    runner.on('pass', (test) => {
      result.passed++;
      print(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      result.skipped++;
      print(`  - ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      result.failed++;
      result.failures.push(`${test.fullTitle()}: ${String(error?.message ?? error).split('\n', 1)[0]}`);
      print(`  ✗ ${test.fullTitle()}\n${error?.stack ?? error}`);
    });
  });
  console.log(`second-source-tests ${JSON.stringify(result)}`);
  if (result.failed > 0) throw new Error(`${result.failed} tests failed`);
}

/** A reporter that prints nothing, because mocha's reporters need a page or a terminal. */
class SilentReporter {}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`│${line}`);
}
