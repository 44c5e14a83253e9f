import type { ArticlePathProblem } from '../text/index.ts';

/** Why a line of a strip record cannot be used. `path` names the value in the JSON: `cuts[0].bytes`. */
export type RecordProblem =
  /** Longer than `maxLength` UTF-16 code units. */
  | { readonly code: 'too-long'; readonly maxLength: number }
  /** Has more than `maxDepth` nested arrays and objects. */
  | { readonly code: 'too-deep'; readonly maxDepth: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-an-object'; readonly path: string | null }
  | { readonly code: 'unsupported-version'; readonly found: string; readonly supported: number }
  | { readonly code: 'invalid-path'; readonly path: string; readonly problem: ArticlePathProblem }
  | {
      readonly code: 'not-astring' | 'empty-string' | 'not-ahash' | 'not-an-array' | 'not-an-offset' | 'not-base-64';
      readonly path: string;
    }
  | { readonly code: 'overlapping-cut'; readonly path: string }
  | { readonly code: 'duplicate-file'; readonly file: string; readonly firstLine: number }
  | { readonly code: 'cut-outside-file'; readonly file: string };

/** Thrown if a strip record cannot be used. `server/src/messages` puts the problem into words. */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  /** @param line 1-based number of the line in the record file; undefined if the line itself is valid */
  constructor(
    readonly problem: RecordProblem,
    readonly line?: number,
  ) {
    super(problem.code);
  }
}
