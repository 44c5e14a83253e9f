// Mocha inside an extension host. Its browser build runs in the Node host and in the web worker host alike.
import 'mocha/mocha.js';

/** Longer than anything should take, shorter than a person's patience with a hanging run. */
const TEST_TIMEOUT_MS = 30_000;

interface Result {
  passed: number;
  failed: number;
  skipped: number;
  /** The name of each failed test, with the first line of why. */
  failures: string[];
}

/**
 * Loads the suites and runs them. Prints a line a test behind a `│`, which tells them from what VS Code itself prints,
 * and a closing line for the script that started the host. Rejects when a test failed.
 */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: TEST_TIMEOUT_MS, reporter: Silent as never });
  await load();
  const result: Result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  await new Promise<void>((resolve) => {
    // Not `mocha.run`, which looks for options in the address of a page.
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

/** The runner's events are printed above; the reporters of mocha want a page or a terminal. */
class Silent {}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`│${line}`);
}
