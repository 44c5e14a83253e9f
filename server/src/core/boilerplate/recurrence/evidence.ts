/** Counts are capped here, because more evidence does not change the result. */
export const MAX_EVIDENCE_COUNT = 4;

/** For each line, the numbers of other files that contain it, each at most {@link MAX_EVIDENCE_COUNT}. */
export interface Evidence {
  /** Files about other events. */
  readonly unrelatedFiles: Uint8Array;
  /** Files about the same people and places that are not copies. They can share lines because they report one event. */
  readonly sameEventFiles: Uint8Array;
}
