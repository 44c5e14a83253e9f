import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../src/core/decisions/anchor.ts';
import {
  EMPTY_DECISIONS,
  formatDecisionFile,
  MAX_DECISION_FILE_BYTES,
  MAX_DECISIONS,
  parseDecisionFile,
} from '../../../src/core/decisions/decisionFile.ts';
import { DecisionFileError, type DecisionFileProblem } from '../../../src/core/decisions/decisionFileError.ts';
import { addRemovedLines, deleteRemovedLines } from '../../../src/core/decisions/removedLines.ts';
import { CLOCK_ARTICLE, spanOfText } from './clockArticle.ts';

const anchor = createAnchor('sub/a.txt', CLOCK_ARTICLE, spanOfText('14 people'));
const withAnchor = (changes: object) => JSON.stringify({ boilerplate: [{ ...anchor, ...changes }] });

function problemOf(text: string): DecisionFileProblem | undefined {
  try {
    parseDecisionFile(text);
    return undefined;
  } catch (error) {
    if (error instanceof DecisionFileError) return error.problem;
    throw error;
  }
}

describe('parseDecisionFile', () => {
  it('returns the decisions that formatDecisionFile wrote', () => {
    const decisions = {
      ...EMPTY_DECISIONS,
      notBoilerplate: [anchor, { line: 'Share this story with a friend' }],
      sameFact: [{ a: anchor, b: { ...anchor, file: 'b.txt' } }],
      removedLines: ['0123456789abcdef'],
    };
    expect(parseDecisionFile(formatDecisionFile(decisions, undefined))).toEqual(decisions);
  });

  it.each<[string, DecisionFileProblem]>([
    ['[]', { code: 'not-an-object', path: null }],
    ['{"version": 99}', { code: 'unsupported-version', found: '99', supported: 1 }],
    ['{"boilerplate": {}}', { code: 'not-an-array', path: 'boilerplate' }],
    ['{"boilerplate": [7]}', { code: 'not-an-object', path: 'boilerplate[0]' }],
    ['{"sameFact": [7]}', { code: 'not-an-object', path: 'sameFact[0]' }],
    ['{"boilerplate": [{"file": "a.txt"}]}', { code: 'not-a-string', path: 'boilerplate[0].text' }],
    [withAnchor({ file: '../secret.txt' }), { code: 'outside-folder', path: 'boilerplate[0].file' }],
    [withAnchor({ file: '/etc/passwd' }), { code: 'outside-folder', path: 'boilerplate[0].file' }],
    [withAnchor({ file: 'C:\\a.txt' }), { code: 'outside-folder', path: 'boilerplate[0].file' }],
    [withAnchor({ length: 1 }), { code: 'invalid-length', path: 'boilerplate[0].length' }],
    [withAnchor({ length: 300, hash: 'zz' }), { code: 'not-a-hash', path: 'boilerplate[0].hash' }],
    ['{"removedLines": ["zz"]}', { code: 'not-a-hash', path: 'removedLines[0]' }],
  ])('rejects %s', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('rejects text that is not JSON with the message of the JSON parser', () => {
    expect(problemOf('{')).toEqual({ code: 'not-json', detail: expect.stringMatching(/JSON/) });
  });

  it('rejects files and lists above the limits', () => {
    expect(problemOf(' '.repeat(MAX_DECISION_FILE_BYTES + 1))).toEqual({
      code: 'too-large',
      maxLength: MAX_DECISION_FILE_BYTES,
    });
    expect(problemOf(JSON.stringify({ removedLines: Array(MAX_DECISIONS + 1).fill('0123456789abcdef') }))).toEqual({
      code: 'too-many-entries',
      path: 'removedLines',
      max: MAX_DECISIONS,
    });
  });

  it('throws nothing but DecisionFileError for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const problem = problemOf(text);
        expect(problem === undefined || typeof problem.code === 'string').toBe(true);
      }),
    );
  });
});

describe('formatDecisionFile', () => {
  it('keeps unknown fields of the file and of its entries', () => {
    const before = JSON.stringify({ version: 1, note: 'ours', notBoilerplate: [{ line: 'Share', by: 'Ann' }] });
    const after = JSON.parse(formatDecisionFile({ ...parseDecisionFile(before), boilerplate: [anchor] }, before));
    expect(after).toEqual({
      version: 1,
      note: 'ours',
      notBoilerplate: [{ line: 'Share', by: 'Ann' }],
      boilerplate: [anchor],
    });
  });
});

describe('addRemovedLines', () => {
  it('adds each hash once and drops the oldest beyond the limit', () => {
    const full = { ...EMPTY_DECISIONS, removedLines: Array.from({ length: MAX_DECISIONS }, (_, i) => `${i}`) };
    const { removedLines } = addRemovedLines(full, ['new', '5', 'new']);
    expect(removedLines).toHaveLength(MAX_DECISIONS);
    expect([removedLines[0], removedLines.at(-1)]).toEqual(['1', 'new']);
  });

  it('returns the same object if all hashes are recorded', () => {
    const decisions = { ...EMPTY_DECISIONS, removedLines: ['a', 'b'] };
    expect(addRemovedLines(decisions, ['b'])).toBe(decisions);
  });
});

describe('deleteRemovedLines', () => {
  it('deletes the hashes, or returns the same object if none is recorded', () => {
    const decisions = { ...EMPTY_DECISIONS, removedLines: ['a', 'b'] };
    expect(deleteRemovedLines(decisions, ['a', 'c']).removedLines).toEqual(['b']);
    expect(deleteRemovedLines(decisions, ['c'])).toBe(decisions);
  });
});
