/** More evidence than this changes no answer. */
export const ENOUGH = 4;

/** Numbers of other files that hold a line, each at most {@link ENOUGH}. */
export interface Evidence {
  /** Files about something else. */
  readonly foreign: Uint8Array;
  /** Files that are no copies, but about the same people and places: they may share details of the news. */
  readonly related: Uint8Array;
}
