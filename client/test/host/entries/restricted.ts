import { runSuites } from '../run.ts';

/** One folder that nobody has said to trust. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import('../restricted.test.ts');
    await import('../annotations.test.ts');
  });
}
