/** A line of a file that may be an article, prepared for the heuristics. */
export interface SampleLine {
  /** Without white space at its ends; never empty. */
  readonly text: string;
  /** Number of pieces separated by white space. */
  readonly words: number;
}
