import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCsvRow } from '../../../src/cli/output/csv.ts';
import { runCli } from '../../cli/cli.ts';
import { parseCsv } from '../../cli/csv.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

/** Every control character, bidirectional control and line separator of Unicode, except the line ending of the output. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

const SAMPLES = ['\u001b[31m', '\u009b2J', '\u0007', '\u007f', '\u061c', '\u200f', '\u202e', '\u2067', '\u2028', '\t'];

/** File names cannot contain control characters on Windows. */
const isWindows = process.platform === 'win32';

/** Returns an article that differs from the next one in a figure, with the sample inside names, figures and quotes. */
const createArticle = (sample: string, boats: number) =>
  [
    `Storm${sample} sinks ${boats} boats in Vellmar | Vellmar${sample} Courier`,
    `A storm sank ${boats} fishing ${sample}boats in Vellmar${sample} on Friday, the fire brigade${sample} said.`,
    `“Nobody was${sample} warned of the storm,” said Ilka${sample} Brandt of the ${sample}harbor.`,
    'Sign up for our newsletter to get the latest news in your inbox.',
    '',
  ].join('\n');

/** Creates two articles per sample, with the sample in their names. Returns the folder and the names. */
function createArticles(): { folder: string; names: string[] } {
  const folder = createTemporaryFolder();
  const names: string[] = [];
  for (const [i, sample] of SAMPLES.entries()) {
    for (const n of [1, 2]) {
      const name = `${isWindows ? '' : `a${sample}b`}${i}-${n}.txt`;
      fs.writeFileSync(path.join(folder, name), createArticle(sample, 10 * i + n + 20));
      names.push(name);
    }
  }
  return { folder, names };
}

describe('the output of every command', () => {
  it.each([
    ['report'],
    ['report', '--format', 'md'],
    ['report', '--format', 'csv'],
    ['report', '--format', 'json'],
    ['report', '--format', 'jsonl'],
    ['annotate'],
    ['crossref'],
    ['crossref', '--format', 'facts'],
    ['quotes'],
    ['quotes', '--format', 'csv'],
    ['quotes', '--format', 'jsonl'],
    ['strip', '--check'],
    ['strip', '--check', '--format', 'jsonl'],
    ['strip', '--write'],
  ])('has no control character of a name or a text: %s %s %s', async (...args) => {
    const { folder, names } = createArticles();
    const [command, ...flags] = args as [string, ...string[]];
    const { stdout, stderr } = await runCli([command, ...names, 'gone\u001b\u202e.txt', ...flags], { cwd: folder });
    expect(stdout.length).toBeGreaterThan(1000);
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(UNSAFE);
    expect(stderr).not.toMatch(UNSAFE);
  });

  it('has no control character of a skipped file, a folder, an option or a record', async () => {
    const record = `{"version":"\u202e\u009b"}\n{"version":1,"file":"a\u202e.md"}\n`;
    const folder = createTemporaryFolder({ '.second-source/removed/1.jsonl': record });
    if (!isWindows) fs.writeFileSync(path.join(folder, 'skipped\u001b\u202e.txt'), '');
    for (const args of [
      ['annotate', folder, '--verbose'],
      ['annotate', '--folder', 'gone\u001b\u202e'],
      ['report', '--format', '\u001b\u202e'],
      ['report', '--encoding', '\u001b\u202e'],
      ['report', '--\u001b\u202e'],
      ['quotes', folder, '--speaker', 'x\u001b\u202e'],
      ['restore', folder],
      ['restore', 'gone\u001b\u202e'],
    ]) {
      const { stdout, stderr } = await runCli(args);
      expect(stderr.length).toBeGreaterThan(0);
      expect(stdout + stderr).not.toMatch(UNSAFE);
    }
  });
});

describe('a CSV cell', () => {
  it.each(['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20'])(
    'is prefixed with an apostrophe if it starts with %j, also after white space',
    (start) => {
      for (const space of ['', ' ', '\u00a0', '\ufeff', '\t', '\r\n'])
        expect(parseCsv(formatCsvRow([`${space}${start}1`]))[0]![0]).toMatch(/^'/);
    },
  );

  it.each(['\t', '\r', '\n'])('is prefixed with an apostrophe if it starts with %j', (start) => {
    expect(parseCsv(formatCsvRow([`${start}x`]))[0]![0]).toBe("' x");
  });

  it.each(['\u0000', '\u001b', '\u0085', '\u200e', '\u202e'])('keeps no %j before a formula', (control) => {
    expect(parseCsv(formatCsvRow([`${control}=1+1`]))[0]![0]).toMatch(/^[\ufffd' ]/);
  });

  it('is prefixed also if it is the name of an article', async () => {
    const folder = createTemporaryFolder({ '=1+1.txt': createArticle('', 3), '@b.txt': createArticle('', 4) });
    for (const command of ['report', 'quotes']) {
      const { stdout } = await runCli([command, folder, '--format', 'csv']);
      const [header, ...rows] = parseCsv(stdout);
      const ids = rows.map((row) => row[header!.indexOf('id')]);
      expect(new Set(ids)).toEqual(new Set(["'=1+1.txt", "'@b.txt"]));
    }
  });
});
