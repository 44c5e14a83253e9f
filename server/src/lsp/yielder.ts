import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled, type Pulse } from '../core/host.ts';
import type { ServerHost } from './platform.ts';

/** Work goes on for this long before other messages are let in. In milliseconds. */
const BEAT = 10;

/** A pulse that yields every few milliseconds: that is when a cancellation can arrive at all. */
export function createPulse(host: ServerHost, token?: CancellationToken): Pulse {
  let last = host.now();
  return {
    beat() {
      if (token?.isCancellationRequested) throw new Cancelled();
      if (host.now() - last < BEAT) return undefined;
      return host.yield().then(() => {
        last = host.now();
        if (token?.isCancellationRequested) throw new Cancelled();
      });
    },
  };
}
