import type { CancellationToken } from 'vscode-languageserver';
import { CancelledError, type Yielder } from '../core/host.ts';
import type { Platform } from './platform.ts';

/** Work goes on for this long before other messages are let in. In milliseconds. */
const BEAT = 10;

/** A pulse that yields every few milliseconds: that is when a cancellation can arrive at all. */
export function createYielder(host: Platform, token?: CancellationToken): Yielder {
  let last = host.now();
  return {
    yieldIfDue() {
      if (token?.isCancellationRequested) throw new CancelledError();
      if (host.now() - last < BEAT) return undefined;
      return host.yield().then(() => {
        last = host.now();
        if (token?.isCancellationRequested) throw new CancelledError();
      });
    },
  };
}
