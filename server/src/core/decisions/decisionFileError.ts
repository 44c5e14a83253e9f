/** Why a decision file cannot be used. `path` names a field: `boilerplate[0].file`. */
export type DecisionFileProblem =
  /** Longer than `maxLength` UTF-16 code units. */
  | { readonly code: 'tooLarge'; readonly maxLength: number }
  | { readonly code: 'notUtf8' }
  /** `detail` is the message of the JSON parser. */
  | { readonly code: 'notJson'; readonly detail: string }
  /** `found` is the file's version as JSON. */
  | { readonly code: 'unsupportedVersion'; readonly found: string; readonly supported: number }
  /** `path` is null for the file itself. */
  | { readonly code: 'notAnObject'; readonly path: string | null }
  | { readonly code: 'notAnArray'; readonly path: string }
  | { readonly code: 'tooManyEntries'; readonly path: string; readonly max: number }
  | { readonly code: 'notAString'; readonly path: string }
  | { readonly code: 'notAHash'; readonly path: string }
  /** Not an integer, or shorter than the anchor's text. */
  | { readonly code: 'invalidLength'; readonly path: string }
  /** Not a normalized relative path inside the folder. */
  | { readonly code: 'outsideFolder'; readonly path: string };

/** A decision file that cannot be used. Its message is the code of the problem; `server/src/messages` words it. */
export class DecisionFileError extends Error {
  override readonly name = 'DecisionFileError';

  constructor(readonly problem: DecisionFileProblem) {
    super(problem.code);
  }
}
