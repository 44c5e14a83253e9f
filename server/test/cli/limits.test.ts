import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE } from './articles.ts';
import { formatJsonInput, type Json, runCli } from './cli.ts';
import { expectExactSpans, expectValidLines, findSchemaProblems } from './schema.ts';

/** Asserts that the program reported no bug of its own. */
const expectNoInternalError = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
  expect(`${stdout.slice(0, 10_000)}${stderr}`).not.toContain('internal error');

describe('unusual input', () => {
  it('skips two thousand empty files', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    for (let i = 0; i < 2000; i++) fs.writeFileSync(path.join(folder, `${i}.txt`), '');
    const result = await runCli(['annotate', folder]);
    expectNoInternalError(result);
    expect([result.code, result.lines.map(({ id }) => id)]).toEqual([0, ['a.txt']]);
    expect(result.stderr).toContain('skipped 2000 files');
  });

  it('annotates an explicitly named empty file', async () => {
    const folder = createTemporaryFolder({ 'a.txt': '', 'b.txt': Buffer.from([0xef, 0xbb, 0xbf]) });
    const { code, lines } = await runCli(['annotate', 'a.txt', 'b.txt'], { cwd: folder });
    expect(code).toBe(0);
    const metadata = { headline: null, publisher: null, date: null };
    const nothing = { metadata, figures: [], dates: [], quotes: [], boilerplate: [] };
    expect(lines).toEqual([
      { id: 'a.txt', ...nothing },
      { id: 'b.txt', ...nothing },
    ]);
  });

  it('annotates a line of one megabyte', async () => {
    const sentence = 'A storm sank 23 fishing boats, and “nobody was warned,” said Ilka Brandt. ';
    const text = sentence.repeat(Math.ceil(1_000_000 / sentence.length));
    const folder = createTemporaryFolder({ 'long.txt': text });
    const result = await runCli(['annotate', path.join(folder, 'long.txt')]);
    expectNoInternalError(result);
    expect(result.code).toBe(0);
    const [line] = result.lines;
    expect(line.figures).toHaveLength(text.length / sentence.length);
    const some = (list: Json[]) => list.filter((_, i) => i % 1000 === 0);
    const sample = { ...line, figures: some(line.figures), quotes: some(line.quotes) };
    expect(findSchemaProblems('annotation', sample)).toBeNull();
    expectExactSpans(sample, () => text);
  }, 60_000);

  it('rejects a file of more than ten megabytes unless --max-file-size allows it', async () => {
    const folder = createTemporaryFolder({
      'a.txt': HARBOR_ARTICLE,
      'large.txt': `${HARBOR_ARTICLE}${'\n'.repeat(10_000_000)}`,
    });
    const result = await runCli(['annotate', folder]);
    expect(result.code).toBe(2);
    expectValidLines('annotation', result.lines);
    expect(result.lines[1].error).toEqual({
      code: 'too-large',
      message: expect.stringMatching(/has 10000\d+ bytes, which exceeds the limit of 10000000 bytes\.$/),
    });
    const large = path.join(folder, 'large.txt');
    const allowed = await runCli(['annotate', large, '--isolated', '--max-file-size', '30000000']);
    expectNoInternalError(allowed);
    expect([allowed.code, allowed.lines.map(({ figures }) => figures.length > 0)]).toEqual([0, [true]]);
  }, 60_000);

  it.each([
    ['unbalanced marks', `${'“'.repeat(5000)} 5 ${'"‘’'.repeat(5000)}`],
    ['brackets', `${'(['.repeat(20_000)} 14 boats`],
    ['one token', 'a'.repeat(1_000_000)],
    ['digits', '9'.repeat(200_000)],
    ['numbers without spaces', '1,000.5-2/3%'.repeat(50_000)],
    ['spaces', `${' '.repeat(500_000)}5 boats`],
    ['line ends', '\r\n\n\r'.repeat(100_000)],
    ['combining marks', `e${'\u0301'.repeat(200_000)} 5`],
    ['emoji', '👩‍👩‍👧'.repeat(50_000)],
    ['odd line ends', 'It cost €5.\u2028“We\u0085 wait,” said Ode Tarn.\u2029\u000b\u000c 7 boats\u001c sank.'],
    ['lone surrogates', 'It cost \ud800 €5 million \udc00, he “\ud83d” said.'],
    ['a NUL character', 'It cost €5 million\u0000, he said.'],
    ['huge numbers', `It cost €${'9'.repeat(400)} million, 1e999 and 10${'0'.repeat(400)} per cent.`],
  ])(
    'annotates and links %s without an internal error',
    async (name, text) => {
      for (const command of ['annotate', 'crossref']) {
        const result = await runCli([command, '--input', 'jsonl'], {
          input: formatJsonInput({ [name]: text, other: text }),
        });
        expectNoInternalError(result);
        expect(result.code).toBe(0);
        if (command === 'annotate') expect(result.lines).toHaveLength(2);
        expectValidLines(command === 'annotate' ? 'annotation' : 'link', result.lines);
        expectExactSpans(result.lines, () => text);
      }
    },
    60_000,
  );

  it('annotates files with unusual names', async () => {
    const names = [
      "a b'c.txt",
      'ü.txt',
      '# 100%.txt',
      '$(touch x).txt',
      '-n.txt',
      '[a]{b}.txt',
      '.hidden.txt',
      'emoji 😀.txt',
    ];
    if (process.platform !== 'win32') names.push('new\nline.txt', 'back\\slash.txt', 'co:lon?.txt', '"quoted".txt');
    const folder = createTemporaryFolder(Object.fromEntries(names.map((name) => [name, HARBOR_ARTICLE])));
    const { code, lines } = await runCli(['annotate', folder]);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual([...names].sort());
  });
});
