import { DecisionFileError } from '../core/decisions/index.ts';
import { RecordError, type RecordProblem } from '../core/strip/index.ts';
import { type ArticlePathProblem, DecodeError, type DecodeProblem } from '../core/text/index.ts';
import { formatDecisionFileProblem } from './decisionFileErrors.ts';

/** Returns what an error says to the user: worded from its code if core threw it, else its message. */
export function describeError(error: unknown): string {
  if (error instanceof DecodeError) return describeDecodeProblem(error.problem);
  if (error instanceof RecordError) {
    const problem = formatRecordProblem(error.problem);
    return error.line === undefined ? problem : `line ${error.line}: ${problem}`;
  }
  if (error instanceof DecisionFileError) return formatDecisionFileProblem(error.problem);
  return error instanceof Error ? error.message : String(error);
}

function describeDecodeProblem(problem: DecodeProblem): string {
  switch (problem.code) {
    case 'nul-bytes':
      return 'The file contains NUL bytes and is not a text file.';
    case 'invalid-for-bom': {
      const encoding = problem.encoding.toUpperCase();
      return `The file has a ${encoding} byte order mark but is not valid ${encoding}.`;
    }
    case 'ambiguous-bytes':
      return 'The characters of the file cannot be mapped to its bytes one to one.';
  }
}

const PATH_PROBLEMS: Readonly<Record<ArticlePathProblem, string>> = {
  empty: 'is empty',
  'nul-character': 'contains a NUL character',
  backslash: 'contains a backslash; separate path segments with "/"',
  absolute: 'is not relative to the root',
  'outside-root': 'leaves the root',
  'not-normalized': 'is not normalized',
  hidden: 'has a segment that starts with a dot',
  'package-folder': 'is inside "node_modules"',
  'not-txt': 'does not end in ".txt"',
};

/** Returns a problem as a phrase without a final full stop: `"cuts" must be an array`. */
function formatRecordProblem(problem: RecordProblem): string {
  switch (problem.code) {
    case 'too-long':
      return `longer than ${problem.maxLength} characters`;
    case 'too-deep':
      return `nested more than ${problem.maxDepth} levels deep`;
    case 'not-json':
      return 'not valid JSON';
    case 'not-an-object':
      return problem.path === null ? 'not a JSON object' : `"${problem.path}" must be an object`;
    case 'unsupported-version':
      return `unsupported version ${problem.found} (expected ${problem.supported})`;
    case 'invalid-path':
      return `"${problem.path}" ${PATH_PROBLEMS[problem.problem]}`;
    case 'not-astring':
      return `"${problem.path}" must be a string`;
    case 'empty-string':
      return `"${problem.path}" must not be empty`;
    case 'not-ahash':
      return `"${problem.path}" must be a SHA-256 hash in 64 hexadecimal digits`;
    case 'not-an-array':
      return `"${problem.path}" must be an array`;
    case 'not-an-offset':
      return `"${problem.path}" must be a byte offset`;
    case 'not-base-64':
      return `"${problem.path}" must be base64`;
    case 'overlapping-cut':
      return `"${problem.path}" overlaps the previous cut`;
    case 'duplicate-file':
      return `duplicate entry for "${problem.file}" (first on line ${problem.firstLine})`;
    case 'cut-outside-file':
      return `"${problem.file}": a cut lies outside the file`;
  }
}

/**
 * Returns the sentence that reports a decision file that cannot be used.
 *
 * @param name path of the file as the user knows it
 * @param error what reading or parsing the file threw
 */
export function describeIgnoredDecisionFile(name: string, error: unknown): string {
  return `${name} was ignored: ${describeError(error)}`;
}
