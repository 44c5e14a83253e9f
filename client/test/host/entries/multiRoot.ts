import { runSuites } from '../run.ts';

/** Two folders. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import('../multiRoot.test.ts');
  });
}
