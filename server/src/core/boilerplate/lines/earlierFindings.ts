/**
 * The lines that earlier rules of the list matched as a whole: one element per line of the view, 0 or 1. Rules that depend
 * on neighboring lines read it. It changes between rules only.
 */
export interface EarlierFindings {
  /** 1 for lines matched by a rule of tier `strip` or `review`. */
  readonly isBoilerplate: Readonly<ArrayLike<number>>;
  /** 1 for lines of `isBoilerplate` that only findings of tier `review` matched. */
  readonly isReviewOnly: Readonly<ArrayLike<number>>;
  /** Whether only findings of tier `strip` are needed; rules may then skip lines that they would only mark for review. */
  readonly isStripOnly: boolean;
}

/** Returns findings of no earlier rule, for a view of `count` lines. */
export function createEmptyFindings(count: number): EarlierFindings {
  return { isBoilerplate: new Uint8Array(count), isReviewOnly: new Uint8Array(count), isStripOnly: false };
}
