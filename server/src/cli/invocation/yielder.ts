import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Yielder } from '../../core/host.ts';

/** Maximum delay until an interruption is noticed, in milliseconds. */
const YIELD_INTERVAL_MS = 50;

/** Creates a yielder that lets signal handlers run during long work. It never cancels. */
export function createYielder(): Yielder {
  let lastYield = performance.now();
  return {
    yieldIfDue() {
      if (performance.now() - lastYield < YIELD_INTERVAL_MS) return undefined;
      return nextTurn().then(() => {
        lastYield = performance.now();
      });
    },
  };
}
