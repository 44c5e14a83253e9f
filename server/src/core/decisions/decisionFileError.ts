/** Why a decision file cannot be used. `path` names a field: `boilerplate[0].file`. */
export type DecisionFileProblem =
  /** Longer than `maxLength` UTF-16 code units. */
  | { readonly code: 'too-large'; readonly maxLength: number }
  /** Has more than `maxDepth` nested arrays and objects. */
  | { readonly code: 'too-deep'; readonly maxDepth: number }
  | { readonly code: 'not-utf8' }
  /** `detail` is the message of the JSON parser. */
  | { readonly code: 'not-json'; readonly detail: string }
  /** `found` is the file's version as JSON. */
  | { readonly code: 'unsupported-version'; readonly found: string; readonly supported: number }
  /** `path` is null for the file itself. */
  | { readonly code: 'not-an-object'; readonly path: string | null }
  | { readonly code: 'not-an-array'; readonly path: string }
  | { readonly code: 'too-many-entries'; readonly path: string; readonly max: number }
  | { readonly code: 'not-a-string'; readonly path: string }
  | { readonly code: 'not-a-hash'; readonly path: string }
  /** Not an integer, or shorter than the anchor's text. */
  | { readonly code: 'invalid-length'; readonly path: string }
  /** Not a normalized relative path inside the folder. */
  | { readonly code: 'outside-folder'; readonly path: string };

/** A decision file that cannot be used. Its message is the code of the problem; `server/src/messages` words it. */
export class DecisionFileError extends Error {
  override readonly name = 'DecisionFileError';

  constructor(readonly problem: DecisionFileProblem) {
    super(problem.code);
  }
}
