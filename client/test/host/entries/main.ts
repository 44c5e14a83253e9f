import { runSuites } from '../run.ts';

/** Runs the suites for one trusted folder. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import('../activation.test.ts');
    await import('../language.test.ts');
    await import('../annotations.test.ts');
    await import('../files.test.ts');
    await import('../commands.test.ts');
    await import('../decisions.test.ts');
    await import('../recovery.test.ts');
  });
}
