/** The outside world, as core sees it: small interfaces that the entries implement. */

/** Thrown by {@link Pulse.beat} when nobody waits for the answer any more. Never an error to report. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/**
 * Long work calls `beat()` often. It returns at once nearly always; every few milliseconds it lets other messages in,
 * and throws {@link Cancelled} when the work was cancelled.
 */
export interface Pulse {
  beat(): Promise<void> | undefined;
}

/** Work that nobody can cancel and that nobody waits beside: a command line call, a test. */
export const STEADY_PULSE: Pulse = { beat: () => undefined };

/** Where things are written that a person reads when something is odd. Core never writes anywhere else. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export const SILENT_LOG: Log = { info() {}, warn() {}, error() {} };
