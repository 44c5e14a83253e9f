import { runSuites } from '../run.ts';

/** Runs the suites for one folder that is not trusted. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import('../restricted.test.ts');
    await import('../annotations.test.ts');
  });
}
