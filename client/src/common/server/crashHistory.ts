/** Maximum number of automatic restarts within {@link CRASH_WINDOW_MS}. */
export const MAX_RESTARTS = 4;
/**
 * Crashes that are longer ago than this are not counted. A file that crashes the server does so again each time the folder is
 * indexed, which takes minutes for a large folder: a shorter window would restart the server forever.
 */
const CRASH_WINDOW_MS = 20 * 60 * 1000;

/** Counts recent crashes of the server. */
export class CrashHistory {
  #crashTimes: number[] = [];

  /**
   * Records a crash. Returns the number of crashes in the last {@link CRASH_WINDOW_MS}, including this one.
   * @param now current time in milliseconds
   */
  record(now: number): number {
    this.#crashTimes = [...this.#crashTimes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    return this.#crashTimes.length;
  }

  /** Clears the crash history after a manual restart. */
  clear(): void {
    this.#crashTimes = [];
  }
}
