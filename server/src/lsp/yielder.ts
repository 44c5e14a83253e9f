import type { CancellationToken } from 'vscode-languageserver';
import { CancelledError, type Yielder } from '../core/host.ts';
import type { Platform } from './platform.ts';

/** Longest time without yielding to other messages, in milliseconds. */
const YIELD_INTERVAL_MS = 10;

/** Creates a yielder that yields every few milliseconds; a cancellation can only arrive while it yields. */
export function createYielder(platform: Platform, token?: CancellationToken): Yielder {
  let lastYield = platform.now();
  return {
    yieldIfDue() {
      if (token?.isCancellationRequested) throw new CancelledError();
      if (platform.now() - lastYield < YIELD_INTERVAL_MS) return undefined;
      return platform.yield().then(() => {
        lastYield = platform.now();
        if (token?.isCancellationRequested) throw new CancelledError();
      });
    },
  };
}
