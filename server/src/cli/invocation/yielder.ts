import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Yielder } from '../../core/host.ts';

/** So long may pass until an interruption is noticed, in milliseconds. */
const YIELD_INTERVAL_MS = 50;

/** Nothing cancels a command from inside; it lets signals in. */
export function createYielder(): Yielder {
  let last = performance.now();
  return {
    yieldIfDue() {
      if (performance.now() - last < YIELD_INTERVAL_MS) return undefined;
      return nextTurn().then(() => {
        last = performance.now();
      });
    },
  };
}
