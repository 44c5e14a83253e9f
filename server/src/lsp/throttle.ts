import type { Platform } from './platform.ts';

/** Calls that are made through {@link throttle}. */
export interface Throttled {
  call(): void;
  /** Drops a call that has not run yet. */
  dispose(): void;
}

/** Throttles calls: `run` is called once, `milliseconds` after the first of them. */
export function throttle(platform: Platform, milliseconds: number, run: () => void): Throttled {
  let cancel: (() => void) | undefined;
  return {
    call() {
      cancel ??= platform.schedule(milliseconds, () => {
        cancel = undefined;
        run();
      });
    },
    dispose() {
      cancel?.();
      cancel = undefined;
    },
  };
}
