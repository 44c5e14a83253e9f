/** What the tests ask of a line; made once a line. */
export interface SampleLine {
  /** Without white space at its ends; never empty. */
  readonly text: string;
  /** Pieces between white space. */
  readonly words: number;
}
