import { describe, expect, it } from 'vitest';
import { DecisionFileError, type DecisionFileProblem } from '../../src/core/decisions/index.ts';
import { formatDecisionFileProblem } from '../../src/messages/decisionFileErrors.ts';
import { describeIgnoredDecisionFile } from '../../src/messages/index.ts';

describe('formatDecisionFileProblem', () => {
  it.each<[DecisionFileProblem, string]>([
    [{ code: 'too-large', maxLength: 500 }, 'larger than 500 characters'],
    [{ code: 'not-utf8' }, 'not valid UTF-8'],
    [{ code: 'not-json', detail: 'Unexpected token' }, 'not valid JSON: Unexpected token'],
    [{ code: 'unsupported-version', found: '2', supported: 1 }, 'unsupported version 2 (this release reads version 1)'],
    [{ code: 'not-an-object', path: null }, 'not a JSON object'],
    [{ code: 'not-an-object', path: 'sameFact[0]' }, '"sameFact[0]" must be an object'],
    [{ code: 'not-an-array', path: 'notBoilerplate' }, '"notBoilerplate" must be an array'],
    [{ code: 'too-many-entries', path: 'sameFact', max: 9 }, '"sameFact" has more than 9 entries'],
    [{ code: 'not-a-string', path: 'sameFact[0].a.text' }, '"sameFact[0].a.text" must be a string'],
    [{ code: 'not-a-hash', path: 'removedLines[3]' }, '"removedLines[3]" must be a 16-digit hexadecimal hash'],
    [
      { code: 'invalid-length', path: 'boilerplate[0].length' },
      '"boilerplate[0].length" must be an integer that is at least the length of "text"',
    ],
    [{ code: 'outside-folder', path: 'boilerplate[0].file' }, '"boilerplate[0].file" must be a path inside the folder'],
  ])('words %j', (problem, words) => {
    expect(formatDecisionFileProblem(problem)).toBe(words);
  });
});

describe('describeIgnoredDecisionFile', () => {
  it('names the file and the reason', () => {
    expect(describeIgnoredDecisionFile('a.json', new DecisionFileError({ code: 'not-utf8' }))).toBe(
      'a.json was ignored: not valid UTF-8',
    );
    expect(describeIgnoredDecisionFile('a.json', new Error('Permission denied.'))).toBe(
      'a.json was ignored: Permission denied.',
    );
  });
});
