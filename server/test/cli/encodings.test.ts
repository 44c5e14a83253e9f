import { describe, expect, it } from 'vitest';
import { encode, TEST_ENCODINGS } from '../encode.ts';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE } from './articles.ts';
import { type Json, runCli } from './cli.ts';
import { expectExactSpans, expectValidLines } from './schema.ts';

/** Returns the content of an annotation line without its offsets. */
const summarizeAnnotations = ({ figures, quotes, dates, boilerplate }: Json) => [
  figures.map(({ text, unit, value }: Json) => [text, unit, value]),
  quotes.map(({ text, speaker }: Json) => [text, speaker?.name]),
  dates.map(({ iso }: Json) => iso),
  boilerplate.map(({ rule }: Json) => rule),
];

describe('annotate on different encodings and line endings', () => {
  it('prints the same annotations at the offsets of the decoded text', async () => {
    const texts: Record<string, string> = {};
    const files: Record<string, Uint8Array> = {};
    for (const encoding of TEST_ENCODINGS) {
      for (const [name, end] of [
        ['LF', '\n'],
        ['CRLF', '\r\n'],
        ['CR', '\r'],
      ] as const) {
        const id = `${encoding} ${name}.txt`;
        texts[id] = HARBOR_ARTICLE.replaceAll('\n', end);
        files[id] = encode(texts[id], encoding);
      }
    }
    texts['mixed.txt'] = HARBOR_ARTICLE.split('\n')
      .map((line, i) => line + ['\n', '\r\n', '\r'][i % 3])
      .join('');
    files['mixed.txt'] = encode(texts['mixed.txt'], 'utf-8');
    const folder = createTemporaryFolder(files);
    const { code, lines } = await runCli(['annotate', '--isolated', folder]);
    expect(code).toBe(0);
    expect(lines).toHaveLength(Object.keys(texts).length);
    expectValidLines('annotation', lines);
    expectExactSpans(lines, (id) => texts[id]!);
    for (const line of lines) expect(summarizeAnnotations(line)).toEqual(summarizeAnnotations(lines[0]));
    expect(summarizeAnnotations(lines[0])[0].length).toBeGreaterThan(1);
  });

  it('decodes invalid UTF-8 as windows-1252, or with the encoding given by --encoding', async () => {
    const broken = Buffer.concat([
      Buffer.from('It cost '),
      Buffer.from([0x80]),
      Buffer.from('5 million, '),
      Buffer.from([0xe2, 0x82]),
    ]);
    const folder = createTemporaryFolder({
      'broken.txt': broken,
      'greek.txt': Buffer.from([0xc5, 0xf5, 0xf1, 0xfe, 0x20, 0x35]),
    });
    const read = async (...args: string[]) => (await runCli(['annotate', ...args], { cwd: folder })).lines[0].figures;
    expect(await read('broken.txt')).toEqual([expect.objectContaining({ text: '€5 million', unit: 'EUR' })]);
    expect(await read('greek.txt', '--encoding', 'windows-1253')).toEqual([
      expect.objectContaining({ start: 5, end: 6 }),
    ]);
  });

  it('counts an emoji as two code units and keeps combining marks with their letters', async () => {
    const text = '😀😀 “Cafe\u0301 27 😀” said Ode Tarn. 👩‍👩‍👧 14 boats sank.';
    const folder = createTemporaryFolder({ 'a.txt': text });
    const { lines } = await runCli(['annotate', folder]);
    expectExactSpans(lines, () => text);
    expect(lines[0].figures.map(({ text: printed }: Json) => printed)).toEqual(['27', '14']);
  });
});
