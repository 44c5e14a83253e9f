import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../cli/cli.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

const DEPTH = 200_000;
const deepArray = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
const deepObject = `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`;
const HASH = '0'.repeat(64);

/** Texts that are no valid records or decision files, by what is wrong with them. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['a deep array', deepArray],
  ['a deep object', deepObject],
  ['a deep array that is not closed', '['.repeat(DEPTH)],
  ['a deep version', `{"version":${deepArray}}`],
  ['a deep version of objects', `{"version":${deepObject}}`],
  ['a long version', `{"version":"${'9'.repeat(1_000_000)}"}`],
  ['a deep unknown field', `{"version":1,"x":${deepArray},"notBoilerplate":7}`],
  ['a wrong type', '{"version":1,"file":7,"notBoilerplate":7}'],
  ['a lone bracket', ']'],
  ['an unclosed string', '{"version":"'],
  ['a NUL character', '{"version":1\u0000}'],
  ['a number', '1e999'],
];

/** Asserts that a message is short and no stack trace. */
function expectPlainMessage(stderr: string): void {
  expect(stderr).not.toMatch(/internal error|RangeError|^second-source:\s+at /m);
  expect(stderr.length).toBeGreaterThan(0);
  expect(stderr.length).toBeLessThan(500);
}

describe('restore', () => {
  it.each(TEXTS)('reports a record with %s in one line', async (_, text) => {
    const folder = createTemporaryFolder({ '.second-source/removed/1.jsonl': text });
    const { code, stdout, stderr } = await runCli(['restore', folder]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cannot be used: line 1: ');
    expectPlainMessage(stderr);
  });

  it('counts brackets outside strings only', async () => {
    const rule = `\\"${'[{'.repeat(1000)}\\\\`;
    const record = `{"version":1,"file":"a.txt","before":"${HASH}","after":"${HASH}","cuts":[{"offset":0,"bytes":"AA==","rule":"${rule}"}]}`;
    const folder = createTemporaryFolder({ 'a.txt': 'text', '.second-source/removed/1.jsonl': record });
    const { code, lines } = await runCli(['restore', folder]);
    expect([code, lines[0].error.message]).toEqual([2, 'The file has changed since it was stripped.']);
  });

  it('rejects a huge record and a huge line before it parses them', async () => {
    const folder = createTemporaryFolder({ '.second-source/removed/1.jsonl': '' });
    const record = path.join(folder, '.second-source', 'removed', '1.jsonl');
    fs.truncateSync(record, 600_000_000);
    const huge = await runCli(['restore', folder]);
    expect([huge.code, huge.stdout]).toEqual([2, '']);
    expect(huge.stderr).toContain('exceeds the limit');
    expectPlainMessage(huge.stderr);
    fs.writeFileSync(record, `{"version":1,"x":"${' '.repeat(32_000_000)}"}`);
    const long = await runCli(['restore', folder]);
    expect([long.code, long.stdout]).toEqual([2, '']);
    expect(long.stderr).toContain('line 1: longer than 32000000 characters');
  });
});

describe('the decision file', () => {
  it.each(TEXTS)('is reported in one line and ignored if it has %s', async (_, text) => {
    const folder = createTemporaryFolder({ 'a.txt': 'A storm sank 23 boats.\n', '.second-source.json': text });
    const args = ['annotate', path.join(folder, 'a.txt'), '--root', folder];
    const { code, lines, stderr } = await runCli(args);
    expect([code, lines.length]).toEqual([2, 1]);
    expect(stderr).toContain('.second-source.json was ignored: ');
    expectPlainMessage(stderr);
    expect((await runCli(['strip', folder, '--write'])).code).toBe(2);
    expect(fs.readFileSync(path.join(folder, '.second-source.json'), 'utf8')).toBe(text);
  });

  it('is rejected by its size before it is parsed', async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'A storm sank 23 boats.\n', '.second-source.json': '' });
    fs.truncateSync(path.join(folder, '.second-source.json'), 600_000_000);
    const { code, stderr } = await runCli(['annotate', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('exceeds the limit of 5000000 bytes');
    expectPlainMessage(stderr);
  });
});
