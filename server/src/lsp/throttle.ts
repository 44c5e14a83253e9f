import type { Platform } from './platform.ts';

/** Many calls soon after each other become one, at the end of the pause. */
export function throttle(host: Platform, milliseconds: number, run: () => void): { call(): void; dispose(): void } {
  let cancel: (() => void) | undefined;
  return {
    call() {
      cancel ??= host.later(milliseconds, () => {
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
