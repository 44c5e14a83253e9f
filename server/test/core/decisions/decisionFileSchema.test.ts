import fs from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../src/core/decisions/anchor.ts';
import { formatDecisionFile, parseDecisionFile } from '../../../src/core/decisions/decisionFile.ts';
import { DecisionFileError } from '../../../src/core/decisions/decisionFileError.ts';

const validate = new Ajv({ strict: false }).compile(
  JSON.parse(fs.readFileSync(new URL('../../../../docs/decisions.schema.json', import.meta.url), 'utf8')),
);
const TEXT = `The ferry Marit ran aground off Ostrand. ${'It was towed to the yard at Pell. '.repeat(10)}Nobody was hurt.`;
const short = createAnchor('coast/ferry.txt', TEXT, { start: 4, end: 9 });
const long = createAnchor('a.txt', TEXT, { start: 4, end: 300 });

describe('decisions.schema.json', () => {
  it('accepts every kind of decision that formatDecisionFile writes', () => {
    const text = formatDecisionFile(
      {
        notBoilerplate: [short, { line: 'Nation' }],
        boilerplate: [long],
        notSameFact: [{ a: short, b: long }],
        sameFact: [{ a: long, b: short }],
        removedLines: ['0123456789abcdef'],
      },
      '{"version": 1, "note": "kept"}',
    );
    validate(JSON.parse(text));
    expect(validate.errors).toBe(null);
    expect(() => parseDecisionFile(text)).not.toThrow();
  });

  it.each([
    [{}, true],
    [{ version: 1, other: [1] }, true],
    [{ version: 2 }, false],
    [{ boilerplate: 7 }, false],
    [{ boilerplate: [{ line: 'a', more: 1 }] }, true],
    [{ boilerplate: [{ ...short, more: 1 }] }, true],
    [{ boilerplate: [{ ...short, file: '/etc/hostname' }] }, false],
    [{ boilerplate: [{ ...short, file: '../a.txt' }] }, false],
    [{ boilerplate: [{ ...short, file: 'a/../b.txt' }] }, false],
    [{ boilerplate: [{ ...short, file: 'a//b.txt' }] }, false],
    [{ boilerplate: [{ ...short, file: 'c:/b.txt' }] }, false],
    [{ boilerplate: [{ ...short, file: 'a\\b.txt' }] }, false],
    [{ boilerplate: [{ ...short, file: '' }] }, false],
    [{ boilerplate: [{ ...short, file: 'a.b/..c/d..txt' }] }, true],
    [{ boilerplate: [{ ...short, before: undefined }] }, false],
    [{ boilerplate: [{ ...long, hash: undefined }] }, false],
    [{ boilerplate: [{ ...long, hash: 'x' }] }, false],
    [{ sameFact: [{ a: short }] }, false],
    [{ removedLines: ['0123456789ABCDEF'] }, false],
  ])('accepts %j exactly if parseDecisionFile does', (json, isValid) => {
    const text = JSON.stringify(json);
    expect(validate(JSON.parse(text))).toBe(isValid);
    if (isValid) expect(() => parseDecisionFile(text)).not.toThrow();
    else expect(() => parseDecisionFile(text)).toThrow(DecisionFileError);
  });
});
