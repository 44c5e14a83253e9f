import type { DecisionFileProblem } from '../core/decisions/index.ts';

/** Returns a problem as a phrase without a final full stop: `"boilerplate" must be an array`. */
export function formatDecisionFileProblem(problem: DecisionFileProblem): string {
  switch (problem.code) {
    case 'too-large':
      return `larger than ${problem.maxLength} characters`;
    case 'too-deep':
      return `nested more than ${problem.maxDepth} levels deep`;
    case 'not-utf8':
      return 'not valid UTF-8';
    case 'not-json':
      return `not valid JSON: ${problem.detail}`;
    case 'unsupported-version':
      return `unsupported version ${problem.found} (this release reads version ${problem.supported})`;
    case 'not-an-object':
      return problem.path === null ? 'not a JSON object' : `"${problem.path}" must be an object`;
    case 'not-an-array':
      return `"${problem.path}" must be an array`;
    case 'too-many-entries':
      return `"${problem.path}" has more than ${problem.max} entries`;
    case 'not-a-string':
      return `"${problem.path}" must be a string`;
    case 'not-a-hash':
      return `"${problem.path}" must be a 16-digit hexadecimal hash`;
    case 'invalid-length':
      return `"${problem.path}" must be an integer that is at least the length of "text"`;
    case 'outside-folder':
      return `"${problem.path}" must be a path inside the folder`;
  }
}
