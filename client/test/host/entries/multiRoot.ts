import { runSuites } from '../run.ts';

/** Runs the suites for two folders. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import('../multiRoot.test.ts');
  });
}
