/** More evidence than this changes no answer. */
export const MAX_EVIDENCE_COUNT = 4;

/** Numbers of other files that hold a line, each at most {@link MAX_EVIDENCE_COUNT}. */
export interface Evidence {
  /** Files about something else. */
  readonly unrelatedFiles: Uint8Array;
  /** Files that are no copies, but about the same people and places: they may share details of the news. */
  readonly sameEventFiles: Uint8Array;
}
